// The months behind a number: as paid, the discount factor, and what each month counts. The engine multiplies.
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { formulaReader } from '../../../shared/engine/interpret.ts';
import { item, times } from '../../../shared/formula/build.ts';
import { model } from '../../../shared/model/index.ts';
import { discountOf } from '../../../shared/model/statements.ts';
import { say } from '../../../shared/text/say.ts';
import { type ChartTable, stepsTable } from '../charts/chart-table.ts';
import { type ItemTarget, instanceOfTarget, resultsAt, type ValueTarget } from './target.ts';

export interface MonthSeries {
  /** By month, signing first. */
  readonly paid: readonly number[];
  /** Undefined for what is not money. */
  readonly discounted: readonly number[] | undefined;
  readonly factor: readonly number[] | undefined;
}

export function monthSeries(results: DealResults, target: ItemTarget): MonthSeries | undefined {
  if (target.kind === 'value') return valueSeries(results, target);
  const of = valueSeries(results, target.of);
  const against = valueSeries(results, target.against);
  if (!of || !against) return undefined;
  const less = (a: readonly number[] | undefined, b: readonly number[] | undefined) =>
    a?.map((value, month) => target.sign * (value - (b?.[month] ?? 0)));
  return {
    paid: less(of.paid, against.paid) ?? [],
    discounted: less(of.discounted, against.discounted),
    factor: of.factor,
  };
}

function valueSeries(now: DealResults, target: ValueTarget): MonthSeries | undefined {
  const results = resultsAt(now, target);
  const { time, unit } = model.items[target.item];
  const instance = instanceOfTarget(results, target);
  if (time !== 'monthly' || !instance) return undefined;
  const paid = Array.from(results.series(target.item, target.instanceKey));
  if (unit !== 'money') return { paid, discounted: undefined, factor: undefined };
  const discount = discountOf(instance.scope);
  const reader = formulaReader(model, results.situation, results);
  const counts = reader(times(item(target.item), item(discount)), instance);
  const factor = reader(item(discount), instance);
  return {
    paid,
    discounted: paid.map((_, month) => counts(month)),
    factor: paid.map((_, month) => factor(month)),
  };
}

interface MonthFormats {
  readonly format: (value: number) => string;
  readonly formatFactor: (value: number) => string;
}

const FACTOR = say('Factor');

/** Every month as figures: as paid, and what it counts. */
export function monthTable(
  { paid, discounted, factor }: MonthSeries,
  { format, formatFactor }: MonthFormats,
): ChartTable {
  const series = [
    { name: say('As paid'), values: paid },
    ...(factor ? [{ name: FACTOR, values: factor }] : []),
    ...(discounted ? [{ name: say('Counts'), values: discounted }] : []),
  ];
  const table = stepsTable(say('Month'), series, format);
  return {
    ...table,
    columns: table.columns.map((column) =>
      column.head === FACTOR ? { ...column, write: formatFactor } : column,
    ),
  };
}
