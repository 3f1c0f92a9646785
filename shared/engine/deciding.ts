// Which part of a formula decides: of a largest, a smallest or a condition, what applies here.
import { exceeds } from '../formula/functions.ts';
import type { FormulaNode } from '../formula/node.ts';
import type { ItemName } from '../model/index.ts';
import { instanceWithKey } from '../model/instances.ts';
import { resolved } from '../model/options.ts';
import { formulaAt, speaker } from './explain.ts';
import type { Token } from './explanation.ts';
import { formulaReader, itemOf } from './interpret.ts';
import type { Results } from './results.ts';
import { type Asked, branchOf } from './summands.ts';

/** In words with its values; undefined where the whole formula counts, as in a sum or a product. */
export function decidedBy(
  results: Results<ItemName>,
  { item, instanceKey, column = 0, sum }: Asked,
): readonly Token[] | undefined {
  if (sum) return undefined;
  const { model, situation } = results;
  const declared = itemOf(model, item);
  const instance = instanceWithKey(situation, declared.scope, instanceKey);
  const reader = formulaReader(model, situation, results);
  const read = (node: FormulaNode) => reader(node, instance)(column);
  const whole = resolved(model, situation, instance, formulaAt(declared, column));
  let node = whole;
  for (;;) {
    const next = partOf(node, read);
    if (!next) break;
    node = resolved(model, situation, instance, next);
  }
  return node === whole ? undefined : speaker(results)(node, instance, column);
}

function partOf(node: FormulaNode, read: (node: FormulaNode) => number): FormulaNode | undefined {
  if (node.kind !== 'call') return undefined;
  if (node.function !== 'greatest' && node.function !== 'least') return branchOf(node, read);
  const [first, ...others] = node.args;
  if (!first) return undefined;
  const isBefore = (one: FormulaNode, other: FormulaNode) =>
    node.function === 'greatest' ? exceeds(read(one), read(other)) : exceeds(read(other), read(one));
  return others.reduce((best, one) => (isBefore(one, best) ? one : best), first);
}
