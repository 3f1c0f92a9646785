// What a sum is made of: the same sum of every item that its item only adds and subtracts.
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { exceeds } from '../../../shared/formula/functions.ts';
import type { FormulaNode } from '../../../shared/formula/node.ts';
import { type ItemName, model } from '../../../shared/model/index.ts';
import { membersOf } from '../../../shared/model/instances.ts';
import { figureAt, instanceOfTarget, resultsAt, type ValueTarget } from './target.ts';

/** Whether a total adds or subtracts what it reads. */
export function signsIn(formula: FormulaNode, sign: 1 | -1 = 1): ReadonlyMap<string, 1 | -1> {
  if (formula.kind === 'item') return new Map([[formula.name, sign]]);
  if (formula.kind !== 'call') return new Map();
  const opposite = sign === 1 ? -1 : 1;
  return new Map(
    formula.args.flatMap((arg, index) => [
      ...signsIn(arg, formula.function === 'subtract' && index > 0 ? opposite : sign),
    ]),
  );
}

export interface Component {
  readonly target: ValueTarget;
  readonly label: string;
  readonly sign: 1 | -1;
  readonly value: number;
}

/** None where the item is more than a sum; what is listed always adds up to the sum. */
export function compositionOf(results: DealResults, target: ValueTarget): readonly Component[] {
  const components = componentsOf(results, target);
  const whole = figureAt(results, target);
  const together = components.reduce((sum, { sign, value }) => sum + sign * value, 0);
  const size = components.reduce((sum, { value }) => sum + Math.abs(value), 0);
  return exceeds(size + Math.abs(whole - together), size) ? [] : components;
}

function componentsOf(results: DealResults, target: ValueTarget): readonly Component[] {
  const { item, instanceKey, sum, state } = target;
  const { formula, scope } = model.items[item];
  const instance = instanceOfTarget(results, target);
  if (!sum || !instance) return [];
  const component = (name: ItemName, key: string, label: string, sign: 1 | -1): Component => {
    const part: ValueTarget = { kind: 'value', item: name, instanceKey: key, sum, state };
    return { target: part, label, sign, value: figureAt(results, part) };
  };
  if (formula.kind === 'sumOver') {
    const name = formula.name as ItemName;
    return membersOf(resultsAt(results, target).situation, model.items[name].scope, instance).map((member) =>
      component(name, member.key, member.name, 1),
    );
  }
  if (!isPlainSum(formula)) return [];
  const names = [...signsIn(formula)] as [ItemName, 1 | -1][];
  if (names.some(([name]) => model.items[name].scope !== scope)) return [];
  return names.map(([name, sign]) => component(name, instanceKey, model.items[name].label, sign));
}

const isPlainSum = (formula: FormulaNode): boolean =>
  formula.kind === 'item' ||
  (formula.kind === 'call' &&
    (formula.function === 'add' || formula.function === 'subtract') &&
    formula.args.every(isPlainSum));
