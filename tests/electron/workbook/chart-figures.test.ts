// What the charts say is what the engine says: series by their names, points by their order.
import { beforeAll, describe, expect, test } from 'vitest';
import { planDeal } from '../../../electron/workbook/plan-deal.ts';
import { workbookBytes } from '../../../electron/workbook/write-workbook.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { model } from '../../../shared/model/index.ts';
import { clientLines } from '../../../shared/model/statements.ts';
import { elements } from '../../agreement/harness/package-parts.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { type ReadChart, readCharts } from './chart-parts.ts';

const deal = goldenDeal('sixth');
const results = calculate(instantiate(deal));
const lowering = ['serviceCredits', 'savingPenalties', 'benefits'];

let charts: readonly ReadChart[];
beforeAll(async () => {
  charts = readCharts(await workbookBytes(planDeal(deal)));
}, 60_000);

/** Series of a chart: their names, with the numbers drawn for each. */
function seriesOf(title: string): readonly { readonly name: string; readonly values: readonly number[] }[] {
  const chart = charts.find((one) => one.title.startsWith(title));
  if (!chart) throw new Error(`no chart ${title}`);
  const texts = (xml: string) => elements(xml, 'c:v').map(({ inner = '' }) => inner.replaceAll('&amp;', '&'));
  return elements(chart.xml, 'c:ser').map(({ inner = '' }) => ({
    name: texts(elements(inner, 'c:tx')[0]?.inner ?? '')[0] ?? '',
    values: [...elements(inner, 'c:val'), ...elements(inner, 'c:yVal')].flatMap(({ inner: values = '' }) =>
      texts(values).map(Number),
    ),
  }));
}

describe('the sixth deal', () => {
  test('every term of every scenario, what lowers the total below zero', () => {
    const drawn = seriesOf('Total cost of performance by term');
    const terms = clientLines.filter((name) => 'code' in model.items[name]);
    expect(drawn).toHaveLength(terms.length);
    for (const [index, name] of terms.entries()) {
      expect(drawn[index]?.name).toContain(model.items[name].label);
      const sign = lowering.includes(name) ? -1 : 1;
      const expected = deal.scenarios.map(({ id }) => sign * results.sum(name, id, { kind: 'npv' }) + 0);
      expect(drawn[index]?.values).toEqual(expected);
    }
    // Together they are the total.
    for (const [index, { id }] of deal.scenarios.entries()) {
      const together = drawn.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
      expect(together).toBeCloseTo(results.value('costNpv', id), 6);
    }
  });

  test('gain by month against the as-is, and the month it pays back', () => {
    const drawn = seriesOf('Gain against');
    const others = deal.scenarios.slice(1);
    expect(drawn).toHaveLength(2 * others.length);
    for (const [index, { id, name }] of others.entries()) {
      const gains = Array.from(results.series('cumulativeGain', `${id}/as-is`));
      const payback = results.value('paybackMonth', `${id}/as-is`);
      expect(drawn[index]).toEqual({ name, values: gains });
      const mark = drawn[others.length + index];
      expect(mark?.name).toBe(`month ${Number.isNaN(payback) ? -1 : payback}`);
      expect(mark?.values).toEqual([gains[Number.isNaN(payback) ? 0 : payback]]);
    }
  });

  test('margins by contract year with floor and band', () => {
    const drawn = seriesOf('Provider margin by year in Out-tasking');
    const named = new Map(drawn.map(({ name, values }) => [name, values]));
    for (const { id, name, inputs } of deal.providers) {
      const margins = Array.from(results.series('marginByYear', `out-tasking/${id}`)).slice(1);
      expect(named.get(name)).toEqual(margins);
      expect(new Set(named.get(`Floor of ${name}`))).toEqual(new Set([inputs.floorMargin ?? 0]));
    }
    expect(new Set(named.get('Usual margin, from'))).toEqual(new Set([0.12]));
    for (const width of named.get('Usual margin') ?? []) expect(width).toBeCloseTo(0.08, 12);
  });

  test('return by dimension', () => {
    const items = ['returnOfCost', 'returnOfProcess', 'returnOfInnovation'] as const;
    expect(seriesOf('Return on outsourcing')).toEqual(
      items.map((item, index) => ({
        name: ['Cost', 'Process', 'Innovation'][index],
        values: deal.scenarios.map(({ id }) => results.value(item, id)),
      })),
    );
  });

  test('service levels: metrics against what is expected and their target, rates as they are', () => {
    const drawn = seriesOf('Service levels');
    const last = deal.months;
    const bars = (scenario: string) =>
      deal.services.flatMap(({ id, metrics, switches }) => {
        const arranged = `${scenario}/${id}`;
        if (switches?.performanceBasis !== 'metrics')
          return [results.series('serviceMisses', arranged)[last] ?? Number.NaN];
        return metrics.flatMap((metric) => {
          const at = (item: 'ownMissRate' | 'ownExceedRate') =>
            results.series(item, `${arranged}/${metric.id}`)[last] ?? Number.NaN;
          return [at('ownMissRate'), 1 - at('ownExceedRate')];
        });
      });
    const stated = deal.scenarios.map(({ id, name }) => ({ name, all: bars(id) }));
    expect(stated[0]?.all.length).toBeGreaterThan(10);
    expect(drawn.map(({ name }) => name)).toEqual(stated.map(({ name }) => name));
    for (const [index, { values }] of drawn.entries()) {
      const all = stated[index]?.all ?? [];
      const folded = values.length < all.length;
      // What costs most is drawn by itself, the rest as its mean.
      const own = folded ? values.slice(0, -1) : values;
      expect(all).toEqual(expect.arrayContaining([...own]));
      const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
      const rest = folded ? (values.at(-1) ?? 0) * (all.length - own.length) : 0;
      expect(sum(own) + rest).toBeCloseTo(sum(all), 9);
    }
  });
});

test('services without a stated miss rate or metric have no service-level view', async () => {
  const silent = readCharts(await workbookBytes(planDeal(goldenDeal('100m-mid'))));
  expect(silent.some(({ title }) => title.startsWith('Service levels'))).toBe(false);
});
