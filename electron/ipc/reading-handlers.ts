// The calls around foreign files: chosen in a dialog, read one after the other, seen and ended by the window.
import { basename } from 'node:path';
import type { ForeignFile } from '../../shared/import/table.ts';
import type { ReadFile, ReadingNow, TableOutcome, TablesOutcome } from '../../shared/ipc/contract.ts';
import { toSay } from '../../shared/text/say.ts';
import { describeError } from './failures.ts';
import { chooseFile, chooseFiles, type Dialogs, type FileKind } from './files.ts';

export interface ReadingServices {
  readonly dialogs: Dialogs;
  readonly readForeignFile: (path: string, signal: AbortSignal) => Promise<ForeignFile>;
}

interface Job {
  readonly controller: AbortController;
  name: string;
  since: number;
}

const foreign = {
  type: toSay('Excel workbook or CSV file'),
  extension: 'xlsx',
  also: ['xlsm', 'csv', 'tsv', 'txt'],
};
const readingTable = { title: toSay('Choose a table of services'), ...foreign } satisfies FileKind;
const readingBids = { title: toSay('Choose filled-in bid sheets'), ...foreign } satisfies FileKind;

export function readingHandlers({ dialogs, readForeignFile }: ReadingServices) {
  let job: Job | null = null;

  /** What `read` makes of the paths; null where the window ended it. */
  async function watched<Made>(
    read: (one: (path: string) => Promise<ForeignFile>, signal: AbortSignal) => Promise<Made>,
  ): Promise<Made | null> {
    const controller = new AbortController();
    const own: Job = { controller, name: '', since: Date.now() };
    const one = (path: string) => {
      [own.name, own.since, job] = [basename(path), Date.now(), own];
      return readForeignFile(path, controller.signal);
    };
    try {
      return await read(one, controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return null;
      throw error;
    } finally {
      if (job === own) job = null;
    }
  }

  const readAt = (path: string) => watched((one) => one(path));

  return {
    readAt,
    readTable: async () => {
      const path = await chooseFile(dialogs, readingTable);
      const file = path === null ? null : await readAt(path);
      return file === null ? { status: 'cancelled' } : { status: 'read', file };
    },
    readBids: async () => {
      const paths = await chooseFiles(dialogs, readingBids);
      if (paths.length === 0) return { status: 'cancelled' };
      const files = await watched(async (one, signal) => {
        const all: ReadFile[] = [];
        // One after the other: each takes a process with a heap of its own.
        for (const path of paths) {
          all.push(await readOne(path, one));
          signal.throwIfAborted();
        }
        return all;
      });
      return files === null ? { status: 'cancelled' } : { status: 'read', files };
    },
    readingNow: () => (job ? { name: job.name, seconds: (Date.now() - job.since) / 1000 } : null),
    cancelReading: () => {
      job?.controller.abort();
      return null;
    },
  } satisfies {
    /** A path that is known already; null where the window ended it. */
    readAt: (path: string) => Promise<ForeignFile | null>;
    readTable: () => Promise<TableOutcome>;
    readBids: () => Promise<TablesOutcome>;
    readingNow: () => ReadingNow | null;
    cancelReading: () => null;
  };
}

async function readOne(path: string, read: (path: string) => Promise<ForeignFile>): Promise<ReadFile> {
  try {
    return { status: 'read', file: await read(path) };
  } catch (error) {
    return { status: 'refused', name: basename(path), error: describeError(error) };
  }
}
