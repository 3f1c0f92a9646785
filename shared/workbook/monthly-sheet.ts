// A sheet with months: one row per item and instance, identical over all months.
import type { FormulaNode } from '../formula/node.ts';
import type { Calculated } from '../model/calculated.ts';
import type { Instance } from '../model/instances.ts';
import { type Scope, sumsOver } from '../model/scopes.ts';
import { clientLines, discountOf, sumFormula } from '../model/statements.ts';
import { cellAddress } from './address.ts';
import {
  type DealLabels,
  formatOf,
  formulaCell,
  monthSerial,
  numberCell,
  textCell,
  unitLabel,
} from './cells.ts';
import { columns, headerRows } from './columns.ts';
import type { ItemRow, Layout, MonthlySheet } from './layout.ts';
import type { PlannedCell, PlannedSheet, StyleName } from './plan.ts';
import { chosenNode, printFormula } from './print-formula.ts';
import { rowFormula } from './row-formula.ts';

const totals = new Set<string>(['totalCostOfPerformance', 'profit', 'cash']);
const subtotals = new Set<string>([...clientLines, 'revenue', 'cost']);

export function monthlySheet(
  sheet: MonthlySheet,
  layout: Layout,
  values: Calculated,
  labels: DealLabels,
  volumeUnits: ReadonlyMap<string, string>,
): PlannedSheet {
  const cells = [...header(sheet, layout, values, labels)];
  for (const section of sheet.sections) {
    for (let column = 1; column <= columns.opening + layout.situation.months; column++) {
      cells.push(textCell(section.row, column, column === 1 ? section.title : '', 'section'));
    }
    for (const row of section.rows)
      cells.push(...itemRowCells(row, sheet.name, layout, values, labels, volumeUnits));
  }
  return {
    name: sheet.name,
    cells,
    widths: { 1: 40, 2: 28, 3: 18, 4: 5, 5: 15, 6: sumsShown('scenario', layout).includes('npv') ? 15 : 2 },
    defaultWidth: 11,
    freeze: { rows: headerRows.year, columns: columns.npv },
    printTitles: { rows: headerRows.year, columns: columns.of },
    landscape: true,
    // A contract year and its labels on each page across.
    fitToWidth: Math.ceil((layout.situation.months + 1) / 13),
    protect: true,
    tab: sheet.role.kind === 'provider' ? 'provider' : sheet.role.kind === 'baseline' ? 'neutral' : 'client',
  };
}

function* header(
  sheet: MonthlySheet,
  layout: Layout,
  values: Calculated,
  labels: DealLabels,
): Generator<PlannedCell> {
  const { months } = layout.situation;
  yield textCell(headerRows.title, 1, `${sheet.name}`, 'title');
  yield textCell(
    headerRows.subtitle,
    1,
    `${labels.title} · ${unitLabel('money', labels, '')} · amounts by month, month 0 is signing`,
    'subtitle',
  );
  const titles = ['Contract year', 'Of', 'Unit', 'No.', 'Total or value'];
  if (sumsShown('scenario', layout).includes('npv')) titles.push('Present value');
  for (const [index, title] of titles.entries()) {
    yield textCell(headerRows.year, index + 1, title, index > 3 ? 'headerRight' : 'header');
  }
  yield textCell(headerRows.date, columns.opening, 'Signing', 'headerRight');
  yield textCell(headerRows.month, 1, 'Month', 'sublabel');
  yield textCell(headerRows.date, 1, 'Calendar month', 'sublabel');
  const deal = layout.situation.instances.deal[0];
  if (!deal) return;
  for (let month = 0; month <= months; month++) {
    const column = columns.opening + month;
    if (month > 0)
      yield numberCell(headerRows.date, column, monthSerial(labels.start, month), 'headerRight', 'month');
    for (const [row, name, style] of [
      [headerRows.month, 'month', 'link'],
      [headerRows.year, 'contractYear', 'headerRight'],
    ] as const) {
      const place = layout.placeOf(name, deal);
      const address = cellAddress({ ...place, column }, sheet.name);
      yield formulaCell(row, column, address, values.series(name, deal.key)[month] ?? 0, style, 'integer');
    }
  }
}

function* itemRowCells(
  { name, item, instance, row }: ItemRow,
  sheet: string,
  layout: Layout,
  values: Calculated,
  labels: DealLabels,
  volumeUnits: ReadonlyMap<string, string>,
): Generator<PlannedCell> {
  const format = formatOf[item.unit];
  const style = styleOf(name);
  const service = instance.belongsTo.service ?? instance.key;
  yield textCell(
    row,
    columns.label,
    item.code ? `${item.label} (${item.code})` : item.label,
    style === 'calculation' ? 'label' : style,
  );
  yield textCell(
    row,
    columns.of,
    instance.scope === 'deal' ? '' : instance.name,
    noteStyle[style] ?? 'sublabel',
  );
  yield textCell(
    row,
    columns.unit,
    unitLabel(item.unit, labels, volumeUnits.get(service) ?? 'unit'),
    noteStyle[style] ?? 'unit',
  );
  if (!hasKey(instance) && noteStyle[style]) yield textCell(row, columns.key, '', noteStyle[style]);
  if (hasKey(instance)) {
    yield numberCell(
      row,
      columns.key,
      layout.providerNumber(instance.belongsTo.provider),
      noteStyle[style] ?? 'constant',
      'integer',
    );
  }
  const series = values.series(name, instance.key);
  const print = (formula: FormulaNode, column: number | undefined) =>
    printFormula(layout, formula, { sheet, row, instance, column });
  if (item.time === 'once') {
    yield formulaCell(
      row,
      columns.term,
      print(item.formula, undefined),
      series[0] ?? 0,
      linkOr(style, item.formula, layout, instance, sheet),
      format,
    );
    return;
  }
  if (item.time === 'yearly') return;
  if (item.unit === 'money' && !item.balance) {
    for (const kind of sumsShown(item.scope, layout)) {
      const value = values.sum(name, instance.key, { kind });
      yield formulaCell(
        row,
        columns[kind],
        print(sumFormula(name, item.scope, kind), undefined),
        value,
        style,
        format,
      );
    }
  }
  const opening = item.opening === 'same' ? item.formula : item.opening;
  const ofMonth = rowFormula(layout, item.formula, { sheet, row, instance });
  const styleOfRow = linkOr(style, item.formula, layout, instance, sheet);
  for (let month = 0; month < series.length; month++) {
    // Nothing at signing is a 0 that functions over the whole row can count as a period.
    const formula = month > 0 ? ofMonth(month) : opening ? print(opening, 0) : '0';
    yield formulaCell(row, columns.opening + month, formula, series[month] ?? 0, styleOfRow, format);
  }
}

/** A model without a discount factor (a counterparty does not see ours) has no present values. */
const sumsShown = (scope: Scope, { model }: Layout): readonly ('term' | 'npv')[] =>
  model.items[discountOf(scope)] ? ['term', 'npv'] : ['term'];

/** Whatever is summed provider by provider carries the provider’s number. */
const hasKey = ({ scope }: Instance): boolean =>
  scope === 'engagement' || (sumsOver.engagement ?? []).includes(scope);

/** The quieter cells of an emphasised row. */
const noteStyle: Partial<Record<StyleName, StyleName>> = { total: 'totalNote', subtotal: 'subtotalNote' };

const styleOf = (name: string): StyleName =>
  totals.has(name) ? 'total' : subtotals.has(name) ? 'subtotal' : 'calculation';

/** A row that only fetches another sheet's row is shown as a link. */
function linkOr(
  style: StyleName,
  formula: FormulaNode,
  layout: Layout,
  instance: Instance,
  sheet: string,
): StyleName {
  if (style !== 'calculation') return style;
  const node = chosenNode(layout, formula, instance);
  if (node.kind !== 'item' && node.kind !== 'reference') return style;
  const text = printFormula(layout, node, { sheet, row: 1, instance, column: 1 });
  return text.includes('!') ? 'link' : style;
}
