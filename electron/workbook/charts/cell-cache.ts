// What the cells of a chart's ranges hold: a program shows it until it has calculated, and one that never does, for good.
import { rangeAddress } from '../../../shared/workbook/address.ts';
import type { CellRange } from '../../../shared/workbook/charts.ts';
import type { CellContent, PlannedSheet } from '../../../shared/workbook/plan.ts';

/** The content of a cell, or undefined where it is empty. */
export type CellLookUp = (sheet: string, row: number, column: number) => CellContent | undefined;

export function cellLookUp(sheets: readonly PlannedSheet[]): CellLookUp {
  const indexed = new Map<string, ReadonlyMap<string, CellContent>>();
  return (name, row, column) => {
    let cells = indexed.get(name);
    if (!cells) {
      const sheet = sheets.find((one) => one.name === name);
      cells = new Map(sheet?.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.content]));
      indexed.set(name, cells);
    }
    return cells.get(`${row} ${column}`);
  };
}

/** Values of a range, row by row; undefined is an empty cell. */
export function valuesIn(range: CellRange, lookUp: CellLookUp): readonly (number | string | undefined)[] {
  return Array.from({ length: range.rows * range.columns }, (_, index) => {
    const row = range.row + Math.floor(index / range.columns);
    const content = lookUp(range.sheet, row, range.column + (index % range.columns));
    if (content === undefined) return undefined;
    return content.kind === 'text' ? content.text : content.value;
  });
}

/** As a chart refers to it: with its sheet, in quotes, and fixed. */
export const reference = ({ rows, columns, ...first }: CellRange): string => {
  const last = { ...first, row: first.row + rows - 1, column: first.column + columns - 1 };
  const range = rangeAddress(first, last, '');
  const [start, end] = range.slice(range.lastIndexOf('!') + 1).split(':');
  return rows * columns === 1 && start === end ? range.slice(0, range.lastIndexOf(':')) : range;
};
