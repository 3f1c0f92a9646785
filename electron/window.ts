// The window: a sandboxed page from app://parley with the preload as its only door.
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Zoom } from '../shared/ipc/contract.ts';
import type { Log } from './ipc/log.ts';
import { HOME } from './protocol.ts';
import { keepWindowState, placeOf, readWindowState } from './window-state.ts';

const PREFERRED = { width: 1440, height: 900 };
const SMALLEST = { width: 1024, height: 700 };
const CRASH_PAUSE_MS = 30_000;
/** `--chrome` of renderer/theme/tokens.css: what shows before the first paint. */
const BACKGROUND = { light: '#F5F6F7', dark: '#15181C' };

interface WindowOptions {
  /** Where the place of the window is kept from one start to the next. */
  readonly stateFile: string;
  /** The folder with the built preload script and pages. */
  readonly dist: string;
  readonly devTools: boolean;
  readonly log: Log;
  /** Where the page starts, such as `/deal/<id>/compare`. */
  readonly route?: string;
}

export function openWindow({ dist, devTools, log, route, stateFile }: WindowOptions): BrowserWindow {
  const last = readWindowState(stateFile);
  const place = placeOf(last ?? PREFERRED, {
    areas: screen.getAllDisplays().map(({ workArea }) => workArea),
    primary: screen.getPrimaryDisplay().workArea,
  });
  const window = new BrowserWindow({
    title: 'Parley',
    ...place,
    minWidth: Math.min(SMALLEST.width, place.width),
    minHeight: Math.min(SMALLEST.height, place.height),
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: join(dist, 'preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools,
    },
  });
  if (last?.isMaximized) window.maximize();
  if (last?.isFullScreen) window.setFullScreen(true);
  // A page that loads takes the zoom of its origin: only then is it ours to set.
  if (last) window.webContents.once('did-finish-load', () => window.webContents.setZoomLevel(last.zoomLevel));
  keepWindowState(window, stateFile);
  window.once('ready-to-show', () => window.show());
  reloadAfterCrash(window, log);
  window
    .loadURL(route ? `${HOME}#${route}` : HOME)
    .catch((error) => log.error('the page did not load', error));
  return window;
}

/** Every confirmed edit is on disk, so a crashed page is loaded again; one that keeps crashing is not. */
function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.note(`the page is gone: ${reason}`);
    const now = performance.now();
    if (reason !== 'clean-exit' && now - last > CRASH_PAUSE_MS) window.webContents.reload();
    last = now;
  });
}

export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Of Chromium: a step is a tenth, and 0 is 100 %. */
const STEP = 0.5;
const SMALLEST_ZOOM = -3;
const LARGEST_ZOOM = 5;

export function zoom({ webContents }: BrowserWindow, to: Zoom): void {
  const level = webContents.getZoomLevel();
  const wanted = { larger: level + STEP, smaller: level - STEP, usual: 0 }[to];
  webContents.setZoomLevel(Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, wanted)));
}
