// The plain interpreter: walks each formula once per instance, month by month. The engine (calculation.ts) has to come
// to the same to the last bit; parts of formulas are read with it for explanations. All arithmetic is in the function
// tables of shared/formula.
import { functions } from '../formula/functions.ts';
import { type FormulaNode, namedConstants } from '../formula/node.ts';
import { rowFunctions } from '../formula/row-functions.ts';
import type { Model } from '../model/assemble.ts';
import {
  contractYearOf,
  type InputValue,
  type Instance,
  instanceOf,
  instanceWithKey,
  inYear,
  membersOf,
  monthsOfYear,
  referenceOf,
  type Situation,
} from '../model/instances.ts';
import type { LineItem } from '../model/line-item.ts';
import { resolved } from '../model/options.ts';
import { sumFormula } from '../model/statements.ts';
import { type Results, seriesLength } from './results.ts';
import { sumBetween, sumOfProducts } from './rows.ts';

/** The value at a column: month, contract year, or 0 for an item with one value. */
type At = (column: number) => number;

/** Calculates every item of the model for every instance: what `calculateAll` is held against. */
export function interpret<Name extends string>(model: Model<Name>, situation: Situation): Results<Name> {
  const table = new Map<string, Map<string, Float64Array>>();
  const items: Readonly<Record<string, LineItem>> = model.items;
  for (const [name, item] of Object.entries(items)) {
    const length = seriesLength(item, situation);
    table.set(
      name,
      new Map(situation.instances[item.scope].map(({ key }) => [key, new Float64Array(length)])),
    );
  }
  const series = (name: string, key: string): Float64Array => {
    const found = table.get(name)?.get(key);
    if (!found) throw new Error(`no ${name} of ${key}`);
    return found;
  };

  const reader = formulaReader(model, situation, { series });
  for (const group of model.order) {
    const rows = group.flatMap((name) => {
      const item = itemOf(model, name);
      return situation.instances[item.scope].map((instance) => ({
        values: series(name, instance.key),
        opening: openingOf(item, instance, reader),
        at: reader(item.formula, instance),
      }));
    });
    const columns = Math.max(0, ...rows.map(({ values }) => values.length));
    // Rows of one item do not read each other, so whole rows are filled in turn; a group goes month by month.
    if (group.length === 1) {
      for (const row of rows) for (let column = 0; column < row.values.length; column++) fill(row, column);
    } else {
      for (let column = 0; column < columns; column++) for (const row of rows) fill(row, column);
    }
  }
  return {
    model,
    situation,
    series,
    value: (name, key) => series(name, key)[0] ?? Number.NaN,
    sum: (name, key, sum) => {
      const { scope } = itemOf(model, name);
      const instance = instanceWithKey(situation, scope, key);
      return reader(sumFormula(name, scope, sum.kind), instance)(sum.kind === 'year' ? sum.year : 0);
    },
  };
}

export function itemOf(model: Model, name: string): LineItem {
  const item = model.items[name];
  if (!item) throw new Error(`no line item ${name}`);
  return item;
}

interface Row {
  readonly values: Float64Array;
  /** What stands in month 0; undefined where the formula holds for it too. */
  readonly opening: At | undefined;
  readonly at: At;
}

function fill(row: Row, column: number): void {
  row.values[column] = column === 0 && row.opening ? row.opening(0) : row.at(column);
}

function openingOf(item: LineItem, instance: Instance, reader: FormulaReader): At | undefined {
  if (item.time !== 'monthly' || item.opening === 'same') return undefined;
  return item.opening ? reader(item.opening, instance) : () => 0;
}

export type FormulaReader = (formula: FormulaNode, instance: Instance) => At;

/** Turns a formula of one instance into a function of the column. Also what the explainer evaluates parts with. */
export function formulaReader(
  model: Model,
  situation: Situation,
  source: { series(name: string, key: string): Float64Array },
): FormulaReader {
  const series = (name: string, key: string) => source.series(name, key);
  const seriesFor = (name: string, instance: Instance): Float64Array =>
    series(name, instanceOf(situation, itemOf(model, name).scope, instance).key);

  const read = (formula: FormulaNode, instance: Instance): At => {
    const node = resolved(model, situation, instance, formula);
    switch (node.kind) {
      case 'constant':
        return () => node.value;
      case 'named': {
        const value = namedConstants[node.name].value ?? situation.months;
        return () => value;
      }
      case 'input': {
        const value = inputOf(model, situation, instance, node.name);
        return typeof value === 'number' ? () => value : (month) => inYear(value, contractYearOf(month));
      }
      case 'item':
        return column(seriesFor(node.name, instance));
      case 'reference':
        return column(series(node.name, referenceOf(situation, instance).key));
      case 'previous': {
        const values = seriesFor(node.name, instance);
        return (month) => values[month - 1] ?? 0;
      }
      case 'cumulative':
        return runningSum(seriesFor(node.name, instance), () => false);
      case 'yearToDate':
        return runningSum(
          seriesFor(node.name, instance),
          (month) => month === 0 || month === monthsOfYear(contractYearOf(month)).first,
        );
      case 'yearSum': {
        const values = seriesFor(node.name, instance);
        return (year) => {
          if (year === 0) return values[0] ?? 0;
          const { first, last } = monthsOfYear(year);
          return sumBetween(values, first, last);
        };
      }
      case 'flaggedSum':
        return once(() => sumOfProducts(seriesFor(node.name, instance), seriesFor(node.where, instance)));
      case 'weightedSum':
        return once(() => sumOfProducts(seriesFor(node.name, instance), seriesFor(node.weight, instance)));
      case 'overRow': {
        const argument = node.argument ? read(node.argument, instance) : () => 0;
        return once(() => rowFunctions[node.function].compute(seriesFor(node.name, instance), argument(0)));
      }
      case 'sumOver': {
        const members = membersOf(situation, itemOf(model, node.name).scope, instance).map(({ key }) =>
          series(node.name, key),
        );
        return (at) => {
          let sum = 0;
          for (const values of members) sum += values[at] ?? 0;
          return sum;
        };
      }
      case 'call': {
        const { compute } = functions[node.function];
        const args = node.args.map((arg) => read(arg, instance));
        const [a, b] = args;
        if (a && b && args.length === 2) return (at) => compute(a(at), b(at));
        return (at) => compute(...args.map((arg) => arg(at)));
      }
      case 'choose':
        throw new Error('a choice is resolved before it is read');
      default:
        return node satisfies never;
    }
  };
  return read;
}

/** A monthly or yearly row at the column; an item with one value has it in every column. */
const column = (values: Float64Array): At =>
  values.length === 1 ? () => values[0] ?? 0 : (at) => values[at] ?? 0;

const once = (compute: () => number): At => {
  let value: number | undefined;
  return () => {
    value ??= compute();
    return value;
  };
};

/** Sums from the opening, or from the last month that `restarts`. Columns are asked in ascending order. */
function runningSum(values: Float64Array, restarts: (month: number) => boolean): At {
  const sums: number[] = [];
  return (month) => {
    for (let next = sums.length; next <= month; next++) {
      sums.push((restarts(next) ? 0 : (sums[next - 1] ?? 0)) + (values[next] ?? 0));
    }
    return sums[month] ?? 0;
  };
}

/** An input of the instance or of the wider one that holds it. */
export function inputOf(model: Model, situation: Situation, instance: Instance, name: string): InputValue {
  const declared = model.inputs[name];
  const value = declared && instanceOf(situation, declared.scope, instance).inputs[name];
  if (value === undefined) throw new Error(`no input ${name} for ${instance.scope} ${instance.key}`);
  return value;
}
