// Sizes and colours a picture is taken in, and where in docs it lies for it.
import type { Look } from './studio.ts';

interface PlacedLook extends Look {
  /** Under docs. */
  readonly folder: 'screenshots' | 'guide/pictures';
  readonly ending: string;
}

export const looks = {
  plain: { width: 1280, height: 800, theme: 'light', folder: 'screenshots', ending: '' },
  wide: { width: 1920, height: 1080, theme: 'light', folder: 'screenshots', ending: '-1920' },
  dark: { width: 1280, height: 800, theme: 'dark', folder: 'screenshots', ending: '-dark' },
  /** In the guide it stands beside the contents: as little of the window as still shows the point. */
  guide: { width: 1180, height: 720, theme: 'light', folder: 'guide/pictures', ending: '' },
} as const satisfies Record<string, PlacedLook>;
export type PictureLook = keyof typeof looks;
