// What a formula reads: dependencies are derived from the tree, never written down.
import type { Formula, FormulaNode } from './node.ts';

/** Calls `visit` for every node, parents first. */
export function walk(node: FormulaNode, visit: (node: FormulaNode) => void): void {
  visit(node);
  for (const child of children(node)) walk(child, visit);
}

export function children(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'call':
      return node.args;
    case 'choose':
      return Object.values(node.cases);
    case 'overRow':
      return node.argument ? [node.argument] : [];
    case 'constant':
    case 'named':
    case 'input':
    case 'item':
    case 'previous':
    case 'cumulative':
    case 'yearToDate':
    case 'yearSum':
    case 'flaggedSum':
    case 'weightedSum':
    case 'sumOver':
    case 'reference':
      return [];
    default:
      return node satisfies never;
  }
}

export interface Reading {
  readonly name: string;
  /** An earlier month of the item is read, not this one. */
  readonly earlier: boolean;
}

/** Every item a formula reads, with whether this month's value is needed. */
export function readings(formula: Formula): readonly Reading[] {
  const found: Reading[] = [];
  walk(formula, (node) => {
    switch (node.kind) {
      case 'item':
      case 'cumulative':
      case 'yearToDate':
      case 'yearSum':
      case 'sumOver':
      case 'reference':
      case 'overRow':
        found.push({ name: node.name, earlier: false });
        break;
      case 'previous':
        found.push({ name: node.name, earlier: true });
        break;
      case 'flaggedSum':
        found.push({ name: node.name, earlier: false }, { name: node.where, earlier: false });
        break;
      case 'weightedSum':
        found.push({ name: node.name, earlier: false }, { name: node.weight, earlier: false });
        break;
      default:
        break;
    }
  });
  return found;
}

/** Follows structural choices of one instance down to the node that is calculated. */
export function chosen(node: FormulaNode, option: (switchName: string) => string): FormulaNode {
  let current = node;
  while (current.kind === 'choose') {
    const name = option(current.switch);
    const next: FormulaNode | undefined = current.cases[name];
    if (!next) throw new Error(`switch ${current.switch} has no case ${name}`);
    current = next;
  }
  return current;
}
