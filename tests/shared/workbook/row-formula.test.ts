import { expect, test } from 'vitest';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { layoutOf } from '../../../shared/workbook/plan-workbook.ts';
import { printFormula } from '../../../shared/workbook/print-formula.ts';
import { rowFormula } from '../../../shared/workbook/row-formula.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';

test('a formula printed once for its row is, in any month, the one printed for that month', () => {
  const layout = layoutOf(instantiate(goldenDeal('sixth')));
  const months = [1, 2, 20, 21, layout.situation.months];
  let moved = 0;
  for (const { name: sheet, sections } of layout.sheets)
    for (const { item, instance, row } of sections.flatMap(({ rows }) => rows)) {
      if (item.time !== 'monthly') continue;
      const place = { sheet, row, instance };
      const ofMonth = rowFormula(layout, item.formula, place);
      const printed = months.map((column) => printFormula(layout, item.formula, { ...place, column }));
      expect(months.map(ofMonth)).toEqual(printed);
      if (new Set(printed).size === months.length) moved += 1;
    }
  expect(moved).toBeGreaterThan(500);
});
