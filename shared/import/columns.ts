// Where the table is: the sheet, the header row, and what each column is.
import { toSay } from '../text/say.ts';
import { type Field, isFigure, type Mapping } from './fields.ts';
import { guessField } from './guess-field.ts';
import { type CellsOf, cellsOf, headerText, unitRowBelow } from './header-text.ts';
import { type HeaderYear, yearIn } from './header-year.ts';
import { rememberedField } from './remembered.ts';
import { columnLetters, type ForeignFile, type ForeignSheet } from './table.ts';

export interface ImportColumn {
  readonly column: number;
  /** As in the sheet, with the headers over and under it; unique among the columns. */
  readonly header: string;
  readonly field: Field | null;
  readonly from: 'mapping' | 'guess' | 'none';
  /** The year its figures are of, where the header names one. */
  readonly year?: HeaderYear;
  /** What the header leaves open, until someone answers. */
  readonly open?: OpenQuestion;
  readonly hidden?: true;
}

export interface OpenQuestion {
  /** What is not said, and how it was taken. */
  readonly what: string;
  readonly choices: readonly Field[];
}

/** Headers stand among the first rows; a table that starts lower is found by naming its row. */
const ROWS_LOOKED_AT = 60;
const WIDEST_MERGE = 200;
const MOST_COLUMNS = 500;

/** The sheet and row whose headers name the most fields; sheets the reader refused are left out. */
export function guessHeader(
  file: ForeignFile,
  mapping: Mapping,
): { readonly sheet: ForeignSheet; readonly headerRow: number } | null {
  let best: { sheet: ForeignSheet; headerRow: number; score: number } | null = null;
  for (const sheet of file.sheets) {
    const found = guessHeaderRow(sheet, mapping);
    // A hidden sheet only where no visible one has a table.
    const score = found ? found.score - (sheet.hidden ? 100 : 0) : 0;
    if (found && (best === null || score > best.score)) best = { sheet, headerRow: found.headerRow, score };
  }
  return best;
}

export function guessHeaderRow(
  sheet: ForeignSheet,
  mapping: Mapping,
): { readonly headerRow: number; readonly score: number } | null {
  let best: { headerRow: number; score: number } | null = null;
  for (const { row } of sheet.rows.slice(0, ROWS_LOOKED_AT)) {
    const columns = columnsAt(sheet, row, mapping);
    const named = columns.filter(({ field, open }) => field !== null || open !== undefined);
    const figures = named.filter(({ field }) => field === null || isFigure(field)).length;
    const hasName = named.some(({ field }) => field === 'name');
    if (!hasName && figures < 2) continue;
    const score = named.length + (hasName ? 1 : 0);
    // Of two header rows one under the other the lower one: what it leaves open stands in the one above.
    const isUnderBest = best !== null && row === best.headerRow + 1 && score === best.score;
    if (best === null || score > best.score || isUnderBest) best = { headerRow: row, score };
  }
  return best;
}

/** The columns of a table by its header row: a remembered header first, then guesses, each field and year once. */
export function columnsAt(sheet: ForeignSheet, headerRow: number, mapping: Mapping): ImportColumn[] {
  const headers = headersAt(sheet, headerRow);
  const years = headers.map(({ header }) => yearIn(header));
  const slot = (field: Field, index: number) => {
    const year = years[index]?.year;
    return year && isFigure(field) ? `${field} ${year.is} ${year.number}` : field;
  };
  // Two headers remembered for one field can meet in one table: the first has it.
  const remembered = headers.map(({ header }) => rememberedField(mapping, header));
  const taken = new Map<string, number>();
  remembered.forEach((field, index) => {
    if (field && field !== 'ignore' && !taken.has(slot(field, index))) taken.set(slot(field, index), index);
  });
  return headers.map((place, index): ImportColumn => {
    const { header } = place;
    const dated = years[index] ?? null;
    const column = { ...place, ...(dated ? { year: dated.year } : {}) };
    const own = remembered[index];
    if (own) {
      const isOwner = own !== 'ignore' && taken.get(slot(own, index)) === index;
      return { ...column, field: isOwner ? own : null, from: 'mapping' };
    }
    const guess = guessField(dated ? dated.rest : header, dated !== null);
    if (guess && !taken.has(slot(guess.field, index))) {
      taken.set(slot(guess.field, index), index);
      const open = guess.open ? { open: guess.open } : {};
      return { ...column, field: guess.field, from: 'guess', ...open };
    }
    const isBare = dated !== null && !guess && !/\p{L}{2}/u.test(withoutCount(dated.rest));
    return { ...column, field: null, from: 'none', ...(isBare ? { open: bareYear } : {}) };
  });
}

/** A year alone over a column: of what, nobody says. */
const bareYear = {
  what: toSay('The header is a year and does not say of what.'),
  choices: ['annualVolume', 'volume', 'unitCost', 'annualCost', 'monthlyCost'],
} as const satisfies OpenQuestion;

const withoutCount = (header: string): string => header.replace(/\(\d+\)$/, '');

interface HeaderPlace {
  readonly column: number;
  readonly header: string;
  readonly hidden?: true;
}

function headersAt(sheet: ForeignSheet, headerRow: number): HeaderPlace[] {
  const cells: CellsOf = cellsOf(sheet);
  const unitRow = unitRowBelow(sheet, headerRow);
  const seen = new Map<string, number>();
  return usedColumns(sheet, headerRow).map((column) => {
    const text = headerText(sheet, cells, headerRow, column, unitRow);
    const stem = text || `Column ${columnLetters(column)}`;
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    const isHidden = sheet.hiddenColumns?.some(({ from, to }) => column >= from && column <= to);
    return {
      column,
      header: count === 1 ? stem : `${stem} (${count})`,
      ...(isHidden ? { hidden: true as const } : {}),
    };
  });
}

/** Columns with anything in or below the header row: the sheet can be 16,384 wide. */
function usedColumns(sheet: ForeignSheet, headerRow: number): number[] {
  const used = new Set<number>();
  for (const { row, cells } of sheet.rows) {
    if (row >= headerRow) for (const { column } of cells) used.add(column);
  }
  const last = Math.max(0, ...used);
  for (const { top, bottom, left, right } of sheet.merges) {
    if (top <= headerRow && bottom >= headerRow && right - left < WIDEST_MERGE)
      for (let column = left; column <= Math.min(right, last); column += 1) used.add(column);
  }
  return [...used].sort((one, other) => one - other).slice(0, MOST_COLUMNS);
}
