// Puts the blocks together and proves that the result is a model: every reference known and in reach,
// units right, no cycle. A fault throws ModelError and names the item.

import { UnitError } from '../formula/functions.ts';
import type { FormulaNode } from '../formula/node.ts';
import { unitOf } from '../formula/units-of.ts';
import { readings, walk } from '../formula/walk.ts';
import { describeDimension, sameDimension, units } from '../units/unit.ts';
import type { InputDeclaration } from './inputs.ts';
import type { LineItem } from './line-item.ts';
import { type CalculationGroup, calculationOrder } from './order.ts';
import { isWithin, sumsOver } from './scopes.ts';
import type { SwitchDeclaration } from './switches.ts';

export class ModelError extends Error {}

export interface Model<Name extends string = string> {
  readonly items: Readonly<Record<Name, LineItem>>;
  readonly inputs: Readonly<Record<string, InputDeclaration>>;
  readonly switches: Readonly<Record<string, SwitchDeclaration>>;
  /** Items in the order they can be calculated; a group of several is calculated month by month together. */
  readonly order: readonly CalculationGroup[];
}

/** The names an item table's formulas read. */
type NamesRead<Items> = {
  [Name in keyof Items]: Items[Name] extends { readonly formula: { readonly reads?: infer Read } }
    ? Items[Name] extends { readonly opening: { readonly reads?: infer Opening } }
      ? Extract<Read | Opening, string>
      : Extract<Read, string>
    : never;
}[keyof Items];

/** An unknown name in any formula makes the call not compile: it shows up in `UnknownItem`. */
export function assembleModel<const Items extends Readonly<Record<string, LineItem>>>(
  items: Items &
    (NamesRead<Items> extends keyof Items
      ? unknown
      : { UnknownItem: Exclude<NamesRead<Items>, keyof Items> }),
  tables: {
    inputs: Readonly<Record<string, InputDeclaration>>;
    switches: Readonly<Record<string, SwitchDeclaration>>;
  },
): Model<Extract<keyof Items, string>> {
  const all: Readonly<Record<string, LineItem>> = items;
  for (const [name, item] of Object.entries(all)) {
    const fault = (problem: string) => new ModelError(`${name}: ${problem}`);
    for (const formula of [item.formula, ...(typeof item.opening === 'object' ? [item.opening] : [])]) {
      walk(formula, (node) => checkReach(node, item, { items: all, ...tables }, fault));
      checkUnit(formula, item, { items: all, ...tables }, fault);
    }
    if (item.opening !== undefined && item.time !== 'monthly')
      throw fault('only a monthly item has an opening');
  }
  const dependencies = Object.fromEntries(
    Object.entries(all).map(([name, item]) => [
      name,
      [item.formula, ...(typeof item.opening === 'object' ? [item.opening] : [])].flatMap(readings),
    ]),
  );
  const order = calculationOrder(dependencies, (cycle) => {
    throw new ModelError(`${cycle[0]}: depends on itself in the same month (${cycle.join(' → ')})`);
  });
  return { items, ...tables, order };
}

type Tables = Pick<Model, 'items' | 'inputs' | 'switches'>;
type Fault = (problem: string) => ModelError;

function checkUnit(formula: FormulaNode, item: LineItem, tables: Tables, fault: Fault): void {
  const declared = units[item.unit].dimension;
  try {
    const found = unitOf(formula, {
      item: (name) => tables.items[name]?.unit ?? 'factor',
      input: (name) => tables.inputs[name]?.unit ?? 'factor',
    });
    if (found && !sameDimension(found, declared)) {
      throw new UnitError(
        `is declared in ${describeDimension(declared)}, but its formula gives ${describeDimension(found)}`,
      );
    }
  } catch (error) {
    if (error instanceof UnitError) throw fault(error.message);
    throw error;
  }
}

function checkReach(node: FormulaNode, item: LineItem, tables: Tables, fault: Fault): void {
  const known = (name: string): LineItem => {
    const found = tables.items[name];
    if (!found) throw fault(`reads ${name}, which is no line item`);
    return found;
  };
  const row = (name: string): LineItem => {
    const found = known(name);
    if (found.time !== 'monthly') throw fault(`reads ${name} over months, but it is not monthly`);
    return found;
  };
  const inReach = (name: string, other: LineItem) => {
    if (!isWithin(item.scope, other.scope)) {
      throw fault(`reads ${name} of each ${other.scope}, out of reach of a ${item.scope}`);
    }
  };
  switch (node.kind) {
    case 'input': {
      const input = tables.inputs[node.name];
      if (!input) throw fault(`reads ${node.name}, which is no input`);
      if (!isWithin(item.scope, input.scope)) {
        throw fault(`reads the input ${node.name} of a ${input.scope}, out of reach of a ${item.scope}`);
      }
      if (input.by === 'year' && item.time !== 'monthly') {
        throw fault(`reads ${node.name}, which differs by year, but has no months`);
      }
      break;
    }
    case 'item':
    case 'reference': {
      const other = known(node.name);
      if (node.kind === 'reference') {
        if (item.scope !== 'comparison' || other.scope !== 'scenario') {
          throw fault(`only a comparison has a reference scenario, and ${node.name} is of a ${other.scope}`);
        }
      } else inReach(node.name, other);
      if (other.time !== 'once' && other.time !== item.time) {
        throw fault(`reads ${node.name} of this month, but is itself ${item.time}`);
      }
      break;
    }
    case 'previous':
    case 'cumulative':
    case 'yearToDate':
      if (item.time !== 'monthly') throw fault(`looks back over ${node.name}, but has no months`);
      inReach(node.name, row(node.name));
      break;
    case 'yearSum':
      if (item.time !== 'yearly') throw fault(`sums ${node.name} by year, but is not yearly`);
      inReach(node.name, row(node.name));
      break;
    case 'flaggedSum':
    case 'weightedSum':
      inReach(node.name, row(node.name));
      for (const other of node.kind === 'flaggedSum' ? [node.where] : [node.weight])
        inReach(other, row(other));
      break;
    case 'overRow':
      inReach(node.name, row(node.name));
      break;
    case 'sumOver': {
      const other = known(node.name);
      if (!sumsOver[item.scope]?.includes(other.scope)) {
        throw fault(`sums ${node.name} of each ${other.scope}, which a ${item.scope} does not have`);
      }
      if (other.time !== item.time) throw fault(`sums ${node.name}, but not over the same times`);
      break;
    }
    case 'choose': {
      const declared = tables.switches[node.switch];
      if (!declared) throw fault(`asks ${node.switch}, which is no switch`);
      if (!isWithin(item.scope, declared.scope))
        throw fault(`asks the switch ${node.switch} of a ${declared.scope}`);
      for (const option of Object.keys(declared.options)) {
        if (!node.cases[option]) throw fault(`has no case for ${option} of ${node.switch}`);
      }
      break;
    }
    case 'constant':
    case 'named':
    case 'call':
      break;
    default:
      node satisfies never;
  }
}
