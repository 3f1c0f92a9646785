// Which rows of a table are services, and why the others are not: headings, totals, repeated headers, another table.
import { LIMITS } from '../deal/document.ts';
import { say } from '../text/say.ts';
import type { ImportColumn } from './columns.ts';
import { declarationOf } from './fields.ts';
import type { Convention, FigureColumn } from './figures.ts';
import { writtenNumber } from './number.ts';
import type { SkippedRow } from './problems.ts';
import { type ForeignCell, type ForeignRow, type ForeignValue, valueText } from './table.ts';

const totals =
  /^(grand |sub|zwischen|gesamt|sous[- ])?(totals?|totaux|summen?|sum|somme|gesamt|insgesamt)\b|^gesamt(summe|kosten)\b|\b(total|gesamt|summe)\s*:?$/i;
const parts = /^(davon|darin|of which|thereof|including|incl\.|dont)\b/i;

export interface TableColumns {
  readonly columns: readonly ImportColumn[];
  readonly figures: readonly (readonly [FigureColumn, Convention])[];
}

export interface SortedRows {
  readonly services: readonly { readonly row: ForeignRow; readonly name: string }[];
  readonly skipped: readonly SkippedRow[];
}

export const cellIn = ({ cells }: ForeignRow, column: number): ForeignCell | undefined =>
  cells.find((cell) => cell.column === column);

/**
 * Sorts the rows below the header. `insisted`: rows the user wants taken although they look like none;
 * `room`: how many services the deal still holds.
 */
export function sortedRows(
  rows: readonly ForeignRow[],
  table: TableColumns,
  nameOf: (row: ForeignRow) => string,
  insisted: ReadonlySet<number>,
): SortedRows {
  const services: { row: ForeignRow; name: string }[] = [];
  const skipped: SkippedRow[] = [];
  const sums = new RunningSums(table);
  for (const [index, row] of rows.entries()) {
    if (beginsAnotherTable(row, rows[index - 1], table)) {
      skipped.push(anotherTable(row, rows.at(-1)?.row ?? row.row));
      break;
    }
    const name = nameOf(row);
    const hasFigures = table.figures.some(([{ column }]) => cellIn(row, column) !== undefined);
    if (name === '' && !table.columns.some(({ column, field }) => field !== null && cellIn(row, column)))
      continue;
    const why = whyNot(row, name, hasFigures, table, sums);
    if (why === null || (insisted.has(row.row) && name !== '')) services.push({ row, name });
    else {
      const canBeTaken = name !== '' && hasFigures && !repeatsHeaders(row, table.columns);
      skipped.push({ row: row.row, name, why, ...(canBeTaken ? { canBeTaken } : {}) });
    }
  }
  return { services, skipped };
}

function whyNot(
  row: ForeignRow,
  name: string,
  hasFigures: boolean,
  { columns }: TableColumns,
  sums: RunningSums,
): string | null {
  if (name === '') {
    const sum = sums.take(row);
    if (sum) return say('It has figures but no name; they are the sum of {sum}.', { sum });
    return hasFigures ? say('It has figures but no name.') : say('It has no name.');
  }
  if (totals.test(name)) {
    sums.endSection();
    return say('It is a total.');
  }
  if (parts.test(name)) return say('It is a part of what is stated above it.');
  if (repeatsHeaders(row, columns)) return say('It repeats the headers.');
  if (!hasFigures) {
    sums.endSection();
    return say('It has no figures: taken as a heading.');
  }
  const sum = sums.take(row);
  return sum ? say('Its figures are the sum of {sum}: taken for a total.', { sum }) : null;
}

function repeatsHeaders({ cells }: ForeignRow, columns: readonly ImportColumn[]): boolean {
  const headers = new Set(columns.flatMap(({ header }) => [header, header.split(' › ').at(-1)]));
  const repeated = cells.filter(({ value }) => headers.has(valueText(value))).length;
  return repeated > 1 && repeated === cells.length;
}

/** After a gap, words where figures should be, and no figure at all: the headers of something else. */
function beginsAnotherTable(
  row: ForeignRow,
  before: ForeignRow | undefined,
  { columns, figures }: TableColumns,
): boolean {
  if (!before || row.row - before.row < 2 || repeatsHeaders(row, columns)) return false;
  const values = figures.flatMap(([{ column }]) => cellIn(row, column)?.value ?? []);
  const isWord = (value: ForeignValue) =>
    value.is === 'text' && /\p{L}{2}/u.test(value.text) && writtenNumber(value.text).is === 'other';
  return values.length > 1 && values.every(isWord);
}

function anotherTable({ row, cells }: ForeignRow, last: number): SkippedRow {
  const headers = cells.slice(0, 3).map(({ value }) => `“${valueText(value).slice(0, 40)}”`);
  return {
    row,
    name: '',
    why: say(
      'Rows {row} to {last} are another table, headed {headers}. To import that one, choose header row {row}.',
      { row, last, headers: headers.join(', ') },
    ),
  };
}

/** How near a total is to the sum of its rows, printed figures being rounded. */
const ROUNDING = 1e-4;

/** Knows of each row whether it is the sum of those above it: since the last heading or total, or of all. */
class RunningSums {
  readonly #adding: TableColumns['figures'];
  #section: ForeignRow[] = [];
  readonly #all: ForeignRow[] = [];

  constructor({ figures }: TableColumns) {
    this.#adding = figures.filter(([{ field }]) => declarationOf(field).adds);
  }

  /** Where the row is a sum, of which rows; otherwise it counts towards the next one. */
  take(row: ForeignRow): string | null {
    const of = [this.#section, this.#all].find((rows) => this.#isSum(row, rows));
    if (of) {
      const said = say('rows {first} to {last}', { first: of[0]?.row ?? 0, last: of.at(-1)?.row ?? 0 });
      this.endSection();
      return said;
    }
    this.#section.push(row);
    this.#all.push(row);
    return null;
  }

  endSection(): void {
    this.#section = [];
  }

  #isSum(row: ForeignRow, rows: readonly ForeignRow[]): boolean {
    if (rows.length < 2) return false;
    let matches = 0;
    for (const [{ column }, { decimal }] of this.#adding) {
      const total = numberIn(row, column, decimal);
      if (total === null || total === 0) continue;
      const sum = rows.reduce((so, one) => so + (numberIn(one, column, decimal) ?? 0), 0);
      if (Math.abs(sum - total) > ROUNDING * Math.abs(total)) return false;
      matches += 1;
    }
    // Of two rows and one column, 10 and 20 before 30 can be chance.
    return matches > 1 || (matches === 1 && rows.length > 2);
  }
}

function numberIn(row: ForeignRow, column: number, decimal: Convention['decimal']): number | null {
  const value = cellIn(row, column)?.value;
  if (value?.is === 'number') return value.number;
  const written = value?.is === 'text' ? writtenNumber(value.text, decimal) : null;
  return written?.is === 'number' ? written.number : null;
}

/** The last of more services than a deal holds are left out, each with a word. */
export function withinLimit(
  services: SortedRows['services'],
  room: number,
): { readonly taken: SortedRows['services']; readonly tooMany: readonly SkippedRow[] } {
  const why = say('A deal holds at most {services} services.', { services: LIMITS.services });
  return {
    taken: services.slice(0, Math.max(0, room)),
    tooMany: services.slice(Math.max(0, room)).map(({ row, name }) => ({ row: row.row, name, why })),
  };
}
