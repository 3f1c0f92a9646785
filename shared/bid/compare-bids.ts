// Several bids side by side: what each offers, what it leaves out, what it assumes.
import { inputTable } from '../model/inputs.ts';
import { say } from '../text/say.ts';
import type { BidLine, BidReading, BidStatus } from './reading.ts';

export interface ComparedLine {
  readonly input: string;
  readonly label: string;
  /** Of the service or one-off; empty where it is of the provider itself. */
  readonly name: string;
  readonly year: number | undefined;
  /** In the order of the bids; null where there is none, or none that could be read. */
  readonly values: readonly (number | null)[];
  /** What became of each; null where the bid has no such line. */
  readonly statuses: readonly (BidStatus | null)[];
}

export interface BidGap {
  /** Which bid, by its place. */
  readonly bid: number;
  readonly what: string;
}

export interface BidComparison {
  readonly bidders: readonly string[];
  readonly lines: readonly ComparedLine[];
  /** What others offer for, and this bid does not. */
  readonly scopeGaps: readonly BidGap[];
  /** Prices of its own scope that a bid leaves open, or puts at nothing. */
  readonly unpriced: readonly BidGap[];
  readonly assumptions: readonly BidGap[];
}

export function compareBids(bids: readonly BidReading[]): BidComparison {
  const lines = new Map<string, BidLine>();
  for (const bid of bids)
    for (const line of bid.lines) if (!lines.has(placeOf(line))) lines.set(placeOf(line), line);
  const found = bids.map((bid) => new Map(bid.lines.map((line) => [placeOf(line), line])));
  return {
    bidders: bids.map(
      ({ bidder, party }, index) => bidder || (party?.provider ?? say('Bid {number}', { number: index + 1 })),
    ),
    lines: Array.from(lines, ([place, line]) => ({
      ...{ input: line.input, label: line.label, year: line.year },
      name: isScope(line) ? line.name : '',
      values: found.map((bid) => bid.get(place)?.new ?? null),
      statuses: found.map((bid) => bid.get(place)?.status ?? null),
    })),
    scopeGaps: scopeGaps(bids),
    unpriced: bids.flatMap(({ lines: own }, bid) => unpricedOf(own).map((what) => ({ bid, what }))),
    assumptions: bids.flatMap(({ remarks, lineRemarks }, bid) => [
      ...(remarks === '' ? [] : [{ bid, what: remarks }]),
      ...lineRemarks.map(({ where, what }) => ({ bid, what: `${where}: ${what}` })),
    ]),
  };
}

/** The same thing in whatever scenario it was asked for; what a provider is asked about itself, of whichever. */
const placeOf = (line: BidLine): string =>
  `${line.input} ${isScope(line) ? inner(line.of) : ''} ${line.year ?? ''}`;
const inner = (of: string): string => of.split('/').slice(1).join('/');

/** Services and one-offs; what a provider is asked about itself is no scope. */
const isScope = ({ input }: BidLine): boolean => inputTable[input]?.scope !== 'engagement';

function scopeGaps(bids: readonly BidReading[]): readonly BidGap[] {
  const all = new Map<string, string>();
  for (const line of bids.flatMap(({ lines }) => lines))
    if (isScope(line)) all.set(inner(line.of), line.name);
  return bids.flatMap(({ lines }, bid) => {
    const own = new Set(lines.map(({ of }) => inner(of)));
    return [...all].filter(([of]) => !own.has(of)).map(([, what]) => ({ bid, what }));
  });
}

function unpricedOf(lines: readonly BidLine[]): readonly string[] {
  const open = lines.filter(
    (line) =>
      isScope(line) &&
      /^money/.test(inputTable[line.input]?.unit ?? '') &&
      (line.new === null || line.new === 0),
  );
  const whats = new Set(open.map(whatOf));
  return Array.from(whats, (what) => {
    const years = open.filter((line) => whatOf(line) === what).flatMap(({ year }) => year ?? []);
    const all = lines.filter((line) => whatOf(line) === what).length;
    return years.length === 0 || years.length === all
      ? what
      : say('{what}, year {years}', { what, years: years.join(', ') });
  });
}

const whatOf = ({ label, name }: BidLine): string => say('{label} of {name}', { label, name });
