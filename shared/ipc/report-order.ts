// What the hidden window of the executive report is handed: a deal that has been validated, and how to print it.
import type { Deal } from '../deal/document.ts';

/** Sizes a report can be printed on, always landscape; in CSS pixels of 1/96 inch. */
export const papers = {
  A4: { width: 1122.5, height: 793.7 },
  Letter: { width: 1056, height: 816 },
} as const;
export type Paper = keyof typeof papers;
export const paperNames = ['A4', 'Letter'] as const satisfies readonly Paper[];

export interface ReportOrder {
  readonly deal: Deal;
  readonly paper: Paper;
  /** Such as 2027-01-31. */
  readonly writtenOn: string;
}

/** The page’s own function that draws an order; once it is painted it answers the scale at which it is one page. */
export const SHOW_REPORT = 'showReport';

/** Letter where it is what lies in the printer. */
const LETTER_REGIONS: ReadonlySet<string> = new Set(['US', 'CA', 'MX', 'CL', 'CO', 'PH', 'PR', 'VE']);

/** By a locale such as `en-US`; A4 where it names no region. */
export const paperFor = (locale: string): Paper =>
  LETTER_REGIONS.has(/[-_]([A-Z]{2})\b/.exec(locale)?.[1] ?? '') ? 'Letter' : 'A4';
