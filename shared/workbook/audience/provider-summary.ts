// The Summary of a provider's workbook: scope, volumes, and what it is paid by contract year and clause. All live.
import type { Calculated } from '../../model/calculated.ts';
import { contractYears, type Instance, instanceOf, type Situation } from '../../model/instances.ts';
import { sumFormula } from '../../model/statements.ts';
import { switchTable } from '../../model/switches.ts';
import { cellAddress, columnLetters } from '../address.ts';
import { type DealLabels, formatOf, formulaCell, numberCell, textCell, unitLabel } from '../cells.ts';
import { columns, headerRows, inputColumns } from '../columns.ts';
import type { Layout } from '../layout.ts';
import type { PlannedCell, PlannedSheet, StyleName } from '../plan.ts';
import { printFormula } from '../print-formula.ts';
import { nameWidth } from '../text-lines.ts';
import { chargeClauses } from './provider-items.ts';

/** A row of the Summary: the item it adds up, by year and over the term. */
export interface SummedRow {
  readonly name: string;
  readonly instance: Instance;
  readonly row: number;
}

export interface ProviderSummary {
  readonly sheet: PlannedSheet;
  readonly rows: readonly SummedRow[];
  /** Cells that hold an input of a service, fetched: its row and the input's value. */
  readonly fetched: readonly { readonly row: number; readonly column: number; readonly value: number }[];
}

export interface ProviderSubject {
  readonly layout: Layout;
  readonly values: Calculated;
  readonly labels: DealLabels;
  readonly volumeUnits: ReadonlyMap<string, string>;
}

/** What is charged for a service, clause by clause; `openBookCost` of a service without that price is no charge. */
export function clausesOfService({ switches }: Instance): readonly string[] {
  const basis = switches.priceBasis ?? '';
  return [
    ...(isBasis(basis) ? chargeClauses[basis] : []),
    ...(switches.currency === 'share' ? ['currencyPart'] : []),
  ];
}

const isBasis = (text: string): text is keyof typeof chargeClauses => Object.hasOwn(chargeClauses, text);

/** Clauses at a value of 0 in every year have no line. */
export const serviceLevelLines = ({ inputs }: Instance): readonly string[] =>
  (['atRiskShare', 'bonusRate'] as const).flatMap((name) => {
    const value = inputs[name] ?? 0;
    const isSet = typeof value === 'number' ? value !== 0 : value.some((one) => one !== 0);
    return isSet ? [name === 'atRiskShare' ? 'creditsAtMost' : 'bonusAtMost'] : [];
  });

/** Assets only where some are bought. */
export const paymentLines = ({ inputs }: Instance): readonly string[] => [
  ...['chargesReceived', 'transitionReceived', 'invoiced'],
  ...((inputs.assetPrice ?? 0) === 0 ? [] : ['assetPayment', 'netOfAssets']),
];
const totals: ReadonlySet<string> = new Set(['serviceCharges', 'invoiced', 'netOfAssets']);

export function providerSummary(subject: ProviderSubject): ProviderSummary {
  const { layout, labels } = subject;
  const { situation } = layout;
  const sheet = layout.sheetName({ kind: 'summary' });
  const years = contractYears(situation.months);
  const cells: PlannedCell[] = [];
  const rows: SummedRow[] = [];
  const fetched: { row: number; column: number; value: number }[] = [];
  let row: number = headerRows.first - 1;
  const text = (column: number, said: string, style: StyleName) =>
    cells.push(textCell(row, column, said, style));
  const section = (title: string) => {
    row += 1;
    for (let column = 1; column <= columns.opening + years; column++)
      text(column, column === 1 ? title : '', 'section');
    row += 1;
  };
  const line = (name: string, instance: Instance) => {
    cells.push(...summedCells(name, instance, row, sheet, subject));
    rows.push({ name, instance, row });
    row += 1;
  };
  const { arrangement, engagement } = situation.instances;
  const wide = (least: number) => nameWidth([...arrangement, ...engagement], least);
  const of = (one: Instance) => instanceOf(situation, 'service', one);

  cells.push(...header(sheet, labels, years));
  section('Scope');
  for (const [index, title] of ['Service', 'Priced by', 'Volume in', '', 'From month'].entries())
    text(index + 1, title, index > 3 ? 'headerRight' : 'header');
  row += 1;
  for (const one of arrangement) {
    text(1, one.name, 'label');
    text(2, switchTable.priceBasis?.options[one.switches.priceBasis ?? ''] ?? '', 'sublabel');
    text(3, subject.volumeUnits.get(of(one).key) ?? '', 'unit');
    const from = layout.inputRow('handOverStart', one);
    const value = Number(one.inputs.handOverStart ?? 0);
    const place = { sheet: from.sheet, row: from.row, column: inputColumns.value };
    const address = cellAddress(place, sheet, { row: true, column: true });
    cells.push(formulaCell(row, columns.term, address, value, 'link', 'integer'));
    fetched.push({ row, column: columns.term, value });
    row += 1;
  }
  for (const one of engagement) {
    section('Payments');
    for (const name of paymentLines(one)) line(name, one);
  }
  section('Volumes performed');
  for (const one of arrangement) line('handedOverVolume', one);
  for (const one of arrangement) {
    section(`Charges: ${one.name}`);
    for (const name of clausesOfService(one)) line(name, one);
    line('serviceCharges', one);
  }
  const levels = arrangement.flatMap((one) => serviceLevelLines(one).map((name) => ({ name, one })));
  if (levels.length > 0) {
    section('Service levels: not in the payments above');
    for (const { name, one } of levels) line(name, one);
  }
  row += 1;
  for (const said of [
    'Changes ordered on request, what becomes of service levels, and gains or margin that may be shared are not in these figures;',
    'Terms says what of them is agreed. Charges are before tax.',
  ]) {
    text(1, said, 'note');
    row += 1;
  }
  return {
    rows,
    fetched,
    sheet: {
      ...{ name: sheet, cells, defaultWidth: 13 },
      widths: { 1: wide(44), 2: wide(30), 3: 22, 4: 2, 5: 16, 6: 2 },
      freeze: { rows: headerRows.year, columns: columns.unit },
      printTitles: { rows: headerRows.year, columns: 0 },
      ...{ landscape: true, fitToWidth: 1, protect: true, tab: 'provider' },
    },
  };
}

function header(sheet: string, labels: DealLabels, years: number): PlannedCell[] {
  const titles = ['', 'Of', 'Unit', '', 'Total', '', 'Signing'];
  for (let year = 1; year <= years; year++) titles.push(`Year ${year}`);
  return [
    textCell(headerRows.title, 1, sheet, 'title'),
    textCell(
      headerRows.subtitle,
      1,
      `${labels.title} · ${unitLabel('money', labels, '')} · by contract year; every figure follows the blue cells of Inputs`,
      'subtitle',
    ),
    ...titles.map((title, index) =>
      textCell(headerRows.month, index + 1, title, index > 3 ? 'headerRight' : 'header'),
    ),
    textCell(headerRows.year, 1, 'Contract year', 'sublabel'),
    numberCell(headerRows.year, columns.opening, 0, 'constant', 'general'),
    ...Array.from({ length: years }, (_, index) => {
      const column = columns.opening + index + 1;
      const before = `${columnLetters(column - 1)}${headerRows.year}`;
      return formulaCell(headerRows.year, column, `${before}+1`, index + 1, 'constant', 'general');
    }),
  ];
}

/** The total over the months, and the sum of each contract year. */
function summedCells(
  name: string,
  instance: Instance,
  row: number,
  sheet: string,
  { layout, values, labels, volumeUnits }: ProviderSubject,
): PlannedCell[] {
  const item = layout.model.items[name];
  if (!item) throw new Error(`no line item ${name}`);
  const isTotal = totals.has(name);
  const style: StyleName = isTotal ? 'total' : 'calculation';
  const format = formatOf[item.unit];
  const unit = volumeUnits.get(instance.belongsTo.service ?? '') ?? 'unit';
  const figure = (column: number, kind: 'term' | 'year', year = 0) =>
    formulaCell(
      row,
      column,
      printFormula(layout, sumFormula(name, item.scope, kind), {
        ...{ sheet, row, instance },
        column: kind === 'year' ? year : undefined,
      }),
      values.sum(name, instance.key, kind === 'year' ? { kind, year } : { kind }),
      style,
      format,
    );
  return [
    textCell(row, columns.label, item.label, isTotal ? 'total' : 'label'),
    textCell(row, columns.of, instance.name, isTotal ? 'totalNote' : 'sublabel'),
    textCell(row, columns.unit, unitLabel(item.unit, labels, unit), isTotal ? 'totalNote' : 'unit'),
    ...(isTotal ? [columns.key, columns.npv].map((column) => textCell(row, column, '', 'totalNote')) : []),
    figure(columns.term, 'term'),
    ...Array.from({ length: contractYears(layout.situation.months) + 1 }, (_, year) =>
      figure(columns.opening + year, 'year', year),
    ),
  ];
}

/** The items that a provider’s workbook shows: all else in it stands there because one of these reads it. */
export function shownItems(situation: Situation): readonly {
  readonly name: string;
  readonly instance: Instance;
}[] {
  const { deal, arrangement, engagement } = situation.instances;
  return [
    ...deal.flatMap((instance) =>
      ['month', 'contractYear', 'reportingYear'].map((name) => ({ name, instance })),
    ),
    ...arrangement.flatMap((instance) =>
      [
        'handedOverVolume',
        'serviceCharges',
        ...clausesOfService(instance),
        ...serviceLevelLines(instance),
        // Its default is a band nothing falls out of.
        ...(clausesOfService(instance).includes('upToMinimum') && instance.stated.has('repricingBand')
          ? ['outsideRepricing']
          : []),
        ...(instance.switches.priceBasis === 'targetCost' ? ['pointOfTotalAssumption'] : []),
      ].map((name) => ({ name, instance })),
    ),
    ...engagement.flatMap((instance) => paymentLines(instance).map((name) => ({ name, instance }))),
  ];
}
