// A formula in words without values: for documents. With values, and for one cell, see the explainer.
import { type Binding, functions, isLooser, type ScalarFunction } from '../formula/functions.ts';
import { type FormulaNode, namedConstants } from '../formula/node.ts';
import { type RowFunction, rowFunctions } from '../formula/row-functions.ts';
import { sayParts } from '../text/say.ts';
import type { Model } from './assemble.ts';

interface Described {
  readonly text: string;
  readonly binding: Binding;
}

/** Labels in quotation marks; every case of a structural choice is said. */
export const describeFormula = (model: Model, node: FormulaNode): string => describe(model, node).text;

const atom = (text: string): Described => ({ text, binding: 'atom' });

function describe(model: Model, node: FormulaNode): Described {
  const label = (name: string) => `“${model.items[name]?.label ?? name}”`;
  switch (node.kind) {
    case 'constant':
      return { text: String(node.value).replace('-', '−'), binding: node.value < 0 ? 'sum' : 'atom' };
    case 'named':
      return atom(`“${namedConstants[node.name].label}”`);
    case 'input':
      return atom(`“${model.inputs[node.name]?.label ?? node.name}”`);
    case 'item':
      return atom(label(node.name));
    case 'reference':
      return atom(`${label(node.name)} of the reference`);
    case 'previous':
      return atom(`${label(node.name)} a month ago`);
    case 'cumulative':
      return atom(`the sum since signing of (${label(node.name)})`);
    case 'yearToDate':
      return atom(`the sum of this contract year so far of (${label(node.name)})`);
    case 'yearSum':
      return atom(`the sum of the contract year of (${label(node.name)})`);
    case 'flaggedSum':
      return atom(`the sum of (${label(node.name)}) over the months of (${label(node.where)})`);
    case 'weightedSum':
      return atom(`the sum over all months of (${label(node.name)} × ${label(node.weight)})`);
    case 'sumOver':
      return atom(`the sum of (${label(node.name)}) of each ${model.items[node.name]?.scope ?? 'part'}`);
    case 'overRow': {
      const { words }: RowFunction = rowFunctions[node.function];
      const argument = node.argument ? describe(model, node.argument).text : '';
      return atom(sayParts(words, { values: label(node.name), argument }).join(''));
    }
    case 'call': {
      const rules: ScalarFunction = functions[node.function];
      const args = node.args.map((arg, index) => {
        if (index === 0 && rules.conditional) return conditionOf(model, arg);
        return argumentOf(model, rules, arg, index);
      });
      return { text: rules.words(args).join(''), binding: rules.binding };
    }
    case 'choose': {
      const declared = model.switches[node.switch];
      const cases = Object.entries(node.cases).map(
        ([option, formula]) => `${declared?.options[option] ?? option}: ${describe(model, formula).text}`,
      );
      return atom(`[by ${declared?.label ?? node.switch} — ${cases.join('; ')}]`);
    }
    default:
      return node satisfies never;
  }
}

function argumentOf(model: Model, rules: ScalarFunction, arg: FormulaNode, index: number): string {
  const described = describe(model, arg);
  return isLooser(described.binding, rules.needs(index)) ? `(${described.text})` : described.text;
}

function conditionOf(model: Model, node: FormulaNode): string {
  const rules: ScalarFunction | undefined = node.kind === 'call' ? functions[node.function] : undefined;
  if (node.kind !== 'call' || !rules?.holds) return `${describe(model, node).text} is not 0`;
  return rules.holds(node.args.map((arg, index) => argumentOf(model, rules, arg, index))).join('');
}
