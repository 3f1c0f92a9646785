// Where the window stood and how large its text was, for the next start. A file that cannot be read is no trouble.
import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

const stateShape = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200).max(20_000),
  height: z.number().int().min(200).max(20_000),
  isMaximized: z.boolean(),
  isFullScreen: z.boolean(),
  /** Of Chromium: 0 is 100 %. */
  zoomLevel: z.number().min(-8).max(9),
});
export type WindowState = z.infer<typeof stateShape>;

export function readWindowState(file: string): WindowState | null {
  try {
    return stateShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** So much of the title bar must be on a screen, or the window could not be moved. */
const GRIP = { width: 120, height: 40 };

interface Screens {
  /** What of each screen a window may cover. */
  readonly areas: readonly Rectangle[];
  readonly primary: Rectangle;
}

/**
 * Where a window stands that stood there last, no larger than its screen. A screen may have gone since: then it stands
 * where new windows stand.
 */
export function placeOf(
  last: Pick<WindowState, 'width' | 'height'> & Partial<WindowState>,
  { areas, primary }: Screens,
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const { x, y } = last;
  const own = x === undefined || y === undefined ? undefined : screenOf({ x, y, width: last.width }, areas);
  const { width, height } = own ?? primary;
  return {
    ...{ width: Math.min(last.width, width), height: Math.min(last.height, height) },
    ...(own && x !== undefined && y !== undefined ? { x, y } : {}),
  };
}

function screenOf(
  { x, y, width }: Pick<WindowState, 'x' | 'y' | 'width'>,
  areas: readonly Rectangle[],
): Rectangle | undefined {
  return areas.find(
    (area) =>
      Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= GRIP.width &&
      y >= area.y &&
      y + GRIP.height <= area.y + area.height,
  );
}

/** Writes it when the window closes. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = {
      ...window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
      zoomLevel: window.webContents.getZoomLevel(),
    };
    try {
      writeFileSync(file, JSON.stringify(state));
    } catch {
      // The window is where it was the time before.
    }
  });
}
