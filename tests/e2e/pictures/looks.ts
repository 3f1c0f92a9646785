// Sizes and colours a picture is taken in, and what its file is called for it.
import type { Look } from './studio.ts';

export const looks = {
  plain: { width: 1280, height: 800, theme: 'light', ending: '' },
  wide: { width: 1920, height: 1080, theme: 'light', ending: '-1920' },
  dark: { width: 1280, height: 800, theme: 'dark', ending: '-dark' },
} as const satisfies Record<string, Look & { readonly ending: string }>;
export type PictureLook = keyof typeof looks;
