// Structural choices of one instance, resolved: the same for whoever reads a formula.
import type { FormulaNode } from '../formula/node.ts';
import { chosen } from '../formula/walk.ts';
import type { Model } from './assemble.ts';
import { type Instance, instanceOf, type Situation } from './instances.ts';

/** The chosen option of a switch of the instance or of the wider one that holds it. */
export function optionOf(model: Model, situation: Situation, instance: Instance, name: string): string {
  const declared = model.switches[name];
  const option = declared && instanceOf(situation, declared.scope, instance).switches[name];
  if (option === undefined) throw new Error(`no switch ${name} for ${instance.scope} ${instance.key}`);
  return option;
}

/** The node that is calculated and printed for this instance. */
export const resolved = (
  model: Model,
  situation: Situation,
  instance: Instance,
  formula: FormulaNode,
): FormulaNode => chosen(formula, (name) => optionOf(model, situation, instance, name));
