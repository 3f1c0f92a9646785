// Why two scenarios differ: contributions that add up, whatever the deal.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contributions, roundedToSum } from '../../../shared/assessment/contributions.ts';
import { type AskedValue, valueReader } from '../../../shared/assessment/one-value.ts';
import type { Deal, DealScenario } from '../../../shared/deal/document.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { differingGroups, mixedDeal } from '../../../shared/deal/mixed-scenario.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { randomDeal } from '../../properties/random-deals.ts';
import { readDeal } from '../../renderer/compare-fixtures.ts';

function finished<Step, Answer>(steps: Generator<Step, Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const scenarioOf = (deal: Deal, id: string): DealScenario => {
  const found = deal.scenarios.find((one) => one.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
};

function why(deal: Deal, from: DealScenario, to: DealScenario, asked: AskedValue, most?: number) {
  const groups = differingGroups(deal, from, to, most);
  const read = valueReader(asked);
  const valueWith = (isIn: (index: number) => boolean) =>
    read(
      instantiate(
        mixedDeal(
          deal,
          from,
          to,
          groups.filter((_, index) => isIn(index)),
        ),
      ),
    );
  return { groups, valueWith, found: finished(contributions(groups.length, valueWith)) };
}

describe('contributions', () => {
  const product = (price: number, volume: number, share: number) => price * volume * share;
  test('changes that act in pairs get half of what they do together, and nothing is left over', () => {
    const { each, together, total } = finished(
      contributions(2, (isIn) => product(isIn(0) ? 12 : 10, isIn(1) ? 150 : 100, 1)),
    );
    expect(each).toEqual([250, 550]);
    expect([together, total]).toEqual([0, 800]);
  });
  test('what three do only together stands by itself', () => {
    const { each, together, total } = finished(
      contributions(3, (isIn) => product(isIn(0) ? 2 : 1, isIn(1) ? 2 : 1, isIn(2) ? 2 : 1)),
    );
    expect(each).toEqual([2.5, 2.5, 2.5]);
    expect([together, total]).toEqual([-0.5, 7]);
  });
  test('a number that is not there on the way is left to what they do together', () => {
    const { each, together, total } = finished(
      contributions(2, (isIn) => (isIn(0) !== isIn(1) ? Number.NaN : isIn(0) ? 5 : 3)),
    );
    expect([each, together, total]).toEqual([[0, 0], 2, 2]);
  });
});

describe('rounded rows', () => {
  test('add up to the rounded total to the last digit, each within one digit of its value', () => {
    const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 4 }), (values, decimals) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        const rounded = roundedToSum(values, total, decimals);
        const scale = 10 ** decimals;
        const sum = rounded.reduce((all, one) => all + Math.round(one * scale), 0);
        expect(sum).toBe(Math.round(total * scale) + 0);
        rounded.forEach((one, index) => {
          expect(Math.abs(one - (values[index] ?? 0)) * scale).toBeLessThan(1.000001);
        });
      }),
    );
  });
});

const near = (value: number, wanted: number) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));

describe('why two scenarios differ', () => {
  const asked = { item: 'totalCostOfPerformance', sum: { kind: 'npv' } } as const;
  test('of a sample: from one scenario to the other, every input named, sums to the difference shown', () => {
    const deal = readDeal('it-portfolio');
    const [from, to] = [scenarioOf(deal, 'traditional'), scenarioOf(deal, 'out-tasking')];
    const { found, groups } = why(deal, from, to, { ...asked, instanceKey: to.id });
    const results = calculate(instantiate(deal));
    const shown = results.value('costNpv', to.id) - results.value('costNpv', from.id);
    expect(found.total).toBeCloseTo(shown, 6);
    expect(found.each.reduce((sum, one) => sum + one, found.together)).toBeCloseTo(shown, 6);
    expect(groups.map(({ place }) => place)).toContain('Hosting, provider');
    expect(groups.find(({ place }) => place === 'Hosting, unit price')?.input).toEqual({
      name: 'unitPrice',
      instanceKey: 'out-tasking/hosting',
    });
    // The inputs explain most of it: what is left together is small beside what they move.
    const size = found.each.reduce((sum, one) => sum + Math.abs(one), 0);
    expect(Math.abs(found.together)).toBeLessThan(size / 5);
  });

  test('of random deals: nothing chosen is the one, all chosen is the other, for every pair and line', () => {
    const lines: readonly Omit<AskedValue, 'instanceKey'>[] = [
      asked,
      { item: 'charges', sum: { kind: 'term' } },
      { item: 'retained', column: 3 },
      { item: 'costNpv' },
    ];
    fc.assert(
      fc.property(
        randomDeal({ services: 2, providers: 2, scenarios: 2 }),
        fc.constantFrom(...lines),
        (deal, line) => {
          const results = calculate(instantiate(deal));
          const from = deal.scenarios.at(0);
          const to = deal.scenarios.at(-1);
          if (!from || !to || from === to) return;
          const { item, sum, column } = line;
          const shown = (key: string) =>
            sum ? results.sum(item, key, sum) : (results.series(item, key)[column ?? 0] ?? Number.NaN);
          // Told by what holds them, so that a random deal is done soon.
          const { found, valueWith } = why(deal, from, to, { ...line, instanceKey: to.id }, 1);
          near(
            valueWith(() => false),
            shown(from.id),
          );
          near(
            valueWith(() => true),
            shown(to.id),
          );
          near(
            found.each.reduce((all, one) => all + one, found.together),
            shown(to.id) - shown(from.id),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
