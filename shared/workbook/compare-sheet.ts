// The Compare sheet: every scenario by contract year, over the term and as present value, then both sides' gain.
import type { Calculated } from '../model/calculated.ts';
import { contractYears, type Instance, membersOf, type Situation } from '../model/instances.ts';
import { clientLines, providerLines, sumFormula } from '../model/statements.ts';
import { type CellPlace, cellAddress, columnLetters } from './address.ts';
import { type DealLabels, formatOf, formulaCell, numberCell, textCell, unitLabel } from './cells.ts';
import { columns, headerRows } from './columns.ts';
import type { Layout } from './layout.ts';
import type { PlannedCell, PlannedSheet, StyleName } from './plan.ts';
import { printFormula } from './print-formula.ts';

/** Single values that stand below a provider's statement and a pair of scenarios. */
export const providerFigures = [
  'marginTerm',
  'marginBeforeOutlay',
  'providerNpv',
  'irr',
  'providerPayback',
  'peakFunding',
] as const;
export const comparisonFigures = [
  'clientGainNpv',
  'clientGainWithAssets',
  'providersGainNpv',
  'jointGainNpv',
  'jointGainWithAssets',
  'clientShare',
  'points',
  'pointsNpv',
  'paybackMonth',
  'winWin',
] as const;

/** What stands beside total cost of performance, never inside, and where a scenario has it. */
const besideLines: readonly {
  readonly name: string;
  readonly has: (scenario: Instance, situation: Situation) => boolean;
}[] = [
  {
    name: 'assetSaleProceeds',
    has: (scenario, situation) => membersOf(situation, 'engagement', scenario).length > 0,
  },
  { name: 'workingCapital', has: ({ switches }) => switches.paymentTerms === 'days' },
  {
    name: 'expectedRisk',
    has: (scenario, situation) => membersOf(situation, 'risk', scenario).length > 0,
  },
  { name: 'optimismBias', has: ({ switches }) => switches.takesPart === 'providers' },
];
const scenarioFigures = [
  'returnOfCost',
  'returnOfProcess',
  'returnOfInnovation',
  'returnRatio',
  'coverageRatio',
  'costPerPerformance',
] as const;

export interface CompareSheet {
  readonly sheet: PlannedSheet;
  /** The opening cell of an item that is by contract year: it stands on no other sheet. */
  readonly yearlyPlace: (name: string, instance: Instance) => CellPlace;
}

export function compareSheet(layout: Layout, values: Calculated, labels: DealLabels): CompareSheet {
  const writer = new CompareWriter(layout, values, labels);
  writer.header();
  for (const scenario of layout.situation.instances.scenario) {
    writer.section(`${scenario.name}: the client’s side`);
    for (const name of clientLines) writer.yearlyLine(name, scenario);
    for (const { name, has } of besideLines)
      if (has(scenario, layout.situation)) writer.yearlyLine(name, scenario);
    for (const name of scenarioFigures) writer.figure(name, scenario);
    for (const engagement of membersOf(layout.situation, 'engagement', scenario)) {
      writer.section(`${scenario.name}: ${engagement.name}, our estimate`);
      for (const name of providerLines) writer.yearlyLine(name, engagement);
      writer.yearlyItem('marginByYear', engagement);
      for (const name of providerFigures) writer.figure(name, engagement);
    }
  }
  for (const comparison of layout.situation.instances.comparison) {
    writer.section(comparison.name);
    for (const name of comparisonFigures) writer.figure(name, comparison);
    for (const stake of membersOf(layout.situation, 'stake', comparison)) writer.figure('firmGainNpv', stake);
  }
  const sheet: PlannedSheet = {
    name: writer.sheet,
    cells: writer.cells,
    widths: { 1: 40, 2: 24, 3: 16, 4: 5, 5: 15, 6: 15 },
    defaultWidth: 13,
    freeze: { rows: headerRows.year, columns: columns.unit },
    printTitles: { rows: headerRows.year, columns: 0 },
    landscape: true,
    fitToWidth: 1,
    protect: true,
    tab: 'neutral',
  };
  return { sheet, yearlyPlace: (name, instance) => writer.yearlyPlace(name, instance) };
}

/** Writes line after line, downwards. */
class CompareWriter {
  readonly cells: PlannedCell[] = [];
  readonly sheet: string;
  readonly #yearlyRows = new Map<string, number>();
  #row: number = headerRows.first - 1;
  readonly #layout: Layout;
  readonly #values: Calculated;
  readonly #labels: DealLabels;

  constructor(layout: Layout, values: Calculated, labels: DealLabels) {
    this.#layout = layout;
    this.#values = values;
    this.#labels = labels;
    this.sheet = layout.sheetName({ kind: 'compare' });
  }

  header(): void {
    this.#text(headerRows.title, 1, 'Compare', 'title');
    this.#text(
      headerRows.subtitle,
      1,
      `${this.#labels.title} · ${unitLabel('money', this.#labels, '')} · client lines discounted at the client’s rate, provider lines at the provider’s`,
      'subtitle',
    );
    const titles = ['', 'Of', 'Unit', '', 'Total or value', 'Present value', 'Signing'];
    for (let year = 1; year <= this.#years(); year++) titles.push(`Year ${year}`);
    for (const [index, title] of titles.entries()) {
      this.#text(headerRows.month, index + 1, title, index > 3 ? 'headerRight' : 'header');
    }
    this.#text(headerRows.year, 1, 'Reporting year', 'sublabel');
    this.cells.push(numberCell(headerRows.year, columns.opening, 0, 'constant', 'general'));
    for (let year = 1; year <= this.#years(); year++) {
      const column = columns.opening + year;
      const before = `${columnLetters(column - 1)}${headerRows.year}`;
      this.cells.push(formulaCell(headerRows.year, column, `${before}+1`, year, 'constant', 'general'));
    }
  }

  section(title: string): void {
    this.#row += 1;
    for (let column = 1; column <= columns.opening + this.#years(); column++) {
      this.#text(this.#row, column, column === 1 ? title : '', 'section');
    }
    this.#row += 1;
  }

  /** A monthly money line: linked totals, and sums by year. */
  yearlyLine(name: string, instance: Instance): void {
    const item = this.#item(name);
    const total = name === 'totalCostOfPerformance' || name === 'profit';
    const style: StyleName = total ? 'total' : 'calculation';
    this.#label(name, instance, total ? 'total' : 'label');
    const place = this.#layout.placeOf(name, instance);
    for (const kind of ['term', 'npv'] as const) {
      const address = cellAddress({ ...place, column: columns[kind] }, this.sheet, {
        row: true,
        column: true,
      });
      const value = this.#values.sum(name, instance.key, { kind });
      this.cells.push(
        formulaCell(this.#row, columns[kind], address, value, total ? 'total' : 'link', formatOf[item.unit]),
      );
    }
    for (let year = 0; year <= this.#years(); year++) {
      const formula = printFormula(this.#layout, sumFormula(name, item.scope, 'year'), {
        sheet: this.sheet,
        row: this.#row,
        instance,
        column: year,
      });
      const value = this.#values.sum(name, instance.key, { kind: 'year', year });
      this.cells.push(
        formulaCell(this.#row, columns.opening + year, formula, value, style, formatOf[item.unit]),
      );
    }
    this.#row += 1;
  }

  /** An item that is itself by contract year. */
  yearlyItem(name: string, instance: Instance): void {
    const item = this.#item(name);
    this.#label(name, instance, 'label');
    this.#yearlyRows.set(`${name} ${instance.key}`, this.#row);
    for (const [year, value] of this.#values.series(name, instance.key).entries()) {
      const place = { sheet: this.sheet, row: this.#row, instance, column: year };
      const formula = printFormula(this.#layout, item.formula, place);
      this.cells.push(
        formulaCell(this.#row, columns.opening + year, formula, value, 'calculation', formatOf[item.unit]),
      );
    }
    this.#row += 1;
  }

  yearlyPlace(name: string, instance: Instance): CellPlace {
    const row = this.#yearlyRows.get(`${name} ${instance.key}`);
    if (row === undefined) throw new Error(`Compare has no row for ${name} of ${instance.key}`);
    return { sheet: this.sheet, row, column: columns.opening };
  }

  /** A single value, linked from where it is calculated. */
  figure(name: string, instance: Instance): void {
    this.#label(name, instance, 'label');
    const address = cellAddress(this.#layout.placeOf(name, instance), this.sheet, {
      row: true,
      column: true,
    });
    const format = formatOf[this.#item(name).unit];
    this.cells.push(
      formulaCell(this.#row, columns.term, address, this.#values.value(name, instance.key), 'link', format),
    );
    this.#row += 1;
  }

  #label(name: string, instance: Instance, style: StyleName): void {
    const item = this.#item(name);
    this.#text(this.#row, columns.label, item.code ? `${item.label} (${item.code})` : item.label, style);
    const note = style === 'total' ? 'totalNote' : undefined;
    this.#text(
      this.#row,
      columns.of,
      instance.scope === 'comparison' ? '' : instance.name,
      note ?? 'sublabel',
    );
    this.#text(this.#row, columns.unit, unitLabel(item.unit, this.#labels, 'unit'), note ?? 'unit');
    if (note) this.#text(this.#row, columns.key, '', note);
  }

  #text(row: number, column: number, text: string, style: StyleName): void {
    this.cells.push(textCell(row, column, text, style));
  }

  #item(name: string) {
    const item = this.#layout.model.items[name];
    if (!item) throw new Error(`no line item ${name}`);
    return item;
  }

  #years(): number {
    return contractYears(this.#layout.situation.months);
  }
}
