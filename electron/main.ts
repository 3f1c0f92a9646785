// The main side, from start to quit.
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, protocol, session, shell } from 'electron';
import { demonstrate } from './demo.ts';
import { EXPORT_HEAP_MEGABYTES, exportToFile } from './exporting/export-file.ts';
import type { StartExport } from './ipc/export-handlers.ts';
import { describeError, isForUser } from './ipc/failures.ts';
import { openGate, tellWindow } from './ipc/gate.ts';
import { createHandlers } from './ipc/handlers.ts';
import { openLog } from './ipc/log.ts';
import { goOffline, lockContents, lockSession } from './lockdown.ts';
import { setMenu } from './menu.ts';
import { utility } from './processes/utility-process.ts';
import { privilegedScheme, serveWindow } from './protocol.ts';
import { CHILD_LIMITS } from './reading/limits.ts';
import { readForeignFile } from './reading/read-foreign-file.ts';
import { openStore } from './store/open-store.ts';
import { focusWindow, openWindow } from './window.ts';

const dist = join(import.meta.dirname, '..');
const samples = join(dist, 'samples');
const devTools = !app.isPackaged;
const isMac = process.platform === 'darwin';
const { PARLEY_USER_DATA, PARLEY_DEMO_OUT, PARLEY_NO_DIALOGS, BETTER_SQLITE3_BINDING } = process.env;

app.setName('Parley');
app.setPath('userData', PARLEY_USER_DATA || join(app.getPath('appData'), 'Parley'));
goOffline(app);
protocol.registerSchemesAsPrivileged([privilegedScheme]);

if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  const data = app.getPath('userData');
  const log = openLog(join(data, 'parley.log'));
  log.note(`start of ${app.getVersion()} on ${process.platform}, Electron ${process.versions.electron}`);
  process.on('uncaughtException', (error) => {
    log.error('uncaught', error);
    giveUp(error);
  });
  const store = openStore({
    file: join(data, 'deals.sqlite'),
    backups: join(data, 'backups'),
    now: () => new Date(),
    author: whoIsHere(),
    ...(BETTER_SQLITE3_BINDING && !app.isPackaged ? { binding: BETTER_SQLITE3_BINDING } : {}),
  });
  app.on('will-quit', () => store.close());

  const refusals = lockSession(session.defaultSession, { devTools });
  app.on('will-quit', () => log.note(`quit; network requests refused: ${refusals.requests}`));
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  serveWindow(session.defaultSession.protocol, join(dist, 'renderer'));

  let current: BrowserWindow | null = null;
  const open = (route?: string): BrowserWindow => {
    const window = openWindow({ dist, devTools, log, ...(route ? { route } : {}) });
    window.on('closed', () => {
      current = null;
      handlers.cancelExport();
    });
    // Another page, or the same again, knows nothing of an export: it could neither show nor cancel it.
    window.webContents.on('did-navigate', () => handlers.cancelExport());
    current = window;
    return window;
  };

  const dialogs = {
    dialog,
    window: () => current,
    folder: () => app.getPath('documents'),
    showInFolder: (path: string) => shell.showItemInFolder(path),
  };
  const about = { version: app.getVersion(), platform: process.platform };
  const handlers = createHandlers({
    store,
    dialogs,
    samples,
    app: about,
    startExport,
    listener: () => {
      const window = current;
      return (progress) => tellWindow(window, 'exportProgress', progress);
    },
    readForeignFile: (path) =>
      readForeignFile(path, { start: utility('Parley file reader', CHILD_LIMITS.heapMegabytes) }),
  });
  openGate({ handlers, log, window: () => current });
  setMenu({ devTools, isMac });

  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  app.on('activate', () => current ?? open());
  app.on('second-instance', () => focusWindow(current ?? open()));

  if (!PARLEY_DEMO_OUT) {
    open();
    return;
  }
  await demonstrate({ store, samples, startExport, out: PARLEY_DEMO_OUT, openWindow: open });
  app.quit();
}

const startExport: StartExport = (deal, order, path, onProgress) =>
  exportToFile(deal, order, path, { onProgress, start: utility('Parley export', EXPORT_HEAP_MEGABYTES) });

/** The name the computer knows the person by; empty where it does not say. */
function whoIsHere(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** Says why the app cannot go on (a library that is damaged or newer, say) and leaves everything as it is. */
function giveUp(error: unknown): void {
  const { what, remedy } = describeError(error);
  if (PARLEY_DEMO_OUT || PARLEY_NO_DIALOGS) console.error(isForUser(error) ? `${what}\n${remedy}` : error);
  else dialog.showErrorBox('Parley has to close', `${what}\n\n${remedy}`);
  app.exit(1);
}
