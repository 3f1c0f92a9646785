// The comparison: rows, sums, ranks, bridge and the copied table say what the engine says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bridgeAxis } from '../../renderer/components/charts/bridge-axis.ts';
import { roundAxis, thinned } from '../../renderer/components/charts/scale.ts';
import {
  amount,
  bridgeRows,
  comparedScenarios,
  ranks,
  rowsShown,
  withExitCost,
  yearAmounts,
} from '../../renderer/components/comparison/comparison.ts';
import {
  comparedProviders,
  linesShown,
  providerStatement,
} from '../../renderer/components/comparison/provider-figures.ts';
import { statementRows, termRows } from '../../renderer/components/comparison/statement.ts';
import { copiedTable } from '../../renderer/screens/compare/copied-table.ts';
import { copiedMargins } from '../../renderer/screens/margin/copied-margins.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate, lineSums } from '../../shared/engine/evaluation.ts';
import { readDeal } from './compare-fixtures.ts';

const dealNames = ['100m-low', '100m-mid', '100m-high', 'fourth', 'sixth'] as const;

const compared = (deal: Deal) => {
  const results = calculate(instantiate(deal));
  return { results, scenarios: comparedScenarios(deal, results) };
};

describe('the statement', () => {
  test('lists in-house work first, what suppliers get, the rest, the total', () => {
    expect(statementRows.map(({ item }) => item)).toEqual([
      'retained',
      'charges',
      'changeRequests',
      'bonus',
      'serviceCredits',
      'savingPenalties',
      'gainShare',
      'costOfSupplier',
      'governance',
      'integration',
      'transition',
      'performanceLoss',
      'exit',
      'benefits',
      'irrecoverableTax',
      'totalCostOfPerformance',
    ]);
  });
  test('shows what the total subtracts as negative', () =>
    expect(statementRows.filter(({ sign }) => sign < 0).map(({ code }) => code)).toEqual(['K', 'P', 'N']));
});

test('every term has a hue of its own, and a colour for the code that stands on it', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../renderer/theme/tokens.css'), 'utf8');
  const codes = termRows.map(({ code }) => code.toLowerCase());
  const missing = codes.filter(
    (code) => !tokens.includes(`--term-${code}: light-dark(`) || !tokens.includes(`--term-${code}-code: `),
  );
  expect(missing).toEqual([]);
});

test('a provider’s statement adds up in every year: revenue and cost from what stands above them', () => {
  const { results, scenarios } = compared(readDeal('sixth'));
  const parts = (total: string) => {
    const end = providerStatement.findIndex(({ item }) => item === total);
    const start = providerStatement.slice(0, end).findLastIndex(({ kind }) => kind === 'subtotal') + 1;
    return providerStatement.slice(start, end);
  };
  const providers = comparedProviders(results, scenarios);
  expect(providers.length).toBeGreaterThan(0);
  for (const { instance } of providers) {
    for (const total of ['revenue', 'cost'] as const) {
      const whole = lineSums(results, total, instance).byYear;
      const sums = parts(total).map(({ item, sign }) =>
        lineSums(results, item, instance).byYear.map((value) => sign * value),
      );
      whole.forEach((value, year) => {
        expect(sums.reduce((sum, values) => sum + (values[year] ?? 0), 0)).toBeCloseTo(value, 9);
      });
    }
  }
  const received = parts('revenue').map(({ code }) => code);
  expect(received).toEqual(['S', 'CR', 'B', 'K', 'P', 'GS', 'T', 'E']);
});

describe('what is nothing everywhere has no row', () => {
  const simple = compared(readDeal('100m-mid'));
  const full = compared(readDeal('sixth'));
  const items = (rows: readonly { readonly item: string }[]) => rows.map(({ item }) => item);

  test('among the terms, and the bridge still leads from total to total', () => {
    expect(items(rowsShown(full.scenarios))).toContain('exit');
    const shown = rowsShown(simple.scenarios);
    expect(items(shown)).not.toContain('exit');
    expect(shown.length).toBeLessThan(statementRows.length);
    const [from, to] = simple.scenarios;
    if (!from || !to) throw new Error('no two scenarios');
    const rows = bridgeRows(from, to, 'npv', shown);
    expect(rows).toHaveLength(shown.length);
    const lastStep = rows.findLast(({ kind }) => kind === 'step');
    const end = rows.at(-1);
    expect(lastStep?.kind === 'step' && end?.kind === 'end' && lastStep.to - end.value).toBeCloseTo(0, 9);
  });

  test('among the lines of a provider', () => {
    const linesOf = ({ results, scenarios }: typeof full) =>
      items(linesShown(results, comparedProviders(results, scenarios)));
    const added = ['terminationReceived', 'marginShared', 'assetPayment', 'cashAfterTerms'];
    expect(linesOf(full)).toEqual(expect.arrayContaining(added));
    for (const item of added) expect(linesOf(simple)).not.toContain(item);
    expect(linesOf(simple)).toEqual(expect.arrayContaining(['revenue', 'cost', 'profit', 'cash']));
  });

  test('and nobody leaves for nothing: only scenarios with an exit cost have a curve', () => {
    expect(withExitCost(simple.results, simple.scenarios)).toEqual([]);
    const leaving = withExitCost(full.results, full.scenarios).map(({ kind }) => kind);
    expect(leaving).not.toContain('as-is');
    expect(leaving.length).toBeGreaterThan(0);
  });
});

describe.each(dealNames)('the comparison of %s', (name) => {
  const { results, scenarios } = compared(readDeal(name));

  test.each(['npv', 'term'] as const)('terms add up to the total, %s', (basis) => {
    for (const scenario of scenarios) {
      const terms = statementRows.filter(({ kind }) => kind === 'term');
      const total = statementRows.filter(({ kind }) => kind === 'total');
      const sum = terms.reduce((so, row) => so + amount(row, scenario, basis), 0);
      for (const row of total) expect(sum).toBeCloseTo(amount(row, scenario, basis), 9);
    }
  });

  test('years and signing add up to the term', () => {
    for (const scenario of scenarios) {
      for (const row of statementRows) {
        const years = yearAmounts(row, scenario).reduce((sum, value) => sum + value, 0);
        expect(years).toBeCloseTo(amount(row, scenario, 'term'), 9);
      }
    }
  });

  test('the bridge leads from one total to the other, each step from where the last ended', () => {
    for (const from of scenarios) {
      for (const to of scenarios.filter((scenario) => scenario !== from)) {
        const rows = bridgeRows(from, to, 'npv');
        expect(rows.map(({ key }) => key)).toEqual(statementRows.map(({ item }) => item));
        let level = results.value('costNpv', from.key);
        for (const row of rows) {
          if (row.kind !== 'step') continue;
          expect(row.from).toBeCloseTo(level, 9);
          level = row.to;
        }
        expect(level).toBeCloseTo(results.value('costNpv', to.key), 9);
      }
    }
  });

  test('the copied table has the engine’s numbers to the last digit', () => {
    const [reference] = scenarios;
    if (!reference) throw new Error('no scenario');
    const table = { results, scenarios, reference, basis: 'npv', unit: '$M' } as const;
    const rows = copiedTable('terms', table, 'en')
      .split('\r\n')
      .map((row) => row.split('\t'));
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    const figure = (label: string) => Number(rows.find(([first]) => first === label)?.[2]);
    expect(figure('Total cost of performance')).toBe(results.value('costNpv', reference.key));
    // What stands beside it is copied too.
    expect(figure('Total a unit of performance')).toBe(results.value('costPerPerformance', reference.key));
  });

  const copiedText = (view: 'terms' | 'cash' | 'margins'): string => {
    const [reference] = scenarios;
    if (!reference) throw new Error('no scenario');
    if (view !== 'margins')
      return copiedTable(view, { results, scenarios, reference, basis: 'year', unit: '$M' }, 'de');
    return copiedMargins({ results, providers: comparedProviders(results, scenarios), unit: '$M' }, 'de');
  };
  test.each(['terms', 'cash', 'margins'] as const)('every row of the copied %s is as long', (view) => {
    const text = copiedText(view);
    const lengths = text.split('\r\n').map((row) => row.split('\t').length);
    expect(new Set(lengths).size).toBe(1);
    expect(text).not.toContain('NaN');
  });
});

describe('ranks', () => {
  test('lowest is first, equals share a rank, what is not there has none', () =>
    expect(ranks([3, 1, 2, 0, 2 + 1e-13])).toEqual([4, 1, 2, undefined, 2]));
  test('there is no rank of one', () => expect(ranks([0, 5])).toEqual([undefined, undefined]));
});

describe('the bridge', () => {
  const deal = readDeal('fourth');
  const { scenarios } = compared(deal);

  test('nets in-house work and charges where both change, and says so', () => {
    const [from, to] = scenarios.filter(({ kind }) => kind !== 'as-is');
    if (!from || !to) throw new Error('two scenarios with providers');
    const step = bridgeRows(from, to, 'npv').find(({ key }) => key === 'charges');
    expect(step).toMatchObject({ note: 'R + S netted' });
  });
  test('has a cut axis only where zero is not on it', () => {
    const start = { key: 'a', kind: 'start', label: 'A', value: 100 } as const;
    const end = (value: number) => ({ key: 'b', kind: 'end', label: 'B', value }) as const;
    expect(bridgeAxis([start, end(90)])).toMatchObject({ cut: true });
    expect(bridgeAxis([start, end(20)])).toMatchObject({ cut: false, low: 0 });
    expect(bridgeAxis([start, end(-20)])).toMatchObject({ cut: false });
    expect(bridgeAxis([{ ...start, value: -100 }, end(-90)])).toMatchObject({ cut: true });
  });
});

describe('axes', () => {
  test.each([
    [0, 1],
    [0, 78.3],
    [-3.1, 17.2],
    [-61_701_819, 0],
    [171.4, 187.49],
    [0, 0],
  ])('%d to %d is held by whole steps', (low, high) => {
    const axis = roundAxis({ low, high }, 5);
    expect(axis.low).toBeLessThanOrEqual(low);
    expect(axis.high).toBeGreaterThanOrEqual(high);
    expect(axis.ticks[0]).toBe(axis.low);
    expect(axis.ticks.at(-1)).toBe(axis.high);
    expect(axis.ticks.length).toBeLessThanOrEqual(8);
  });
  test('thinned ticks keep zero', () =>
    expect(thinned(roundAxis({ low: -20, high: 100 }, 7), 4)).toContain(0));
});
