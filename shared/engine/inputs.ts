// Inputs of a situation as formulas read them, and which of them are others than before.
import {
  contractYears,
  type InputValue,
  type Instance,
  inYear,
  monthsOfYear,
  type Situation,
} from '../model/instances.ts';
import type { Scope } from '../model/scopes.ts';
import type { Program } from './program.ts';
import type { Inputs, Values } from './values.ts';

/** By position in a table, then by instance: 1 where the value is another than before. Nothing where all stay. */
export type Flags = (Uint8Array | undefined)[];

export const inputsOf = ({ inputs }: Program, { instances, months }: Situation): Inputs =>
  inputs.map(({ name, declared: { scope } }) =>
    instances[scope].map((instance) => byMonth(instance.inputs[name], months)),
  );

/** `now` has the instances of `before`. */
export function changedInputs({ inputs }: Program, before: Situation, now: Situation): Flags {
  const changed: Flags = [];
  const others = new Map<Scope, readonly number[]>();
  for (const [position, { name, declared }] of inputs.entries()) {
    const { scope } = declared;
    const [earlier, instances] = [before.instances[scope], now.instances[scope]];
    const positions = others.get(scope) ?? otherPositions(earlier, instances);
    others.set(scope, positions);
    for (const index of positions) {
      if (isSameInput(instances[index]?.inputs[name], earlier[index]?.inputs[name])) continue;
      const flags = changed[position] ?? new Uint8Array(instances.length);
      flags[index] = 1;
      changed[position] = flags;
    }
  }
  return changed;
}

/** Found once for all inputs of a scope: where one figure is tried after another, nearly all instances stay. */
const otherPositions = (before: readonly Instance[], now: readonly Instance[]): readonly number[] =>
  now.flatMap((instance, index) => (instance === before[index] ? [] : [index]));

/** What did not change is shared. */
export const withChanged = (
  { inputs }: Program,
  values: Inputs,
  changed: Flags,
  { instances, months }: Situation,
): Inputs =>
  values.map((ofInput, position) => {
    const flags = changed[position];
    const input = inputs[position];
    if (!flags || !input) return ofInput;
    return instances[input.declared.scope].map((instance, index) =>
      flags[index] === 1 ? byMonth(instance.inputs[input.name], months) : ofInput[index],
    );
  });

const isSameInput = (a: InputValue | undefined, b: InputValue | undefined): boolean =>
  typeof a === 'object' && typeof b === 'object'
    ? a === b || (a.length === b.length && a.every((value, year) => Object.is(value, b[year])))
    : Object.is(a, b);

function byMonth(value: InputValue | undefined, months: number): Values | undefined {
  if (typeof value !== 'object') return value;
  const row = new Float64Array(months + 1).fill(inYear(value, 1));
  for (let year = 2; year <= contractYears(months); year++) {
    row.fill(inYear(value, year), monthsOfYear(year).first);
  }
  return row;
}
