// Calculates a situation with the compiled model; again, only what a changed input reaches.
import type { Model } from '../model/assemble.ts';
import { instanceWithKey, type Situation } from '../model/instances.ts';
import { sumFormula } from '../model/statements.ts';
import { filledSeries, type State } from './fill.ts';
import { Scratch } from './frame.ts';
import { changedInputs, inputsOf, withChanged } from './inputs.ts';
import { formulaReader, itemOf } from './interpret.ts';
import { programOf } from './program.ts';
import type { Results } from './results.ts';
import { scheduleOf } from './schedule.ts';
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
  const state = {
    structure: structureOf(situation),
    schedule: scheduleOf(program, situation),
    inputs: inputsOf(program, situation),
    series: program.items.map(() => []),
    scratch: new Scratch(situation.months + 1),
  };
  return calculation(model, situation, { ...state, series: filledSeries(state) });
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
  const changed = changedInputs(program, previous.situation, situation);
  const next = { ...state, inputs: withChanged(program, state.inputs, changed, situation) };
  return calculation(model, situation, { ...next, series: filledSeries(next, changed) });
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
