// A counterparty's workbook: laid out and printed like ours, from the permitted model and nothing else.
import type { Calculated } from '../../model/calculated.ts';
import { contractYears, inYear, type Situation } from '../../model/instances.ts';
import { columnLetters } from '../address.ts';
import { type DealLabels, monthSerial } from '../cells.ts';
import { columns, headerRows } from '../columns.ts';
import { inputCells } from '../input-rows.ts';
import { constantDefinedNames, inputsSheet } from '../inputs-sheet.ts';
import { type Layout, layOut } from '../layout.ts';
import { monthlySheet } from '../monthly-sheet.ts';
import type { PlannedSheet, WorkbookPlan } from '../plan.ts';
import { type PrintedClause, termsSheet } from '../terms-sheet.ts';
import { leavesOf, type Permitted, permitted, permittedItems } from './permitted.ts';
import { placeText, type Vouched } from './scan.ts';

export interface PermittedSubject {
  /** Of the permitted deal, calculated with the permitted model. */
  readonly situation: Situation;
  readonly values: Calculated & { readonly model: Layout['model'] };
  readonly labels: DealLabels;
  readonly volumeUnits: ReadonlyMap<string, string>;
  readonly clauses: readonly PrintedClause[];
}

export interface CounterpartyWorkbook {
  readonly plan: WorkbookPlan;
  /** What each cell with a number may hold, found without looking at the plan. */
  readonly vouched: Vouched;
}

export function planCounterparty(
  { situation, values, labels, volumeUnits, clauses }: PermittedSubject,
  table: Permitted = permitted,
): CounterpartyWorkbook {
  const laid = layOut(values.model, situation, table.items);
  // Our words for a group may say whose estimate it is.
  const layout = {
    ...laid,
    inputRows: laid.inputRows.map((row) => ({ ...row, group: groupTitles[row.holder.scope] ?? 'Inputs' })),
  };
  const monthly = layout.sheets
    .filter(({ sections }) => sections.length > 0)
    .map((sheet) => monthlySheet(sheet, layout, values, labels, volumeUnits));
  const inputs = inputsSheet(layout, labels, volumeUnits);
  const plan = {
    title: labels.title,
    sheets: [inputs, termsSheet(layout, clauses, labels), ...monthly],
    names: constantDefinedNames(layout),
  };
  return { plan, vouched: vouchedCells(layout, values, labels, inputs) };
}

const groupTitles: Readonly<Record<string, string>> = {
  service: 'Services and volumes',
  scenario: 'Contract',
  arrangement: 'Hand-over, prices and terms',
  engagement: 'Payments to the client',
  oneOff: 'Transition charges',
};

/**
 * The permitted model's own values, by cell: what a number in the file has to equal to need no other proof. Asks
 * the one list, whichever the plan was made with, and the side each declaration names.
 */
function vouchedCells(
  layout: Layout,
  values: Calculated,
  { start }: DealLabels,
  inputs: PlannedSheet,
): Vouched {
  const { situation } = layout;
  const vouched = new Map<string, number>();
  const open = permittedItems();
  const vouch = (sheet: string, row: number, column: number, value: number) =>
    vouched.set(placeText(sheet, `${columnLetters(column)}${row}`), value);
  for (const { name: sheet, sections } of layout.sheets) {
    for (let month = 0; month <= situation.months; month++) {
      vouch(sheet, headerRows.month, columns.opening + month, month);
      vouch(sheet, headerRows.year, columns.opening + month, Math.max(1, contractYears(month)));
      vouch(sheet, headerRows.date, columns.opening + month, monthSerial(start, month));
    }
    for (const { name, item, instance, row } of sections.flatMap(({ rows }) => rows)) {
      if (!open.has(name) || item.side !== 'both') continue;
      const series = values.series(name, instance.key);
      vouch(sheet, row, columns.key, layout.providerNumber(instance.belongsTo.provider));
      if (item.time === 'once') vouch(sheet, row, columns.term, series[0] ?? 0);
      else series.forEach((value, at) => void vouch(sheet, row, columns.opening + at, value));
      if (item.time === 'monthly' && item.unit === 'money' && !item.balance)
        vouch(sheet, row, columns.term, values.sum(name, instance.key, { kind: 'term' }));
    }
  }
  for (const row of layout.inputRows)
    if (leavesOf(row.name) === 'figures' && row.input.side === 'both')
      for (const { sheet, column, year } of inputCells(row, situation))
        vouch(sheet, row.row, column, inYear(row.holder.inputs[row.name] ?? 0, year ?? 1));
  // Constants are the same in every file.
  for (const { row, column, content, style } of inputs.cells)
    if (style === 'constant' && content.kind === 'number') vouch(inputs.name, row, column, content.value);
  return vouched;
}
