// The rows of the comparison: terms of total cost of performance as the model has them, in table order.

import { readings } from '../../../shared/formula/walk.ts';
import { type ItemName, model } from '../../../shared/model/index.ts';
import { clientLines } from '../../../shared/model/statements.ts';
import { itemLabel } from '../../format/model-texts.ts';
import { signsIn } from './signs.ts';

export interface StatementRow {
  readonly item: ItemName;
  readonly kind: 'term' | 'subtotal' | 'total';
  readonly label: string;
  /** The letter code of a term. */
  readonly code: string;
  /** −1 for what the total subtracts: shown negative. */
  readonly sign: 1 | -1;
  /** What a subtotal is made of, in words: it can take a part of a term only. */
  readonly madeOf?: string;
}

/** In-house work and what suppliers are paid, the subtotal of the latter, the other terms, the total. */
export const statementRows: readonly StatementRow[] = makeRows();

export const termRows = statementRows.filter(({ kind }) => kind === 'term');

function makeRows(): readonly StatementRow[] {
  const signs = signsIn(model.items.totalCostOfPerformance.formula);
  const row = (item: ItemName, kind: StatementRow['kind']): StatementRow => ({
    item,
    kind,
    label: itemLabel(item),
    code: model.items[item].code ?? '',
    sign: signs.get(item) ?? 1,
  });
  const terms = clientLines.filter((name) => model.items[name].code !== undefined);
  const supplied = new Set(readings(model.items.costOfSupplier.formula).map(({ name }) => name));
  const lastSupplied = terms.findLastIndex((name) => supplied.has(name));
  return [
    ...terms.slice(0, lastSupplied + 1).map((name) => row(name, 'term')),
    { ...row('costOfSupplier', 'subtotal'), madeOf: madeOf('costOfSupplier') },
    ...terms.slice(lastSupplied + 1).map((name) => row(name, 'term')),
    row('totalCostOfPerformance', 'total'),
  ];
}

/** “Charges + Bonus − Service credits” */
function madeOf(item: ItemName): string {
  const parts = [...signsIn(model.items[item].formula)] as [ItemName, 1 | -1][];
  return parts
    .map(([name, sign], index) => {
      const operator = sign < 0 ? '− ' : '+ ';
      return `${index === 0 && sign > 0 ? '' : operator}${itemLabel(name)}`;
    })
    .join(' ');
}
