// Where a window stands at the next start: where it was, unless its screen is gone.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterAll, describe, expect, test } from 'vitest';
import { keepWindowState, placeOf, readWindowState } from '../../electron/window-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-window-state-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const wall = { x: 1366, y: -200, width: 2560, height: 1400 };

describe('a window that stood', () => {
  test('on the larger of two screens stands there as large as it was', () => {
    const last = { x: 1500, y: -100, width: 2300, height: 1300 };
    expect(placeOf(last, { areas: [laptop, wall], primary: laptop })).toEqual(last);
  });

  test('on a screen that is gone stands where new ones stand, no larger than the one there is', () => {
    const last = { x: 1500, y: -100, width: 2300, height: 700 };
    expect(placeOf(last, { areas: [laptop], primary: laptop })).toEqual({ width: 1366, height: 700 });
  });

  test('with its title bar out of reach stands where it can be moved', () => {
    const out = [
      { x: 1300, y: 10, width: 900, height: 600 },
      { x: -860, y: 10, width: 900, height: 600 },
      { x: 10, y: 720, width: 900, height: 600 },
    ];
    for (const last of out)
      expect(placeOf(last, { areas: [laptop], primary: laptop })).toEqual({ width: 900, height: 600 });
  });

  test('nowhere yet stands where new ones stand', () => {
    expect(placeOf({ width: 1440, height: 900 }, { areas: [laptop], primary: laptop })).toEqual({
      width: 1366,
      height: 728,
    });
  });
});

test('maximised and in full screen are kept with the bounds it goes back to', () => {
  const file = join(folder, 'window.json');
  const state = { x: 20, y: 30, width: 1200, height: 750, isMaximized: true, isFullScreen: true };
  let close = () => {};
  const { isMaximized, isFullScreen, ...bounds } = state;
  keepWindowState(
    {
      on: (_event: string, listen: () => void) => {
        close = listen;
      },
      getNormalBounds: () => bounds,
      isMaximized: () => isMaximized,
      isFullScreen: () => isFullScreen,
      webContents: { getZoomLevel: () => 1.5 },
    } as unknown as BrowserWindow,
    file,
  );
  expect(readWindowState(file)).toBeNull();
  close();
  expect(readWindowState(file)).toEqual({ ...state, zoomLevel: 1.5 });
});

test('a file that cannot be read is no trouble', () => {
  const file = join(folder, 'broken.json');
  writeFileSync(file, '{"x":1e999');
  expect(readWindowState(file)).toBeNull();
});
