// Random deals that between them use every switch, and none that no calculation can be held against.
import fc from 'fast-check';
import type { Deal } from '../../../shared/deal/document.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { switchTable } from '../../../shared/model/switches.ts';
import { randomDeal, SEED } from '../../properties/random-deals.ts';

const CANDIDATES = 400;
const FINEST = 1e-6;

export const options = Object.entries(switchTable).flatMap(([name, row]) =>
  Object.keys(row.options).map((option) => `${name}: ${option}`),
);

/** The options some formula of the deal is chosen by: those of a kept service choose nothing. */
export function optionsUsed(deal: Deal): readonly string[] {
  const { instances } = instantiate(deal);
  return Object.values(instances)
    .flat()
    .flatMap(({ switches }) =>
      Object.entries(switches).filter(([name]) => name === 'sourcing' || switches.sourcing !== 'kept'),
    )
    .map(([name, option]) => `${name}: ${option}`);
}

/**
 * A gain that is a millionth of the costs it is left of has no nine digits in common with itself calculated
 * in another order: float64 has sixteen. The engine and a spreadsheet may each be right about such a deal.
 */
export function isTooFine(deal: Deal): boolean {
  const results = calculate(instantiate(deal));
  const { comparison, engagement, scenario, stake } = results.situation.instances;
  const fine = (value: number, of: number) => value !== 0 && Math.abs(value) < FINEST * Math.abs(of);
  return (
    scenario.some(
      ({ key }) =>
        fine(results.value('returnOfCost', key), results.value('asIsSpendingNpv', 'deal')) ||
        fine(results.value('returnOfProcess', key), results.value('asIsLossNpv', 'deal')) ||
        fine(results.value('returnTotal', key), results.value('costNpv', key)),
    ) ||
    stake.some(({ key }) =>
      fine(results.value('firmGainNpv', key), results.value('firmReferenceNpv', key)),
    ) ||
    comparison.some(({ key, belongsTo }) => {
      const costs = results.series('cumulativeCost', belongsTo.scenario ?? '');
      const costNpv = results.value('costNpv', belongsTo.scenario ?? '');
      return (
        fine(results.value('clientGainNpv', key), costNpv) ||
        fine(results.value('clientGainWithAssets', key), costNpv) ||
        fine(results.value('jointGainNpv', key), costNpv) ||
        results.series('cumulativeGain', key).some((gain, month) => fine(gain, costs[month] ?? 0))
      );
    }) ||
    engagement.some(({ key }) => {
      const received = results.series('cumulativeReceived', key);
      return results.series('cumulativeCash', key).some((cash, month) => fine(cash, received[month] ?? 0));
    })
  );
}

/** First the deals that use an option not used so far, then as many as are still wanted. */
export function tellingDeals(count: number): readonly Deal[] {
  const size = { months: { min: 12, max: 36 }, services: 3, providers: 3, scenarios: 2 };
  const drawn = fc.sample(randomDeal(size), { numRuns: CANDIDATES, seed: SEED });
  const candidates = drawn.filter((deal) => !isTooFine(deal));
  const used = new Set<string>();
  const telling = candidates.filter((deal) => {
    const before = used.size;
    for (const option of optionsUsed(deal)) used.add(option);
    return used.size > before;
  });
  const others = candidates.filter((deal) => !telling.includes(deal) && deal.scenarios.length > 1);
  return [...telling, ...others.slice(0, Math.max(0, count - telling.length))];
}
