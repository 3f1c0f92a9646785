// The inputs of a service whose table states figures for several years.
import type { DealService } from '../deal/document.ts';
import { inputTable } from '../model/inputs.ts';
import { figure } from '../text/figures.ts';
import { say } from '../text/say.ts';
import { declarationOf, type FigureField, isField } from './fields.ts';
import type { ProblemList } from './problems.ts';
import { type Figures, type StatedInput, statedInputs, statedSwitches } from './service-cost.ts';

/** Figures by contract year, from year 1 of those that are stated. */
export type FiguresByYear = ReadonlyMap<number, Figures>;

export interface StatedService {
  readonly inputs: readonly StatedInput[];
  readonly switches: DealService['switches'];
  /** Rates that the figures of each year leave no room for: a service that is there already loses them. */
  readonly settled: readonly ('volumeGrowth' | 'costInflation' | 'inHouseProductivity')[];
}

/**
 * What a row states: as one figure each where there are no years, else as lists by contract year. A year that
 * states nothing is as the one before; unit cost has one figure at signing and changes by cost inflation.
 */
export function inputsOverYears(
  base: Figures,
  byYear: FiguresByYear,
  contractYears: number,
  problems: ProblemList,
): StatedService {
  if (byYear.size === 0) {
    return { inputs: statedInputs(base, problems), switches: statedSwitches(base), settled: [] };
  }
  const last = Math.max(...byYear.keys());
  const years = carried(base, byYear, last);
  const first = years[0] ?? base;
  const stated = years.map((figures) => statedInputs(figures, problems));
  const inputs = (stated[0] ?? []).flatMap((input): StatedInput[] => {
    const series = stated.map((year) => year.find((one) => one.input === input.input) ?? input);
    if (series.every(({ number }) => isSame(number, input.number))) return [input];
    if (input.input === 'unitCost') return overYearsAsInflation(input, series, contractYears, problems);
    return [{ ...merged(series), values: series.map(({ number }) => number) }];
  });
  const isOver = (input: string) =>
    [...byYear.values()].some((figures) =>
      Object.keys(figures).some((field) => isField(field) && declarationOf(field).input === input),
    );
  const settled = [
    ...(isOver('volume') && !isOver('volumeGrowth') ? (['volumeGrowth'] as const) : []),
    ...(isOver('unitCost') ? (['costInflation', 'inHouseProductivity'] as const) : []),
  ].filter((name) => inputs.every(({ input }) => input !== name));
  return { inputs, switches: statedSwitches(first), settled };
}

/** Every year with what holds in it; the years before the first that states something are as that one. */
function carried(base: Figures, byYear: FiguresByYear, last: number): Figures[] {
  const fieldsStated = new Set(
    [...byYear.values()].flatMap((figures) => Object.keys(figures) as FigureField[]),
  );
  return Array.from({ length: last }, (_, index) => {
    const year: Figures = { ...base };
    for (const field of fieldsStated) {
      // A field without years keeps that of year 1.
      const until = declarationOf(field).byYear ? index + 1 : 1;
      const at = [...byYear.keys()]
        .filter((one) => byYear.get(one)?.[field])
        .sort((one, other) => one - other);
      const holds = at.findLast((one) => one <= until) ?? at[0];
      const figure = holds === undefined ? undefined : byYear.get(holds)?.[field];
      if (figure) year[field] = figure;
    }
    return year;
  });
}

function merged(series: readonly StatedInput[]): StatedInput {
  const [first] = series;
  if (!first) throw new Error('a series has at least one year');
  const cells = [...new Map(series.flatMap((one) => one.cells).map((cell) => [cell.cell, cell])).values()];
  const derivations = [...new Set(series.map(({ derivation }) => derivation).filter(Boolean))];
  return { ...first, cells, ...(derivations.length > 0 ? { derivation: derivations.join('; ') } : {}) };
}

/** Amounts shared out over volumes differ in their last bits where they are the same on paper. */
const isSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));

/** A unit cost by year: the first at signing, the change to each next one as that year’s inflation. */
function overYearsAsInflation(
  first: StatedInput,
  series: readonly StatedInput[],
  contractYears: number,
  problems: ProblemList,
): StatedInput[] {
  const costs = series.map(({ number }) => number);
  const changes = costs.map((cost, year) => {
    const before = costs[year - 1] ?? cost;
    return isSame(cost, before) ? 0 : cost / before - 1;
  });
  const most = inputTable.costInflation?.max ?? Number.POSITIVE_INFINITY;
  const leap = changes.findIndex((change) => !(change <= most));
  if (leap >= 0) {
    problems.refuse(
      series[leap]?.cells[0]?.cell ?? null,
      say(
        'Unit cost: from {before} to {after} is no rate of change that a service can have; only the first year was taken.',
        { before: costs[leap - 1] ?? 0, after: costs[leap] ?? 0 },
      ),
      say('Correct the cost of that year, or state one cost for all years.'),
      { input: 'costInflation' },
    );
    return [first];
  }
  // What is not stated beyond the last year stays as it is: the last rate would go on otherwise.
  const values = costs.length < contractYears ? [...changes, 0] : changes;
  const said = costs.map((cost) => figure(cost, { maximumSignificantDigits: 12 })).join(' → ');
  return [
    first,
    {
      ...merged(series),
      input: 'costInflation',
      number: 0,
      values,
      derivation: say('change of the unit cost by year: {costs}', { costs: said }),
    },
  ];
}
