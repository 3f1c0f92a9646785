// Cell addresses in A1 notation.
import { quotedSheet } from './sheet-names.ts';

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Which coordinates move when the formula is copied: none are fixed unless said so. */
export interface Fixed {
  readonly row?: boolean;
  readonly column?: boolean;
}

/** Columns this far out, where no sheet has any, are printed as marks: their letters are filled in month by month. */
export const MOVING = 2 ** 20;
export const MARK = '\u0001';

const cell = (row: number, column: number, fixed: Fixed): string => {
  const letters = column < MOVING ? columnLetters(column) : `${MARK}${column - MOVING}${MARK}`;
  return `${fixed.column ? '$' : ''}${letters}${fixed.row ? '$' : ''}${row}`;
};

const prefix = (sheet: string, from: string): string => (sheet === from ? '' : `${quotedSheet(sheet)}!`);

/** A cell as a formula on the sheet `from` names it. */
export const cellAddress = (place: CellPlace, from: string, fixed: Fixed = {}): string =>
  `${prefix(place.sheet, from)}${cell(place.row, place.column, fixed)}`;

/** A range from one cell to another of the same sheet; each end has its own fixed coordinates. */
export const rangeAddress = (
  start: CellPlace,
  end: CellPlace,
  from: string,
  fixedStart: Fixed = { row: true, column: true },
  fixedEnd: Fixed = fixedStart,
): string =>
  `${prefix(start.sheet, from)}${cell(start.row, start.column, fixedStart)}:${cell(end.row, end.column, fixedEnd)}`;
