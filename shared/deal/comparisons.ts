// Scenarios in pairs: each against every other, with every provider that has a part in either.
import type { Instance } from '../model/instances.ts';
import { say } from '../text/say.ts';
import type { Deal, DealProvider, DealScenario } from './document.ts';
import { instance } from './instance.ts';
import { engagementKey, providersIn } from './providers-in.ts';

interface Pair {
  readonly key: string;
  readonly scenario: DealScenario;
  readonly reference: DealScenario;
}

const SIDES = ['scenario', 'reference'] as const;

/** Instances of comparisons, of providers in them, and of these providers’ parts. */
export function comparisonsOf(deal: Deal): Record<'comparison' | 'stake' | 'holding', readonly Instance[]> {
  const taking = new Map(
    deal.scenarios.map((scenario) => [scenario.id, new Set(providersIn(deal, scenario))]),
  );
  const takes = ({ id }: DealScenario, provider: DealProvider) => taking.get(id)?.has(provider) ?? false;
  const pairs = deal.scenarios.flatMap((scenario) =>
    deal.scenarios
      .filter(({ id }) => id !== scenario.id)
      .map((reference): Pair => ({ key: `${scenario.id}/${reference.id}`, scenario, reference })),
  );
  const stakes = pairs.flatMap((pair) =>
    deal.providers
      .filter((provider) => SIDES.some((side) => takes(pair[side], provider)))
      .map((provider) => ({ pair, provider, key: `${pair.key}/${provider.id}` })),
  );
  const of = ({ scenario, reference }: Pair) => ({ scenario: scenario.id, reference: reference.id });
  return {
    comparison: pairs.map((pair) =>
      instance('comparison', pair.key, {
        id: pair.key,
        name: say('{scenario} against {reference}', {
          scenario: pair.scenario.name,
          reference: pair.reference.name,
        }),
        belongsTo: { deal: 'deal', ...of(pair) },
      }),
    ),
    stake: stakes.map(({ pair, provider: { id, name }, key }) =>
      instance('stake', key, {
        id,
        name,
        belongsTo: { deal: 'deal', ...of(pair), comparison: pair.key, provider: id },
      }),
    ),
    holding: stakes.flatMap(({ pair, provider, key }) =>
      SIDES.filter((side) => takes(pair[side], provider)).map((side) =>
        instance('holding', `${key}/${side}`, {
          id: side,
          name: provider.name,
          belongsTo: { ...of(pair), stake: key, engagement: engagementKey(pair[side], provider.id) },
          switches: { holdingIn: side },
        }),
      ),
    ),
  };
}
