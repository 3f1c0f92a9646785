// The model a counterparty's workbook is printed from: only what may leave, reading only what may leave.
import { one } from '../../formula/build.ts';
import type { FormulaNode } from '../../formula/node.ts';
import { children, readings, walk } from '../../formula/walk.ts';
import type { Model } from '../../model/assemble.ts';
import type { LineItem } from '../../model/line-item.ts';
import { leavesOf, type Permitted, permitted, permittedItems } from './permitted.ts';

/** A fault of the table, never of a deal. */
export class NotPermittedError extends Error {
  override readonly name = 'NotPermittedError';
}

/**
 * Cases of a structural choice that read what stays with us are gone: whoever chooses one gets an error, not a
 * figure. Whatever else reads it needs a formula of its own in the table; without one this throws.
 */
export function permittedModel(model: Model, table: Permitted = permitted): Model {
  const names = permittedItems(table);
  const folded = new Set(table.folded);
  const leaves = (node: FormulaNode): boolean =>
    node.kind === 'input'
      ? leavesOf(node.name, table) === 'figures'
      : node.kind === 'call' || readings(own(node)).every(({ name }) => names.has(name));
  const kept = (name: string, formula: FormulaNode): FormulaNode => {
    const found = withoutCases(withoutFactors(formula, folded), leaves);
    if (!found) throw new NotPermittedError(`${name} reads what stays with us: ${faultOf(formula, leaves)}`);
    return found;
  };
  const all: Readonly<Record<string, LineItem>> = { ...model.items, ...table.own };
  const items = Object.entries(all)
    .filter(([name]) => names.has(name))
    .map(([name, item]): [string, LineItem] => {
      const { opening } = item;
      const formula = kept(name, table.instead[name] ?? item.formula);
      return [
        name,
        typeof opening === 'object'
          ? { ...item, formula, opening: kept(name, opening) }
          : { ...item, formula },
      ];
    });
  return {
    switches: model.switches,
    inputs: Object.fromEntries(
      Object.entries(model.inputs).filter(([name]) => leavesOf(name, table) === 'figures'),
    ),
    items: Object.fromEntries(items),
    // What is only theirs reads what is ours, and what stands before it.
    order: [...model.order, ...Object.keys(table.own).map((name) => [name])]
      .map((group) => group.filter((name) => names.has(name)))
      .filter((group) => group.length > 0),
  };
}

/** What is multiplied into the figures already is 1 here, and no factor of a product. */
function withoutFactors(node: FormulaNode, folded: ReadonlySet<string>): FormulaNode {
  const inside = (one: FormulaNode) => withoutFactors(one, folded);
  switch (node.kind) {
    case 'input':
      return folded.has(node.name) ? one : node;
    case 'choose':
      return {
        ...node,
        cases: Object.fromEntries(Object.entries(node.cases).map(([option, of]) => [option, inside(of)])),
      };
    case 'call': {
      if (node.function !== 'times') return { ...node, args: node.args.map(inside) };
      const args = node.args.filter((arg) => arg.kind !== 'input' || !folded.has(arg.name)).map(inside);
      const [only] = args;
      return args.length > 1 ? { ...node, args } : (only ?? one);
    }
    case 'overRow':
      return node.argument ? { ...node, argument: inside(node.argument) } : node;
    default:
      return node;
  }
}

/** The node without what stands below it. */
const own = (node: FormulaNode): FormulaNode =>
  node.kind === 'choose' ? { ...node, cases: {} } : node.kind === 'call' ? { ...node, args: [] } : node;

/** The formula without the cases that may not leave; undefined where nothing is left of it. */
function withoutCases(node: FormulaNode, leaves: (node: FormulaNode) => boolean): FormulaNode | undefined {
  if (node.kind === 'choose') {
    const cases = Object.entries(node.cases).flatMap(([option, formula]) => {
      const found = withoutCases(formula, leaves);
      return found ? [[option, found] as const] : [];
    });
    return cases.length === 0 ? undefined : { ...node, cases: Object.fromEntries(cases) };
  }
  if (node.kind === 'call') {
    const args = node.args.map((arg) => withoutCases(arg, leaves));
    const whole = args.filter((arg) => arg !== undefined);
    return whole.length === args.length ? { ...node, args: whole } : undefined;
  }
  if (!leaves(node)) return undefined;
  return children(node).every((child) => withoutCases(child, leaves)) ? node : undefined;
}

function faultOf(formula: FormulaNode, leaves: (node: FormulaNode) => boolean): string {
  const found = new Set<string>();
  walk(formula, (node) => {
    if ('name' in node && node.kind !== 'named' && !leaves(node)) found.add(node.name);
  });
  return [...found].join(', ');
}
