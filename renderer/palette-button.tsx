// The search of every top bar.
import { SearchButton } from './components/frame/top-bar.tsx';
import { ariaKeys, PALETTE_KEYS, writtenKeys } from './state/keys.ts';
import { overlayActions } from './state/overlays.ts';

export const PaletteButton = () => (
  <SearchButton
    keys={writtenKeys(PALETTE_KEYS)}
    ariaKeys={ariaKeys(PALETTE_KEYS)}
    onOpen={overlayActions.openPalette}
  />
);
