// Which inputs a deal's formulas really read, structural choices resolved: the others change nothing.
import type { FormulaNode } from '../formula/node.ts';
import type { Model } from './assemble.ts';
import { instanceOf, type Situation } from './instances.ts';
import { resolved } from './options.ts';

/** Keys `input holder` of every input that some chosen formula reads. */
export function usedInputs(model: Model, situation: Situation): ReadonlySet<string> {
  const used = new Set<string>();
  for (const item of Object.values(model.items)) {
    for (const instance of situation.instances[item.scope]) {
      const collect = (node: FormulaNode): void => {
        const actual = resolved(model, situation, instance, node);
        if (actual !== node) {
          collect(actual);
          return;
        }
        if (node.kind === 'input') {
          const scope = model.inputs[node.name]?.scope ?? 'deal';
          used.add(`${node.name} ${instanceOf(situation, scope, instance).key}`);
        }
        if (node.kind === 'call') for (const arg of node.args) collect(arg);
        if (node.kind === 'overRow' && node.argument) collect(node.argument);
      };
      collect(item.formula);
      if (typeof item.opening === 'object') collect(item.opening);
    }
  }
  return used;
}
