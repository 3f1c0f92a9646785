// LibreOffice paints every chart: the page is another one with it than without it, and with other figures.
import { describe, expect, it } from 'vitest';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import { workbookBytes } from '../../electron/workbook/write-workbook.ts';
import type { Chart } from '../../shared/workbook/charts.ts';
import type { PlannedCell, PlannedSheet, WorkbookPlan } from '../../shared/workbook/plan.ts';
import { type GoldenName, goldenDeal } from '../golden/golden-deals.ts';
import { pictures } from './harness/pictures.ts';

/** The figures as they are, so that the pictures do not wait for the whole model. */
const frozen = (cell: PlannedCell): PlannedCell => {
  const { content } = cell;
  if (content.kind !== 'formula') return cell;
  return {
    ...cell,
    content:
      typeof content.value === 'number'
        ? { kind: 'number', value: content.value }
        : { kind: 'text', text: content.value },
  };
};

/** Half of each figure, and in every other row a third: other bars, other lines. */
const changed = (cell: PlannedCell): PlannedCell => {
  const { content } = cell;
  if (content.kind !== 'number') return cell;
  return { ...cell, content: { kind: 'number', value: content.value / (2 + (cell.row % 2)) } };
};

/** A page with nothing but the chart, and a second sheet with the cells it is drawn from. */
function page(summary: PlannedSheet, chart: Chart | undefined, cells: readonly PlannedCell[]): WorkbookPlan {
  const { charts: _, pages: __, ...rest } = summary;
  const place = { row: 2, column: 1, rows: 20, columns: 8 };
  return {
    title: 'Picture',
    names: [],
    sheets: [
      {
        ...rest,
        name: 'Picture',
        cells: [{ row: 1, column: 1, content: { kind: 'text', text: 'Page' }, style: 'label' }],
        fitToWidth: 1,
        ...(chart && { charts: [{ ...chart, place }] }),
      },
      // Its title is printed and nothing else: what differs is the chart.
      { ...rest, cells, pages: { last: { row: 1, column: 1 }, breaksAfter: [], scale: 100 } },
    ],
  };
}

describe.each(['sixth', '100m-mid'] as const)('%s', (name: GoldenName) => {
  it('shows every chart, and shows it otherwise when figures change', async () => {
    const summary = planDeal(goldenDeal(name)).sheets.find((sheet) => sheet.name === 'Summary');
    if (!summary?.charts) throw new Error('the Summary has charts');
    const cells = summary.cells.map(frozen);
    const plans = [
      page(summary, undefined, cells),
      page(summary, undefined, cells.map(changed)),
      ...summary.charts.flatMap((chart) => [
        page(summary, chart, cells),
        page(summary, chart, cells.map(changed)),
      ]),
    ];
    const workbooks: Uint8Array[] = [];
    for (const plan of plans) workbooks.push(await workbookBytes(plan));
    const [without, again, ...painted] = await pictures(workbooks);
    // What the comparison rests on: without a chart the page is the same, whatever the cells behind it hold.
    expect(again).toBe(without);
    expect(painted.length).toBe(2 * summary.charts.length);
    for (const [index, { title }] of summary.charts.entries()) {
      const [as, other] = [painted[2 * index], painted[2 * index + 1]];
      expect(as === without, `${title}: not painted`).toBe(false);
      expect(other === as, `${title}: the same with other figures`).toBe(false);
    }
    expect(new Set(painted).size).toBe(painted.length);
  });
});
