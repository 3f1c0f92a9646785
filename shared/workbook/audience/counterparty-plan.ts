// A counterparty's workbook: laid out and printed like ours, from the permitted model and nothing else.
import type { Calculated } from '../../model/calculated.ts';
import { contractYears, inYear, type Situation } from '../../model/instances.ts';
import type { Scope } from '../../model/scopes.ts';
import { columnLetters } from '../address.ts';
import { type DealLabels, monthSerial } from '../cells.ts';
import { columns, headerRows } from '../columns.ts';
import type { Edition } from '../edition.ts';
import { glossarySheet } from '../glossary-sheet.ts';
import { inputCells } from '../input-rows.ts';
import { constantDefinedNames, inputsSheet } from '../inputs-sheet.ts';
import { type Layout, layOut, type SheetRole } from '../layout.ts';
import { monthlySheet } from '../monthly-sheet.ts';
import type { PlannedSheet, WorkbookPlan } from '../plan.ts';
import { type Reached, reachedFrom } from '../reached.ts';
import { type PrintedClause, termsSheet } from '../terms-sheet.ts';
import { leavesOf, type Permitted, permitted, permittedItems } from './permitted.ts';
import { type ProviderChecks, providerChecks } from './provider-checks.ts';
import { providerCover } from './provider-cover.ts';
import {
  type ProviderSubject,
  type ProviderSummary,
  providerSummary,
  shownItems,
} from './provider-summary.ts';
import { placeText, type Vouched } from './scan.ts';

export interface PermittedSubject {
  /** Of the permitted deal, calculated with the permitted model. */
  readonly situation: Situation;
  readonly values: Calculated & { readonly model: Layout['model'] };
  readonly labels: DealLabels;
  readonly volumeUnits: ReadonlyMap<string, string>;
  readonly clauses: readonly PrintedClause[];
  readonly edition: Pick<Edition, 'writtenOn' | 'version'>;
}

export interface CounterpartyWorkbook {
  readonly plan: WorkbookPlan;
  /** What each cell with a number may hold, found without looking at the plan. */
  readonly vouched: Vouched;
}

export function planCounterparty(
  { situation, values, labels, volumeUnits, clauses, edition }: PermittedSubject,
  table: Permitted = permitted,
): CounterpartyWorkbook {
  const layout = counterpartyLayout(values.model, situation, table);
  const subject = { layout, values, labels, volumeUnits };
  const monthly = layout.sheets
    .filter(({ role }) => layout.roles.includes(role))
    .map((sheet) => monthlySheet(sheet, layout, values, labels, volumeUnits));
  const inputs = inputsSheet(layout, labels, volumeUnits);
  const summary = providerSummary(subject);
  const checks = providerChecks(subject, summary.rows);
  const plan = {
    title: labels.title,
    sheets: [
      providerCover(layout, labels, edition, checks.masterCheck),
      summary.sheet,
      inputs,
      termsSheet(
        layout,
        clauses,
        labels,
        'the contract in words, as it was when this was sent; what is not here is not settled',
      ),
      ...monthly,
      checks.sheet,
      glossarySheet(layout, labels, { sources: false, nameOf: (scope) => ones[scope] ?? '' }),
    ],
    names: constantDefinedNames(layout),
  };
  return { plan, vouched: vouchedCells(subject, inputs, summary, checks) };
}

/** Of the permitted deal and model: a role for each sheet of the file; of those with months the ones that say anything. */
export function counterpartyLayout(model: Layout['model'], situation: Situation, table: Permitted): Layout {
  const laid = layOut(model, situation, table.items, rowsOf(model, situation, table));
  const silent = laid.sheets.filter(({ sections }) => sections.length === 0).map(({ role }) => role);
  return {
    ...laid,
    roles: laid.roles.filter((role) => !oursAlone.has(role.kind) && !silent.includes(role)),
    // Our words for a group may say whose estimate it is.
    inputRows: laid.inputRows.map((row) => ({ ...row, group: groupTitles[row.holder.scope] ?? 'Inputs' })),
  };
}

/** Sheets about what only we compare, gain and assume. */
const oursAlone: ReadonlySet<SheetRole['kind']> = new Set(['compare', 'gains', 'assumptions']);

/** What is shown and all it rests on; with another table than ours, also whatever that one names beside it. */
function rowsOf(model: Layout['model'], situation: Situation, table: Permitted): Reached {
  const ours = permittedItems();
  const further = [...permittedItems(table)]
    .filter((name) => !ours.has(name))
    .flatMap((name) =>
      situation.instances[model.items[name]?.scope ?? 'deal'].map((instance) => ({ name, instance })),
    );
  const reached = reachedFrom(model, situation, [...shownItems(situation), ...further]);
  // Every comparison goes through it, those of Checks too.
  return { ...reached, constants: new Set([...reached.constants, 'tolerance']) };
}

const groupTitles: Readonly<Record<string, string>> = {
  service: 'Services and volumes',
  scenario: 'Contract',
  arrangement: 'Hand-over, prices and terms',
  engagement: 'Payments to the client',
  oneOff: 'Transition charges',
};

/** What there is one of, to somebody who has one contract. */
const ones: Readonly<Partial<Record<Scope, string>>> = {
  service: 'Service',
  arrangement: 'Service',
  engagement: 'Provider',
  oneOff: 'Transition charge',
};

/**
 * The permitted model’s own values, by cell: what a number in the file has to equal to need no other proof. Asks
 * the one list, whichever the plan was made with, and the side each declaration names.
 */
function vouchedCells(
  { layout, values, labels: { start } }: ProviderSubject,
  inputs: PlannedSheet,
  summary: ProviderSummary,
  checks: ProviderChecks,
): Vouched {
  const { situation } = layout;
  const vouched = new Map<string, number>();
  const open = permittedItems();
  const vouch = (sheet: string, row: number, column: number, value: number) =>
    vouched.set(placeText(sheet, `${columnLetters(column)}${row}`), value);
  const isOpen = (name: string) => open.has(name) && layout.model.items[name]?.side === 'both';
  for (const { name: sheet, sections } of layout.sheets) {
    for (let month = 0; month <= situation.months; month++) {
      vouch(sheet, headerRows.month, columns.opening + month, month);
      vouch(sheet, headerRows.year, columns.opening + month, Math.max(1, contractYears(month)));
      vouch(sheet, headerRows.date, columns.opening + month, monthSerial(start, month));
    }
    for (const { name, item, instance, row } of sections.flatMap(({ rows }) => rows)) {
      if (!isOpen(name)) continue;
      const series = values.series(name, instance.key);
      vouch(sheet, row, columns.key, layout.providerNumber(instance.belongsTo.provider));
      if (item.time === 'once') vouch(sheet, row, columns.term, series[0] ?? 0);
      else series.forEach((value, at) => void vouch(sheet, row, columns.opening + at, value));
      if (item.time === 'monthly' && item.unit === 'money' && !item.balance)
        vouch(sheet, row, columns.term, values.sum(name, instance.key, { kind: 'term' }));
    }
  }
  const years = contractYears(situation.months);
  for (let year = 0; year <= years; year++)
    vouch(summary.sheet.name, headerRows.year, columns.opening + year, year);
  for (const { name, instance, row } of summary.rows) {
    if (!isOpen(name)) continue;
    vouch(summary.sheet.name, row, columns.term, values.sum(name, instance.key, { kind: 'term' }));
    for (let year = 0; year <= years; year++) {
      const value = values.sum(name, instance.key, { kind: 'year', year });
      vouch(summary.sheet.name, row, columns.opening + year, value);
    }
  }
  for (const { row, column, value } of summary.fetched) vouch(summary.sheet.name, row, column, value);
  for (const { row, column, names } of checks.figures) {
    if (!names.every(({ name }) => isOpen(name))) continue;
    const terms = names.map(({ name, instance }) => values.sum(name, instance.key, { kind: 'term' }));
    vouch(
      checks.sheet.name,
      row,
      column,
      terms.reduce((whole, term) => whole + term, 0),
    );
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
