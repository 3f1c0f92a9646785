// The main side, from start to quit.
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, protocol, shell } from 'electron';
import type { CallName } from '../shared/ipc/contract.ts';
import { say, speak } from '../shared/text/say.ts';
import { demonstrate } from './demo.ts';
import { EXPORT_HEAP_MEGABYTES, exportToFile } from './exporting/export-file.ts';
import type { StartExport } from './ipc/export-handlers.ts';
import { describeError, isForUser } from './ipc/failures.ts';
import { openGate, tellLoaded, tellWindow } from './ipc/gate.ts';
import { createHandlers } from './ipc/handlers.ts';
import { openLog } from './ipc/log.ts';
import { languagesIn } from './languages.ts';
import { goOffline } from './lockdown.ts';
import { setMenu } from './menu.ts';
import { dealFilesIn, openDealFile } from './opened-files.ts';
import { guardPages } from './pages.ts';
import { personIn } from './person.ts';
import { asksForReport, printOnly } from './print-only.ts';
import { utility } from './processes/utility-process.ts';
import { privilegedScheme } from './protocol.ts';
import { CHILD_LIMITS } from './reading/limits.ts';
import { readForeignFile } from './reading/read-foreign-file.ts';
import { changesRecent, MOST_RECENT } from './recent-deals.ts';
import { reportPdf } from './report.ts';
import { openStore } from './store/open-store.ts';
import { focusWindow, openWindow, zoom } from './window.ts';

const dist = join(import.meta.dirname, '..');
const samples = join(dist, 'samples');
const devTools = !app.isPackaged;
const isMac = process.platform === 'darwin';
const { PARLEY_USER_DATA, PARLEY_DEMO_OUT, PARLEY_NO_DIALOGS, BETTER_SQLITE3_BINDING } = process.env;

app.setName('Parley');
goOffline(app);
protocol.registerSchemesAsPrivileged([privilegedScheme]);

// Electron's own switches come first, and in a checkout the folder of the app.
const words = process.argv.slice(1).filter((word, index) => index > 3 || word !== app.getAppPath());
if (asksForReport(words)) printOnly(words, { dist, devTools: false });
else {
  app.setPath('userData', PARLEY_USER_DATA || join(app.getPath('appData'), 'Parley'));
  if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(giveUp);
  else app.quit();
}

async function start(): Promise<void> {
  const data = app.getPath('userData');
  const log = openLog(join(data, 'parley.log'));
  log.note(`start of ${app.getVersion()} on ${process.platform}, Electron ${process.versions.electron}`);
  process.on('uncaughtException', (error) => {
    log.error('uncaught', error);
    giveUp(error);
  });
  const languages = languagesIn({
    folders: [join(dist, 'languages'), join(data, 'languages')],
    file: join(data, 'language.json'),
    system: app.getPreferredSystemLanguages(),
  });
  const speakChosen = () => {
    const { tag, texts } = languages.spoken();
    speak(tag, texts);
  };
  speakChosen();

  const refusals = guardPages({ dist, devTools, spoken: languages.spoken });
  app.on('will-quit', () => log.note(`quit; network requests refused: ${refusals.requests}`));

  let current: BrowserWindow | null = null;
  const open = (route?: string): BrowserWindow => {
    const stateFile = join(data, 'window.json');
    const window = openWindow({ dist, devTools, log, stateFile, ...(route ? { route } : {}) });
    window.on('closed', () => {
      current = null;
      handlers.cancelExport();
    });
    // Another page, or the same again, knows nothing of an export: it could neither show nor cancel it.
    window.webContents.on('did-navigate', () => handlers.cancelExport());
    current = window;
    return window;
  };

  // The page starts in a process of its own while the library is proved sound here; it is shown when it has something
  // to show, and what it asks meanwhile waits.
  if (!PARLEY_DEMO_OUT) open();

  const person = personIn(join(data, 'person.json'));
  const store = openStore({
    file: join(data, 'deals.sqlite'),
    backups: join(data, 'backups'),
    now: () => new Date(),
    author: person.author,
    ...(BETTER_SQLITE3_BINDING && !app.isPackaged ? { binding: BETTER_SQLITE3_BINDING } : {}),
  });
  app.on('will-quit', () => store.close());

  // Until the page has said that nobody looks on: it may be on, from before the app was closed.
  let isPresenting = true;
  const dialogs = {
    dialog,
    window: () => current,
    folder: () => app.getPath('documents'),
    showInFolder: (path: string) => shell.showItemInFolder(path),
    openFile: (path: string) => shell.openPath(path),
    isPresenting: () => isPresenting,
  };
  const about = { version: app.getVersion(), platform: process.platform };
  const handlers = createHandlers({
    store,
    dialogs,
    samples,
    app: about,
    person,
    languages,
    startExport,
    reportPdf,
    onZoom: (to) => current && zoom(current, to),
    onFullScreen: () => current?.setFullScreen(!current.isFullScreen()),
    onPresent: (on) => {
      isPresenting = on;
      showMenu();
    },
    listener: () => {
      const window = current;
      return (progress) => tellWindow(window, 'exportProgress', progress);
    },
    readForeignFile: (path) =>
      readForeignFile(path, { start: utility('Parley file reader', CHILD_LIMITS.heapMegabytes) }),
  });
  const goTo = (id: string) => tellLoaded(current ?? open(), 'dealOpened', { id });
  const showMenu = () =>
    setMenu({
      ...{ devTools, isMac, isPresenting, recent: store.recent(MOST_RECENT) },
      onCommand: (command) => tellLoaded(current ?? open(), 'command', command),
      onRecent: goTo,
    });
  const onAnswered = (name: CallName) => {
    if (changesRecent(name)) showMenu();
    if (name === 'chooseLanguage') {
      speakChosen();
      showMenu();
      current?.webContents.reload();
    }
  };
  openGate({ handlers, log, onAnswered, window: () => current });
  showMenu();

  const openFiles = async (paths: readonly string[]): Promise<void> => {
    for (const path of paths) {
      const opened = await openDealFile(store, path);
      if (opened.ok) goTo(opened.id);
      else tellLoaded(current ?? open(), 'refused', opened.error);
    }
  };

  app.on('window-all-closed', () => {
    if (!isMac) app.quit();
  });
  app.on('activate', () => current ?? open());
  app.on('second-instance', (_event, argv, folder) => {
    focusWindow(current ?? open());
    void openFiles(dealFilesIn(argv, folder));
  });
  // A Mac hands files over in this way, and not as arguments.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openFiles([path]);
  });

  if (!PARLEY_DEMO_OUT) {
    await openFiles(dealFilesIn(process.argv, process.cwd()));
    return;
  }
  await demonstrate({ store, samples, startExport, out: PARLEY_DEMO_OUT, openWindow: open });
  app.quit();
}

const startExport: StartExport = (deal, order, path, onProgress) =>
  exportToFile(deal, order, path, { onProgress, start: utility('Parley export', EXPORT_HEAP_MEGABYTES) });

/** Says why the app cannot go on (a library that is damaged or newer, say) and leaves everything as it is. */
function giveUp(error: unknown): void {
  const { what, remedy } = describeError(error);
  if (PARLEY_DEMO_OUT || PARLEY_NO_DIALOGS) console.error(isForUser(error) ? `${what}\n${remedy}` : error);
  else dialog.showErrorBox(say('Parley has to close'), `${what}\n\n${remedy}`);
  app.exit(1);
}
