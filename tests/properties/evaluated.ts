// A random deal, calculated; and when two calculations say the same.

import type { Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate, type DealResults } from '../../shared/engine/evaluation.ts';
import { type ItemName, model } from '../../shared/model/index.ts';
import {
  type InputValue,
  type Instance,
  type Situation,
  withInstances,
} from '../../shared/model/instances.ts';
import type { LineItem } from '../../shared/model/line-item.ts';
import { clientLines } from '../../shared/model/statements.ts';

export const evaluated = (deal: Deal): DealResults => calculate(instantiate(deal));

export const items: readonly (readonly [ItemName, LineItem])[] = Object.entries(model.items).map(
  ([name, item]) => [name as ItemName, item],
);

const TOLERANCE = 1e-9;

/** `scale` is the size of what was added up: what a cancellation leaves is as exact as that. */
export const close = (a: number, b: number, scale = 0): boolean =>
  a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b), scale);

export function mustBeClose(what: string, a: number, b: number, scale = 0): void {
  if (!close(a, b, scale)) throw new Error(`${what}: ${a} is not ${b}, at a scale of ${scale}`);
}

export const sumOfSizes = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += Math.abs(value);
  return sum;
};

/** Everything that moves in a scenario over the term, signs left aside. */
export const turnover = (results: DealResults, scenarioKey: string): number =>
  clientLines.reduce((sum, line) => sum + sumOfSizes(results.series(line, scenarioKey)), 0);

/** Calls `visit` for every value of every item and instance. */
export function eachSeries(
  results: DealResults,
  visit: (name: ItemName, item: LineItem, instance: Instance, values: Float64Array) => void,
): void {
  for (const [name, item] of items) {
    for (const instance of results.situation.instances[item.scope]) {
      visit(name, item, instance, results.series(name, instance.key));
    }
  }
}

/** The first value that is not the same number to the last bit, in words. */
export function firstDifference(a: DealResults, b: DealResults): string | undefined {
  let found: string | undefined;
  eachSeries(a, (name, _item, { key }, values) => {
    const others = b.series(name, key);
    for (let column = 0; column < values.length && found === undefined; column++) {
      if (!Object.is(values[column], others[column]))
        found = `${name} of ${key}, column ${column}: ${values[column]} and ${others[column]}`;
    }
  });
  return found;
}

export function mustBeSame(a: DealResults, b: DealResults): void {
  const difference = firstDifference(a, b);
  if (difference !== undefined) throw new Error(difference);
}

/** The situation with some inputs changed, defaults included. */
export function withInputs(
  situation: Situation,
  change: (name: string, value: InputValue, instance: Instance) => InputValue,
): Situation {
  const changed = (instance: Instance): Instance => ({
    ...instance,
    inputs: Object.fromEntries(
      Object.entries(instance.inputs).map(([name, value]) => [name, change(name, value, instance)]),
    ),
  });
  return withInstances(situation, (instances) => instances.map(changed));
}

export const mapped = (value: InputValue, change: (one: number) => number): InputValue =>
  typeof value === 'number' ? change(value) : value.map(change);
