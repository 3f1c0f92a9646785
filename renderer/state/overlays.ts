// What lies over the screens: the palette and the list of keys.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type Overlay = 'palette' | 'shortcuts';

const overlayStore = createStore<{ readonly open: Overlay | null }>(() => ({ open: null }));

export const overlayActions = {
  openPalette: () => overlayStore.setState({ open: 'palette' }),
  openShortcuts: () => overlayStore.setState({ open: 'shortcuts' }),
  close: () => overlayStore.setState({ open: null }),
};

export const useOverlay = (): Overlay | null => useStore(overlayStore, ({ open }) => open);
