// What the status bar says of a range: sum, average, least, most and count of its figures, computed ones included.
import { rowFunctions } from '../../../shared/formula/row-functions.ts';
import { contentOf } from './cell-text.ts';
import { columnLetters, type GridCell, type GridRow } from './grid-model.ts';
import { isSingle, placesOf, type Range } from './grid-selection.ts';

export interface RangeSummary {
  /** “C3:D7” */
  readonly address: string;
  /** Cells that hold anything. */
  readonly count: number;
  /** Null where there are fewer than two figures, or shares among amounts: their sum would mean nothing. */
  readonly figures: RangeFigures | null;
  readonly isMixed: boolean;
}

export interface RangeFigures {
  readonly percent: boolean;
  readonly sum: number;
  readonly average: number;
  readonly min: number;
  readonly max: number;
  readonly decimals: number;
}

export const addressOf = ({ top, left, bottom, right }: Range): string => {
  const first = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
};

/** Null for a single cell: its figure stands in it. */
export function summaryOf(rows: readonly GridRow[], range: Range): RangeSummary | null {
  if (isSingle(range)) return null;
  const cells = placesOf(range).flatMap(({ row, column }) => rows[row]?.cells[column] ?? []);
  const held = cells.filter((cell) => !isEmptyCell(cell));
  const numbers = held.flatMap((cell) => contentOf(cell).number ?? []);
  const percents = numbers.filter(({ percent }) => percent).length;
  const isMixed = percents > 0 && percents < numbers.length;
  const values = numbers.map(({ value }) => value);
  const sum = rowFunctions.total.compute(values);
  return {
    address: addressOf(range),
    count: held.length,
    isMixed,
    figures:
      values.length < 2 || isMixed
        ? null
        : {
            percent: percents > 0,
            sum,
            average: sum / values.length,
            min: rowFunctions.lowest.compute(values),
            max: rowFunctions.highest.compute(values),
            decimals: Math.max(...held.map(decimalsShown)),
          },
  };
}

/** What counts as nothing: no text, a dash, a button. */
export function isEmptyCell(cell: GridCell | undefined): boolean {
  if (!cell || cell.kind === 'action') return true;
  if (cell.kind === 'number') return false;
  if (cell.kind === 'computed')
    return !Number.isFinite(cell.value ?? Number.NaN) && /^[–\s]*$/.test(cell.text);
  return contentOf(cell).text === '';
}

const decimalsShown = (cell: GridCell): number =>
  cell.kind === 'number' || cell.kind === 'computed' ? (cell.decimals ?? 0) : 0;
