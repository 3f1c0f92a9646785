// The Summary's tables: every scenario, every scenario against a reference, every provider.
import { marginBands } from '../model/bands.ts';
import { type Instance, membersOf } from '../model/instances.ts';
import { formatOf } from './cells.ts';
import { columns, inputColumns } from './columns.ts';
import { cellOf } from './live-values.ts';
import type { SummarySubject, SummaryWriter } from './summary-writer.ts';

interface Column {
  readonly title: string;
  readonly item: string;
}

const scenarioColumns: readonly Column[] = [
  { title: 'TCP, term', item: 'costTerm' },
  { title: 'TCP, PV', item: 'costNpv' },
  { title: 'Return: cost', item: 'returnOfCost' },
  { title: 'Process', item: 'returnOfProcess' },
  { title: 'Innovation', item: 'returnOfInnovation' },
  { title: 'Return, total', item: 'returnTotal' },
  { title: 'Return, ratio', item: 'returnRatio' },
  { title: 'TCP a unit', item: 'costPerPerformance' },
];
const comparisonColumns: readonly Column[] = [
  { title: 'Client gain, PV', item: 'clientGainNpv' },
  { title: 'Points, PV', item: 'pointsNpv' },
  { title: 'Points, term', item: 'points' },
  { title: 'Payback', item: 'paybackMonth' },
  { title: 'Providers, PV', item: 'providersGainNpv' },
  { title: 'Joint gain, PV', item: 'jointGainNpv' },
  { title: 'Client’s share', item: 'clientShare' },
  { title: 'Win-win', item: 'winWin' },
];
const providerColumns: readonly Column[] = [
  { title: 'Revenue', item: 'revenueTerm' },
  { title: 'Profit', item: 'profitTerm' },
  { title: 'Net margin', item: 'marginTerm' },
  { title: 'IRR', item: 'irr' },
  { title: 'NPV', item: 'providerNpv' },
  { title: 'Payback', item: 'providerPayback' },
  { title: 'Peak funding', item: 'peakFunding' },
];

/** What scenarios are held against: the as-is and the traditional one, otherwise the first. */
export function references({ layout, kinds }: SummarySubject): readonly Instance[] {
  const { scenario } = layout.situation.instances;
  const first = (kind: string) => scenario.find(({ key }) => kinds.get(key) === kind);
  const found = [first('as-is'), first('traditional')].filter((one) => one !== undefined);
  return found.length > 0 ? found : scenario.slice(0, 1);
}

/** The scenarios that are not the reference, each with the comparison of the two. */
export function against(
  { layout }: SummarySubject,
  reference: Instance,
): readonly { readonly scenario: Instance; readonly comparison: Instance }[] {
  const { scenario, comparison } = layout.situation.instances;
  return scenario.flatMap((one) => {
    const pair = comparison.find(
      ({ belongsTo }) => belongsTo.scenario === one.key && belongsTo.reference === reference.key,
    );
    return pair ? [{ scenario: one, comparison: pair }] : [];
  });
}

/** Returns the row the providers start in. */
export function writeTables(writer: SummaryWriter, subject: SummarySubject): number {
  const { scenario } = subject.layout.situation.instances;
  const rows = (title: string, list: readonly { name: string; of: Instance }[], table: readonly Column[]) => {
    heads(writer, title, table);
    for (const { name, of } of list) {
      writer.text(1, name, 'label');
      for (const [index, { item }] of table.entries()) writer.item(index + 2, item, of);
      writer.row += 1;
    }
    writer.row += 1;
  };
  rows(
    'Scenarios; return on outsourcing against today, by dimension',
    scenario.map((one) => ({ name: one.name, of: one })),
    scenarioColumns,
  );
  for (const reference of references(subject)) {
    const list = against(subject, reference).map((one) => ({ name: one.scenario.name, of: one.comparison }));
    if (list.length > 0) rows(`Against ${reference.name}`, list, comparisonColumns);
  }
  const { row } = writer;
  if (subject.layout.situation.instances.engagement.length > 0) providerTable(writer, subject);
  return row;
}

function heads(
  writer: SummaryWriter,
  title: string,
  table: readonly Column[],
  shares: readonly string[] = [],
) {
  writer.section(title);
  const units = [...table.map(({ item }) => writer.unitOf(item)), ...shares.map(() => '%')];
  for (const [index, text] of units.entries()) writer.text(index + 2, text, 'unitRight');
  writer.row += 1;
  writer.titles(['', ...table.map((column) => column.title), ...shares]);
}

/** All providers under one head, scenario by scenario. */
function providerTable(writer: SummaryWriter, subject: SummarySubject): void {
  const { layout, kinds } = subject;
  const shares = ['Floor', 'Usual, from', 'Usual, to'];
  heads(writer, 'Providers, by scenario: our estimate', providerColumns, shares);
  for (const scenario of layout.situation.instances.scenario) {
    const engagements = membersOf(layout.situation, 'engagement', scenario);
    if (engagements.length === 0) continue;
    const band = marginBands[kinds.get(scenario.key) ?? 'custom'];
    writer.text(1, `In ${scenario.name}`, 'sublabel');
    writer.row += 1;
    for (const engagement of engagements) {
      writer.text(1, engagement.name, 'label');
      for (const [index, { item }] of providerColumns.entries()) writer.item(index + 2, item, engagement);
      const after = providerColumns.length + 2;
      writer.live(after, floorOf(subject, engagement, writer.sheet), formatOf.share, 'link');
      if (band) {
        writer.fixed(after + 1, band.low, formatOf.share);
        writer.fixed(after + 2, band.high, formatOf.share);
      }
      writer.row += 1;
    }
  }
  writer.row += 1;
}

/** The margin a provider would walk away below, on the sheet with the inputs. */
export function floorOf({ layout }: SummarySubject, engagement: Instance, from: string) {
  const provider = layout.situation.instances.provider.find(
    ({ key }) => key === engagement.belongsTo.provider,
  );
  if (!provider) throw new Error(`no provider of ${engagement.key}`);
  const { sheet, row } = layout.inputRow('floorMargin', provider);
  const value = provider.inputs.floorMargin ?? 0;
  return cellOf({ sheet, row, column: inputColumns.value }, from, Number(value));
}

/** Where a scenario’s line has its present value. */
export const presentValueOf = (
  { layout, values }: SummarySubject,
  name: string,
  scenario: Instance,
  from: string,
) =>
  cellOf(
    { ...layout.placeOf(name, scenario), column: columns.npv },
    from,
    values.sum(name, scenario.key, { kind: 'npv' }),
  );
