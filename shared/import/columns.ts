// Where the table is: the sheet, the header row, and what each column is.
import { type Field, isFigure, type Mapping } from './fields.ts';
import { guessField } from './guess-field.ts';
import {
  type CellRange,
  columnLetters,
  type ForeignFile,
  type ForeignSheet,
  type ForeignValue,
} from './table.ts';

export interface ImportColumn {
  readonly column: number;
  /** As in the sheet, with a merged header over it in front; unique among the columns. */
  readonly header: string;
  readonly field: Field | null;
  readonly from: 'mapping' | 'guess' | 'none';
  /** What the header left open and how it was taken. */
  readonly assumed?: string;
}

/** Headers stand among the first rows; a table that starts lower is found by naming its row. */
const ROWS_LOOKED_AT = 60;

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

export type CellsOf = (row: number, column: number) => ForeignValue | undefined;

export function cellsOf(sheet: ForeignSheet): CellsOf {
  const rows = new Map(
    sheet.rows.map(({ row, cells }) => [row, new Map(cells.map(({ column, value }) => [column, value]))]),
  );
  return (row, column) => rows.get(row)?.get(column);
}

export const mergeAt = (sheet: ForeignSheet, row: number, column: number): CellRange | undefined =>
  sheet.merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );

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
    const named = columnsAt(sheet, row, mapping).filter(({ field }) => field !== null);
    const figures = named.filter(({ field }) => field !== null && isFigure(field)).length;
    const hasName = named.some(({ field }) => field === 'name');
    if (!hasName && figures < 2) continue;
    const score = named.length + (hasName ? 1 : 0);
    if (best === null || score > best.score) best = { headerRow: row, score };
  }
  return best;
}

/** The columns of a table by its header row: a remembered header first, then guesses, each field once. */
export function columnsAt(sheet: ForeignSheet, headerRow: number, mapping: Mapping): ImportColumn[] {
  const cells = cellsOf(sheet);
  const last = sheet.rows.reduce(
    (most, { row, cells: inRow }) => (row >= headerRow ? Math.max(most, inRow.at(-1)?.column ?? 0) : most),
    0,
  );
  const seen = new Map<string, number>();
  const headers: { column: number; header: string }[] = [];
  for (const column of usedColumns(sheet, headerRow, last)) {
    const text = headerText(sheet, cells, headerRow, column);
    const stem = text || `Column ${columnLetters(column)}`;
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    headers.push({ column, header: count === 1 ? stem : `${stem} (${count})` });
  }
  const own = (header: string) => (Object.hasOwn(mapping, header) ? mapping[header] : undefined);
  // Two headers remembered for one field can meet in one table: the first has it.
  const ownerOf = new Map<Field, string>();
  for (const { header } of headers) {
    const field = own(header);
    if (field && field !== 'ignore' && !ownerOf.has(field)) ownerOf.set(field, header);
  }
  const taken = new Set(ownerOf.keys());
  return headers.map(({ column, header }) => {
    const remembered = own(header);
    if (remembered) {
      const isOwner = remembered !== 'ignore' && ownerOf.get(remembered) === header;
      return { column, header, field: isOwner ? remembered : null, from: 'mapping' };
    }
    const guess = guessField(header);
    if (!guess || taken.has(guess.field)) return { column, header, field: null, from: 'none' };
    taken.add(guess.field);
    return {
      column,
      header,
      field: guess.field,
      from: 'guess',
      ...(guess.assumed ? { assumed: guess.assumed } : {}),
    };
  });
}

/** Columns with anything in or below the header row: the sheet can be 16,384 wide. */
function usedColumns(sheet: ForeignSheet, headerRow: number, last: number): number[] {
  const used = new Set<number>();
  for (const { row, cells } of sheet.rows) {
    if (row >= headerRow) for (const { column } of cells) used.add(column);
  }
  for (const { top, bottom, left, right } of sheet.merges) {
    if (top <= headerRow && bottom >= headerRow && right - left < 200)
      for (let column = left; column <= Math.min(right, last); column += 1) used.add(column);
  }
  return [...used].sort((one, other) => one - other).slice(0, 500);
}

/** Its own text, through merges; a header merged over several columns in the row above comes first. */
function headerText(sheet: ForeignSheet, cells: CellsOf, row: number, column: number): string {
  const textAt = (at: number): { readonly text: string; readonly merge: CellRange | undefined } => {
    const merge = mergeAt(sheet, at, column);
    return { text: valueText(merge ? cells(merge.top, merge.left) : cells(at, column)), merge };
  };
  const own = textAt(row);
  const above = row > 1 ? textAt(row - 1) : null;
  const spans = above?.merge && above.merge.right > above.merge.left && above.merge.bottom < row;
  const isTitle = above?.merge && above.merge.right - above.merge.left > 5;
  if (!above || !spans || isTitle || above.text === '' || above.text === own.text) return own.text;
  return own.text === '' ? above.text : `${above.text} › ${own.text}`;
}
