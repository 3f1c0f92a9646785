// What can be explained: one value, a sum of a monthly row, or the difference of two of these.
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import type { Instance } from '../../../shared/model/instances.ts';
import type { Sum } from '../../../shared/model/statements.ts';

export interface ValueTarget {
  readonly kind: 'value';
  readonly item: ItemName;
  readonly instanceKey: string;
  /** Month or contract year of a row; `sum` asks for a sum of it instead. */
  readonly column?: number | undefined;
  readonly sum?: Sum | undefined;
}

export interface DifferenceTarget {
  readonly kind: 'difference';
  readonly of: ValueTarget;
  readonly against: ValueTarget;
  /** −1 for a term the total subtracts: its fall raises the total. */
  readonly sign: 1 | -1;
}

export type Target = ValueTarget | DifferenceTarget;

/** The same text for the same number: marks the selected cell. */
export function targetKey(target: Target): string {
  if (target.kind === 'difference') return `${targetKey(target.of)} − ${targetKey(target.against)}`;
  const { item, instanceKey, column, sum } = target;
  const at = sum ? `${sum.kind}${sum.kind === 'year' ? sum.year : ''}` : (column ?? '');
  return `${item} ${instanceKey} ${at}`;
}

/** The number a target belongs to in the first place; a difference belongs to the new scenario's. */
export const valueTarget = (target: Target): ValueTarget => (target.kind === 'value' ? target : target.of);

export function instanceOfTarget(results: DealResults, target: ValueTarget): Instance | undefined {
  const { scope } = results.model.items[target.item];
  return results.situation.instances[scope].find(({ key }) => key === target.instanceKey);
}

/** False once the deal no longer has what was selected. */
export const isThere = (results: DealResults, target: Target): boolean =>
  target.kind === 'value'
    ? instanceOfTarget(results, target) !== undefined
    : isThere(results, target.of) && isThere(results, target.against);
