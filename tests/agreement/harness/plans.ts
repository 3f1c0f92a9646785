// Plans for trying the writer and the harness without a deal.
import { columnLetters } from '../../../shared/workbook/address.ts';
import type {
  CellContent,
  PlannedCell,
  PlannedSheet,
  StyleName,
  WorkbookPlan,
} from '../../../shared/workbook/plan.ts';

export const text = (words: string): CellContent => ({ kind: 'text', text: words });
export const number = (value: number): CellContent => ({ kind: 'number', value });
export const formula = (formula: string, value: number | string): CellContent => ({
  kind: 'formula',
  formula,
  value,
});

export const cell = (
  row: number,
  column: number,
  content: CellContent,
  style: StyleName = 'calculation',
): PlannedCell => ({ row, column, content, style });

export function sheet(
  name: string,
  cells: readonly PlannedCell[],
  more: Partial<PlannedSheet> = {},
): PlannedSheet {
  return {
    name,
    cells,
    widths: { 1: 30 },
    defaultWidth: 11,
    freeze: { rows: 2, columns: 1 },
    printTitles: { rows: 2, columns: 1 },
    landscape: true,
    fitToWidth: 1,
    protect: true,
    ...more,
  };
}

/** A loan over twelve months: inputs, a row that reads its own past, sums, a text, a flag, an IRR. */
export function loanPlan(): WorkbookPlan {
  const amount = 1000;
  const rate = 0.015;
  const months = 12;
  const inputs = sheet(
    'Inputs',
    [
      cell(1, 1, text('Loan & terms'), 'title'),
      cell(3, 1, text('Amount'), 'label'),
      {
        ...cell(3, 2, number(amount), 'input'),
        format: 'amount',
        validation: { type: 'decimal', min: 0, message: 'An amount of at least 0.' },
      },
      cell(4, 1, text('Rate a month'), 'label'),
      {
        ...cell(4, 2, number(rate), 'input'),
        format: 'percent',
        validation: { type: 'decimal', min: 0, max: 1, message: 'Between 0 and 100 %.' },
      },
    ],
    { tab: 'input' },
  );
  const monthly: PlannedCell[] = [
    cell(1, 1, text('Month'), 'header'),
    cell(3, 1, text('Balance'), 'label'),
    cell(4, 1, text('Interest'), 'label'),
    cell(5, 1, text('State'), 'label'),
    cell(6, 1, text('Over the amount'), 'label'),
  ];
  let balance = amount;
  for (let month = 0; month <= months; month += 1) {
    const column = month + 2;
    const here = columnLetters(column);
    const before = columnLetters(column - 1);
    const interest = month === 0 ? 0 : balance * rate;
    balance += interest;
    monthly.push(
      cell(1, column, number(month), 'headerRight'),
      {
        ...cell(3, column, formula(month === 0 ? "'Inputs'!$B$3" : `${before}3+${here}4`, balance)),
        format: 'amount',
      },
      cell(4, column, formula(month === 0 ? '0' : `${before}3*'Inputs'!$B$4`, interest)),
      cell(5, column, formula(`IF(${here}3>1100,"high","low")`, balance > 1100 ? 'high' : 'low')),
      cell(6, column, formula(`IF(${here}3>'Inputs'!$B$3,1,0)`, balance > amount ? 1 : 0)),
    );
  }
  return {
    title: 'Loan',
    sheets: [inputs, sheet('Monthly', monthly, { tab: 'client' })],
    names: [{ name: 'Loan_Amount', sheet: 'Inputs', row: 3, column: 2 }],
  };
}
