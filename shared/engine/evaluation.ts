// The results of a deal as records: what `evaluate --json` prints and what tests compare.
import { type ItemName, model } from '../model/index.ts';
import { contractYears, type Instance, membersOf, type Situation } from '../model/instances.ts';
import { clientLines, providerLines } from '../model/statements.ts';
import { type Calculation, calculateAll, recalculate } from './calculation.ts';
import type { Results } from './results.ts';
import { breakEvenOf, type Corridor, corridorOf } from './solve.ts';

export type DealResults = Results<ItemName>;

export type DealCalculation = Calculation<ItemName>;

/** Sums of a monthly row: by contract year with the opening first, over the term, and as present value. */
export interface LineSums {
  readonly byYear: readonly number[];
  readonly term: number;
  readonly npv: number;
}

/** Starting from `previous`, only what its changed inputs reach is calculated; the results are the same. */
export const calculate = (situation: Situation, previous?: DealCalculation): DealCalculation =>
  previous ? recalculate(previous, situation) : calculateAll(model, situation);

export function lineSums(results: DealResults, name: ItemName, instance: Instance): LineSums {
  const years = Array.from({ length: contractYears(results.situation.months) + 1 }, (_, year) => year);
  return {
    byYear: years.map((year) => results.sum(name, instance.key, { kind: 'year', year })),
    term: results.sum(name, instance.key, { kind: 'term' }),
    npv: results.sum(name, instance.key, { kind: 'npv' }),
  };
}

export interface ProviderEvaluation {
  readonly id: string;
  readonly name: string;
  readonly lines: Readonly<Record<(typeof providerLines)[number], LineSums>>;
  readonly marginByYear: readonly (number | null)[];
  readonly marginTerm: number | null;
  readonly marginBeforeOutlay: number | null;
  readonly npv: number;
  readonly irr: number | null;
  /** The most it has to finance at any time, payment terms included. */
  readonly peakFunding: number;
  readonly paybackMonth: number | null;
}

export interface ScenarioEvaluation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly lines: Readonly<Record<(typeof clientLines)[number], LineSums>>;
  readonly providers: readonly ProviderEvaluation[];
  readonly returnOnOutsourcing: ReturnOnOutsourcing;
  /** Share of the performance loss that credits cover; null without a loss. */
  readonly coverageRatio: number | null;
  /** Total cost of performance for each unit of performance that costs 1 at signing. */
  readonly costPerPerformance: number | null;
  /** Over the term, beside TCP: the client’s expected risk, and what optimism usually leaves out. */
  readonly expectedRisk: number;
  readonly optimismBias: number;
  /** Cash freed by payment terms in each month; index 0 is signing. */
  readonly workingCapital: readonly number[];
  /** What providers pay the client for its assets: beside TCP, never inside. */
  readonly assetSaleProceeds: number;
  /** What leaving with each month would cost the client; index 0 is signing. */
  readonly exitCost: readonly number[];
  /** Sizes of the differences between client payments and provider receipts, over all months: 0. */
  readonly ledgerDifference: number;
}

export interface ReturnOnOutsourcing {
  readonly cost: number;
  readonly process: number;
  readonly innovation: number;
  readonly total: number;
  readonly ratio: number | null;
}

/** A provider with a part in the scenario or in the reference. */
export interface FirmEvaluation {
  readonly id: string;
  readonly name: string;
  readonly npv: number;
  readonly referenceNpv: number;
  readonly gainNpv: number;
}

export interface ComparisonEvaluation {
  readonly scenario: string;
  readonly reference: string;
  readonly clientGainNpv: number;
  /** The same with what the sale of assets brings. */
  readonly clientGainWithAssets: number;
  readonly providersGainNpv: number;
  readonly jointGainNpv: number;
  readonly jointGainWithAssets: number;
  readonly clientShare: number | null;
  readonly winWin: boolean;
  /** Providers one by one, the incumbent who loses everything included. */
  readonly firms: readonly FirmEvaluation[];
  readonly points: number | null;
  readonly pointsNpv: number | null;
  readonly paybackMonth: number | null;
  readonly corridor: Corridor;
  readonly breakEvenProviders: number | null;
}

export interface DealEvaluation {
  readonly deal: string;
  readonly months: number;
  readonly scenarios: readonly ScenarioEvaluation[];
  readonly comparisons: readonly ComparisonEvaluation[];
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** `kinds` tells the kind of each scenario id: a name for people, which no formula reads. */
export function evaluate(results: DealResults, kinds: ReadonlyMap<string, string>): DealEvaluation {
  const { situation } = results;
  return {
    deal: situation.instances.deal[0]?.name ?? '',
    months: situation.months,
    scenarios: situation.instances.scenario.map((scenario) => ({
      id: scenario.id,
      name: scenario.name,
      kind: kinds.get(scenario.id) ?? 'custom',
      lines: linesOf(results, clientLines, scenario),
      providers: membersOf(situation, 'engagement', scenario).map((engagement) =>
        providerOf(results, engagement),
      ),
      returnOnOutsourcing: returnOf(results, scenario),
      coverageRatio: orNull(results.value('coverageRatio', scenario.key)),
      costPerPerformance: orNull(results.value('costPerPerformance', scenario.key)),
      expectedRisk: results.sum('expectedRisk', scenario.key, { kind: 'term' }),
      optimismBias: results.sum('optimismBias', scenario.key, { kind: 'term' }),
      workingCapital: Array.from(results.series('workingCapital', scenario.key)),
      assetSaleProceeds: results.sum('assetSaleProceeds', scenario.key, { kind: 'term' }),
      exitCost: Array.from(results.series('exitCost', scenario.key)),
      ledgerDifference: results.sum('ledgerGap', scenario.key, { kind: 'term' }),
    })),
    comparisons: situation.instances.comparison.map((comparison) => comparisonOf(results, comparison)),
  };
}

function linesOf<Name extends ItemName>(
  results: DealResults,
  names: readonly Name[],
  instance: Instance,
): Record<Name, LineSums> {
  const entries = names.map((name) => [name, lineSums(results, name, instance)] as const);
  return Object.fromEntries(entries) as Record<Name, LineSums>;
}

function providerOf(results: DealResults, engagement: Instance): ProviderEvaluation {
  const value = (name: ItemName) => results.value(name, engagement.key);
  return {
    id: engagement.id,
    name: engagement.name,
    lines: linesOf(results, providerLines, engagement),
    marginByYear: Array.from(results.series('marginByYear', engagement.key), orNull),
    marginTerm: orNull(value('marginTerm')),
    marginBeforeOutlay: orNull(value('marginBeforeOutlay')),
    npv: value('providerNpv'),
    irr: orNull(value('irr')),
    peakFunding: value('peakFunding'),
    paybackMonth: orNull(value('providerPayback')),
  };
}

function comparisonOf(results: DealResults, comparison: Instance): ComparisonEvaluation {
  const value = (name: ItemName) => results.value(name, comparison.key);
  return {
    scenario: comparison.belongsTo.scenario ?? '',
    reference: comparison.belongsTo.reference ?? '',
    clientGainNpv: value('clientGainNpv'),
    clientGainWithAssets: value('clientGainWithAssets'),
    providersGainNpv: value('providersGainNpv'),
    jointGainNpv: value('jointGainNpv'),
    jointGainWithAssets: value('jointGainWithAssets'),
    clientShare: orNull(value('clientShare')),
    winWin: value('winWin') === 1,
    firms: membersOf(results.situation, 'stake', comparison).map(({ id, name, key }) => ({
      id,
      name,
      npv: results.value('firmNpv', key),
      referenceNpv: results.value('firmReferenceNpv', key),
      gainNpv: results.value('firmGainNpv', key),
    })),
    points: orNull(value('points')),
    pointsNpv: orNull(value('pointsNpv')),
    paybackMonth: orNull(value('paybackMonth')),
    corridor: corridorOf(results.situation, comparison),
    breakEvenProviders: breakEvenOf(results.situation, comparison).providers,
  };
}

function returnOf(results: DealResults, { key }: Instance): ReturnOnOutsourcing {
  const value = (name: ItemName) => results.value(name, key);
  return {
    cost: value('returnOfCost'),
    process: value('returnOfProcess'),
    innovation: value('returnOfInnovation'),
    total: value('returnTotal'),
    ratio: orNull(value('returnRatio')),
  };
}
