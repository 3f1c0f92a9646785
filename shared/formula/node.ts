// The formula language: a formula is data. Readers walk this tree; nothing else computes.
import { toSay } from '../text/say.ts';
import type { UnitName } from '../units/unit.ts';
import type { FunctionName } from './functions.ts';
import type { RowFunctionName } from './row-functions.ts';

export type FormulaNode =
  /** 0, 1 or −1; everything else is an input or a named constant. A 0 without unit fits any unit. */
  | { readonly kind: 'constant'; readonly value: -1 | 0 | 1; readonly unit?: UnitName }
  | { readonly kind: 'named'; readonly name: NamedConstant }
  /** An input's value: the one there is, or this contract year's. */
  | { readonly kind: 'input'; readonly name: string }
  /** An item this month (or its only value), of this instance or of the wider one it belongs to. */
  | { readonly kind: 'item'; readonly name: string }
  /** An item a month ago; in month 1 its opening value. */
  | { readonly kind: 'previous'; readonly name: string }
  /** An item summed from the opening to this month. */
  | { readonly kind: 'cumulative'; readonly name: string }
  /** An item summed from the first month of this contract year to this month. */
  | { readonly kind: 'yearToDate'; readonly name: string }
  /** An item summed over the months of a contract year; column 0 is the opening. */
  | { readonly kind: 'yearSum'; readonly name: string }
  /** A whole row reduced to one value; with `where`, only the months whose flag is 1. */
  | { readonly kind: 'flaggedSum'; readonly name: string; readonly where: string }
  /** Σ over opening and months of an item times its weight: discounting. */
  | { readonly kind: 'weightedSum'; readonly name: string; readonly weight: string }
  | {
      readonly kind: 'overRow';
      readonly function: RowFunctionName;
      readonly name: string;
      readonly argument?: FormulaNode;
    }
  /** A finer item summed over the instances that belong to this one. */
  | { readonly kind: 'sumOver'; readonly name: string }
  /** An item of the reference scenario (in comparisons). */
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'call'; readonly function: FunctionName; readonly args: readonly FormulaNode[] }
  /** A structural choice: only the chosen case is calculated and printed. */
  | {
      readonly kind: 'choose';
      readonly switch: string;
      readonly cases: Readonly<Record<string, FormulaNode>>;
    };

/** Numbers that are neither inputs nor 0, 1, −1: named cells in a workbook. */
export const namedConstants = {
  monthsInYear: { value: 12, unit: 'months', label: toSay('Months in a year') },
  daysInYear: { value: 365, unit: 'days', label: toSay('Days in a year') },
  /** The contract's length: set by the deal, so its value is not here. */
  term: { value: undefined, unit: 'months', label: toSay('Months of the contract') },
  tolerance: { value: 1e-9, unit: 'factor', label: toSay('Tolerance of every comparison') },
  /** A rate of return is looked for between these: outside, no spreadsheet finds one reliably. */
  lowestMonthlyReturn: {
    value: -0.2,
    unit: 'share',
    label: toSay('Lowest monthly rate of return looked for'),
  },
  highestMonthlyReturn: {
    value: 2,
    unit: 'share',
    label: toSay('Highest monthly rate of return looked for'),
  },
  wholeInPoints: { value: 100, unit: 'factor', label: toSay('Points in a whole') },
} satisfies Record<string, { value: number | undefined; unit: UnitName; label: string }>;

export type NamedConstant = keyof typeof namedConstants;

/** Starting guesses for IRR: this chain solved 155 of 155 random rows of cash inside those limits. */
export const RATE_GUESSES = [0.01, 0.1, -0.02, -0.1, 1, -0.2] as const;

/** The item names a formula reads are part of its type, so that an unknown one does not compile. */
export type Formula<Names extends string = string> = FormulaNode & { readonly reads?: Names };
