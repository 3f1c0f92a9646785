// The real handlers on a real store in a folder of their own; only the operating system's dialogs are played.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserWindow } from 'electron';
import { answer } from '../../../electron/ipc/answer.ts';
import { createHandlers, type Services } from '../../../electron/ipc/handlers.ts';
import { languagesIn } from '../../../electron/languages.ts';
import { personIn } from '../../../electron/person.ts';
import { readForeignFile } from '../../../electron/reading/read-foreign-file.ts';
import { openStore } from '../../../electron/store/open-store.ts';
import type { CallName, Reply, ResultOf } from '../../../shared/ipc/contract.ts';
import type { ExportProgress } from '../../../shared/ipc/export-order.ts';

export const samples = resolve(import.meta.dirname, '../../../shared/deal/samples');

export function setUp(overrides: Partial<Pick<Services, 'startExport' | 'samples'>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'parley-ipc-'));
  const store = openStore({
    file: join(folder, 'deals.sqlite'),
    backups: join(folder, 'backups'),
    now: () => new Date('2026-11-21T12:00:00Z'),
  });
  const offered: string[] = [];
  const logged: string[] = [];
  let chosen: readonly string[] = [];
  const shown: string[] = [];
  const opened: string[] = [];
  let presenting = false;
  const told: ExportProgress[] = [];
  const handlers = createHandlers({
    store,
    samples,
    person: personIn(join(folder, 'person.json'), 'ana'),
    languages: languagesIn({
      folders: [join(folder, 'languages')],
      file: join(folder, 'language.json'),
      system: ['en-GB'],
    }),
    app: { version: '0.0.0', platform: 'test' },
    reportPdf: async () => new TextEncoder().encode('%PDF-1.7'),
    onZoom: () => undefined,
    onFullScreen: () => undefined,
    onPresent: (on) => {
      presenting = on;
    },
    startExport: () => ({ done: Promise.resolve(), cancel: () => {} }),
    listener: () => (progress) => void told.push(progress),
    readForeignFile: (path) => readForeignFile(path),
    dialogs: {
      // Never looked at: the dialogs below are played.
      window: () => ({}) as BrowserWindow,
      folder: () => folder,
      showInFolder: (path) => void shown.push(path),
      openFile: async (path) => {
        opened.push(path);
        return '';
      },
      isPresenting: () => presenting,
      dialog: {
        showOpenDialog: async () => ({
          canceled: chosen.length === 0,
          filePaths: [...chosen],
        }),
        showSaveDialog: async (...args: readonly unknown[]) => {
          offered.push((args.at(-1) as { defaultPath: string }).defaultPath);
          return { canceled: chosen.length === 0, filePath: chosen[0] ?? '' };
        },
      },
    },
    ...overrides,
  });
  const log = {
    note: (text: string) => void logged.push(text),
    error: (text: string) => void logged.push(text),
  };
  return {
    folder,
    store,
    /** Paths that save dialogs started with. */
    offered,
    logged,
    /** Paths shown in their folder. */
    shown,
    /** Paths opened with the program of their kind. */
    opened,
    /** What the window heard of exports. */
    told,
    /** What the person answers in every dialog from now on; null cancels. */
    choose: (...paths: readonly (string | null)[]) => {
      chosen = paths.filter((path) => path !== null);
    },
    call: <Name extends CallName>(name: Name, args?: unknown) =>
      answer(handlers, log, name, args) as Promise<Reply<ResultOf<Name>>>,
    callUnknown: (name: unknown, args?: unknown) => answer(handlers, log, name, args),
    tearDown: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Setting = ReturnType<typeof setUp>;

export function valueIn<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new Error(`${reply.error.what} ${reply.error.remedy}`);
  return reply.value;
}
