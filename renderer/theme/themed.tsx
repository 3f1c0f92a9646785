// Light or dark for tokens and Mantine alike, and the nonce Mantine's one style element needs.
import { createTheme, MantineProvider, Menu, Portal } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { say } from '../../shared/text/say.ts';
import { useSettings } from '../state/settings.ts';
import { useView } from '../state/view.ts';

/** Where menus and messages are drawn: inside a landmark, so that readers of screens find and name them. */
const FLOATING = 'floating';

const theme = createTheme({
  fontFamily: 'var(--font)',
  components: {
    // The placeholder is a focusable child that is no menu item; without it the focus starts on the menu itself.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Portal: Portal.extend({ defaultProps: { target: `#${FLOATING}` } }),
  },
});
/** What the system prefers now: whether a media query holds. */
function useSystem(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  const follow = useCallback(
    (listener: () => void) => {
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    [media],
  );
  return useSyncExternalStore(follow, () => media.matches);
}

const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

export function Themed({ children }: { readonly children: ReactNode }) {
  const chosen = useView((view) => view.theme);
  const prefersDark = useSystem('(prefers-color-scheme: dark)');
  useEffect(() => {
    if (chosen === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  }, [chosen]);
  const contrast = useSettings((settings) => settings.contrast);
  const motion = useSettings((settings) => settings.motion);
  const prefersMore = useSystem('(prefers-contrast: more)');
  const prefersReduced = useSystem('(prefers-reduced-motion: reduce)');
  const isHigh = contrast === 'system' ? prefersMore : contrast === 'more';
  const isReduced = motion === 'system' ? prefersReduced : motion === 'reduced';
  // Styles ask these two alone, so that a choice holds over the system either way.
  useEffect(() => {
    document.documentElement.dataset.contrast = isHigh ? 'more' : 'normal';
    document.documentElement.dataset.motion = isReduced ? 'reduced' : 'full';
  }, [isHigh, isReduced]);
  const scheme = chosen === 'system' ? (prefersDark ? 'dark' : 'light') : chosen;
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} getStyleNonce={styleNonce}>
      {children}
      <section id={FLOATING} aria-label={say('Menus and messages')} />
    </MantineProvider>
  );
}
