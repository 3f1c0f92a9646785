// A reading as the window sees it: named while it lasts, ended on demand, and nothing left of it.
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import type { Dialogs } from '../../../electron/ipc/files.ts';
import { readingHandlers } from '../../../electron/ipc/reading-handlers.ts';
import type { ForeignFile } from '../../../shared/import/table.ts';

const fileOf = (name: string): ForeignFile => ({ name, kind: 'csv', sheets: [], remarks: [] });

/** Reads at once, but for files called slow: those last until they are ended. */
function setting(...paths: readonly string[]) {
  const read: string[] = [];
  const dialogs = {
    dialog: {
      showOpenDialog: async () => ({ canceled: false, filePaths: [...paths] }),
      showSaveDialog: async () => ({ canceled: true, filePath: '' }),
    },
    // Never looked at: the dialog is played.
    window: () => ({}) as BrowserWindow,
    folder: () => '/',
    showInFolder: () => undefined,
    openFile: async () => '',
    isPresenting: () => false,
  } satisfies Dialogs;
  const handlers = readingHandlers({
    dialogs,
    readForeignFile: (path, signal) => {
      read.push(path);
      if (!path.includes('slow')) return Promise.resolve(fileOf(path));
      return new Promise((_done, fail) => {
        signal.addEventListener('abort', () => fail(signal.reason));
      });
    },
  });
  return { handlers, read };
}

test('is named while it lasts, and is cancelled when it is ended', async () => {
  const { handlers } = setting('/clients/slow.xlsx');
  expect(handlers.readingNow()).toBeNull();
  const reading = handlers.readTable();
  await expect.poll(() => handlers.readingNow()?.name).toBe('slow.xlsx');
  expect(handlers.readingNow()?.seconds).toBeGreaterThanOrEqual(0);
  handlers.cancelReading();
  expect(await reading).toEqual({ status: 'cancelled' });
  expect(handlers.readingNow()).toBeNull();
});

test('of several files ends with all that were to come', async () => {
  const { handlers, read } = setting('/bids/one.csv', '/bids/slow.csv', '/bids/three.csv');
  const reading = handlers.readBids();
  await expect.poll(() => handlers.readingNow()?.name).toBe('slow.csv');
  handlers.cancelReading();
  expect(await reading).toEqual({ status: 'cancelled' });
  expect(read).toEqual(['/bids/one.csv', '/bids/slow.csv']);
});

test('that was ended is not the next one', async () => {
  const { handlers } = setting('/clients/quick.csv');
  handlers.cancelReading();
  expect(await handlers.readTable()).toMatchObject({ status: 'read', file: { name: '/clients/quick.csv' } });
});
