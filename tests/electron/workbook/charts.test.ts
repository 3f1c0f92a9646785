import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { planDeal } from '../../../electron/workbook/plan-deal.ts';
import { UnwritablePlanError } from '../../../electron/workbook/sanitize.ts';
import { workbookBytes } from '../../../electron/workbook/write-workbook.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { readDealText } from '../../../shared/deal/file.ts';
import type { Chart } from '../../../shared/workbook/charts.ts';
import { attribute, elements, partsOf, partText } from '../../agreement/harness/package-parts.ts';
import { cell, number, sheet, text } from '../../agreement/harness/plans.ts';
import { readValues } from '../../agreement/harness/read-values.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { cellsOf, readCharts } from './chart-parts.ts';

const sample = (name: string): Deal =>
  readDealText(readFileSync(new URL(`../../../shared/deal/samples/${name}.parley`, import.meta.url), 'utf8'));

const deals: Readonly<Record<string, () => Deal>> = {
  'three scenarios, five providers': () => sample('it-portfolio'),
  'five scenarios that use everything': () => goldenDeal('sixth'),
  'no as-is': () => goldenDeal('100m-mid'),
  'public figures': () => sample('texas-dcs'),
};

/** Whether a deal states a metric or a miss rate. */
const saysPerformance = (deal: Deal): boolean =>
  deal.services.some(({ metrics, inputs }) => metrics.length > 0 || inputs.asIsMissRate !== undefined);

describe.each(Object.entries(deals))('%s', (_, make) => {
  let bytes: Uint8Array;
  let charts: ReturnType<typeof readCharts>;
  let deal: Deal;
  beforeAll(async () => {
    deal = make();
    bytes = await workbookBytes(planDeal(deal));
    charts = readCharts(bytes);
  }, 60_000);

  test('has a chart for each question, on the Summary, none over another', () => {
    const others = deal.scenarios.length - 1;
    const withProviders = deal.scenarios.filter(({ arrangements }) => arrangements.length > 0).length;
    const titled = (start: string) => charts.filter(({ title }) => title.startsWith(start)).length;
    expect(charts.every((chart) => chart.sheet === 'Summary')).toBe(true);
    expect(titled('Total cost of performance by term and scenario')).toBe(1);
    expect(titled('From ')).toBe(others);
    expect(titled('Gain against ')).toBe(1);
    expect(titled('Provider margin by year in ')).toBeGreaterThanOrEqual(withProviders);
    expect(titled('Return on outsourcing by dimension')).toBe(1);
    expect(titled('Service levels')).toBe(saysPerformance(deal) ? 1 : 0);
    const corners = charts.map(({ anchor: [left = 0, right = 0, top = 0, bottom = 0] }) => ({
      left,
      right,
      top,
      bottom,
    }));
    for (const [index, one] of corners.entries())
      for (const other of corners.slice(index + 1)) {
        const apart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top;
        expect(apart).toBe(true);
      }
  });

  test('every reference is a range of a sheet, and what is cached stands in its cells', () => {
    const values = readValues(bytes);
    let compared = 0;
    for (const { references, title } of charts)
      for (const { formula, count, cached } of references) {
        const { sheet: name, addresses } = cellsOf(formula);
        const cells = values.get(name);
        expect(cells, `${title}: ${formula}`).toBeDefined();
        expect(count).toBe(addresses.length);
        for (const [index, address] of addresses.entries()) {
          const value = cells?.get(address)?.value ?? null;
          const known = cached.get(index);
          expect(known === undefined ? null : known, `${title}: ${name}!${address}`).toBe(
            value === null ? null : String(value),
          );
          compared += 1;
        }
      }
    expect(compared).toBeGreaterThan(200);
  });

  test('figures are calculated in the cells, not written into the chart', () => {
    const values = readValues(bytes);
    const isFormula = charts
      .flatMap(({ xml }) => elements(xml, 'c:val').concat(elements(xml, 'c:yVal')))
      .flatMap(({ inner = '' }) => {
        const { sheet: name, addresses } = cellsOf(
          elements(inner, 'c:f')[0]?.inner?.replaceAll('&apos;', "'") ?? '',
        );
        return addresses.map((address) => values.get(name)?.get(address)).filter((one) => one !== undefined);
      });
    // A band of the field is a constant in its first year; everything else follows the inputs.
    const constants = isFormula.filter(({ formula }) => formula === undefined).length;
    expect(constants).toBeLessThanOrEqual(deal.scenarios.length);
    expect(isFormula.length).toBeGreaterThan(100);
  });

  test('title, titles and formats of axes, names of series and alternative text are there', () => {
    for (const { xml, title, alternativeText, series } of charts) {
      expect(title).not.toBe('');
      expect(alternativeText.length).toBeGreaterThan(60);
      expect(alternativeText).toMatch(/The figures stand in rows? \d+/);
      expect(series).toBeGreaterThan(0);
      expect(elements(xml, 'c:tx').length).toBeGreaterThanOrEqual(series);
      const axes = [...elements(xml, 'c:valAx'), ...elements(xml, 'c:catAx')];
      expect(axes).toHaveLength(2);
      for (const { inner = '' } of elements(xml, 'c:valAx')) {
        expect(elements(inner, 'c:title')).toHaveLength(1);
        const format = attribute(elements(inner, 'c:numFmt')[0]?.attributes ?? '', 'formatCode');
        expect(format).toMatch(/0/);
      }
    }
    expect(new Set(charts.map(({ title }) => title)).size).toBe(charts.length);
  });

  test('every part is declared, and nothing needs a newer Excel', () => {
    const parts = partsOf(bytes);
    const types = partText(parts, '[Content_Types].xml');
    const added = Object.keys(parts).filter((path) => /^xl\/(charts|drawings)\/[^/]+\.xml$/.test(path));
    expect(added.length).toBe(charts.length + 1);
    for (const path of added) {
      expect(types).toContain(`PartName="/${path}"`);
      expect(partText(parts, path)).not.toMatch(/cx:|mc:|x14/);
    }
    expect(charts.map(({ path }) => path)).toEqual(
      charts.map((_one, index) => `xl/charts/chart${index + 1}.xml`),
    );
  });
});

describe('a planned chart', () => {
  const series = {
    name: { sheet: 'S & T', row: 1, column: 2 },
    across: { sheet: 'S & T', row: 2, column: 1, rows: 2, columns: 1 },
    values: { sheet: 'S & T', row: 2, column: 2, rows: 2, columns: 1 },
    look: { fill: '1A62B8' },
    inLegend: true,
  };
  const chart = (more: Partial<Chart> = {}): Chart => ({
    title: 'Title',
    alternativeText: 'Alternative',
    place: { row: 5, column: 1, rows: 10, columns: 4 },
    layers: [{ kind: 'stackedBars', series: [series] }],
    across: { title: '', format: 'General' },
    values: { title: 'Values', format: '0' },
    legend: 'bottom',
    ...more,
  });
  const cells = [
    cell(1, 2, text('=1+1 & <b>"_x0041_"')),
    cell(2, 1, text('A')),
    cell(2, 2, number(0.1 + 0.2)),
    cell(3, 2, number(-5)),
  ];
  const written = (charts: readonly Chart[]) =>
    workbookBytes({ title: 'Deal', sheets: [sheet('S & T', cells, { charts })], names: [] });

  test('holds any text as it is, and every digit', async () => {
    const bytes = await written([
      chart({
        title: 'R&D\u0000 <x>\n"q"',
        alternativeText: 'a\uFFFE\r\nb',
        values: { title: ']]>', format: '0' },
      }),
    ]);
    const [read] = readCharts(bytes);
    expect(read?.title).toBe('R&D <x> "q"');
    expect(read?.alternativeText).toBe('a b');
    const cached = read?.references.map((one) => [...one.cached]);
    expect(cached).toContainEqual([
      [0, '0.30000000000000004'],
      [1, '-5'],
    ]);
    // As in the cell: what reads as a code is kept from being one.
    expect(read?.references[0]?.cached.get(0)).toBe('=1+1 & <b>"_x005F_x0041_"');
    // An empty cell has no point.
    expect(cached).toContainEqual([[0, 'A']]);
  });

  test('a sheet without charts is written as before', async () => {
    const bytes = await written([]);
    expect(Object.keys(partsOf(bytes)).some((path) => path.includes('drawing'))).toBe(false);
    expect(readCharts(bytes)).toEqual([]);
  });

  test.each([
    ['a sheet that is not there', { ...series, values: { ...series.values, sheet: 'Other' } }],
    ['no cells', { ...series, values: { ...series.values, rows: 0 } }],
    ['a block', { ...series, across: { ...series.across, columns: 2 } }],
  ])('%s cannot be drawn', async (_, wrong) => {
    const layers = [{ kind: 'lines' as const, series: [wrong] }];
    await expect(written([chart({ layers })])).rejects.toThrow(UnwritablePlanError);
  });
});
