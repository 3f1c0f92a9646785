// Calculates a situation with the compiled model; again, only what a changed input reaches.
import type { Model } from '../model/assemble.ts';
import {
  contractYears,
  type InputValue,
  instanceWithKey,
  inYear,
  monthsOfYear,
  type Situation,
} from '../model/instances.ts';
import { sumFormula } from '../model/statements.ts';
import { type Flags, filledSeries, type State } from './fill.ts';
import { Scratch, type Values } from './frame.ts';
import { formulaReader, itemOf } from './interpret.ts';
import { type Program, programOf } from './program.ts';
import type { Results } from './results.ts';
import { isSameStructure, structureOf } from './structure.ts';

/** Results that a next calculation can start from. */
export interface Calculation<Name extends string = string> extends Results<Name> {
  readonly state: State;
}

/** Calculates every item of the model for every instance. */
export function calculateAll<Name extends string>(
  model: Model<Name>,
  situation: Situation,
): Calculation<Name> {
  const program = programOf(model);
  const variants = program.items.map(({ variantsOf }) => variantsOf(situation));
  const state = {
    structure: structureOf(situation),
    variants,
    reads: variants.map((ofItem) => [...new Set(ofItem)].flatMap(({ reads }) => reads)),
    inputs: inputsOf(program, situation).values,
    series: program.items.map(() => []),
    scratch: new Scratch(situation.months + 1),
  };
  return calculation(model, situation, {
    ...state,
    series: filledSeries(program, situation, state, undefined),
  });
}

/**
 * The same as `calculateAll`, to the last bit; where only inputs differ, rows they do not reach are shared with
 * the previous results, which stay as they are.
 */
export function recalculate<Name extends string>(
  previous: Calculation<Name>,
  situation: Situation,
): Calculation<Name> {
  const { model, state } = previous;
  if (!isSameStructure(previous.situation, situation)) return calculateAll(model, situation);
  const program = programOf(model);
  const { values: inputs, changed } = inputsOf(program, situation, previous);
  const next = { ...state, inputs };
  return calculation(model, situation, { ...next, series: filledSeries(program, situation, next, changed) });
}

function calculation<Name extends string>(
  model: Model<Name>,
  situation: Situation,
  state: State,
): Calculation<Name> {
  const { positions } = programOf(model);
  const series = (name: string, key: string): Float64Array => {
    const place = state.structure.positions[itemOf(model, name).scope].get(key) ?? -1;
    const found = state.series[positions.get(name) ?? -1]?.[place];
    if (!found) throw new Error(`no ${name} of ${key}`);
    return found;
  };
  return {
    model,
    situation,
    state,
    series,
    value: (name, key) => series(name, key)[0] ?? Number.NaN,
    sum: (name, key, sum) => {
      const { scope } = itemOf(model, name);
      const reader = formulaReader(model, situation, { series });
      const formula = sumFormula(name, scope, sum.kind);
      return reader(formula, instanceWithKey(situation, scope, key))(sum.kind === 'year' ? sum.year : 0);
    },
  };
}

function inputsOf(program: Program, situation: Situation, previous?: Calculation) {
  const changed: Flags = [];
  const values = program.inputs.map(({ name, declared: { scope } }, position) => {
    const before = previous?.state.inputs[position];
    const earlier = previous?.situation.instances[scope];
    const instances = situation.instances[scope];
    const isChanged = instances.map((instance, index) => {
      const was = earlier?.[index];
      return was !== instance && !isSameInput(instance.inputs[name], was?.inputs[name]);
    });
    if (before && !isChanged.includes(true)) return before;
    changed[position] = Uint8Array.from(isChanged, Number);
    return instances.map(({ inputs }, index) =>
      before && !isChanged[index] ? before[index] : byMonth(inputs[name], situation.months),
    );
  });
  return { values, changed };
}

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
