// What the status bar says of a range.
import { expect, test } from 'vitest';
import { amountCell, percentCell } from '../../renderer/components/inputs/field-cells.ts';
import type { GridCell } from '../../renderer/components/inputs/grid-model.ts';
import { NOT_APPLICABLE } from '../../renderer/components/inputs/grid-model.ts';
import { addressOf, summaryOf } from '../../renderer/components/inputs/range-summary.ts';
import { engagementGrid } from '../../renderer/screens/providers/engagement-grid.ts';
import { resultsOf } from '../../renderer/state/results.ts';
import { goldenDeal } from '../golden/golden-deals.ts';
import { layoutOf } from './grid-harness.ts';

const column = (...cells: readonly GridCell[]) =>
  summaryOf(
    cells.map((cell, row) => ({ key: String(row), cells: [cell] })),
    { top: 0, left: 0, bottom: cells.length - 1, right: 0 },
  );

test('what is not applicable, or has no value, is neither counted nor added', () => {
  const summary = column(amountCell(3, 1), NOT_APPLICABLE, amountCell(Number.NaN, 1), amountCell(0, 1));
  expect(summary?.count).toBe(2);
  expect(summary?.figures).toEqual({
    percent: false,
    sum: 3,
    average: 1.5,
    min: 0,
    max: 3,
    decimals: 1,
  });
});

test('shares are added as per cent; a single cell says nothing', () => {
  expect(column(percentCell(0.1), percentCell(0.3))?.figures).toMatchObject({ percent: true, max: 0.3 });
  expect(column(percentCell(0.1))).toBeNull();
});

test('a margin below its floor is a figure like the others', () => {
  const deal = structuredClone(goldenDeal('fifth'));
  for (const provider of deal.providers) provider.inputs.floorMargin = 0.9;
  const [, scenario] = deal.scenarios;
  if (!scenario) throw new Error('no scenario');
  const { columns, rows } = engagementGrid(deal, scenario, resultsOf(deal), layoutOf(deal));
  const margins = rows.map(({ cells }) => cells[columns.findIndex(({ id }) => id === 'margin')]);
  expect(margins.length).toBeGreaterThan(0);
  for (const cell of margins) {
    expect(cell).toMatchObject({ kind: 'computed', tone: 'bad', percent: true });
    expect(cell?.kind === 'computed' && Number.isFinite(cell.value)).toBe(true);
  }
});

test('addresses are those of a spreadsheet', () => {
  expect(addressOf({ top: 0, left: 0, bottom: 0, right: 0 })).toBe('A1');
  expect(addressOf({ top: 2, left: 8, bottom: 6, right: 27 })).toBe('I3:AB7');
});
