// The providers of every scenario, and which of their figures are shown.
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { inputOf } from '../../../shared/engine/interpret.ts';
import { marginBands } from '../../../shared/model/bands.ts';
import { type ItemName, model } from '../../../shared/model/index.ts';
import { type Instance, membersOf } from '../../../shared/model/instances.ts';
import type { Span } from '../../components/charts/scale.ts';
import type { ComparedScenario } from './comparison.ts';

export interface ComparedProvider {
  readonly key: string;
  readonly name: string;
  readonly scenario: ComparedScenario;
  readonly instance: Instance;
  /** By contract year, without signing; shares. */
  readonly margins: readonly number[];
  readonly margin: number;
  readonly floor: number;
  readonly band: Span | undefined;
}

export function comparedProviders(
  results: DealResults,
  scenarios: readonly ComparedScenario[],
): readonly ComparedProvider[] {
  const { situation } = results;
  return scenarios.flatMap((scenario) =>
    membersOf(situation, 'engagement', scenario.instance).map((instance) => ({
      key: instance.key,
      name: instance.name,
      scenario,
      instance,
      margins: Array.from(results.series('marginByYear', instance.key).slice(1)),
      margin: results.value('marginTerm', instance.key),
      floor: Number(inputOf(model, situation, instance, 'floorMargin')),
      band: marginBands[scenario.kind],
    })),
  );
}

export const isBelowFloor = (results: DealResults, { key }: ComparedProvider): boolean =>
  results.value('floorMissed', key) === 1;

interface StatementLine {
  readonly item: ItemName;
  readonly kind: 'term' | 'subtotal' | 'total';
}

export const providerStatement: readonly StatementLine[] = [
  { item: 'chargesReceived', kind: 'term' },
  { item: 'transitionReceived', kind: 'term' },
  { item: 'revenue', kind: 'subtotal' },
  { item: 'delivery', kind: 'term' },
  { item: 'amortisation', kind: 'term' },
  { item: 'cost', kind: 'subtotal' },
  { item: 'profit', kind: 'total' },
  { item: 'cash', kind: 'term' },
];

/** What the contract is worth to a provider. */
export const providerWorth = [
  'marginTerm',
  'providerNpv',
  'irr',
  'providerPayback',
  'peakFunding',
] as const satisfies readonly ItemName[];
