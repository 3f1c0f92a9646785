// What a total of the statement adds and what it subtracts.
import type { FormulaNode } from '../../../shared/formula/node.ts';

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
