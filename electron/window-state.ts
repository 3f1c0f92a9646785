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

/** A screen may have gone since: then the window stands where new windows stand, as large as it was. */
export function isOnScreen({ x, y, width }: WindowState, screens: readonly Rectangle[]): boolean {
  return screens.some(
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
