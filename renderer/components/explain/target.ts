// What can be explained: one value, a sum of a monthly row, the difference of two of these, or a figure no item of
// the model stands for.
import type { Deal } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import type { Instance } from '../../../shared/model/instances.ts';
import type { Sum } from '../../../shared/model/statements.ts';

/** The deal as it is not: before an edit, at a line of its history, with a bid taken over. */
export interface OtherState {
  /** The same text for the same state. */
  readonly key: string;
  /** How titles call it: “before the last edit”. */
  readonly name: string;
  readonly deal: Deal;
  readonly results: DealResults;
}

export interface ValueTarget {
  readonly kind: 'value';
  readonly item: ItemName;
  readonly instanceKey: string;
  /** Month or contract year of a row; `sum` asks for a sum of it instead. */
  readonly column?: number | undefined;
  readonly sum?: Sum | undefined;
  /** Where the number is of another state of the deal than the one that is open. */
  readonly state?: OtherState | undefined;
}

export interface DifferenceTarget {
  readonly kind: 'difference';
  readonly of: ValueTarget;
  readonly against: ValueTarget;
  /** −1 for a term the total subtracts: its fall raises the total. */
  readonly sign: 1 | -1;
}

/** Figures found by counting, comparing or calculating the model again; each is put in words by a row of its own. */
export type FoundTopic =
  | 'advice'
  | 'floor'
  | 'input-effect'
  | 'checks'
  | 'ledgers'
  | 'rankings'
  | 'providers-effect'
  | 'left-of-charges';

export interface FoundTarget {
  readonly kind: 'found';
  readonly topic: FoundTopic;
  /** Which of them, where there are several. */
  readonly about: string;
}

export type Target = ValueTarget | DifferenceTarget | FoundTarget;

/** Has values, and months, of its own. */
export type ItemTarget = Exclude<Target, FoundTarget>;

/** The same text for the same number: marks the selected cell. */
export function targetKey(target: Target): string {
  if (target.kind === 'difference') return `${targetKey(target.of)} − ${targetKey(target.against)}`;
  if (target.kind === 'found') return `${target.topic} ${target.about}`;
  const { item, instanceKey, column, sum, state } = target;
  const at = sum ? `${sum.kind}${sum.kind === 'year' ? sum.year : ''}` : (column ?? '');
  return `${item} ${instanceKey} ${at}${state ? ` ${state.key}` : ''}`;
}

/** The number a target belongs to in the first place; a difference belongs to the new scenario's. */
export const valueTarget = (target: ItemTarget): ValueTarget =>
  target.kind === 'value' ? target : target.of;

/** Those a value is read from: of the open deal, or of the state the value is of. */
export const resultsAt = (results: DealResults, { state }: ValueTarget): DealResults =>
  state?.results ?? results;

/** The same number of a state, and everything it is made of; of the open deal where none is named. */
export function inState(target: Target, state: OtherState | undefined): Target {
  if (!state || target.kind === 'found') return target;
  if (target.kind === 'value') return { ...target, state };
  return { ...target, of: { ...target.of, state }, against: { ...target.against, state } };
}

export function instanceOfTarget(results: DealResults, target: ValueTarget): Instance | undefined {
  const { model, situation } = resultsAt(results, target);
  const { scope } = model.items[target.item];
  return situation.instances[scope].find(({ key }) => key === target.instanceKey);
}

/** NaN where the deal has no such thing. */
export function figureAt(results: DealResults, target: ValueTarget): number {
  if (!instanceOfTarget(results, target)) return Number.NaN;
  const at = resultsAt(results, target);
  const { item, instanceKey, column = 0, sum } = target;
  return sum ? at.sum(item, instanceKey, sum) : (at.series(item, instanceKey)[column] ?? Number.NaN);
}

/** False once the deal no longer has what was selected. */
export const isThere = (results: DealResults, target: ItemTarget): boolean =>
  target.kind === 'value'
    ? instanceOfTarget(results, target) !== undefined
    : isThere(results, target.of) && isThere(results, target.against);
