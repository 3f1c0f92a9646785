// Tables as the reader hands them over, written as rows of cells.
import type { CellRange, ForeignFile, ForeignValue } from '../../../shared/import/table.ts';

export type Cell = string | number | null | ForeignValue;
export const percent = (number: number): ForeignValue => ({ is: 'number', number, percent: true });
export const date = (text: string): ForeignValue => ({ is: 'date', date: text });

export function fileOf(
  rows: readonly (readonly Cell[])[],
  options: { kind?: 'xlsx' | 'csv'; merges?: readonly CellRange[]; hidden?: readonly number[] } = {},
): ForeignFile {
  const value = (cell: Exclude<Cell, null>): ForeignValue =>
    typeof cell === 'string'
      ? { is: 'text', text: cell }
      : typeof cell === 'number'
        ? { is: 'number', number: cell }
        : cell;
  return {
    name: 'Baseline.xlsx',
    kind: options.kind ?? 'xlsx',
    remarks: [],
    sheets: [
      {
        name: 'IT',
        merges: options.merges ?? [],
        rows: rows.map((cells, index) => ({
          row: index + 1,
          ...(options.hidden?.includes(index + 1) ? { hidden: true as const } : {}),
          cells: cells.flatMap((cell, column) =>
            cell === null ? [] : [{ column: column + 1, value: value(cell) }],
          ),
        })),
      },
    ],
  };
}
