// Functions of a whole row (the opening column and every month), one row each: compute, Excel, words.
import type { Dimension } from '../units/unit.ts';
import { plain } from '../units/unit.ts';
import { monthlyRateOfReturn, netPresentValue } from './cash-flows.ts';

/** The Excel ranges of one monthly row. */
export interface RowCells {
  readonly all: string;
  readonly opening: string;
  readonly months: string;
  /** Named cells that hold the starting guesses for IRR. */
  readonly guesses: readonly string[];
}

export interface RowFunction {
  /** The argument is 0 for a function that takes none. */
  readonly compute: (values: ArrayLike<number>, argument: number) => number;
  readonly excel: (cells: RowCells, argument: string) => string;
  readonly words: string;
  readonly argumentWords?: string;
  readonly unit: (row: Dimension) => Dimension;
}

const fold = (values: ArrayLike<number>, join: (a: number, b: number) => number): number => {
  let result = values[0] ?? 0;
  for (let month = 1; month < values.length; month++) result = join(result, values[month] ?? 0);
  return result;
};

const same = (row: Dimension) => row;

export const rowFunctions = {
  total: {
    compute: (values) => fold(values, (a, b) => a + b),
    excel: ({ all }) => `SUM(${all})`,
    words: 'the total of',
    unit: same,
  },
  highest: {
    compute: (values) => fold(values, Math.max),
    excel: ({ all }) => `MAX(${all})`,
    words: 'the highest of',
    unit: same,
  },
  lowest: {
    compute: (values) => fold(values, Math.min),
    excel: ({ all }) => `MIN(${all})`,
    words: 'the lowest of',
    unit: same,
  },
  atSigning: {
    compute: (values) => values[0] ?? 0,
    excel: ({ opening }) => opening,
    words: 'the value at signing of',
    unit: same,
  },
  /** The argument is a rate per month: the second way to a present value, beside discount factors. */
  presentValueAtRate: {
    compute: netPresentValue,
    excel: ({ opening, months }, rate) => `${opening}+NPV(${rate},${months})`,
    words: 'the present value of',
    argumentWords: 'at a monthly rate of',
    unit: same,
  },
  /** No value where there is no rate; guesses in a chain, because IRR in a spreadsheet may fail from one. */
  monthlyRateOfReturn: {
    compute: (values) => monthlyRateOfReturn(values),
    excel: ({ all, guesses }) =>
      guesses.reduceRight(
        (otherwise, guess) =>
          otherwise === '' ? `IRR(${all},${guess})` : `IFERROR(IRR(${all},${guess}),${otherwise})`,
        '',
      ),
    words: 'the monthly rate of return of',
    unit: () => plain,
  },
} satisfies Record<string, RowFunction>;

export type RowFunctionName = keyof typeof rowFunctions;
