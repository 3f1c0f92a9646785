// Answers found by re-running the model: the price corridor and the break-even number of providers.
import { model } from '../model/index.ts';
import { type Instance, instanceOf, referenceOf, type Situation, withInstances } from '../model/instances.ts';
import type { Scope } from '../model/scopes.ts';
import { type Calculation, calculateAll, recalculate } from './calculation.ts';
import { narrowed } from './narrow.ts';
import { crossing } from './root.ts';

export interface Corridor {
  /** Price scale at which the providers gain nothing; null where they never do. */
  readonly low: number | null;
  /** Price scale at which the client gains nothing; null where it never does. */
  readonly high: number | null;
  /** Price scale at which both gain the same. */
  readonly equal: number | null;
  /** No price makes this deal win for both. */
  readonly empty: boolean;
  /** Lowest price scale at which every provider holds its floor margin. */
  readonly lowAllFloors: number | null;
}

/** Price scales that are looked at: from free of charge to a hundred times the price. */
const SCALES = { from: 0, to: 100 };
const MOST_PROVIDERS = 30;

/** What the answers are read from; the rest of the model is not calculated over and over. */
const gainModel = narrowed(model, [
  'clientGainNpv',
  'providersGainNpv',
  'revenueTerm',
  'profitTerm',
  'providerCount',
]);

type GainResults = Calculation<keyof typeof gainModel.items>;

/** The same situation with one input of one instance at another value. */
export function withInput(
  situation: Situation,
  scope: Scope,
  key: string,
  name: string,
  value: number,
): Situation {
  return {
    ...situation,
    instances: {
      ...situation.instances,
      [scope]: situation.instances[scope].map((instance) =>
        instance.key === key ? { ...instance, inputs: { ...instance.inputs, [name]: value } } : instance,
      ),
    },
  };
}

interface Gains {
  readonly client: number;
  readonly providers: number;
  /** The least profit above the floor of any provider; +∞ where there is none. */
  readonly aboveFloor: number;
}

/** Where both sides gain, by the scenario’s price scale, against the comparison’s reference. */
export function corridorOf(situation: Situation, comparison: Instance): Corridor {
  const scenario = instanceOf(situation, 'scenario', comparison);
  const pair = onlyPair(situation, scenario, referenceOf(situation, comparison));
  const base = calculateAll(gainModel, pair);
  const seen = new Map<number, Gains>();
  const gains = (scale: number): Gains => {
    const known =
      seen.get(scale) ??
      gainsOf(recalculate(base, withInput(pair, 'scenario', scenario.key, 'priceScale', scale)), comparison);
    seen.set(scale, known);
    return known;
  };
  const where = (value: (gains: Gains) => number) =>
    crossing((scale) => value(gains(scale)), SCALES.from, SCALES.to);
  const low = where(({ providers }) => providers);
  const high = where(({ client }) => client);
  const equal = where(({ client, providers }) => client - providers);
  const lowAllFloors = where(({ aboveFloor }) => aboveFloor);
  const between = [low, high, equal].filter((scale) => scale !== null);
  const tried = [SCALES.from, ...between, ...midpoints([SCALES.from, ...between, SCALES.to]), SCALES.to];
  const empty = !tried.some((scale) => gains(scale).client > 0 && gains(scale).providers > 0);
  return { low, high, equal, empty, lowAllFloors };
}

const midpoints = (scales: readonly number[]): readonly number[] => {
  const sorted = [...scales].sort((a, b) => a - b);
  return sorted.flatMap((scale, index) => {
    const next = sorted[index + 1];
    return next === undefined ? [] : [(scale + next) / 2];
  });
};

function gainsOf(results: GainResults, comparison: Instance): Gains {
  const { situation } = results;
  const scenario = comparison.belongsTo.scenario;
  const above = situation.instances.engagement
    .filter(({ belongsTo }) => belongsTo.scenario === scenario)
    .map((engagement) => aboveFloor(results, engagement));
  return {
    client: results.value('clientGainNpv', comparison.key),
    providers: results.value('providersGainNpv', comparison.key),
    aboveFloor: Math.min(Number.POSITIVE_INFINITY, ...above),
  };
}

/** Profit of a provider over the term beyond its floor margin, in money. */
export function aboveFloor(
  results: Pick<Calculation<'revenueTerm' | 'profitTerm'>, 'situation' | 'value'>,
  engagement: Instance,
): number {
  const floor = instanceOf(results.situation, 'provider', engagement).inputs.floorMargin;
  const revenue = results.value('revenueTerm', engagement.key);
  return results.value('profitTerm', engagement.key) - (typeof floor === 'number' ? floor : 0) * revenue;
}

/** Just the two scenarios: what the others cost does not matter here. */
export function onlyPair(situation: Situation, scenario: Instance, reference: Instance): Situation {
  const keys = new Set([scenario.key, reference.key]);
  const kept = (instance: Instance) => {
    const own = instance.scope === 'scenario' ? instance.key : instance.belongsTo.scenario;
    const other = instance.belongsTo.reference;
    return (own === undefined || keys.has(own)) && (other === undefined || keys.has(other));
  };
  return withInstances(situation, (instances) => instances.filter(kept));
}

export interface BreakEven {
  /** Client gain with 1, 2 … 30 providers counted for governance and interfaces. */
  readonly gains: readonly number[];
  /** Largest number of providers with a gain of at least 0; null where there is none. */
  readonly providers: number | null;
}

export function breakEvenOf(situation: Situation, comparison: Instance): BreakEven {
  const scenario = instanceOf(situation, 'scenario', comparison);
  const pair = onlyPair(situation, scenario, referenceOf(situation, comparison));
  const base = calculateAll(gainModel, pair);
  const counted = base.value('providerCount', scenario.key);
  const stated = scenario.inputs.furtherProviders;
  const performing = counted - (typeof stated === 'number' ? stated : 0);
  const gains = Array.from({ length: MOST_PROVIDERS }, (_, index) => {
    const further = index + 1 - performing;
    const run = recalculate(base, withInput(pair, 'scenario', scenario.key, 'furtherProviders', further));
    return run.value('clientGainNpv', comparison.key);
  });
  const last = gains.findLastIndex((gain) => gain >= 0);
  return { gains, providers: last < 0 ? null : last + 1 };
}
