// What came back on a bid sheet: cell by cell, with what became of it in words.
import { toSay } from '../text/say.ts';
import type { Counterparty } from './permitted-deal.ts';
import type { Stamp } from './stamp.ts';

/** A cell as a reader of workbooks hands it over. */
export interface SheetCell {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  /** Of a formula, its result; null where it has none. */
  readonly value: number | string | boolean | null;
  /** Its formula draws on another file. */
  readonly isExternal?: boolean;
  /** How far the number may be from what was meant, where the file holds it rounded. */
  readonly within?: number;
}

/**
 * What became of a cell. `clean` can be taken over as it is, `doubtful` once somebody has looked at it; of the
 * others nothing is to be taken over.
 */
export const bidStatuses = {
  changed: { label: toSay('Changed'), standing: 'clean' },
  /** The deal itself has changed since the sheet was written. */
  outdated: { label: toSay('Deal has changed'), standing: 'doubtful' },
  /** A number, typed as text. */
  text: { label: toSay('Typed as text'), standing: 'doubtful' },
  /** 5 where 5 % was meant; read as 5 %. */
  percent: { label: toSay('Per cent?'), standing: 'doubtful' },
  /** An amount with a scale of its own, `12k`; read in the deal’s. */
  unit: { label: toSay('Own scale'), standing: 'doubtful' },
  /** So far from the deal that it may be in other amounts: in ones where the deal is in thousands. */
  scale: { label: toSay('Other scale?'), standing: 'doubtful' },
  /** The result of a formula that draws on another file. */
  external: { label: toSay('Other file'), standing: 'doubtful' },
  /** No number this input takes, or not clear which. */
  refused: { label: toSay('Refused'), standing: 'none' },
  /** Nothing there. */
  missing: { label: toSay('Blank'), standing: 'none' },
  /** As it stands in the deal. */
  same: { label: toSay('As in the deal'), standing: 'none' },
} as const satisfies Readonly<
  Record<string, { readonly label: string; readonly standing: 'clean' | 'doubtful' | 'none' }>
>;

export type BidStatus = keyof typeof bidStatuses;

export interface BidLine {
  /** What the sheet calls its line. */
  readonly key: string;
  readonly input: string;
  /** Key of what holds it in the deal: `out-tasking/desk`. */
  readonly of: string;
  readonly year: number | undefined;
  readonly label: string;
  readonly name: string;
  /** What stands in the deal. */
  readonly old: number;
  /** What the bid says, as the deal would hold it; null where that cannot be taken over. */
  readonly new: number | null;
  readonly status: BidStatus;
  /** Why, where it needs a word. */
  readonly says: string;
}

/** Tells the lines of one bid apart. */
export const lineKey = ({ input, of, year }: Pick<BidLine, 'input' | 'of' | 'year'>): string =>
  `${input} ${of} ${year ?? ''}`;

export interface BidProblem {
  /** What it is about: a line, a cell, the sheet. */
  readonly where: string;
  readonly what: string;
}

export interface BidReading {
  readonly party: Counterparty | undefined;
  readonly stamp: Stamp | undefined;
  /** The sheet itself says that it was made for this deal and this party. */
  readonly belongs: boolean;
  readonly bidder: string;
  readonly remarks: string;
  /** Remarks on single lines. */
  readonly lineRemarks: readonly BidProblem[];
  readonly lines: readonly BidLine[];
  readonly problems: readonly BidProblem[];
}

/** Lines a person may accept; the others change nothing, or cannot be taken over. */
export const acceptable = ({ old, new: value, status }: BidLine): boolean =>
  value !== null && value !== old && bidStatuses[status].standing !== 'none';

/** Lines that can be accepted unasked: none of a sheet that may be another deal’s. */
export const cleanLines = ({ belongs, lines }: BidReading): readonly BidLine[] =>
  belongs ? lines.filter((line) => acceptable(line) && bidStatuses[line.status].standing === 'clean') : [];

/** What a stranger wrote, no longer than a person reads. */
export const shortened = (text: string, longest = 60): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
