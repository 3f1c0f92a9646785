// What compiled formulas read while a calculation runs. Rows stand by position: item, then instance.
import type { Scope } from '../model/scopes.ts';
import type { Structure } from './structure.ts';
import type { Inputs } from './values.ts';

export interface Frame {
  readonly structure: Structure;
  readonly series: readonly (readonly Float64Array[])[];
  readonly inputs: Inputs;
  readonly scratch: Scratch;
}

/** Rows to calculate in. What stands in one is read before the formula goes on, so rows are used again. */
export class Scratch {
  readonly #length: number;
  readonly #rows: Float64Array[] = [];

  constructor(length: number) {
    this.#length = length;
  }

  row(register: number): Float64Array {
    let found = this.#rows[register];
    if (!found) {
      found = new Float64Array(this.#length);
      this.#rows[register] = found;
    }
    return found;
  }
}

/** Position of the instance of `to` that an instance of `from` is or belongs to. */
export function holderOf(
  { structure }: Frame,
  from: Scope,
  to: Scope | 'reference',
  instance: number,
): number {
  const found = structure.holders[from][to]?.[instance] ?? -1;
  if (found < 0) throw new Error(`no ${to} for the ${from} at ${instance}`);
  return found;
}

export const membersOf = ({ structure }: Frame, of: Scope, finer: Scope, instance: number): Int32Array =>
  structure.members[of][finer]?.[instance] ?? NOBODY;

const NOBODY = new Int32Array(0);

export function seriesAt({ series }: Frame, item: number, instance: number): Float64Array {
  const found = series[item]?.[instance];
  if (!found) throw new Error(`no row of item ${item} at ${instance}`);
  return found;
}
