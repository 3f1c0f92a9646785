// The Excel form of one number: where it stands in the exported workbook and what stands there.
import type { Instance } from '../model/instances.ts';
import { type Sum, sumFormula } from '../model/statements.ts';
import { cellAddress } from './address.ts';
import { columns } from './columns.ts';
import type { Layout } from './layout.ts';
import { printFormula } from './print-formula.ts';

export interface ExcelForm {
  readonly sheet: string;
  /** A1 on its sheet, such as H21. */
  readonly address: string;
  /** With the leading `=`. */
  readonly formula: string;
}

/**
 * `column` is the month of a monthly item; `sum` asks for its total or present value instead. Undefined where
 * the sheet with months has no such cell (what is by contract year stands on Compare).
 */
export function excelForm(
  layout: Layout,
  name: string,
  instance: Instance,
  column?: number,
  sum?: Sum,
): ExcelForm | undefined {
  const item = layout.model.items[name];
  if (!item || item.time === 'yearly' || sum?.kind === 'year') return undefined;
  const place = layout.placeOf(name, instance);
  if (sum) {
    const formula = printFormula(layout, sumFormula(name, item.scope, sum.kind), {
      ...place,
      instance,
      column: undefined,
    });
    return {
      sheet: place.sheet,
      address: cellAddress({ ...place, column: columns[sum.kind] }, place.sheet),
      formula: `=${formula}`,
    };
  }
  const month = item.time === 'once' ? undefined : (column ?? 0);
  const formula = month === 0 ? (item.opening === 'same' ? item.formula : item.opening) : item.formula;
  return {
    sheet: place.sheet,
    address: cellAddress({ ...place, column: place.column + (month ?? 0) }, place.sheet),
    formula: `=${formula ? printFormula(layout, formula, { ...place, instance, column: month }) : '0'}`,
  };
}
