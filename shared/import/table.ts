// What was read from a foreign file: cells as they were written, nothing decided about their meaning.

export type ForeignValue =
  | {
      readonly is: 'number';
      readonly number: number;
      /** The cell shows it as a percentage: 0.05 as 5 %. */
      readonly percent?: true;
      /** The symbol or code its number format shows: `€`, `CHF`. */
      readonly currency?: string;
    }
  | { readonly is: 'text'; readonly text: string }
  /** A number that its format shows as a date. */
  | { readonly is: 'date'; readonly date: string }
  | { readonly is: 'boolean'; readonly boolean: boolean }
  | { readonly is: 'error'; readonly text: string }
  /** A formula that was saved without its result. */
  | { readonly is: 'unsolved' };

export interface ForeignCell {
  /** From 1. */
  readonly column: number;
  readonly value: ForeignValue;
  /** Its formula draws on another workbook; the value is the one that was stored. */
  readonly external?: true;
}

export interface ForeignRow {
  /** From 1, as Excel counts; in a CSV file the record's number. */
  readonly row: number;
  readonly hidden?: true;
  readonly cells: readonly ForeignCell[];
}

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ForeignSheet {
  readonly name: string;
  readonly hidden?: true;
  readonly rows: readonly ForeignRow[];
  readonly merges: readonly CellRange[];
  /** Columns that the program that made it does not show. */
  readonly hiddenColumns?: readonly { readonly from: number; readonly to: number }[];
  /** Why it was not read; then it has no rows. */
  readonly refusal?: Refused;
}

export interface Refused {
  /** What is wrong, and where. */
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
}

export interface ForeignFile {
  readonly name: string;
  readonly kind: 'xlsx' | 'csv';
  readonly sheets: readonly ForeignSheet[];
  /** When it was saved last, as it says itself: 2027-01-31. */
  readonly saved?: string;
  /** What the reader of the file should know of it as a whole. */
  readonly remarks: readonly Refused[];
}

/** `A`, `Z`, `AA` for 1, 26, 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** The row and column of an address such as `C7`; null for anything else. */
export function cellPlace(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters = '', row] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? [];
  return row === undefined ? null : { row: Number(row), column: columnNumber(letters) };
}

export const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** What a cell says, on one line. */
export function valueText(value: ForeignValue | undefined): string {
  if (value === undefined) return '';
  switch (value.is) {
    case 'unsolved':
      return '';
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'boolean':
      return String(value.boolean);
    default:
      return value.text.replace(/\s+/g, ' ').trim();
  }
}
