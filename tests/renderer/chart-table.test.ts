// The table of a chart says what the chart draws, and copied it has every digit.
import { describe, expect, test } from 'vitest';
import { bridgeTable } from '../../renderer/components/charts/bridge-axis.ts';
import { chartTableText, stepsTable } from '../../renderer/components/charts/chart-table.ts';
import {
  bridgeRows,
  comparedScenarios,
  segmentsOf,
} from '../../renderer/components/comparison/comparison.ts';
import { rankingTable } from '../../renderer/components/figures/ranking.tsx';
import { formatsOf } from '../../renderer/format/formats.ts';
import { resultsOf } from '../../renderer/state/results.ts';
import { readDeal } from './compare-fixtures.ts';

const deal = readDeal('it-portfolio');
const formats = formatsOf(deal);
const scenarios = comparedScenarios(deal, resultsOf(deal));

test('of lines: a row a month, nothing where a line has ended', () => {
  const lines = [
    { name: 'One', values: [0, 0.1 + 0.2, 3] },
    { name: 'Two', values: [1, 2] },
  ];
  const table = stepsTable('Month', lines, formats.plain);
  expect(chartTableText(table, 'en-US')).toBe(
    ['Month\tOne\tTwo', 'signing\t0\t1', '1\t0.30000000000000004\t2', '2\t3\t'].join('\r\n'),
  );
});

test('of the bridge: its changes lead from one total to the other', () => {
  const [from, , to] = scenarios;
  if (!from || !to) throw new Error('three scenarios');
  const { rows } = bridgeTable(bridgeRows(from, to, 'npv'), formats);
  const level = rows.reduce((at, { values: [change = 0, leadsTo = 0], isTotal }, index) => {
    if (isTotal) return leadsTo;
    expect(leadsTo, `row ${index}`).toBeCloseTo(at + change, 6);
    return leadsTo;
  }, 0);
  expect(level).toBe(to.sums.get('totalCostOfPerformance')?.npv);
  expect(rows[0]?.head).toBe(from.name);
  expect(rows.at(-1)?.values[0]).toBeCloseTo(level - (rows[0]?.values[1] ?? 0), 6);
});

describe('of the ranking', () => {
  const { rows, columns } = rankingTable(scenarios, { basis: 'npv', formats });
  test('each column has the segments of a bar, and they add up to its total', () => {
    expect(columns.map(({ head }) => head)).toEqual(scenarios.map(({ name }) => name));
    scenarios.forEach((scenario, column) => {
      const shown = rows.filter(({ head }) => / [A-Z]+$/.test(head)).map(({ values }) => values[column] ?? 0);
      const drawn = segmentsOf(scenario, 'npv').map(({ value }) => value);
      expect(shown.filter((value) => value !== 0)).toEqual(drawn.filter((value) => value !== 0));
      const total = rows.find(({ isTotal }) => isTotal)?.values[column] ?? 0;
      expect(shown.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 6);
    });
  });
  test('ranks are written as ranks, and a scenario without suppliers has none', () => {
    const rank = rows.find(({ key }) => key === 'cost-rank');
    expect(rank?.values.map((value) => rank.write?.(value))).toEqual(['–', '2', '1']);
  });
});
