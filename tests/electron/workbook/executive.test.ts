// The executives' workbook: nothing points at a sheet that is not there, and no value changes on the way.
import { describe, expect, it } from 'vitest';
import { planDeal } from '../../../electron/workbook/plan-deal.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { executivePlan } from '../../../shared/workbook/audience/executive-plan.ts';
import { layoutOf } from '../../../shared/workbook/plan-workbook.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';

const deal = goldenDeal('fourth');
const whole = planDeal(deal);
const few = executivePlan(whole, layoutOf(instantiate(deal)));
const kept = new Set(few.sheets.map(({ name }) => name));

describe('the workbook for executives', () => {
  it('has Compare and Checks, not what they are calculated from', () => {
    expect(kept).toContain('Compare');
    expect(kept).toContain('Checks');
    for (const gone of ['Inputs', 'Terms', 'Baseline', ...deal.scenarios.map(({ name }) => name)])
      expect(kept).not.toContain(gone);
  });

  it('says the same numbers as the whole one, cell for cell', () => {
    for (const sheet of few.sheets) {
      const before = whole.sheets.find(({ name }) => name === sheet.name);
      expect(sheet.cells.length).toBe(before?.cells.length);
      sheet.cells.forEach(({ content }, index) => {
        const was = before?.cells[index]?.content;
        const value = (one: typeof was) => (one?.kind === 'text' ? one.text : one?.value);
        expect(value(content)).toBe(value(was));
      });
    }
  });

  it('is live where what a formula reads is there, and nowhere else', () => {
    const formulas = few.sheets.flatMap(({ cells }) =>
      cells.flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : [])),
    );
    expect(formulas.length).toBeGreaterThan(5);
    for (const formula of formulas) {
      for (const [, name = ''] of formula.matchAll(/'((?:[^']|'')*)'!/g)) expect(kept).toContain(name);
      for (const { name } of whole.names)
        if (new RegExp(`\\b${name}\\b`).test(formula))
          expect(few.names.map((one) => one.name)).toContain(name);
    }
  });
});
