// Light or dark for tokens and Mantine alike, and the nonce Mantine's one style element needs.
import { createTheme, MantineProvider, Menu, Portal } from '@mantine/core';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { say } from '../../shared/text/say.ts';
import { useSettings } from '../state/settings.ts';
import { useView } from '../state/view.ts';

/** Where menus and messages are drawn: inside a landmark, so that readers of screens find and name them. */
const FLOATING = 'floating';

const theme = createTheme({
  respectReducedMotion: true,
  fontFamily: 'var(--font)',
  components: {
    // The placeholder is a focusable child that is no menu item; without it the focus starts on the menu itself.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Portal: Portal.extend({ defaultProps: { target: `#${FLOATING}` } }),
  },
});
const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

const onSystemChange = (listener: () => void) => {
  systemDark.addEventListener('change', listener);
  return () => systemDark.removeEventListener('change', listener);
};

const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

export function Themed({ children }: { readonly children: ReactNode }) {
  const chosen = useView((view) => view.theme);
  const prefersDark = useSyncExternalStore(onSystemChange, () => systemDark.matches);
  useEffect(() => {
    if (chosen === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  }, [chosen]);
  const contrast = useSettings((settings) => settings.contrast);
  const motion = useSettings((settings) => settings.motion);
  useEffect(() => {
    document.documentElement.dataset.contrast = contrast;
    document.documentElement.dataset.motion = motion;
  }, [contrast, motion]);
  const scheme = chosen === 'system' ? (prefersDark ? 'dark' : 'light') : chosen;
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} getStyleNonce={styleNonce}>
      {children}
      <section id={FLOATING} aria-label={say('Menus and messages')} />
    </MantineProvider>
  );
}
