// When two workbooks say the same, and where they do not.
import type { CellValue, ReadCell, WorkbookValues } from './read-values.ts';

export interface Difference {
  readonly sheet: string;
  readonly address: string;
  readonly expected: CellValue;
  readonly actual: CellValue;
}

export interface Comparison {
  /** Cells looked at. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}

const TOLERANCE = 1e-9;

/** Parity of two numbers. */
export const agree = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));

/** Every cell of `expected` against the same cell of `actual`; with `formulasOnly`, every cell that calculates. */
export function compareWorkbooks(
  expected: WorkbookValues,
  actual: WorkbookValues,
  { formulasOnly = false }: { readonly formulasOnly?: boolean } = {},
): Comparison {
  const differences: Difference[] = [];
  let compared = 0;
  for (const [sheet, cells] of expected) {
    const others = actual.get(sheet);
    for (const [address, cell] of cells) {
      if (formulasOnly && cell.formula === undefined) continue;
      compared += 1;
      const other = others?.get(address)?.value ?? null;
      if (!same(cell, other)) differences.push({ sheet, address, expected: cell.value, actual: other });
    }
  }
  return { compared, differences };
}

export const describeDifference = ({ sheet, address, expected, actual }: Difference): string =>
  `${sheet}!${address}: expected ${JSON.stringify(expected)}, is ${JSON.stringify(actual)}`;

/** The first differences in words, for a test's message. */
export function describeDifferences({ compared, differences }: Comparison, most = 10): string {
  const lines = differences.slice(0, most).map(describeDifference);
  const left = differences.length - lines.length;
  return [
    `${differences.length} of ${compared} cells differ`,
    ...lines,
    ...(left > 0 ? [`and ${left} more`] : []),
  ].join('\n');
}

function same({ value }: ReadCell, other: CellValue): boolean {
  if (typeof value === 'number') return typeof other === 'number' && agree(value, other);
  // An error is never a result to agree on: the engine has values only.
  if (typeof value === 'object' && value !== null) return false;
  // A text of no characters and an empty cell are one to a spreadsheet.
  return (value ?? '') === (other ?? '');
}
