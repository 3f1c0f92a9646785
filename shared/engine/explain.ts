// The explainer: says in words how a number comes about, with the values that went into it.
import { type Binding, functions, isLooser, NONE_TEXT, type ScalarFunction } from '../formula/functions.ts';
import { type FormulaNode, namedConstants } from '../formula/node.ts';
import { type RowFunction, rowFunctions } from '../formula/row-functions.ts';
import type { Model } from '../model/assemble.ts';
import {
  type Instance,
  instanceOf,
  instanceWithKey,
  membersOf,
  monthsOfYear,
  referenceOf,
} from '../model/instances.ts';
import type { LineItem } from '../model/line-item.ts';
import { resolved } from '../model/options.ts';
import { type Sum, sumFormula } from '../model/statements.ts';
import { say, sayParts, toSay } from '../text/say.ts';
import type { UnitName } from '../units/unit.ts';
import type { Explanation, Part, Token } from './explanation.ts';
import { formulaReader, itemOf } from './interpret.ts';
import type { Results } from './results.ts';

/** Explains one value: `column` is the month or contract year of a row; `sum` asks for a sum of it instead. */
export function explain(
  results: Results,
  name: string,
  instanceKey: string,
  column?: number,
  sum?: Sum,
): Explanation {
  const { model, situation } = results;
  const item = itemOf(model, name);
  const instance = instanceWithKey(situation, item.scope, instanceKey);
  const formula = sum ? sumFormula(name, item.scope, sum.kind) : formulaAt(item, column ?? 0);
  const at = sum?.kind === 'year' ? sum.year : (column ?? 0);
  const sentence = speaker(results)(formula, instance, at);
  const parts = sentence.filter((token): token is Part => typeof token !== 'string');
  return {
    item: name,
    instanceKey,
    label: say(item.label),
    code: item.code,
    meaning: say(item.meaning),
    source: item.source,
    unit: item.unit,
    column: sum?.kind === 'year' ? sum.year : column,
    value: sum ? results.sum(name, instanceKey, sum) : (results.series(name, instanceKey)[at] ?? Number.NaN),
    sentence,
    parts: distinct(parts),
  };
}

/** The sentence as text: every part as its label in quotation marks and its value. */
export const sentenceText = (sentence: readonly Token[], format: (part: Part) => string): string =>
  sentence.map((token) => (typeof token === 'string' ? token : `“${token.label}” ${format(token)}`)).join('');

/** Every digit the engine has, so that the sentence can be calculated by whoever reads it. */
export const exactly = ({ value }: Part): string =>
  Number.isNaN(value) ? NONE_TEXT : String(value).replace('-', '−');

const NOTHING: FormulaNode = { kind: 'constant', value: 0 };

/** The formula of a column: at signing a row may have its own, or none. */
export function formulaAt(item: LineItem, column: number): FormulaNode {
  if (item.time !== 'monthly' || column > 0 || item.opening === 'same') return item.formula;
  return item.opening ?? NOTHING;
}

export type Speaker = (node: FormulaNode, instance: Instance, column: number) => readonly Token[];

/** Says a formula in words, with the values of a column. */
export function speaker(results: Results): Speaker {
  const { model, situation } = results;
  const reader = formulaReader(model, situation, results);

  /** `as` says which one it is: its label at {label}. */
  const itemPart = (
    name: string,
    instance: Instance,
    column: number,
    as = (label: string): string => label,
  ): Part => {
    const item = itemOf(model, name);
    const values = results.series(name, instance.key);
    const single = item.time === 'once';
    return {
      kind: 'item',
      name,
      label: as(say(item.label)),
      instanceKey: instance.key,
      instanceName: instance.scope === 'deal' ? '' : instance.name,
      column: single ? undefined : column,
      value: values[single ? 0 : column] ?? 0,
      unit: item.unit,
    };
  };
  const inReach = (name: string, instance: Instance) =>
    instanceOf(situation, itemOf(model, name).scope, instance);
  const months = (from: number, to: number) =>
    Array.from(
      { length: Math.max(0, Math.min(to, situation.months) - from + 1) },
      (_, index) => from + index,
    );
  const row = (name: string, instance: Instance, columns: readonly number[]): readonly Token[][] =>
    columns.map((month) => [
      itemPart(name, inReach(name, instance), month, (label) =>
        month === 0 ? say('{label}, signing', { label }) : say('{label}, month {month}', { label, month }),
      ),
    ]);

  const spoken = (formula: FormulaNode, instance: Instance, column: number): Spoken => {
    const node = resolved(model, situation, instance, formula);
    switch (node.kind) {
      case 'constant':
        return {
          tokens: [node.value < 0 ? `−${-node.value}` : `${node.value}`],
          binding: node.value < 0 ? 'sum' : 'atom',
        };
      case 'named': {
        const { label, unit } = namedConstants[node.name];
        return spokenPart(constantPart(node.name, say(label), unit, reader(node, instance)(column)));
      }
      case 'input':
        return spokenPart(
          inputPart(model, situation, node.name, instance, column, reader(node, instance)(column)),
        );
      case 'item':
        return spokenPart(itemPart(node.name, inReach(node.name, instance), column));
      case 'reference': {
        const reference = referenceOf(situation, instance);
        return spokenPart(itemPart(node.name, reference, column, ofName(reference)));
      }
      case 'previous':
        return spokenPart(
          itemPart(node.name, inReach(node.name, instance), column - 1, (label) =>
            say('{label} a month ago', { label }),
          ),
        );
      case 'cumulative':
        return summed(row(node.name, instance, months(0, column)));
      case 'yearToDate': {
        const year = Math.max(1, Math.floor((column - 1) / 12) + 1);
        return summed(
          row(node.name, instance, column === 0 ? [0] : months(monthsOfYear(year).first, column)),
        );
      }
      case 'yearSum': {
        const { first, last } = monthsOfYear(column);
        return summed(row(node.name, instance, column === 0 ? [0] : months(first, last)));
      }
      case 'flaggedSum': {
        const flags = results.series(node.where, inReach(node.where, instance).key);
        return summed(
          row(
            node.name,
            instance,
            months(0, situation.months).filter((month) => flags[month] === 1),
          ),
        );
      }
      case 'weightedSum': {
        const all = months(0, situation.months);
        const weights = row(node.weight, instance, all);
        return summed(
          row(node.name, instance, all).map((value, month) => [...value, ' × ', ...(weights[month] ?? [])]),
        );
      }
      case 'overRow': {
        const { words }: RowFunction = rowFunctions[node.function];
        const values = listing(row(node.name, instance, months(0, situation.months)));
        const argument = node.argument ? spoken(node.argument, instance, column).tokens : [];
        return { tokens: inPlaces(words, { values, argument }), binding: 'atom' };
      }
      case 'sumOver': {
        const members = membersOf(situation, itemOf(model, node.name).scope, instance);
        return summed(members.map((member) => [itemPart(node.name, member, column, ofName(member))]));
      }
      case 'call': {
        const rules: ScalarFunction = functions[node.function];
        const args = node.args.map((arg, index) => {
          if (index === 0 && rules.conditional) return sayCondition(arg, instance, column);
          return sayArgument(rules, arg, index, instance, column);
        });
        return { tokens: rules.words(args).flat(), binding: rules.binding };
      }
      case 'choose':
        throw new Error('a choice is resolved before it is said');
      default:
        return node satisfies never;
    }
  };
  const sayArgument = (
    rules: ScalarFunction,
    arg: FormulaNode,
    index: number,
    instance: Instance,
    column: number,
  ): readonly Token[] => {
    const { tokens, binding } = spoken(arg, instance, column);
    return isLooser(binding, rules.needs(index)) ? ['(', ...tokens, ')'] : tokens;
  };
  const sayCondition = (formula: FormulaNode, instance: Instance, column: number): readonly Token[] => {
    const node = resolved(model, situation, instance, formula);
    const rules: ScalarFunction | undefined = node.kind === 'call' ? functions[node.function] : undefined;
    if (node.kind !== 'call' || !rules?.holds)
      return inPlaces(toSay('{a} is not 0'), { a: spoken(node, instance, column).tokens });
    return rules
      .holds(node.args.map((arg, index) => sayArgument(rules, arg, index, instance, column)))
      .flat();
  };
  return (node, instance, column) => spoken(node, instance, column).tokens;
}

interface Spoken {
  readonly tokens: readonly Token[];
  readonly binding: Binding;
}

const spokenPart = (part: Part): Spoken => ({ tokens: [part], binding: 'atom' });

const ofName =
  ({ name }: Instance) =>
  (label: string): string =>
    say('{label} of {name}', { label, name });

/** A phrase of the catalogue with tokens in its places. */
const inPlaces = (phrase: string, places: Readonly<Record<string, readonly Token[]>>): readonly Token[] =>
  sayParts<readonly Token[]>(phrase, places).flatMap((piece) =>
    typeof piece === 'string' ? [piece] : piece,
  );

const listing = (entries: readonly (readonly Token[])[]): readonly Token[] =>
  entries.flatMap((entry, index) => (index === 0 ? entry : ['; ', ...entry]));

const summed = (entries: readonly (readonly Token[])[]): Spoken =>
  entries.length === 0
    ? { tokens: ['0'], binding: 'atom' }
    : { tokens: inPlaces(toSay('the sum of ({values})'), { values: listing(entries) }), binding: 'atom' };

const constantPart = (name: string, label: string, unit: UnitName, value: number): Part => ({
  kind: 'constant',
  name,
  label,
  instanceKey: '',
  instanceName: '',
  column: undefined,
  value,
  unit,
});

function inputPart(
  model: Model,
  situation: Results['situation'],
  name: string,
  instance: Instance,
  column: number,
  value: number,
): Part {
  const declared = model.inputs[name];
  if (!declared) throw new Error(`no input ${name}`);
  const holder = instanceOf(situation, declared.scope, instance);
  return {
    kind: 'input',
    name,
    label: say(declared.label),
    instanceKey: holder.key,
    instanceName: holder.scope === 'deal' ? '' : holder.name,
    column: declared.by === 'year' ? column : undefined,
    value,
    unit: declared.unit,
  };
}

function distinct(parts: readonly Part[]): readonly Part[] {
  const seen = new Map(
    parts.map((part) => [`${part.kind} ${part.name} ${part.instanceKey} ${part.column}`, part]),
  );
  return [...seen.values()];
}
