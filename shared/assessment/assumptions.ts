// The inputs a deal rests on: which of them move total cost of performance, and which of those have no source.

import { type Calculation, calculateAll, recalculate } from '../engine/calculation.ts';
import { narrowed } from '../engine/narrow.ts';
import { exceeds } from '../formula/functions.ts';
import { model } from '../model/index.ts';
import { type InputDeclaration, inputTable } from '../model/inputs.ts';
import { type InputValue, type Instance, instanceOf, type Situation } from '../model/instances.ts';
import { usedInputs } from '../model/used-inputs.ts';
import { say } from '../text/say.ts';
import { type Direction, movedValue, withMoved } from './moved-inputs.ts';

/**
 * An input matters where a move of 10 % changes some scenario’s present value of total cost of performance by more
 * than this share of it. Below that, a wrong figure is lost in the rounding of the comparison.
 */
const MATTERS = 0.001;

/** What is known of where an input comes from, as far as it is read here. */
export interface SourceEntry {
  readonly input: string;
  readonly of: string;
  readonly source?: string | undefined;
}

/** What a move of 10 % up or down does where it does most. */
export interface Effect {
  /** Change of present value of total cost of performance, without its sign. */
  readonly amount: number;
  /** The same as a share of that scenario’s; infinite where that costs nothing yet. */
  readonly share: number;
  /** Name of the scenario it changes most; null where it changes none. */
  readonly in: string | null;
}

/** An input the deal states and some formula reads. */
export interface StatedInput {
  readonly input: string;
  /** Key of its holder. */
  readonly of: string;
  readonly label: string;
  /** What holds it: “Service desk”, “Service desk, first-call resolution”; the deal’s own name for the deal. */
  readonly holder: string;
  /** Name of the scenario it belongs to; null for what holds in all of them. */
  readonly scenario: string | null;
  readonly unit: InputDeclaration['unit'];
  readonly value: InputValue;
}

export interface MeasuredInput extends StatedInput {
  readonly effect: Effect;
  readonly matters: boolean;
}

export interface Assumption<Entry extends SourceEntry = SourceEntry> extends MeasuredInput {
  readonly provenance: Entry | null;
  readonly hasSource: boolean;
}

/**
 * Key of the holder whose input this one is: another one’s where a variant takes the figure from its parent. Such
 * a figure is listed once, and moves everywhere at once.
 */
export type OriginOf = (input: string, of: string) => string;

const NO_EFFECT: Effect = { amount: 0, share: 0, in: null };

/** What the effect is read from; the rest of the model is not calculated over and over. */
const costModel = narrowed(model, ['costNpv']);

interface Group {
  readonly stated: StatedInput;
  readonly holders: Set<string>;
}

/** The inputs in the deal’s order, with the holders that take their figure from them. */
function groupsOf(situation: Situation, originOf: OriginOf): readonly Group[] {
  const used = usedInputs(model, situation);
  const groups = new Map<string, Group>();
  const followers: { readonly origin: string; readonly key: string }[] = [];
  for (const [name, input] of Object.entries(inputTable)) {
    for (const instance of situation.instances[input.scope]) {
      const { key } = instance;
      if (!instance.stated.has(name) || !used.has(`${name} ${key}`)) continue;
      const origin = originOf(name, key);
      if (origin !== key) followers.push({ origin: `${name} ${origin}`, key });
      groups.set(`${name} ${key}`, {
        stated: statedInput(situation, instance, name, input),
        holders: new Set([key]),
      });
    }
  }
  for (const { origin, key } of followers) {
    const group = groups.get(origin);
    // Where the parent’s formulas do not read the figure, it is the variant’s that counts.
    if (!group) continue;
    group.holders.add(key);
    groups.delete(`${group.stated.input} ${key}`);
  }
  return [...groups.values()];
}

function statedInput(
  situation: Situation,
  instance: Instance,
  name: string,
  input: InputDeclaration,
): StatedInput {
  const { scenario, service } = instance.belongsTo;
  const nameOf = (scope: 'scenario' | 'service') => instanceOf(situation, scope, instance).name;
  const isOfMetric = instance.scope === 'metric' || instance.scope === 'measure';
  return {
    input: name,
    of: instance.key,
    label: say(input.label),
    holder: isOfMetric && service !== undefined ? `${nameOf('service')}, ${instance.name}` : instance.name,
    scenario: instance.scope === 'scenario' || scenario !== undefined ? nameOf('scenario') : null,
    unit: input.unit,
    value: instance.inputs[name] ?? 0,
  };
}

const itself: OriginOf = (_, of) => of;

export interface Measurement {
  readonly count: number;
  /**
   * One input at a time, in the deal’s order, so that a window can go on between them: a deal with thirty services
   * has thousands.
   */
  readonly steps: Iterable<MeasuredInput> & Iterator<MeasuredInput, void>;
}

export function measurementOf(situation: Situation, originOf: OriginOf = itself): Measurement {
  const groups = groupsOf(situation, originOf);
  return { count: groups.length, steps: measured(situation, groups) };
}

function* measured(situation: Situation, groups: readonly Group[]): Generator<MeasuredInput, void> {
  const base = calculateAll(costModel, situation);
  const read = usedInputs(costModel, situation);
  for (const { stated, holders } of groups) {
    const reaches = [...holders].some((key) => read.has(`${stated.input} ${key}`));
    const effect = reaches ? effectOf(base, stated, holders) : NO_EFFECT;
    yield { ...stated, effect, matters: exceeds(effect.share, MATTERS) };
  }
}

/** What a move of an input does to one scenario. */
export interface Move {
  readonly direction: Direction;
  /** The input then; by year where it is stated so. */
  readonly to: InputValue;
  readonly scenario: string;
  readonly name: string;
  /** Present value of its total cost of performance, before and after. */
  readonly from: number;
  readonly cost: number;
}

function effectOf(base: Calculation<'costNpv'>, stated: StatedInput, holders: ReadonlySet<string>): Effect {
  let most = NO_EFFECT;
  for (const { name, from, cost } of movesOf(base, stated, holders)) {
    const amount = Math.abs(cost - from);
    if (exceeds(amount, most.amount)) most = { amount, share: amount / Math.abs(from), in: name };
  }
  return most;
}

/** None in a direction in which a bound holds the input where it is. */
function* movesOf(
  base: Calculation<'costNpv'>,
  { input, value }: StatedInput,
  holders: ReadonlySet<string>,
): Generator<Move, void> {
  const { situation } = base;
  const declared = inputTable[input];
  if (!declared) return;
  for (const direction of [1, -1] satisfies readonly Direction[]) {
    const to = movedValue(declared, value, direction, situation.months);
    if (isSame(to, value)) continue;
    const moved = recalculate(base, withMoved(situation, input, holders, to));
    for (const { key, name } of situation.instances.scenario)
      yield {
        ...{ direction, to, scenario: key, name },
        ...{ from: base.value('costNpv', key), cost: moved.value('costNpv', key) },
      };
  }
}

/** An input with what each of its moves does; undefined where the deal does not state it, or nothing reads it. */
export function inputMoves(
  situation: Situation,
  { input, of }: Pick<StatedInput, 'input' | 'of'>,
  originOf: OriginOf = itself,
): { readonly stated: StatedInput; readonly moves: readonly Move[] } | undefined {
  const group = groupsOf(situation, originOf).find(
    ({ stated }) => stated.input === input && stated.of === of,
  );
  if (!group) return undefined;
  const { stated, holders } = group;
  return { stated, moves: [...movesOf(calculateAll(costModel, situation), stated, holders)] };
}

const isSame = (a: InputValue, b: InputValue): boolean =>
  typeof a === 'number' || typeof b === 'number'
    ? a === b
    : a.every((one, year) => one === b[year]) && a.length === b.length;

/** Inputs that matter and have no source first, the largest effect first; then the rest, the same way. */
export function inOrder<Entry extends SourceEntry>(
  measured: readonly MeasuredInput[],
  provenance: readonly Entry[],
): readonly Assumption<Entry>[] {
  const entries = new Map(provenance.map((entry) => [`${entry.input} ${entry.of}`, entry]));
  const all = measured.map((one) => {
    const entry = entries.get(`${one.input} ${one.of}`) ?? null;
    return { ...one, provenance: entry, hasSource: (entry?.source ?? '').trim() !== '' };
  });
  const rank = ({ matters, hasSource }: Assumption<Entry>) => (matters && !hasSource ? 0 : 1);
  // Sorting is stable: equal effects stay in the deal’s order.
  return all.sort((a, b) => rank(a) - rank(b) || b.effect.amount - a.effect.amount);
}

/** Every input the deal states and some formula reads, with its source and its effect; nothing here is quick. */
export const assumptionsOf = <Entry extends SourceEntry>(
  { situation }: { readonly situation: Situation },
  provenance: readonly Entry[],
  originOf: OriginOf = itself,
): readonly Assumption<Entry>[] => inOrder([...measurementOf(situation, originOf).steps], provenance);
