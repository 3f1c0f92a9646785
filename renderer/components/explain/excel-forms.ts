// The same number in the exported workbook: its cell, and the month it is summed from.
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { model } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import type { Layout } from '../../../shared/workbook/layout.ts';
import { type ExcelForm, excelForm } from '../../../shared/workbook/locate.ts';
import { layoutOf } from '../../../shared/workbook/plan-workbook.ts';
import { type ItemTarget, instanceOfTarget, resultsAt } from './target.ts';

export interface NamedExcelForm extends ExcelForm {
  /** “month 1”, “NPV”; empty where there is one form only. */
  readonly name: string;
}

/** None for a difference: it stands in no cell of its own. */
export function excelForms(results: DealResults, target: ItemTarget): readonly NamedExcelForm[] {
  if (target.kind === 'difference') return [];
  const { item, column, sum } = target;
  const instance = instanceOfTarget(results, target);
  if (!instance) return [];
  const layout = layoutFor(resultsAt(results, target));
  const named = (name: string, form: ExcelForm | undefined): readonly NamedExcelForm[] =>
    form ? [{ ...form, name }] : [];
  if (!sum) return named('', excelForm(layout, item, instance, column));
  const month = sum.kind === 'year' ? Math.max(0, (sum.year - 1) * 12 + 1) : 1;
  return [
    ...(model.items[item].time === 'monthly'
      ? named(
          month === 0 ? say('signing') : say('month {month}', { month }),
          excelForm(layout, item, instance, month),
        )
      : []),
    ...named(
      sum.kind === 'npv' ? say('NPV') : say('term'),
      excelForm(layout, item, instance, undefined, sum),
    ),
  ];
}

const layouts = new WeakMap<DealResults, Layout>();

function layoutFor(results: DealResults): Layout {
  const layout = layouts.get(results) ?? layoutOf(results.situation);
  layouts.set(results, layout);
  return layout;
}
