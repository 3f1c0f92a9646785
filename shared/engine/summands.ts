// What a number adds up from: the summands of its formula, members and months summed, each exact. A product or a
// ratio has none: its factors are no parts of it.

import { exceeds } from '../formula/functions.ts';
import type { FormulaNode } from '../formula/node.ts';
import type { ItemName } from '../model/index.ts';
import {
  contractYears,
  type Instance,
  instanceOf,
  instanceWithKey,
  membersOf,
  monthsOfYear,
  referenceOf,
} from '../model/instances.ts';
import { resolved } from '../model/options.ts';
import { discountOf, type Sum } from '../model/statements.ts';
import { say } from '../text/say.ts';
import { formulaAt, speaker } from './explain.ts';
import type { Token } from './explanation.ts';
import { formulaReader, itemOf } from './interpret.ts';
import type { Results } from './results.ts';

/** One value of an item, or a sum of its row. */
export interface Asked {
  readonly item: ItemName;
  readonly instanceKey: string;
  readonly column?: number | undefined;
  readonly sum?: Sum | undefined;
}

export interface Summand {
  /** The same for the same summand of another instance’s number, but for the keys of instances in it. */
  readonly key: string;
  /** Where it is another number, that number; none where it is a formula. */
  readonly of: Asked | undefined;
  readonly label: string;
  /** A formula in words, with the values of the first month that counts. */
  readonly words: readonly Token[];
  /** −1 for what is subtracted. */
  readonly sign: 1 | -1;
  /** With its sign: all of them add up to the number. */
  readonly value: number;
}

interface Leaf extends Omit<Summand, 'value'> {
  readonly at: (column: number) => number;
}

/** Empty where the number is no sum, and where what is listed would not add up to it. */
export function summandsOf(results: Results<ItemName>, asked: Asked): readonly Summand[] {
  const { item, instanceKey, column, sum } = behind(results, asked);
  const declared = itemOf(results.model, item);
  const instance = instanceWithKey(results.situation, declared.scope, instanceKey);
  const columns = columnsOf(results, { item, instanceKey, column, sum });
  const isSingle = sum === undefined;
  const isOpening = (at: number) => declared.time === 'monthly' && at === 0 && declared.opening !== 'same';
  const found = new Map<string, Summand>();
  for (const group of [
    columns.filter(({ at }) => isOpening(at)),
    columns.filter(({ at }) => !isOpening(at)),
  ]) {
    const [first] = group;
    if (!first) continue;
    const leaves = leavesOf(results, formulaAt(declared, first.at), instance, {
      ...{ column: isSingle ? first.at : Math.max(1, first.at), isSingle, sum, sign: 1 },
    });
    for (const { at, ...leaf } of leaves) {
      const value = group.reduce((all, { at: month, weight }) => all + leaf.sign * weight * at(month), 0);
      const before = found.get(leaf.key)?.value ?? 0;
      found.set(leaf.key, { ...leaf, value: before + value });
    }
  }
  const summands = [...found.values()];
  const whole = isSingle
    ? (results.series(item, instanceKey)[column ?? 0] ?? Number.NaN)
    : results.sum(item, instanceKey, sum);
  const [first] = summands;
  // A formula alone is the number itself, said in words already.
  const isSum = summands.length > 1 || first?.of !== undefined;
  return isSum && addUp(summands, whole) ? summands.filter(({ value }) => value !== 0) : [];
}

function addUp(summands: readonly Summand[], whole: number): boolean {
  const together = summands.reduce((sum, { value }) => sum + value, 0);
  const size = summands.reduce((sum, { value }) => sum + Math.abs(value), 0);
  return Number.isFinite(together) && !exceeds(size + Math.abs(whole - together), size);
}

/** A number that is the sum of a row, or just another number, adds up as that does. */
export function behind(results: Results<ItemName>, asked: Asked): Asked {
  const declared = itemOf(results.model, asked.item);
  const instance = instanceWithKey(results.situation, declared.scope, asked.instanceKey);
  const opening = asked.column === 0 && declared.time === 'monthly';
  if (opening && declared.opening !== 'same') return asked;
  const node = resolved(results.model, results.situation, instance, declared.formula);
  if (!('name' in node) || node.kind === 'named' || node.kind === 'input') return asked;
  const name = node.name as ItemName;
  const next = (more: Partial<Asked>): Asked | undefined =>
    isInReach(results, name, instance)
      ? {
          item: name,
          instanceKey: instanceOf(results.situation, itemOf(results.model, name).scope, instance).key,
          ...more,
        }
      : undefined;
  const { column, sum } = asked;
  const read = itemOf(results.model, name);
  const found = (() => {
    if (node.kind === 'item' && declared.time === read.time) {
      if (!sum) return next({ column });
      // At signing the row may have another formula, and another scope another rate.
      const isSame = declared.opening === 'same' && discountOf(declared.scope) === discountOf(read.scope);
      return isSame ? next({ sum }) : undefined;
    }
    if (sum) return undefined;
    if (node.kind === 'yearSum' && column !== undefined) return next({ sum: { kind: 'year', year: column } });
    if (node.kind === 'weightedSum' && node.weight === discountOf(read.scope))
      return next({ sum: { kind: 'npv' } });
    return node.kind === 'overRow' && node.function === 'total' ? next({ sum: { kind: 'term' } }) : undefined;
  })();
  return found ? behind(results, found) : asked;
}

const isInReach = (results: Results<ItemName>, name: ItemName, { scope, belongsTo }: Instance): boolean => {
  const wanted = itemOf(results.model, name).scope;
  return wanted === scope || wanted === 'deal' || belongsTo[wanted] !== undefined;
};

interface WeightedColumn {
  readonly at: number;
  readonly weight: number;
}

function columnsOf(
  results: Results<ItemName>,
  { item, instanceKey, column, sum }: Asked,
): readonly WeightedColumn[] {
  const { situation } = results;
  if (!sum) return [{ at: column ?? 0, weight: 1 }];
  const months = (first: number, last: number): readonly number[] =>
    Array.from(
      { length: Math.max(0, Math.min(last, situation.months) - first + 1) },
      (_, index) => first + index,
    );
  if (sum.kind === 'year') {
    const { first, last } = monthsOfYear(sum.year);
    return (sum.year === 0 ? [0] : months(first, last)).map((at) => ({ at, weight: 1 }));
  }
  if (sum.kind === 'term') return months(0, situation.months).map((at) => ({ at, weight: 1 }));
  const factors = discountsOf(results, item, instanceKey);
  return months(0, situation.months).map((at) => ({ at, weight: factors[at] ?? 0 }));
}

function discountsOf(results: Results<ItemName>, item: ItemName, instanceKey: string): Float64Array {
  const { scope } = itemOf(results.model, item);
  const discount = discountOf(scope);
  const instance = instanceWithKey(results.situation, scope, instanceKey);
  const holder = instanceOf(results.situation, itemOf(results.model, discount).scope, instance);
  return results.series(discount, holder.key);
}

interface Here {
  /** The month the words are of. */
  readonly column: number;
  readonly isSingle: boolean;
  readonly sum: Sum | undefined;
  readonly sign: 1 | -1;
}

function leavesOf(
  results: Results<ItemName>,
  formula: FormulaNode,
  instance: Instance,
  here: Here,
): readonly Leaf[] {
  const { model, situation } = results;
  const { sign, column, isSingle, sum } = here;
  const node = resolved(model, situation, instance, formula);
  const reader = formulaReader(model, situation, results);
  const inside = (one: FormulaNode, turned: boolean) =>
    leavesOf(results, one, instance, { ...here, sign: turned ? (sign === 1 ? -1 : 1) : sign });
  const figure = (name: ItemName, { key }: Instance, label: string): Leaf => {
    const { time } = itemOf(model, name);
    const row = results.series(name, key);
    return {
      ...{ key: `${name} ${key}`, label, words: [], sign },
      of: {
        item: name,
        instanceKey: key,
        ...(time === 'once' ? {} : isSingle ? { column } : { sum }),
      },
      at: (month) => row[time === 'once' ? 0 : month] ?? 0,
    };
  };
  switch (node.kind) {
    case 'constant':
      if (node.value === 0) return [];
      break;
    case 'item': {
      const { scope, label, time } = itemOf(model, node.name);
      // What has one value counts in every month: a formula, and no sum of that item.
      if (!isSingle && time === 'once') break;
      return [figure(node.name as ItemName, instanceOf(situation, scope, instance), say(label))];
    }
    case 'reference': {
      const reference = referenceOf(situation, instance);
      return [
        figure(node.name as ItemName, reference, `${say(itemOf(model, node.name).label)}, ${reference.name}`),
      ];
    }
    case 'sumOver':
      return membersOf(situation, itemOf(model, node.name).scope, instance).map((member) =>
        figure(node.name as ItemName, member, member.name),
      );
    case 'call': {
      const [first, ...others] = node.args;
      if (node.function === 'add') return node.args.flatMap((one) => inside(one, false));
      if (first && (node.function === 'subtract' || node.function === 'difference'))
        return [...inside(first, false), ...others.flatMap((one) => inside(one, true))];
      const branch = isSingle ? branchOf(node, (one) => reader(one, instance)(column)) : undefined;
      if (branch) return inside(branch, false);
      break;
    }
    default:
      break;
  }
  const words = speaker(results)(node, instance, column);
  const text = words.map((token) => (typeof token === 'string' ? token : token.label)).join('');
  return [{ key: `words ${text}`, of: undefined, label: text, words, sign, at: reader(node, instance) }];
}

/** What a condition lets through in this month. */
export function branchOf(
  { function: name, args }: Extract<FormulaNode, { kind: 'call' }>,
  read: (node: FormulaNode) => number,
): FormulaNode | undefined {
  const [condition, first, second] = args;
  if (!condition) return undefined;
  if (name === 'either') return read(condition) === 0 ? second : first;
  return name === 'noneIf' || name === 'noneUnless' ? first : undefined;
}

/** The contract years a sum over the term is made of, signing first: as paid, and discounted where it is. */
export interface SummedYears {
  readonly asked: Asked;
  readonly paid: readonly number[];
  readonly discounted: readonly number[] | undefined;
}

/** None for what is no sum over the whole term. */
export function yearsOf(results: Results<ItemName>, number: Asked): SummedYears | undefined {
  const asked = behind(results, number);
  const { item, instanceKey, sum } = asked;
  if (sum?.kind !== 'npv' && sum?.kind !== 'term') return undefined;
  const years = Array.from({ length: contractYears(results.situation.months) + 1 }, (_, year) => year);
  const paid = years.map((year) => results.sum(item, instanceKey, { kind: 'year', year }));
  if (sum.kind === 'term') return { asked, paid, discounted: undefined };
  const factors = discountsOf(results, item, instanceKey);
  const row = results.series(item, instanceKey);
  const discounted = years.map((year) =>
    columnsOf(results, { item, instanceKey, sum: { kind: 'year', year } }).reduce(
      (all, { at }) => all + (row[at] ?? 0) * (factors[at] ?? 0),
      0,
    ),
  );
  return { asked, paid, discounted };
}
