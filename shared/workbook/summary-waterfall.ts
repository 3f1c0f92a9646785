// The cells a waterfall is drawn from: from one scenario's total to another's, term by term.
import type { Instance } from '../model/instances.ts';
import type { CellPlace } from './address.ts';
import { short } from './charts.ts';
import { call, type Live, zero } from './live-values.ts';
import type { CostData, TermRow } from './summary-chart-data.ts';
import { here, type Placed, placed, type SummarySubject, type SummaryWriter } from './summary-writer.ts';

/** Columns of a waterfall's table. */
export const waterfallColumns = {
  before: 2,
  after: 3,
  change: 4,
  level: 5,
  base: 6,
  up: 7,
  upBelow: 8,
  down: 9,
  downBelow: 10,
  total: 11,
};

export interface WaterfallData {
  readonly from: Instance;
  readonly to: Instance;
  readonly names: readonly CellPlace[];
  /** Names of the columns, by column. */
  readonly titles: readonly CellPlace[];
  readonly firstRow: number;
  readonly rows: number;
  readonly largest: number;
  readonly largestStep: number;
}

/** Terms that are one step: what goes from one to the other nets out. */
const NETTED = ['R', 'S'];

const step = waterfallColumns;

/** From one scenario’s total to another’s, term by term; a bar may lie on both sides of zero. */
export function writeWaterfall(
  writer: SummaryWriter,
  { layout }: SummarySubject,
  costs: CostData,
  from: Instance,
  to: Instance,
): WaterfallData {
  const { scenario } = layout.situation.instances;
  const columnOf = (of: Instance) => scenario.findIndex(({ key }) => key === of.key);
  const at = (values: readonly Placed[], of: Instance) => placed(values[columnOf(of)]);
  writer.section(`From ${from.name} to ${to.name}, present value, ${writer.unitOf('costNpv')}`);
  const titles = writer.titles([
    'Step',
    'Before',
    'After',
    'Change',
    'Level',
    'Held up',
    'Raises the cost',
    'Raises, below 0',
    'Lowers the cost',
    'Lowers, below 0',
    'Total',
  ]);
  const firstRow = writer.row;
  const names: CellPlace[] = [];
  const total = (of: Instance) => {
    names.push(writer.text(1, short(of.name), 'label'));
    const level = writer.live(step.level, here(at(costs.totals, of)), 'amount');
    writer.live(step.total, here(level), 'amount');
    writer.row += 1;
    return level;
  };
  let level = total(from);
  let largest = Math.abs(level.value);
  let largestStep = 0;
  for (const terms of stepsOf(costs.terms)) {
    names.push(writer.text(1, terms.label, 'label'));
    const sumOf = (of: Instance) => {
      const [first = zero, ...rest] = terms.rows.map(({ values }) => here(at(values, of)));
      return rest.length > 0 ? call('add', first, ...rest) : first;
    };
    const before = writer.live(step.before, sumOf(from), 'amount');
    const after = writer.live(step.after, sumOf(to), 'amount');
    const change = writer.live(step.change, call('difference', here(after), here(before)), 'amount');
    const next = writer.live(step.level, call('add', here(level), here(change)), 'amount');
    writeBar(writer, here(level), here(next));
    level = next;
    largest = Math.max(largest, Math.abs(next.value));
    largestStep = Math.max(largestStep, Math.abs(change.value));
    writer.row += 1;
  }
  largest = Math.max(largest, Math.abs(total(to).value));
  const rows = writer.row - firstRow;
  writer.row += 1;
  return { from, to, names, titles, firstRow, rows, largest, largestStep };
}

/** A floating bar from one level to another: an unseen part holds it up, and each side of zero is stacked apart. */
function writeBar(writer: SummaryWriter, from: Live, to: Live): void {
  const above = (level: Live) => call('greatest', zero, level);
  const below = (level: Live) => call('least', zero, level);
  const amounts: readonly (readonly [number, Live])[] = [
    [step.base, call('add', above(call('least', from, to)), below(call('greatest', from, to)))],
    [step.up, above(call('subtract', above(to), above(from)))],
    [step.upBelow, below(call('subtract', below(from), below(to)))],
    [step.down, above(call('subtract', above(from), above(to)))],
    [step.downBelow, below(call('subtract', below(to), below(from)))],
  ];
  for (const [column, live] of amounts) writer.live(column, live, 'amount');
}

function stepsOf(terms: readonly TermRow[]): readonly { label: string; rows: readonly TermRow[] }[] {
  const netted = terms.filter(({ code }) => NETTED.includes(code));
  const rest = terms.filter(({ code }) => !NETTED.includes(code));
  return [
    {
      label: `In-house work and charges (${netted.map(({ code }) => code).join(' + ')}, netted)`,
      rows: netted,
    },
    ...rest.map((row) => ({ label: row.label, rows: [row] })),
  ];
}
