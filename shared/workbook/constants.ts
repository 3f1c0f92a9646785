// The named constants on the Inputs sheet: what formulas read that is neither an input nor 0, 1, −1.
import { type NamedConstant, namedConstants, RATE_GUESSES } from '../formula/node.ts';

/** Names of cells that hold what is neither input nor 0, 1, −1. */
export const constantNames: Readonly<Record<NamedConstant, string>> = {
  monthsInYear: 'months_in_year',
  daysInYear: 'days_in_year',
  term: 'contract_months',
  tolerance: 'tolerance',
  lowestMonthlyReturn: 'lowest_monthly_return',
  highestMonthlyReturn: 'highest_monthly_return',
  wholeInPoints: 'points_in_whole',
};
export const guessNames = RATE_GUESSES.map((_, index) => `rate_guess_${index + 1}`);

export interface ConstantRow {
  /** Of its cell, by which formulas read it: it may stand anywhere. */
  readonly name: string;
  readonly label: string;
  /** Undefined is the length of the contract. */
  readonly value: number | undefined;
  readonly unit: 'months' | 'other';
}

/** The first of them; inputs follow below the last. */
export const FIRST_CONSTANT_ROW = 5;

const names = Object.keys(constantNames) as readonly NamedConstant[];

/** All of them, or those that something reads; guesses only where a rate of return is looked for. */
export const constantRows = (read?: ReadonlySet<NamedConstant>): readonly ConstantRow[] => [
  ...names
    .filter((name) => read?.has(name) ?? true)
    .map((name): ConstantRow => {
      const { label, value, unit } = namedConstants[name];
      return { name: constantNames[name], label, value, unit: unit === 'months' ? unit : 'other' };
    }),
  ...guessNames
    .filter(() => read?.has('lowestMonthlyReturn') ?? true)
    .map((name, index): ConstantRow => {
      const label = `Starting guess ${index + 1} for a rate of return`;
      return { name, label, value: RATE_GUESSES[index], unit: 'other' };
    }),
];
