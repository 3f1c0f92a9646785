// Every call between the window and the main side: argument validators here, results as types.
import { z } from 'zod';
import { type Deal, dealShape } from '../deal/document.ts';
import { editSchema } from '../deal/edit.ts';
import type { ForeignFile } from '../import/table.ts';
import type { Catalogue } from '../text/say.ts';
import type { MenuCommand } from './commands.ts';
import { type ExportProgress, exportOrderShape } from './export-order.ts';
import { paperNames } from './report-order.ts';
import { tagsShape } from './tags.ts';

/** Rows of the deal library. */
export interface DealSummary {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly months: number;
  readonly services: number;
  readonly scenarios: number;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  readonly tags: readonly string[];
  /** ISO 8601, UTC; null for a deal in use. */
  readonly archivedAt: string | null;
  /** ISO 8601, UTC; null for a deal never opened since it came into the library. */
  readonly openedAt: string | null;
  /** Names of services, providers and scenarios, for the search. */
  readonly mentions: readonly string[];
}

export interface SampleSummary {
  /** File name without extension, such as `100m-mid`. */
  readonly id: string;
  readonly name: string;
  readonly notes: string;
  readonly currency: string;
  readonly months: number;
  readonly services: number;
  /** Made to be filled in; the others are worked examples. */
  readonly isTemplate: boolean;
}

/** What the journal can do next to a deal; labels of the edits, or null. */
export interface JournalState {
  /** Grows by one with every journal entry; an edit states the revision it was made on. */
  readonly revision: number;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** Time of the newest entry, ISO 8601, or null for a deal never edited. */
  readonly editedAt: string | null;
}

/** One line of a deal's history: what made it, and the state it led to. */
export interface HistoryEntry {
  readonly revision: number;
  /** `beginning` for revision 0. */
  readonly kind: 'beginning' | 'edit' | 'undo' | 'redo';
  readonly label: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** As the computer knows them; null for entries from before that was kept. */
  readonly author: string | null;
  /** What a person called this state; null for most. */
  readonly name: string | null;
  /** False for an edit that was undone. */
  readonly inEffect: boolean;
}

export interface OpenDeal extends JournalState {
  readonly id: string;
  readonly deal: Deal;
}

/** Undo and redo also say what was undone or redone. */
export interface Stepped extends OpenDeal {
  readonly label: string;
}

export type FileOutcome =
  | { readonly status: 'cancelled' }
  | { readonly status: 'saved'; readonly path: string };
export type OpenOutcome =
  | { readonly status: 'cancelled' }
  | { readonly status: 'opened'; readonly id: string };

/** What a dropped file was: a deal, now in the library, or a table of services or a bid. */
export type Dropped =
  /** The reading was ended by the window. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'deal'; readonly id: string }
  | { readonly kind: 'table'; readonly file: ForeignFile };

export type TableOutcome =
  | { readonly status: 'cancelled' }
  | { readonly status: 'read'; readonly file: ForeignFile };

/** A file of several that were chosen: what is in it, or why it was not read. */
export type ReadFile =
  | { readonly status: 'read'; readonly file: ForeignFile }
  | { readonly status: 'refused'; readonly name: string; readonly error: CallError };

export type TablesOutcome =
  | { readonly status: 'cancelled' }
  | { readonly status: 'read'; readonly files: readonly ReadFile[] };

/** A foreign file that is being read. */
export interface ReadingNow {
  readonly name: string;
  /** Since it was begun. */
  readonly seconds: number;
}

/** Who stands in the history: the name they gave, empty for none, and the one the computer knows them by. */
export interface PersonName {
  readonly name: string;
  readonly system: string;
}

/** The languages the app can speak, as BCP 47 tags. */
export interface KnownLanguages {
  /** Null follows the system. */
  readonly chosen: string | null;
  readonly spoken: string;
  /** How many texts there are. */
  readonly texts: number;
  /** Those beside English; `translated` of the texts are said in them. */
  readonly languages: readonly { readonly tag: string; readonly translated: number }[];
}

/** What is said in another language than English. */
export interface SpokenTexts {
  readonly tag: string;
  readonly texts: Catalogue;
}

export interface AppInfo {
  readonly version: string;
  readonly platform: string;
}

/** What every call answers: a value, or what went wrong and what to do about it. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CallError };

export interface CallError {
  /** What went wrong and where, in a sentence or two for the user. */
  readonly what: string;
  /** What the user can do. */
  readonly remedy: string;
  /** Texts of the deal that are at fault, so that the window can lead to where they were written. */
  readonly said?: readonly string[];
}

interface Call<Args, Result> {
  readonly args: z.ZodType<Args>;
  /** Never present: carries the result's type. */
  readonly result?: Result;
}

const call = <Result>() => ({
  with: <Args>(args: z.ZodType<Args>): Call<Args, Result> => ({ args }),
});

export const zooms = ['larger', 'smaller', 'usual'] as const;
export type Zoom = (typeof zooms)[number];

const nothing = z.undefined();
const dealId = z.uuid();
const revision = z.number().int().min(0);

export const contract = {
  appInfo: call<AppInfo>().with(nothing),
  person: call<PersonName>().with(nothing),
  /** An empty name gives the computer’s back. */
  namePerson: call<null>().with(z.strictObject({ name: z.string().trim().max(120) })),
  languages: call<KnownLanguages>().with(nothing),
  /** Null follows the system. The window is loaded again, in that language. */
  chooseLanguage: call<null>().with(z.strictObject({ tag: z.string().min(2).max(35).nullable() })),
  /** Shows a save dialog and writes the English texts as a file for a translator. */
  saveTexts: call<FileOutcome>().with(nothing),
  listDeals: call<readonly DealSummary[]>().with(nothing),
  listSamples: call<readonly SampleSummary[]>().with(nothing),
  /** Copies a sample into the library as a deal of the user's own. */
  createFromSample: call<OpenDeal>().with(
    z.strictObject({
      sample: z.string().regex(/^[a-z0-9-]{1,60}$/),
      /** What it is called and when it starts, where that is known already. */
      as: dealShape.pick({ name: true, start: true }).optional(),
    }),
  ),
  createDeal: call<OpenDeal>().with(z.strictObject({ deal: dealShape })),
  openDeal: call<OpenDeal>().with(z.strictObject({ id: dealId })),
  /** Shows an open dialog for a .parley file and copies it into the library. */
  importDealFile: call<OpenOutcome>().with(nothing),
  /** A file that the person dropped on the window; the preload script finds out where it lies. */
  openDropped: call<Dropped>().with(z.strictObject({ path: z.string().min(1).max(4096) })),
  /** Shows a save dialog and writes the deal as a .parley file. */
  saveDealFile: call<FileOutcome>().with(z.strictObject({ id: dealId })),
  /** A deal of its own with the same figures; its history begins anew. */
  duplicateDeal: call<OpenDeal>().with(z.strictObject({ id: dealId })),
  archiveDeal: call<null>().with(z.strictObject({ id: dealId })),
  restoreDeal: call<null>().with(z.strictObject({ id: dealId })),
  tagDeal: call<null>().with(z.strictObject({ id: dealId, tags: tagsShape })),
  deleteDeal: call<null>().with(z.strictObject({ id: dealId })),
  /** Answers only when the edit is on disk. */
  appendEdit: call<JournalState>().with(z.strictObject({ id: dealId, revision, edit: editSchema })),
  undo: call<Stepped>().with(z.strictObject({ id: dealId })),
  redo: call<Stepped>().with(z.strictObject({ id: dealId })),
  /** Every state of the deal, the newest first. */
  history: call<readonly HistoryEntry[]>().with(z.strictObject({ id: dealId })),
  /** The deal as it was. */
  dealAt: call<Deal>().with(z.strictObject({ id: dealId, revision })),
  /** Null takes the name away. */
  nameState: call<null>().with(
    z.strictObject({ id: dealId, revision, name: z.string().trim().min(1).max(120).nullable() }),
  ),
  /** Shows an open dialog for a workbook or CSV file that others made and reads its cells; nothing is kept. */
  readTable: call<TableOutcome>().with(nothing),
  /** The same for filled-in bid sheets, several at once; one that cannot be read does not keep the others back. */
  readBids: call<TablesOutcome>().with(nothing),
  /** What of the two is under way; null where a dialog is open or nothing is read. */
  readingNow: call<ReadingNow | null>().with(nothing),
  /** Ends it: what was asked for is answered as cancelled. */
  cancelReading: call<null>().with(nothing),
  /**
   * Shows a save dialog and writes a workbook for whom the order says, in a process of its own; one at a time. Answers
   * when the file is in place, and cancelled where the dialog or the writing was; says how far it is meanwhile.
   */
  exportDeal: call<FileOutcome>().with(z.strictObject({ id: dealId, order: exportOrderShape })),
  /** Shows a save dialog and prints the executive report, one page of this paper. */
  saveReport: call<FileOutcome>().with(z.strictObject({ id: dealId, paper: z.enum(paperNames) })),
  /** Ends the export that is under way; without one, nothing. */
  cancelExport: call<null>().with(nothing),
  /** Opens the file with the program of its kind: only the one that was saved last. */
  openSaved: call<null>().with(z.strictObject({ path: z.string().min(1).max(32_767) })),
  /** Shows a file in its folder: only the one that was saved last. */
  showSaved: call<null>().with(z.strictObject({ path: z.string().min(1).max(32_767) })),
  /** The size of everything in the window: a step larger or smaller, or as usual. */
  zoom: call<null>().with(z.strictObject({ to: z.enum(zooms) })),
  toggleFullScreen: call<null>().with(nothing),
  /** Whether others see the screen: then menus name no deal, and files are saved without a dialog. */
  present: call<null>().with(z.strictObject({ on: z.boolean() })),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type ArgsOf<Name extends CallName> =
  Contract[Name] extends Call<infer Args, infer _Result> ? Args : never;
export type ResultOf<Name extends CallName> =
  Contract[Name] extends Call<infer _Args, infer Result> ? Result : never;

/** What the main side says without being asked, each under its channel. */
export interface Told {
  /** Of the export that this window asked for. */
  readonly exportProgress: ExportProgress;
  /** Chosen in a menu of the operating system. */
  readonly command: MenuCommand;
  /** A deal file was opened from outside: it is in the library. */
  readonly dealOpened: { readonly id: string };
  /** What was to be opened from outside, and could not be. */
  readonly refused: CallError;
}

/** What the preload script puts on `window.parley`. */
export type ParleyApi = {
  readonly [Name in Exclude<CallName, 'openDropped'>]: (
    ...args: ArgsOf<Name> extends undefined ? [] : [args: ArgsOf<Name>]
  ) => Promise<Reply<ResultOf<Name>>>;
} & {
  /** Takes the File of a drop itself: the page never names a path. */
  readonly openDropped: (file: object) => Promise<Reply<Dropped>>;
} & {
  /** Has whatever is told from now on taken; the answer ends it. */
  readonly [Name in keyof Told as `on${Capitalize<Name>}`]: (take: (told: Told[Name]) => void) => () => void;
};
