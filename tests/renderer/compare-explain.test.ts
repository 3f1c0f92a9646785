// The explain panel: every figure of every deal can be explained, and what is listed adds up.
import { describe, expect, test } from 'vitest';
import { excelForms } from '../../renderer/components/explain/excel-forms.ts';
import { explainedNumber } from '../../renderer/components/explain/explained-number.ts';
import { closed, stepExplain } from '../../renderer/components/explain/history.ts';
import { monthSeries } from '../../renderer/components/explain/month-series.ts';
import { figureAt, isThere, type ValueTarget } from '../../renderer/components/explain/target.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { decidedBy } from '../../shared/engine/deciding.ts';
import { calculate } from '../../shared/engine/evaluation.ts';
import { explain } from '../../shared/engine/explain.ts';
import { summandsOf, yearsOf } from '../../shared/engine/summands.ts';
import { type ItemName, model } from '../../shared/model/index.ts';
import type { Sum } from '../../shared/model/statements.ts';
import { readDeal } from './compare-fixtures.ts';

const deal = readDeal('fourth');
const results = calculate(instantiate(deal));
const npv = { sum: { kind: 'npv' } } as const;
const sums: readonly Sum[] = [
  { kind: 'npv' },
  { kind: 'term' },
  { kind: 'year', year: 0 },
  { kind: 'year', year: 4 },
];

const targets = (Object.keys(model.items) as ItemName[]).flatMap((item): readonly ValueTarget[] => {
  const { scope, time } = model.items[item];
  return results.situation.instances[scope].flatMap(({ key }): readonly ValueTarget[] => {
    const value = { kind: 'value', item, instanceKey: key } as const;
    if (time === 'once') return [value];
    if (time === 'yearly') return [0, 1, 4].map((column) => ({ ...value, column }));
    return [...[0, 1, 37].map((column) => ({ ...value, column })), ...sums.map((sum) => ({ ...value, sum }))];
  });
});

describe('an explanation', () => {
  test('is there for every item, month and sum', () => {
    for (const target of targets) {
      const { title, value, sentence, meaning, source } = explainedNumber(
        deal,
        results,
        target,
        () => 'Home',
      );
      expect([title, value, meaning, source].every((text) => text !== '')).toBe(true);
      expect(sentence.length).toBeGreaterThan(0);
    }
  });
  test('of a number that is just another one says how that one is made', () => {
    const key = results.situation.instances.arrangement.find(
      ({ belongsTo }) => belongsTo.scenario === 'out-tasking',
    )?.key;
    const target = { kind: 'value', item: 'serviceCharges', instanceKey: key ?? '', column: 5 } as const;
    const { title, sentence } = explainedNumber(deal, results, target, () => '');
    expect(title).toMatch(/^Charges/);
    const labels = sentence.flatMap((token) => (typeof token === 'string' ? [] : [token.label]));
    expect(labels.length).toBeGreaterThan(1);
    expect(labels).not.toContain('Charges before currency');
  });
  test('folds the months of a sum into one phrase', () => {
    const target = {
      kind: 'value',
      item: 'charges',
      instanceKey: 'out-tasking',
      sum: { kind: 'npv' },
    } as const;
    const { sentence } = explainedNumber(deal, results, target, () => '');
    expect(sentence.filter((token) => typeof token !== 'string')).toMatchObject([
      { kind: 'months', first: 0, last: 37, weight: 'Client discount factor' },
    ]);
  });
  test('lists what adds up to the number, and years that add up to a sum', () => {
    let listed = 0;
    for (const target of targets) {
      const value = figureAt(results, target);
      const summands = summandsOf(results, target);
      const add = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);
      if (summands.length > 0) expect(add(summands.map((one) => one.value))).toBeCloseTo(value, 6);
      listed += Math.min(1, summands.length);
      const years = yearsOf(results, target);
      if (years) expect(add(years.discounted ?? years.paid)).toBeCloseTo(value, 6);
    }
    expect(listed).toBeGreaterThan(200);
  });
  test('a formula among what adds up is said in words; a ratio adds up from nothing', () => {
    const portfolio = calculate(instantiate(readDeal('it-portfolio')));
    const of = (item: ItemName, key = 'out-tasking') =>
      summandsOf(portfolio, { item, instanceKey: key, ...(model.items[item].time === 'monthly' ? npv : {}) });
    expect(of('governance').map(({ label }) => label)).toEqual([
      'Governance, share of charges × Charges',
      'Governance a provider and month × Providers',
    ]);
    expect(
      of('clientGainNpv', 'out-tasking/traditional').map(({ of: one, sign }) => [one?.instanceKey, sign]),
    ).toEqual([
      ['traditional', 1],
      ['out-tasking', -1],
    ]);
    expect(of('clientShare', 'out-tasking/traditional')).toEqual([]);
  });
  test('says which part of a largest, a smallest or a condition applies', () => {
    let said = 0;
    for (const target of targets) {
      const words = decidedBy(results, target);
      if (!words) continue;
      said += 1;
      const [only, ...others] = words;
      // A number that decides alone is the number itself.
      if (others.length === 0 && typeof only === 'object')
        expect(only.value).toBeCloseTo(figureAt(results, target), 6);
    }
    expect(said).toBeGreaterThan(50);
  });
  test('has the months of a difference as the difference of the months', () => {
    const of = { kind: 'value', item: 'benefits', instanceKey: 'out-tasking', sum: { kind: 'npv' } } as const;
    const against = { ...of, instanceKey: 'traditional' } as const;
    const series = monthSeries(results, { kind: 'difference', of, against, sign: -1 });
    const months = (key: string) => results.series('benefits', key);
    expect(series?.paid[12]).toBeCloseTo(
      (months('traditional')[12] ?? 0) - (months('out-tasking')[12] ?? 0),
      12,
    );
    const counted = series?.discounted?.reduce((sum, value) => sum + value, 0);
    const value = (target: ValueTarget) =>
      explain(results, target.item, target.instanceKey, undefined, target.sum).value;
    expect(counted).toBeCloseTo(value(against) - value(of), 9);
  });
  test('says where a sum and its months stand in the workbook', () => {
    const target = {
      kind: 'value',
      item: 'charges',
      instanceKey: 'out-tasking',
      sum: { kind: 'npv' },
    } as const;
    const forms = excelForms(results, target);
    expect(forms.map(({ name }) => name)).toEqual(['month 1', 'NPV']);
    for (const { formula } of forms) expect(formula).toMatch(/^=\S/);
  });
  test('is gone with what it explained', () => {
    const target = { kind: 'value', item: 'charges', instanceKey: 'no-such-scenario' } as const;
    expect(isThere(results, target)).toBe(false);
  });
});

describe('the way back', () => {
  const target = (item: ItemName) => ({ kind: 'value', item, instanceKey: 'deal' }) as const;
  const select = (item: ItemName) => ({ kind: 'select', target: target(item) }) as const;
  const walked = [select('month'), select('run'), select('run'), { kind: 'back' } as const].reduce(
    stepExplain,
    closed,
  );

  test('goes back and forward, and drops what lay ahead after a new choice', () => {
    expect(walked).toMatchObject({ at: 0, trail: { length: 2 } });
    expect(stepExplain(walked, { kind: 'forward' })).toMatchObject({ at: 1 });
    expect(
      stepExplain(walked, select('discountFactor')).trail.map((one) => one.kind === 'value' && one.item),
    ).toEqual(['month', 'discountFactor']);
  });
  test('walking along the months of a number is one step', () => {
    const month = (column: number) => ({ kind: 'select', target: { ...target('run'), column } }) as const;
    const moved = [select('month'), month(1), month(2), month(3)].reduce(stepExplain, closed);
    expect(moved).toMatchObject({ at: 1, trail: [{ item: 'month' }, { item: 'run', column: 3 }] });
  });
  test('ends on Esc unless it is pinned', () => {
    expect(stepExplain(walked, { kind: 'leave' })).toEqual(closed);
    const pinned = stepExplain(walked, { kind: 'pin' });
    expect(stepExplain(pinned, { kind: 'leave' })).toBe(pinned);
    expect(stepExplain(pinned, { kind: 'close' })).toEqual(closed);
  });
});
