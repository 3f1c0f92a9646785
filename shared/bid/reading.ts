// What came back on a bid sheet: cell by cell, with what became of it in words.
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
}

export type BidStatus =
  /** As it stands in the deal. */
  | 'same'
  | 'changed'
  /** The deal itself has changed since the sheet was written. */
  | 'outdated'
  /** Nothing there. */
  | 'missing'
  /** A number, typed as text. */
  | 'text'
  /** 5 where 5 % was meant; read as 5 %. */
  | 'percent'
  /** No number this input takes, or not clear which. */
  | 'refused';

export interface BidLine {
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

export interface BidProblem {
  /** What it is about: a line, a cell, the sheet. */
  readonly where: string;
  readonly what: string;
}

export interface BidReading {
  readonly party: Counterparty | undefined;
  readonly stamp: Stamp | undefined;
  readonly bidder: string;
  readonly remarks: string;
  /** Remarks on single lines. */
  readonly lineRemarks: readonly BidProblem[];
  readonly lines: readonly BidLine[];
  readonly problems: readonly BidProblem[];
}

/** Lines a person may accept; the others change nothing, or cannot be taken over. */
export const acceptable = ({ old, new: value }: BidLine): boolean => value !== null && value !== old;
