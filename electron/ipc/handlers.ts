// What each call of the contract does.
import { basename } from 'node:path';
import { DEAL_EXTENSION, type Deal } from '../../shared/deal/document.ts';
import { writeDealText } from '../../shared/deal/file.ts';
import type { AppInfo, FileOutcome, Zoom } from '../../shared/ipc/contract.ts';
import type { Paper } from '../../shared/ipc/report-order.ts';
import { say, toSay } from '../../shared/text/say.ts';
import type { Languages } from '../languages.ts';
import type { Person } from '../person.ts';
import type { Store } from '../store/store.ts';
import { replaceFile } from '../workbook/replace-file.ts';
import type { Handlers } from './answer.ts';
import { type ExportServices, exportHandlers } from './export-handlers.ts';
import { Failure } from './failures.ts';
import { chooseFile, type FileKind, readDealFile, saveFile } from './files.ts';
import { type ReadingServices, readingHandlers } from './reading-handlers.ts';
import { listSamples, sampleDeal } from './samples.ts';

export interface Services extends ExportServices, ReadingServices {
  /** The folder of the sample deals. */
  readonly samples: string;
  readonly app: AppInfo;
  readonly person: Person;
  /** Others see the screen, or do so no longer. */
  readonly onPresent: (on: boolean) => void;
  readonly onZoom: (to: Zoom) => void;
  readonly onFullScreen: () => void;
  readonly languages: Languages;
  readonly reportPdf: (deal: Deal, paper: Paper) => Promise<Uint8Array>;
}

const dealFile = { type: toSay('Parley deal'), extension: DEAL_EXTENSION };
const opening = { title: toSay('Open deal file'), ...dealFile } satisfies FileKind;
const saving = { title: toSay('Save deal file'), ...dealFile } satisfies FileKind;
const reporting = {
  title: toSay('Save executive report'),
  type: toSay('PDF document'),
  extension: 'pdf',
} satisfies FileKind;

const translating = {
  title: toSay('Save texts to translate'),
  type: toSay('Texts'),
  extension: 'json',
} satisfies FileKind;

export function createHandlers(services: Services) {
  const { store, dialogs, samples, app, reportPdf, person, languages, onPresent, onZoom, onFullScreen } =
    services;
  const { exportDeal, cancelExport } = exportHandlers(services);
  const { readAt, ...reading } = readingHandlers(services);
  /** The file that may be shown in its folder. */
  let lastSaved: string | null = null;
  const noted = async (outcome: Promise<FileOutcome>): Promise<FileOutcome> => {
    const known = await outcome;
    if (known.status === 'saved') lastSaved = known.path;
    return known;
  };
  const checkLastSaved = (path: string): void => {
    if (path === lastSaved) return;
    throw new Failure({
      what: say('Only the file that was saved last can be shown.'),
      remedy: say('Find the file in its folder.'),
    });
  };
  /** A deal made in the window is open in it at once. */
  const made = (deal: Deal) => store.visit(store.create(deal).id);
  return {
    appInfo: () => app,
    person: person.known,
    namePerson: ({ name }) => {
      person.keep(name);
      return null;
    },
    languages: languages.known,
    chooseLanguage: ({ tag }) => {
      languages.choose(tag);
      return null;
    },
    saveTexts: () =>
      noted(
        saveFile(dialogs, translating, say('Texts of Parley'), (path) =>
          replaceFile(path, new TextEncoder().encode(languages.toTranslate())),
        ),
      ),
    listDeals: () => store.list(),
    listSamples: () => listSamples(samples),
    createFromSample: async ({ sample, as }) => made({ ...(await sampleDeal(samples, sample)), ...as }),
    createDeal: ({ deal }) => made(deal),
    openDeal: ({ id }) => store.visit(id),
    importDealFile: async () => {
      const path = await chooseFile(dialogs, opening);
      if (path === null) return { status: 'cancelled' };
      return { status: 'opened', id: takeIn(store, await readDealFile(path)) };
    },
    ...reading,
    openDropped: async ({ path }) => {
      if (isDealFile(path)) return { kind: 'deal', id: takeIn(store, await readDealFile(path)) };
      const file = await readAt(path);
      return file === null ? { kind: 'cancelled' } : { kind: 'table', file };
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
    saveReport: ({ id, paper }) => {
      const { deal } = store.open(id);
      return noted(
        saveFile(dialogs, reporting, deal.name, async (path) =>
          replaceFile(path, await reportPdf(deal, paper)),
        ),
      );
    },
    openSaved: async ({ path }) => {
      checkLastSaved(path);
      const trouble = await dialogs.openFile(path);
      if (trouble !== '') {
        throw new Failure({
          what: say('“{file}” could not be opened: {trouble}', { file: basename(path), trouble }),
          remedy: say('Open its folder, and the file with a program of your choice.'),
        });
      }
      return null;
    },
    showSaved: ({ path }) => {
      checkLastSaved(path);
      dialogs.showInFolder(path);
      return null;
    },
    zoom: ({ to }) => {
      onZoom(to);
      return null;
    },
    toggleFullScreen: () => {
      onFullScreen();
      return null;
    },
    present: ({ on }) => {
      onPresent(on);
      return null;
    },
  } satisfies Handlers;
}

export const isDealFile = (path: string): boolean => path.toLowerCase().endsWith(`.${DEAL_EXTENSION}`);

/** The id of the deal in the library: the one that is there already where nothing of it was changed since. */
export const takeIn = (store: Store, deal: Deal): string => store.find(deal) ?? store.create(deal).id;
