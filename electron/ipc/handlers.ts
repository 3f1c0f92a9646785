// What each call of the contract does.
import { basename } from 'node:path';
import { DEAL_EXTENSION, type Deal } from '../../shared/deal/document.ts';
import { readDealText, writeDealText } from '../../shared/deal/file.ts';
import type { ForeignFile } from '../../shared/import/table.ts';
import type { AppInfo, FileOutcome, ReadFile } from '../../shared/ipc/contract.ts';
import { replaceFile } from '../workbook/replace-file.ts';
import type { Handlers } from './answer.ts';
import { type ExportServices, exportHandlers } from './export-handlers.ts';
import { describeError, Failure, isForUser } from './failures.ts';
import { chooseFile, chooseFiles, type FileKind, readText, saveFile } from './files.ts';
import { listSamples, sampleDeal } from './samples.ts';

export interface Services extends ExportServices {
  /** The folder of the sample deals. */
  readonly samples: string;
  readonly app: AppInfo;
  readonly readForeignFile: (path: string) => Promise<ForeignFile>;
}

const dealFile = { type: 'Parley deal', extension: DEAL_EXTENSION };
const opening = { title: 'Open deal file', ...dealFile } satisfies FileKind;
const saving = { title: 'Save deal file', ...dealFile } satisfies FileKind;
const foreign = {
  type: 'Excel workbook or CSV file',
  extension: 'xlsx',
  also: ['xlsm', 'csv', 'tsv', 'txt'],
};
const readingTable = { title: 'Choose a table of services', ...foreign } satisfies FileKind;
const readingBids = { title: 'Choose filled-in bid sheets', ...foreign } satisfies FileKind;

export function createHandlers(services: Services) {
  const { store, dialogs, samples, app, readForeignFile } = services;
  const { exportDeal, cancelExport } = exportHandlers(services);
  /** The file that may be shown in its folder. */
  let lastSaved: string | null = null;
  const noted = async (outcome: Promise<FileOutcome>): Promise<FileOutcome> => {
    const known = await outcome;
    if (known.status === 'saved') lastSaved = known.path;
    return known;
  };
  /** A deal made in the window is open in it at once. */
  const made = (deal: Deal) => store.visit(store.create(deal).id);
  return {
    appInfo: () => app,
    listDeals: () => store.list(),
    listSamples: () => listSamples(samples),
    createFromSample: async ({ sample, as }) => made({ ...(await sampleDeal(samples, sample)), ...as }),
    createDeal: ({ deal }) => made(deal),
    openDeal: ({ id }) => store.visit(id),
    importDealFile: async () => {
      const path = await chooseFile(dialogs, opening);
      if (path === null) return { status: 'cancelled' };
      return { status: 'opened', id: store.create(await readDeal(path)).id };
    },
    readTable: async () => {
      const path = await chooseFile(dialogs, readingTable);
      return path === null ? { status: 'cancelled' } : { status: 'read', file: await readForeignFile(path) };
    },
    readBids: async () => {
      const paths = await chooseFiles(dialogs, readingBids);
      if (paths.length === 0) return { status: 'cancelled' };
      const files: ReadFile[] = [];
      // One after the other: each takes a process with a heap of its own.
      for (const path of paths) files.push(await readOne(path, readForeignFile));
      return { status: 'read', files };
    },
    saveDealFile: ({ id }) => {
      const { deal } = store.open(id);
      return noted(
        saveFile(dialogs, saving, deal.name, (path) =>
          replaceFile(path, new TextEncoder().encode(writeDealText(deal))),
        ),
      );
    },
    duplicateDeal: ({ id }) => store.duplicate(id),
    archiveDeal: ({ id }) => {
      store.archive(id);
      return null;
    },
    restoreDeal: ({ id }) => {
      store.restore(id);
      return null;
    },
    tagDeal: ({ id, tags }) => {
      store.setTags(id, tags);
      return null;
    },
    deleteDeal: ({ id }) => {
      store.delete(id);
      return null;
    },
    appendEdit: ({ id, revision, edit }) => store.append(id, revision, edit),
    history: ({ id }) => store.history(id),
    dealAt: ({ id, revision }) => store.at(id, revision),
    nameState: ({ id, revision, name }) => {
      store.nameState(id, revision, name);
      return null;
    },
    undo: ({ id }) => store.undo(id),
    redo: ({ id }) => store.redo(id),
    exportDeal: (args) => noted(exportDeal(args)),
    cancelExport,
    showSaved: ({ path }) => {
      if (path !== lastSaved) {
        throw new Failure({
          what: 'Only the file that was saved last can be shown.',
          remedy: 'Find the file in its folder.',
        });
      }
      dialogs.showInFolder(path);
      return null;
    },
  } satisfies Handlers;
}

async function readOne(path: string, read: Services['readForeignFile']): Promise<ReadFile> {
  try {
    return { status: 'read', file: await read(path) };
  } catch (error) {
    return { status: 'refused', name: basename(path), error: describeError(error) };
  }
}

/** Names the file: a message about a deal alone would not say which one. */
async function readDeal(path: string): Promise<Deal> {
  const text = await readText(path);
  try {
    return readDealText(text);
  } catch (error) {
    if (!isForUser(error)) throw error;
    const { what, remedy } = describeError(error);
    throw new Failure({ what: `“${basename(path)}”: ${what}`, remedy }, { cause: error });
  }
}
