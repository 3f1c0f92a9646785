// Functions of a whole row (the opening column and every month), one row each: compute, Excel, words.
import { toSay } from '../text/say.ts';
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
  /** How a person says it, with the row at {values} and what it takes besides at {argument}. */
  readonly words: string;
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
    words: toSay('the total of ({values})'),
    unit: same,
  },
  highest: {
    compute: (values) => fold(values, Math.max),
    excel: ({ all }) => `MAX(${all})`,
    words: toSay('the highest of ({values})'),
    unit: same,
  },
  lowest: {
    compute: (values) => fold(values, Math.min),
    excel: ({ all }) => `MIN(${all})`,
    words: toSay('the lowest of ({values})'),
    unit: same,
  },
  atSigning: {
    compute: (values) => values[0] ?? 0,
    excel: ({ opening }) => opening,
    words: toSay('the value at signing of ({values})'),
    unit: same,
  },
  /** The argument is a rate per month: the second way to a present value, beside discount factors. */
  presentValueAtRate: {
    compute: netPresentValue,
    excel: ({ opening, months }, rate) => `${opening}+NPV(${rate},${months})`,
    words: toSay('the present value of ({values}) at a monthly rate of ({argument})'),
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
    words: toSay('the monthly rate of return of ({values})'),
    unit: () => plain,
  },
} satisfies Record<string, RowFunction>;

export type RowFunctionName = keyof typeof rowFunctions;
