// The cells the Summary's charts are drawn from, below its tables: links, and what only a drawing needs.
import { marginBands } from '../model/bands.ts';
import { contractYears, type Instance, membersOf } from '../model/instances.ts';
import type { LineItem } from '../model/line-item.ts';
import { clientLines } from '../model/statements.ts';
import type { CellPlace } from './address.ts';
import { short } from './charts.ts';
import { call, cellOf, entryAt, type Live, minusOne, numberOr, one, zero } from './live-values.ts';
import { signsIn } from './signs.ts';
import { against, floorOf, presentValueOf } from './summary-tables.ts';
import { here, type Placed, placed, type SummarySubject, type SummaryWriter } from './summary-writer.ts';

/** A row of a chart's data: its name and its figures, side by side. */
export interface DataRow {
  readonly name: CellPlace;
  readonly values: readonly Placed[];
}

export interface TermRow extends DataRow {
  readonly code: string;
  readonly label: string;
  /** −1 for what lowers the total. */
  readonly sign: 1 | -1;
}

export interface CostData {
  /** Names of the scenarios over their columns. */
  readonly scenarios: readonly CellPlace[];
  readonly terms: readonly TermRow[];
  readonly totals: readonly Placed[];
}

/** Present value of every term, what lowers the total as a negative. */
export function writeCosts(writer: SummaryWriter, subject: SummarySubject): CostData {
  const { layout } = subject;
  const { scenario } = layout.situation.instances;
  writer.section(`Total cost of performance by term, present value, ${writer.unitOf('costNpv')}`);
  const [, ...scenarios] = writer.titles(['Term', ...scenario.map(({ name }) => short(name))]);
  const signs = signsIn(layout.model.items.totalCostOfPerformance?.formula);
  const terms = clientLines.flatMap((name): TermRow[] => {
    const item: LineItem | undefined = layout.model.items[name];
    const sign = signs.get(name);
    if (!item?.code || sign === undefined) return [];
    const label = `${item.label} (${item.code})`;
    const place = writer.text(1, label, 'label');
    const values = scenario.map((of, index) => {
      const live = presentValueOf(subject, name, of, writer.sheet);
      return writer.live(index + 2, sign === 1 ? live : call('subtract', zero, live), 'amount', 'link');
    });
    writer.row += 1;
    return [{ name: place, values, code: item.code, label, sign }];
  });
  writer.text(1, 'Total cost of performance', 'total');
  const totals = scenario.map((of, index) =>
    writer.live(
      index + 2,
      presentValueOf(subject, 'totalCostOfPerformance', of, writer.sheet),
      'amount',
      'total',
    ),
  );
  writer.row += 2;
  return { scenarios, terms, totals };
}

export interface GainLine {
  readonly scenario: Instance;
  readonly name: CellPlace;
  /** One below the other. */
  readonly gains: readonly Placed[];
  readonly payback: { readonly name: CellPlace; readonly month: Placed; readonly gain: Placed };
}

export interface GainData {
  readonly months: readonly Placed[];
  readonly lines: readonly GainLine[];
}

/** Gain since signing by month, downwards, and where each scenario has paid back. */
export function writeGains(
  writer: SummaryWriter,
  subject: SummarySubject,
  reference: Instance,
): GainData | undefined {
  const { layout, values } = subject;
  const pairs = against(subject, reference);
  if (pairs.length === 0) return undefined;
  writer.section(`Cumulative gain against ${reference.name} since signing, ${writer.unitOf('costTerm')}`);
  const [, ...names] = writer.titles(['Month', ...pairs.map(({ scenario }) => short(scenario.name))]);
  const gainOf = (comparison: Instance, month: Live) =>
    entryAt(
      layout.placeOf('cumulativeGain', comparison),
      values.series('cumulativeGain', comparison.key),
      month,
      writer.sheet,
    );
  const months: Placed[] = [];
  const gains: Placed[][] = pairs.map(() => []);
  for (let month = 0; month <= layout.situation.months; month++) {
    const before = months.at(-1);
    const label = writer.live(1, before ? call('add', here(before), one) : zero, 'integer');
    months.push(label);
    for (const [index, { comparison }] of pairs.entries())
      gains[index]?.push(writer.live(index + 2, gainOf(comparison, fixedColumn(label)), 'amount', 'link'));
    writer.row += 1;
  }
  writer.text(1, 'Payback month', 'label');
  const paybacks = pairs.map(({ comparison }, index) => {
    const month = cellOf(
      layout.placeOf('paybackMonth', comparison),
      writer.sheet,
      values.value('paybackMonth', comparison.key),
    );
    // Left of the axis, and so not drawn, where nothing pays back.
    return writer.live(index + 2, numberOr(month, minusOne), 'integer', 'link');
  });
  writer.row += 1;
  writer.text(1, 'Gain in that month', 'label');
  const gainsThen = pairs.map(({ comparison }, index) => {
    const month = call('greatest', zero, here(placed(paybacks[index])));
    return writer.live(index + 2, gainOf(comparison, month), 'amount', 'link');
  });
  writer.row += 1;
  writer.text(1, 'Written at the mark', 'label');
  const lines = pairs.flatMap(({ scenario }, index): GainLine[] => {
    const name = names[index];
    const month = placed(paybacks[index]);
    const mark = writer.words(index + 2, 'month ', here(month));
    const payback = { name: mark, month, gain: placed(gainsThen[index]) };
    return name ? [{ scenario, name, gains: gains[index] ?? [], payback }] : [];
  });
  writer.row += 1;
  writer.text(1, 'A payback month of −1 stands for none.', 'note');
  writer.row += 2;
  return { months, lines };
}

export interface MarginData {
  readonly scenario: Instance;
  readonly years: readonly CellPlace[];
  readonly providers: readonly { readonly margin: DataRow; readonly floor: DataRow }[];
  readonly band: { readonly from: DataRow; readonly width: DataRow } | undefined;
}

/** Every provider’s margin by contract year with its floor, and the margin usual in such a contract. */
export function writeMargins(
  writer: SummaryWriter,
  subject: SummarySubject,
  scenario: Instance,
): MarginData | undefined {
  const { layout, values, kinds, yearlyPlace } = subject;
  const engagements = membersOf(layout.situation, 'engagement', scenario);
  if (engagements.length === 0) return undefined;
  const count = contractYears(layout.situation.months);
  const years = Array.from({ length: count }, (_, index) => index + 1);
  writer.section(`Net margin by contract year in ${scenario.name}`);
  const [, ...heads] = writer.titles(['Provider', ...years.map((year) => `Year ${year}`)]);
  const row = (title: string, of: (year: number, before: Placed | undefined) => Placed): DataRow => {
    const name = writer.text(1, title, 'label');
    const placedValues: Placed[] = [];
    for (const year of years) placedValues.push(of(year, placedValues.at(-1)));
    writer.row += 1;
    return { name, values: placedValues };
  };
  const providers = engagements.map((engagement) => {
    const first = yearlyPlace('marginByYear', engagement);
    const margins = values.series('marginByYear', engagement.key);
    return {
      margin: row(short(engagement.name), (year) => {
        const place = { ...first, column: first.column + year };
        const margin = cellOf(place, writer.sheet, margins[year] ?? Number.NaN, {});
        return writer.live(year + 1, numberOr(margin, zero), 'percent', 'link');
      }),
      floor: row(`Floor of ${short(engagement.name)}`, (year) =>
        writer.live(year + 1, floorOf(subject, engagement, writer.sheet), 'percent', 'link'),
      ),
    };
  });
  const usual = marginBands[kinds.get(scenario.key) ?? 'custom'];
  const constant = (title: string, value: number) =>
    row(title, (year, before) =>
      before ? writer.live(year + 1, here(before), 'percent') : writer.fixed(year + 1, value, 'percent'),
    );
  const band = usual && {
    from: constant('Usual margin, from', usual.low),
    to: constant('Usual margin, to', usual.high),
  };
  const width =
    band &&
    row('Usual margin', (year) =>
      writer.live(
        year + 1,
        call('subtract', here(placed(band.to.values[year - 1])), here(placed(band.from.values[year - 1]))),
        'percent',
      ),
    );
  if (usual) {
    writer.text(1, `Usual margin: ${usual.source}`, 'note');
    writer.row += 1;
  }
  writer.text(1, 'A year without revenue has no margin and is drawn at 0.', 'note');
  writer.row += 2;
  return { scenario, years: heads, providers, band: band && width && { from: band.from, width } };
}

export interface ReturnData {
  readonly scenarios: readonly CellPlace[];
  readonly dimensions: readonly DataRow[];
}

const dimensions = [
  ['returnOfCost', 'Cost'],
  ['returnOfProcess', 'Process'],
  ['returnOfInnovation', 'Innovation'],
] as const;

export function writeReturns(writer: SummaryWriter, { layout }: SummarySubject): ReturnData {
  const { scenario } = layout.situation.instances;
  writer.section(`Return on outsourcing by dimension, present value, ${writer.unitOf('costNpv')}`);
  const [, ...scenarios] = writer.titles(['Dimension', ...scenario.map(({ name }) => short(name))]);
  const rows = dimensions.map(([item, title]) => {
    const name = writer.text(1, title, 'label');
    const values = scenario.map((of, index) => writer.item(index + 2, item, of));
    writer.row += 1;
    return { name, values };
  });
  writer.row += 1;
  return { scenarios, dimensions: rows };
}

const fixedColumn = ({ place, value }: Placed): Live => cellOf(place, place.sheet, value, { column: true });
