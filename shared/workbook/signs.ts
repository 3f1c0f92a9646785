// Which items a formula adds up, and which it takes away.
import type { FormulaNode } from '../formula/node.ts';

export function signsIn(formula: FormulaNode | undefined): ReadonlyMap<string, 1 | -1> {
  const signs = new Map<string, 1 | -1>();
  const walk = (node: FormulaNode, sign: 1 | -1): void => {
    if (node.kind === 'item') signs.set(node.name, sign);
    if (node.kind !== 'call' || (node.function !== 'add' && node.function !== 'subtract')) return;
    for (const [index, arg] of node.args.entries())
      walk(arg, node.function === 'subtract' && index > 0 ? flipped(sign) : sign);
  };
  if (formula) walk(formula, 1);
  return signs;
}

const flipped = (sign: 1 | -1): 1 | -1 => (sign === 1 ? -1 : 1);
