// What some rows rest on, structural choices resolved: the rows, inputs and constants a smaller workbook needs.
import type { FormulaNode, NamedConstant } from '../formula/node.ts';
import type { Model } from '../model/assemble.ts';
import { type Instance, instanceOf, membersOf, type Situation } from '../model/instances.ts';
import { resolved } from '../model/options.ts';

export interface Reached {
  /** Keys `item instance`. */
  readonly rows: ReadonlySet<string>;
  /** Keys `input holder`. */
  readonly inputs: ReadonlySet<string>;
  readonly constants: ReadonlySet<NamedConstant>;
}

export interface Root {
  readonly name: string;
  readonly instance: Instance;
}

export function reachedFrom(model: Model, situation: Situation, roots: readonly Root[]): Reached {
  const rows = new Set<string>();
  const inputs = new Set<string>();
  const constants = new Set<NamedConstant>();
  const reach = (name: string, instance: Instance): void => {
    const key = `${name} ${instance.key}`;
    const item = model.items[name];
    if (!item || rows.has(key)) return;
    rows.add(key);
    read(item.formula, instance);
    if (typeof item.opening === 'object') read(item.opening, instance);
  };
  const scopeOf = (name: string) => model.items[name]?.scope ?? 'deal';
  const nearest = (name: string, from: Instance) => reach(name, instanceOf(situation, scopeOf(name), from));
  const read = (formula: FormulaNode, instance: Instance): void => {
    const node = resolved(model, situation, instance, formula);
    switch (node.kind) {
      case 'constant':
      case 'choose':
        return;
      case 'named':
        constants.add(node.name);
        return;
      case 'input':
        inputs.add(
          `${node.name} ${instanceOf(situation, model.inputs[node.name]?.scope ?? 'deal', instance).key}`,
        );
        return;
      case 'call':
        for (const arg of node.args) read(arg, instance);
        return;
      case 'flaggedSum':
        nearest(node.where, instance);
        nearest(node.name, instance);
        return;
      case 'weightedSum':
        nearest(node.weight, instance);
        nearest(node.name, instance);
        return;
      case 'overRow':
        if (node.argument) read(node.argument, instance);
        nearest(node.name, instance);
        return;
      case 'item':
      case 'previous':
      case 'cumulative':
      case 'yearToDate':
      case 'yearSum':
        nearest(node.name, instance);
        return;
      case 'sumOver': {
        // A provider’s row is summed by its key over all of the scenario’s.
        const whole =
          instance.scope === 'engagement' ? instanceOf(situation, 'scenario', instance) : instance;
        for (const member of membersOf(situation, scopeOf(node.name), whole)) reach(node.name, member);
        return;
      }
      case 'reference':
        throw new Error(`${node.name} of another scenario has no place in a part of a workbook`);
      default:
        node satisfies never;
    }
  };
  for (const { name, instance } of roots) reach(name, instance);
  return { rows, inputs, constants };
}
