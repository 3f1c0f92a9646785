// The figures of the headline strip, read from a deal's results.
import type { Deal, DealScenario } from '../../shared/deal/document.ts';
import { type DealResults, lineSums } from '../../shared/engine/evaluation.ts';
import { exceeds } from '../../shared/formula/functions.ts';
import { marginBands } from '../../shared/model/bands.ts';
import type { Instance } from '../../shared/model/instances.ts';
import { say } from '../../shared/text/say.ts';
import type {
  Headline,
  HeadlineEdit,
  HeadlineGain,
  HeadlineMargin,
  HeadlineScenario,
  HeadlineVerdict,
  ScenarioKind,
} from '../format/headline.ts';
import { isNothing } from '../format/number.ts';
import type { LastEdit } from './deal.ts';
import { resultsOf } from './results.ts';
import { asIsScenario, newScenario, referenceScenario } from './roles.ts';

const bandOf = (kind: ScenarioKind): readonly [number, number] | null => {
  const band = marginBands[kind];
  return band ? [band.low, band.high] : null;
};

/** So many scenarios are all shown. */
const FEW = 3;

export function headlineOf(deal: Deal): Headline {
  const results = resultsOf(deal);
  const reference = referenceScenario(deal);
  const candidate = newScenario(deal);
  const base = asIsScenario(deal) ?? reference;
  const baseCost = results.value('costNpv', base.id);
  const comparison = verdictPair(deal);
  const judged = [base.id, reference.id, candidate?.id];
  const few = deal.scenarios.length <= FEW;
  const scenarios = deal.scenarios.map(({ id, name, kind }): HeadlineScenario => {
    const cost = results.value('costNpv', id);
    const delta = cost - baseCost;
    return {
      id,
      name,
      kind,
      cost,
      delta: id === base.id ? null : delta,
      deltaShare: delta / baseCost,
      judged: few || judged.includes(id),
    };
  });
  return {
    scenarios,
    baseId: base.id,
    base: base.name,
    gain: comparison ? gainOf(results, comparison, reference) : null,
    margins: marginsOf(deal, results, [reference.id, candidate?.id]),
    verdict: candidate && comparison ? verdictOf(deal, results, comparison, candidate) : null,
  };
}

/** Key of the comparison that is judged; null where there is one scenario. */
export function verdictPair(deal: Deal): string | null {
  const candidate = newScenario(deal);
  return candidate ? `${candidate.id}/${referenceScenario(deal).id}` : null;
}

function gainOf(
  results: DealResults,
  comparison: string,
  reference: { id: string; name: string },
): HeadlineGain {
  return {
    comparison,
    against: reference.name,
    points: results.value('pointsNpv', comparison),
    pointsUndiscounted: results.value('points', comparison),
    amount: results.value('clientGainNpv', comparison),
    base: results.value('pointsBaseNpv', comparison),
    baseLabel: results.value('chargesNpv', reference.id) > 0 ? 'charges' : 'TCP',
  };
}

/** Providers of the two scenarios that are compared. */
function marginsOf(
  deal: Deal,
  results: DealResults,
  compared: readonly (string | undefined)[],
): readonly HeadlineMargin[] {
  const engagements = results.situation.instances.engagement.filter(({ belongsTo }) =>
    compared.includes(belongsTo.scenario),
  );
  return engagements.map((engagement) => {
    const scenario = deal.scenarios.find(({ id }) => id === engagement.belongsTo.scenario);
    return {
      key: engagement.key,
      name: engagement.name,
      scenario: scenario?.name ?? '',
      margin: results.value('marginTerm', engagement.key),
      floor: floorOf(results, engagement),
      floorMissed: results.value('floorMissed', engagement.key) === 1,
      band: scenario ? bandOf(scenario.kind) : null,
    };
  });
}

function floorOf(results: DealResults, engagement: Instance): number {
  const provider = results.situation.instances.provider.find(
    ({ key }) => key === engagement.belongsTo.provider,
  );
  const floor = provider?.inputs.floorMargin;
  return typeof floor === 'number' ? floor : 0;
}

function verdictOf(
  deal: Deal,
  results: DealResults,
  comparison: string,
  scenario: DealScenario,
): HeadlineVerdict {
  const floors = results.situation.instances.engagement.filter(
    ({ belongsTo }) => belongsTo.scenario === scenario.id,
  );
  const clientGain = results.value('clientGainNpv', comparison);
  const providersGain = results.value('providersGainNpv', comparison);
  const pair = deal.scenarios.filter(({ id }) => comparison.split('/').includes(id));
  const unpriced = pair.find(
    ({ id, arrangements }) => arrangements.length > 0 && !exceeds(results.value('chargesNpv', id), 0),
  );
  const isEmpty = floors.length === 0 && isNothing(clientGain) && isNothing(providersGain);
  const missing = () => {
    if (isEmpty) return { what: 'provider', scenario: scenario.name } as const;
    return unpriced ? ({ what: 'price', scenario: unpriced.name } as const) : null;
  };
  return {
    comparison,
    scenario: scenario.id,
    winWin: results.value('winWin', comparison) === 1,
    clientGain,
    providersGain,
    missing: missing(),
    floorsHeld: floors.length - results.value('floorsMissed', scenario.id),
    floors: floors.length,
  };
}

/** What the last edit did to the scenario that is judged. */
export function effectOf(edit: LastEdit): HeadlineEdit {
  const before = headlineOf(edit.before);
  const after = headlineOf(edit.after);
  const touched = providerEffects(edit);
  const was = before.verdict?.winWin ?? null;
  return {
    label: edit.label,
    time: edit.time,
    verdictBefore: was !== null && was !== after.verdict?.winWin ? was : null,
    client: (after.verdict?.clientGain ?? 0) - (before.verdict?.clientGain ?? 0),
    providers: touched.reduce((sum, { effect }) => sum + effect, 0),
    providersName: touched.length === 1 ? (touched[0]?.name ?? '') : say('Providers'),
  };
}

export interface ProviderEffect {
  /** Key of the provider in its scenario. */
  readonly key: string;
  readonly name: string;
  readonly scenario: string;
  readonly effect: number;
  /** It has a part before and after the edit. */
  readonly isInBoth: boolean;
}

/** Present value won or lost by each provider of either scenario that is compared; those untouched are left out. */
export function providerEffects({ before, after }: LastEdit): readonly ProviderEffect[] {
  const npvs = (deal: Deal) => {
    const results = resultsOf(deal);
    const compared = [newScenario(deal)?.id, referenceScenario(deal).id];
    return new Map(
      results.situation.instances.engagement
        .filter(({ belongsTo }) => compared.includes(belongsTo.scenario))
        .map(({ key, name, belongsTo }) => {
          const scenario = deal.scenarios.find(({ id }) => id === belongsTo.scenario)?.name ?? '';
          return [key, { name, scenario, npv: results.value('providerNpv', key) }] as const;
        }),
    );
  };
  const [old, now] = [npvs(before), npvs(after)];
  return [...new Map([...old, ...now])]
    .map(([key, { name, scenario }]) => ({
      ...{ key, name, scenario, isInBoth: old.has(key) && now.has(key) },
      ...{ from: old.get(key)?.npv ?? 0, to: now.get(key)?.npv ?? 0 },
    }))
    .filter(({ from, to }) => exceeds(from, to) || exceeds(to, from))
    .map(({ from, to, ...known }) => ({ ...known, effect: to - from }));
}

/** Cheapest by what is paid to suppliers and cheapest by total cost: names, several where they are equal. */
export interface Rankings {
  readonly bySupplier: readonly string[];
  readonly byTotal: readonly string[];
}

export interface CheckCount {
  readonly held: number;
  readonly made: number;
}

/** What is ranked: cost of supplier, 0 where there is none, and total cost of each scenario, as present value. */
export function rankedCosts(deal: Deal) {
  const results = resultsOf(deal);
  return results.situation.instances.scenario.map((scenario) => ({
    scenario: scenario.key,
    name: scenario.name,
    supplier: lineSums(results, 'costOfSupplier', scenario).npv,
    total: results.value('costNpv', scenario.key),
  }));
}

export function rankingsOf(deal: Deal): Rankings {
  const rows = rankedCosts(deal);
  const cheapest = (key: 'supplier' | 'total') => {
    const ranked = key === 'supplier' ? rows.filter(({ supplier }) => supplier !== 0) : rows;
    const least = Math.min(...ranked.map((row) => row[key]));
    return ranked.filter((row) => !exceeds(row[key], least)).map(({ name }) => name);
  };
  return { bySupplier: cheapest('supplier'), byTotal: cheapest('total') };
}

const scenarioChecks = ['ledgersReconcile', 'presentValueAgrees', 'termsAgree'] as const;

export interface Check {
  readonly item: (typeof scenarioChecks)[number] | 'returnHolds';
  readonly instance: Instance;
  readonly holds: boolean;
}

/** Every check that can be made: without an internal rate of return there is none of it. */
export function checksMade(results: DealResults): readonly Check[] {
  const { scenario, engagement } = results.situation.instances;
  const check = (item: Check['item'], instance: Instance): readonly Check[] => {
    const flag = results.value(item, instance.key);
    return Number.isNaN(flag) ? [] : [{ item, instance, holds: flag === 1 }];
  };
  return [
    ...scenarioChecks.flatMap((item) => scenario.flatMap((instance) => check(item, instance))),
    ...engagement.flatMap((instance) => check('returnHolds', instance)),
  ];
}

export function checksOf(deal: Deal): CheckCount {
  const checks = checksMade(resultsOf(deal));
  return { held: checks.filter(({ holds }) => holds).length, made: checks.length };
}

/** Of each scenario what the client pays less what providers receive, undiscounted. */
export function ledgerGaps(deal: Deal): readonly { readonly scenario: Instance; readonly gap: number }[] {
  const results = resultsOf(deal);
  return results.situation.instances.scenario.map((scenario) => ({
    scenario,
    gap: lineSums(results, 'ledgerGap', scenario).term,
  }));
}

/** The largest difference of any scenario between what the client pays and what providers receive. */
export const ledgerGapOf = (deal: Deal): number => Math.max(...ledgerGaps(deal).map(({ gap }) => gap));

/** Fewer decimals the larger the figures, so that the strip keeps its width. */
export function headlineDecimals({ scenarios }: Headline): number {
  const largest = Math.max(...scenarios.map(({ cost }) => Math.abs(cost)));
  if (largest >= 10_000) return 0;
  return largest >= 1000 ? 1 : 2;
}
