// Alarms of the margin screen: which provider, which years, why, and which input to change.
import { describe, expect, test } from 'vitest';
import { marginAlarms } from '../../renderer/state/margin-alarms.ts';
import { resultsOf } from '../../renderer/state/results.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { readDeal } from './compare-fixtures.ts';

const sample = () => readDeal('it-portfolio');

/** The portfolio, changed. */
function changed(change: (deal: Deal) => void): Deal {
  const deal = structuredClone(sample());
  change(deal);
  return deal;
}
const floors = (floor: number) =>
  changed((deal) => {
    for (const provider of deal.providers) provider.inputs.floorMargin = floor;
  });

describe('alarms', () => {
  test('are none where every provider holds its floor in every year', () =>
    expect(marginAlarms(floors(-1))).toEqual([]));

  test('name every provider that misses it, with the years and figures of the model', () => {
    const deal = floors(0.9);
    const results = resultsOf(deal);
    const alarms = marginAlarms(deal);
    expect(alarms.map(({ key }) => key).toSorted()).toEqual(
      results.situation.instances.engagement.map(({ key }) => key).toSorted(),
    );
    for (const { key, margin, floor, termMissed, yearsBelow, years } of alarms) {
      expect({ margin, floor, termMissed }).toEqual({
        margin: results.value('marginTerm', key),
        floor: 0.9,
        termMissed: true,
      });
      expect(yearsBelow).toHaveLength(years);
      expect(yearsBelow[0]?.margin).toBe(results.series('marginByYear', key)[1]);
    }
  });

  test('tell a year below the floor from a term below it, the term first', () => {
    const results = resultsOf(sample());
    const rising = results.situation.instances.engagement.find(({ key }) => {
      const years = Array.from(results.series('marginByYear', key).slice(1));
      return Math.min(...years) < results.value('marginTerm', key);
    });
    if (!rising) throw new Error('every margin of the sample is level');
    const lowest = Math.min(...results.series('marginByYear', rising.key).slice(1));
    const floor = (lowest + results.value('marginTerm', rising.key)) / 2;
    const alarms = marginAlarms(floors(floor));
    const found = alarms.find(({ key }) => key === rising.key);
    expect(found?.termMissed).toBe(false);
    expect(found?.yearsBelow.every(({ margin }) => margin < floor)).toBe(true);
    expect(alarms.map(({ termMissed }) => termMissed)).toEqual(
      alarms.map(({ termMissed }) => termMissed).toSorted((one, other) => Number(other) - Number(one)),
    );
  });

  test('lead to the productivity clause where it outruns the efficiency', () => {
    const deal = changed((draft) => {
      for (const provider of draft.providers) provider.inputs.floorMargin = 0.5;
      for (const { arrangements } of draft.scenarios)
        for (const { inputs } of arrangements) {
          inputs.priceProductivity = 0.2;
          inputs.deliveryEfficiency = 0.01;
        }
    });
    const reasons = marginAlarms(deal).filter(({ input }) => input?.name === 'priceProductivity');
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons[0]?.reason).toMatch(/productivity of 20\.0\s%.*efficiency of 1\.0\s%/);
  });

  test('lead to a price otherwise, of a service the provider performs', () => {
    for (const { key, input } of marginAlarms(floors(0.9))) {
      expect(input?.instanceKey.split('/')[0]).toBe(key.split('/')[0]);
    }
  });
});
