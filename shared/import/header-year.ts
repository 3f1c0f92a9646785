// The year a header names (2026, FY26, Year 1, 31.12.2026), and which contract year that is.
import type { Deal } from '../deal/document.ts';
import { contractYears } from '../model/instances.ts';
import { say } from '../text/say.ts';

export interface HeaderYear {
  /** `year`: of the calendar or a business year. `count`: year 1, 2, … of the contract. */
  readonly is: 'year' | 'count';
  readonly number: number;
  /** A business year, which can begin in another month than the contract. */
  readonly isBusinessYear?: true;
}

export type Contract = Pick<Deal, 'start' | 'months'>;

const century = (two: string): number => 2000 + Number(two);
type Reading = readonly [RegExp, (match: RegExpExecArray) => HeaderYear];
const business = (number: number): HeaderYear => ({ is: 'year', number, isBusinessYear: true });

/** In this order; a business year over two calendar years goes by the one it ends in. */
const readings: readonly Reading[] = [
  [/\b(20\d\d)-(?:01-01|12-31)\b/, ([, year]) => ({ is: 'year', number: Number(year) })],
  [/\b(?:0?1[./]0?1|31[./]12|12[./]31)[./](20\d\d)\b/, ([, year]) => ({ is: 'year', number: Number(year) })],
  [/\b(?:fy|gj|wj)?\s?['’]?20\d\d\s?[/–-]\s?(?:20)?(\d\d)\b/i, ([, ends = '']) => business(century(ends))],
  [/\b(?:fy|gj|wj|ex\.?|exercice)\s?['’]?(20\d\d)[a-z]?\b/i, ([, year]) => business(Number(year))],
  [/\b(?:fy|gj|wj)\s?['’]?(\d\d)[a-z]?\b/i, ([, year = '']) => business(century(year))],
  [
    /\b(?:contract )?(?:years?|yr|jahr|vertragsjahr|année|an)\s?(\d\d?)\b|\b[yj](\d\d?)\b/i,
    ([, long, short]) => ({ is: 'count', number: Number(long ?? short) }),
  ],
  [/(?<![\d.,/-])(20\d\d)(?![\d.,/-])[abef]?\b/i, ([, year]) => ({ is: 'year', number: Number(year) })],
];

/** The year in a header and what the header says without it; null where it names none, or several. */
export function yearIn(header: string): { readonly year: HeaderYear; readonly rest: string } | null {
  for (const [pattern, read] of readings) {
    const match = pattern.exec(header);
    if (!match) continue;
    const rest = header.replace(match[0], ' ').replace(/\s+/g, ' ').trim();
    const year = read(match);
    // “2024 and 2026” is no column of one year; “Year 0” is none of the contract.
    return yearIn(rest) || year.number < 1 ? null : { year, rest };
  }
  return null;
}

export const yearText = ({ is, number, isBusinessYear }: HeaderYear): string =>
  is === 'count'
    ? say('year {number}', { number })
    : isBusinessYear
      ? say('FY {number}', { number })
      : String(number);

export interface YearPlaces {
  /** The contract year of a header’s year; null where it is none. */
  readonly contractYear: (year: HeaderYear) => number | null;
  /** The calendar year taken for contract year 1; null where no header names one. */
  readonly first: number | null;
  readonly last: number;
  /** What the headers left open, and how it was taken. */
  readonly assumed: string | null;
}

/**
 * Where the years of the headers are in the contract. Contract year 1 is the year in which it starts; where all
 * years lie before that, the last of them stands for the time of signing.
 */
export function placeYears(
  years: readonly HeaderYear[],
  contract: Contract | null,
  chosen: number | null,
): YearPlaces {
  const numbers = years.flatMap(({ is, number }) => (is === 'year' ? [number] : []));
  const last = contract ? contractYears(contract.months) : 5;
  const [earliest, latest] = [Math.min(...numbers), Math.max(...numbers)];
  const start = contract ? Number(contract.start.slice(0, 4)) : earliest;
  const first = numbers.length === 0 ? null : (chosen ?? (latest < start ? latest : start));
  const contractYear = ({ is, number }: HeaderYear) => {
    const at = is === 'count' ? number : number - (first ?? number) + 1;
    return at >= 1 && at <= last ? at : null;
  };
  return { contractYear, first, last, assumed: chosen === null ? assumedOf() : null };

  function assumedOf(): string | null {
    if (first === null || !contract) return null;
    if (latest < start)
      return say(
        'All years lie before the contract, which starts in {start}; {first} was taken for its year 1.',
        { start: contract.start, first },
      );
    const isShifted = years.some(({ isBusinessYear }) => isBusinessYear) || !contract.start.endsWith('-01');
    return isShifted
      ? say('{first} was taken for contract year 1, which starts in {start}.', {
          first,
          start: contract.start,
        })
      : null;
  }
}
