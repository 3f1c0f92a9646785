// The cells of a foreign file as the reader of bids takes them: plain values, a CSV file’s figures among them.
import { type DecimalMark, writtenNumber } from '../import/number.ts';
import type { ForeignFile, ForeignValue } from '../import/table.ts';
import type { SheetCell } from './reading.ts';

export function sheetCells({ kind, sheets }: ForeignFile): readonly SheetCell[] {
  const cells = sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, cells: inRow }) =>
      inRow.map(({ column, value, external }) => ({
        ...{ sheet: name, row, column, value: plainValue(value) },
        ...(external ? { isExternal: true } : {}),
      })),
    ),
  );
  return kind === 'csv' ? withFigures(cells) : cells;
}

function plainValue(value: ForeignValue): SheetCell['value'] {
  switch (value.is) {
    case 'number':
      return value.number;
    case 'boolean':
      return value.boolean;
    case 'date':
      return value.date;
    case 'unsolved':
      return 'a formula without its result';
    case 'text':
    case 'error':
      return value.text;
    default:
      return value satisfies never;
  }
}

/** In a CSV file every figure is text, rounded as its cell showed it: not the bidder’s doing, so no doubt of ours. */
function withFigures(cells: readonly SheetCell[]): readonly SheetCell[] {
  const decimal = decimalMarkIn(cells);
  return cells.map((cell) => ({ ...cell, ...figureIn(String(cell.value ?? ''), decimal) }));
}

/** Digits with their marks and nothing else; a bid sheet shows zero as an en dash. */
const FIGURE = /^[-−]?[\d.,'’\s]*\d\s*%?$/;
const ZERO = '–';

function figureIn(
  text: string,
  decimal: DecimalMark | null,
): Pick<SheetCell, 'value' | 'within'> | undefined {
  const written = text.trim();
  if (written === ZERO) return { value: 0 };
  if (!FIGURE.test(written)) return undefined;
  const read = writtenNumber(written, decimal);
  if (read.is !== 'number') return undefined;
  const decimals = (/[.,](\d+)\s*%?$/.exec(written)?.[1] ?? '').length + (read.percent ? 2 : 0);
  return { value: read.number, within: 0.5 * 10 ** -decimals };
}

/** The mark that some figures of the file prove, where no other figure proves the other one. */
function decimalMarkIn(cells: readonly SheetCell[]): DecimalMark | null {
  const proved = new Set(
    cells.flatMap(({ value }) => {
      const text = String(value ?? '').trim();
      const read = FIGURE.test(text) ? writtenNumber(text) : undefined;
      return read?.is === 'number' && read.proves !== null ? [read.proves] : [];
    }),
  );
  const [only] = proved;
  return proved.size === 1 && only !== undefined ? only : null;
}
