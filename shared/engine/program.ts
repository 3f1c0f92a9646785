// A model compiled: its items and inputs by position, and each item’s formula for every choice that is met.
import type { FormulaNode } from '../formula/node.ts';
import { walk } from '../formula/walk.ts';
import type { Model } from '../model/assemble.ts';
import type { InputDeclaration } from '../model/inputs.ts';
import type { Situation } from '../model/instances.ts';
import type { LineItem } from '../model/line-item.ts';
import { optionOf } from '../model/options.ts';
import type { Scope } from '../model/scopes.ts';
import { compile, type Place, type Read } from './compile.ts';
import type { Part } from './part.ts';

/** An item’s formulas with their choices taken. */
export interface Variant {
  readonly scope: Scope;
  readonly formula: Part;
  /** What stands at signing; undefined where the formula holds for it too. */
  readonly opening: Part | undefined;
  readonly reads: readonly Read[];
}

export interface CompiledItem {
  readonly position: number;
  readonly item: LineItem;
  /** The variant of each instance, in the situation’s order. */
  readonly variantsOf: (situation: Situation) => readonly Variant[];
}

export interface Program {
  readonly items: readonly CompiledItem[];
  readonly inputs: readonly { readonly name: string; readonly declared: InputDeclaration }[];
  readonly positions: ReadonlyMap<string, number>;
  /** Positions of items in the order of calculation; those of a group are calculated together. */
  readonly groups: readonly (readonly number[])[];
}

const NOTHING: FormulaNode = { kind: 'constant', value: 0 };

const programs = new WeakMap<Model, Program>();

/** Compiled once for each model. */
export function programOf(model: Model): Program {
  let found = programs.get(model);
  if (!found) {
    found = compiledModel(model);
    programs.set(model, found);
  }
  return found;
}

function compiledModel(model: Model): Program {
  const items = Object.entries<LineItem>(model.items);
  const inputs = Object.entries(model.inputs).map(([name, declared]) => ({ name, declared }));
  const positions = new Map(items.map(([name], position) => [name, position]));
  const places = {
    item: placesIn(items.map(([name, { scope }]) => ({ name, scope }))),
    input: placesIn(inputs.map(({ name, declared: { scope } }) => ({ name, scope }))),
  };
  const groups = model.order.map((group) => group.map((name) => positions.get(name) ?? -1));
  const groupOf = new Map(model.order.flatMap((group) => group.map((name) => [name, new Set(group)])));
  return {
    inputs,
    positions,
    groups,
    items: items.map(([name, item], position) => ({
      position,
      item,
      variantsOf: variantsOf(model, item, (option) => {
        const reads: Read[] = [];
        const compiling = {
          scope: item.scope,
          ...places,
          option,
          together: groupOf.get(name) ?? new Set(),
          reads,
        };
        const opening =
          item.time === 'monthly' && item.opening !== 'same' ? (item.opening ?? NOTHING) : undefined;
        return {
          scope: item.scope,
          formula: compile(item.formula, compiling),
          opening: opening && compile(opening, compiling),
          reads,
        };
      }),
    })),
  };
}

function placesIn(
  things: readonly { readonly name: string; readonly scope: Scope }[],
): (name: string) => Place {
  const places = new Map(things.map(({ name, scope }, position) => [name, { position, scope }]));
  return (name) => {
    const found = places.get(name);
    if (!found) throw new Error(`the model has no ${name}`);
    return found;
  };
}

/** Formulas are compiled once for each combination of the options they ask for. */
function variantsOf(
  model: Model,
  item: LineItem,
  compiled: (option: (switchName: string) => string) => Variant,
): CompiledItem['variantsOf'] {
  const asked = switchesIn(item);
  const known = new Map<string, Variant>();
  return (situation) =>
    situation.instances[item.scope].map((instance) => {
      const options = asked.map((name) => optionOf(model, situation, instance, name));
      const key = options.join(' ');
      let found = known.get(key);
      if (!found) {
        found = compiled((name) => options[asked.indexOf(name)] ?? '');
        known.set(key, found);
      }
      return found;
    });
}

function switchesIn({ formula, opening }: LineItem): readonly string[] {
  const found = new Set<string>();
  for (const tree of [formula, ...(typeof opening === 'object' ? [opening] : [])]) {
    walk(tree, (node) => {
      if (node.kind === 'choose') found.add(node.switch);
    });
  }
  return [...found];
}
