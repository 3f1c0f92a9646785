import { describe, expect, test } from 'vitest';
import { planDeal } from '../../../electron/workbook/plan-deal.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import type { PlannedCell, PlannedSheet } from '../../../shared/workbook/plan.ts';
import { waterfallColumns as columns } from '../../../shared/workbook/summary-waterfall.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';

const summaryOf = (deal: Deal): PlannedSheet => {
  const found = planDeal(deal).sheets.find(({ name }) => name === 'Summary');
  if (!found) throw new Error('there is no Summary');
  return found;
};

const numberIn = (cell: PlannedCell | undefined): number => {
  if (cell?.content.kind === 'number') return cell.content.value;
  return cell?.content.kind === 'formula' ? Number(cell.content.value) : 0;
};

/** Every waterfall: its rows as the numbers in their columns. */
function waterfalls(sheet: PlannedSheet) {
  const at = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const charts = (sheet.charts ?? []).filter(({ title }) => title.startsWith('From '));
  return charts.map(({ layers }) => {
    const values = layers[0]?.series[0]?.values;
    if (!values) throw new Error('a waterfall has bars');
    return Array.from({ length: values.rows }, (_, index) => {
      const read = (column: number) => numberIn(at.get(`${values.row + index} ${column}`));
      return {
        change: read(columns.change),
        level: read(columns.level),
        base: read(columns.base),
        above: read(columns.up) + read(columns.down),
        below: read(columns.upBelow) + read(columns.downBelow),
        raises: read(columns.up) - read(columns.upBelow),
        lowers: read(columns.down) - read(columns.downBelow),
        total: read(columns.total),
      };
    });
  });
}

/** The sixth deal with benefits so large that its scenarios come out below zero. */
function belowZero(): Deal {
  const deal = structuredClone(goldenDeal('sixth'));
  for (const { benefits } of deal.scenarios) for (const { inputs } of benefits) inputs.annualBenefit = 60_000;
  return deal;
}

describe.each([
  ['sixth', () => goldenDeal('sixth')],
  ['100m-mid', () => goldenDeal('100m-mid')],
  ['benefits beyond all cost', belowZero],
] as const)('waterfalls of %s', (_, make) => {
  const deal = make();
  const all = waterfalls(summaryOf(deal));

  test('one for each scenario but the one they start from', () => {
    expect(all).toHaveLength(deal.scenarios.length - 1);
  });

  test('lead from one total to the other', () => {
    const results = calculate(instantiate(deal));
    const costs = deal.scenarios.map(({ id }) => results.value('costNpv', id));
    for (const rows of all) {
      const [first] = rows;
      const last = rows.at(-1);
      expect(costs).toContain(first?.total);
      expect(costs).toContain(last?.total);
      const steps = rows.slice(1, -1).reduce((sum, { change }) => sum + change, first?.level ?? 0);
      expect(steps).toBeCloseTo(last?.level ?? 0, 6);
    }
  });

  test('every bar spans exactly from one level to the next, on both sides of zero', () => {
    for (const rows of all)
      for (const [index, row] of rows.slice(1, -1).entries()) {
        const before = rows[index]?.level ?? 0;
        // As programs stack: positive values upwards from zero, negative ones downwards.
        const top = Math.max(0, row.base) + row.above;
        const bottom = Math.min(0, row.base) + row.below;
        const high = row.above > 0 ? top : Math.min(0, row.base);
        const low = row.below < 0 ? bottom : Math.max(0, row.base);
        expect(row.above).toBeGreaterThanOrEqual(0);
        expect(row.below).toBeLessThanOrEqual(0);
        if (row.change === 0) {
          expect(row.above - row.below).toBe(0);
          continue;
        }
        expect(high).toBeCloseTo(Math.max(before, row.level), 6);
        expect(low).toBeCloseTo(Math.min(before, row.level), 6);
        expect(row.raises - row.lowers).toBeCloseTo(row.change, 6);
        expect(row.raises * row.lowers).toBe(0);
      }
  });
});

test('totals really cross zero in one of these deals', () => {
  const levels = waterfalls(summaryOf(belowZero())).flat();
  expect(levels.some(({ level }) => level < 0)).toBe(true);
  expect(levels.some(({ above, below }) => above > 0 && below < 0)).toBe(true);
});

test('a printed page ends before a chart, never inside one', () => {
  const { charts = [], pages } = summaryOf(goldenDeal('sixth'));
  for (const { place } of charts)
    for (const row of pages?.breaksAfter ?? [])
      expect(row < place.row || row >= place.row + place.rows - 1).toBe(true);
  expect(pages?.last.row).toBeGreaterThanOrEqual(
    Math.max(...charts.map(({ place }) => place.row + place.rows - 1)),
  );
});

test('no word of a person stands in a formula, and no number but 0, 1 and −1', () => {
  const deal = structuredClone(goldenDeal('sixth'));
  deal.name = 'Secret99 deal';
  for (const [index, scenario] of deal.scenarios.entries()) scenario.name = `"&Secret${index}&"`;
  const plan = planDeal(deal);
  for (const sheet of plan.sheets.filter(({ name }) => name === 'Summary' || name === 'Cover'))
    for (const { content } of sheet.cells) {
      if (content.kind !== 'formula') continue;
      const own = content.formula.replace(/'(?:[^']|'')*'!/g, '');
      expect(own).not.toMatch(/Secret/);
      const numbers = own.replace(/\$?[A-Z]{1,3}\$?\d+/g, '').match(/\d+(\.\d+)?/g) ?? [];
      expect(numbers.filter((one) => one !== '0' && one !== '1')).toEqual([]);
    }
});

test('thirty services in six scenarios: those that cost most have bars of their own, the rest one mean', () => {
  const deal = structuredClone(goldenDeal('sixth'));
  const [service] = deal.services.filter(({ switches }) => switches?.performanceBasis !== 'metrics');
  if (!service) throw new Error('the sixth deal has a service judged by rates');
  const copies = Array.from({ length: 25 }, (_, index) => ({ id: `copy-${index}`, rate: (index + 1) / 100 }));
  for (const { id, rate } of copies)
    deal.services.push({ ...service, id, name: id, inputs: { ...service.inputs, asIsMissRate: rate } });
  const sheet = summaryOf(deal);
  const chart = sheet.charts?.find(({ title }) => title.startsWith('Service levels'));
  const [first] = chart?.layers[0]?.series ?? [];
  if (!first) throw new Error('there are bars');
  const at = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const rows = Array.from({ length: first.values.rows }, (_, index) => ({
    name: at.get(`${first.across.row + index} 1`)?.content,
    missed: numberIn(at.get(`${first.values.row + index} ${first.values.column}`)),
  }));
  const last = rows.at(-1);
  const folded = Number(/The other (\d+)/.exec(last?.name?.kind === 'text' ? last.name.text : '')?.[1]);
  expect(rows.length * deal.scenarios.length).toBeLessThanOrEqual(72);
  // Below the chart's own rows stand those the mean is of: nothing is dropped.
  const below = Array.from({ length: folded }, (_, index) =>
    numberIn(at.get(`${first.values.row + rows.length + index} ${first.values.column}`)),
  );
  expect(last?.missed).toBeCloseTo(below.reduce((sum, one) => sum + one, 0) / folded, 12);
  const shown = [...rows.slice(0, -1).map(({ missed }) => missed), ...below];
  expect(shown).toHaveLength(16 + 25);
  for (const { rate } of copies) expect(shown).toContain(rate);
});

test('says the points as the app and the report lead with them, and the undiscounted ones under their own name', () => {
  const deal = goldenDeal('sixth');
  const { cells } = summaryOf(deal);
  const instances = instantiate(deal);
  const results = calculate(instances);
  const figuresUnder = (title: string) => {
    const head = cells.find(({ content }) => content.kind === 'text' && content.text === title);
    return cells.filter(({ row, column }) => column === head?.column && row > head.row).map(numberIn);
  };
  // Against as-is stands first in the sheet.
  const comparison = 'out-tasking/as-is';
  const [discounted, plain] = [results.value('pointsNpv', comparison), results.value('points', comparison)];
  expect(discounted).not.toBe(plain);
  expect(figuresUnder('Points, PV')).toContain(discounted);
  expect(figuresUnder('Points, term')).toContain(plain);
});
