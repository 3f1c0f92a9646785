import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { resultsOf, usedIn } from '../../renderer/state/results.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate } from '../../shared/engine/evaluation.ts';
import { goldenDeal } from '../golden/golden-deals.ts';

describe('results of the open deal', () => {
  const deal = goldenDeal('fourth');
  const dearer = produce(deal, (draft) => {
    const [service] = draft.services;
    if (service) service.inputs.unitCost = 321;
  });

  it('are calculated once for each deal', () => {
    expect(resultsOf(deal)).toBe(resultsOf(deal));
  });

  it('start from the deal before: rows an edit does not reach are the same', () => {
    const before = resultsOf(deal);
    const after = resultsOf(dearer);
    expect(after.series('discountFactor', 'deal')).toBe(before.series('discountFactor', 'deal'));
    const fresh = calculate(instantiate(dearer));
    for (const { key } of fresh.situation.instances.scenario)
      expect(after.series('totalCostOfPerformance', key)).toEqual(
        fresh.series('totalCostOfPerformance', key),
      );
    expect(after.value('costNpv', 'as-is')).not.toBe(before.value('costNpv', 'as-is'));
  });

  it('name the inputs in use: the same while only values change', () => {
    expect(usedIn(dearer)).toBe(usedIn(deal));
    const kept = produce(deal, (draft) => {
      for (const scenario of draft.scenarios) scenario.arrangements = [];
    });
    expect(usedIn(kept).size).toBeLessThan(usedIn(deal).size);
  });
});
