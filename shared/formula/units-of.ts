// The unit of a formula, from the units of what it reads.
import { isPlain, multiplied, plain, type UnitName, units } from '../units/unit.ts';
import { functions, type MaybeDimension, UnitError } from './functions.ts';
import { type FormulaNode, namedConstants } from './node.ts';
import { rowFunctions } from './row-functions.ts';

export interface UnitLookup {
  readonly item: (name: string) => UnitName;
  readonly input: (name: string) => UnitName;
}

/** Undefined for a bare 0. Throws UnitError where units do not combine. */
export function unitOf(node: FormulaNode, lookup: UnitLookup): MaybeDimension {
  const itemUnit = (name: string) => units[lookup.item(name)].dimension;
  switch (node.kind) {
    case 'constant':
      return node.unit ? units[node.unit].dimension : node.value === 0 ? undefined : plain;
    case 'named':
      return units[namedConstants[node.name].unit].dimension;
    case 'input':
      return units[lookup.input(node.name)].dimension;
    case 'item':
    case 'previous':
    case 'cumulative':
    case 'yearToDate':
    case 'yearSum':
    case 'sumOver':
    case 'reference':
      return itemUnit(node.name);
    case 'flaggedSum':
      if (!isPlain(itemUnit(node.where))) throw new UnitError(`${node.where} is no flag`);
      return itemUnit(node.name);
    case 'weightedSum':
      return multiplied(itemUnit(node.name), itemUnit(node.weight));
    case 'overRow':
      if (node.argument) unitOf(node.argument, lookup);
      return rowFunctions[node.function].unit(itemUnit(node.name));
    case 'call': {
      const row = functions[node.function];
      if (node.args.length < row.least || node.args.length > row.most) {
        throw new UnitError(
          `${node.function} takes ${row.least} to ${row.most} arguments, not ${node.args.length}`,
        );
      }
      return row.unit(node.args.map((arg) => unitOf(arg, lookup)));
    }
    case 'choose': {
      const cases = Object.values(node.cases).map((option) => unitOf(option, lookup));
      return functions.add.unit(cases);
    }
    default:
      return node satisfies never;
  }
}
