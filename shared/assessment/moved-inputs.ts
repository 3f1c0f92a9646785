// A situation with one figure moved by a tenth, up or down: what an input’s effect is measured on.
import { type InputDeclaration, inputTable } from '../model/inputs.ts';
import { type InputValue, type Instance, inYear, type Situation } from '../model/instances.ts';

/** How far a value is moved, as a share of it. */
export const MOVE = 0.1;

export type Direction = 1 | -1;

/**
 * The value a tenth up or down, within its bounds; each year of a list by its own tenth. Whole inputs move by at
 * least 1, and no month goes beyond the contract. A 0 stays: a tenth of nothing is nothing.
 */
export function movedValue(
  input: InputDeclaration,
  value: InputValue,
  direction: Direction,
  months: number,
): InputValue {
  const most = Math.min(input.max ?? Number.POSITIVE_INFINITY, input.unit === 'months' ? months : Infinity);
  const least = input.min ?? Number.NEGATIVE_INFINITY;
  const moved = (one: number): number => {
    const by = input.whole ? Math.max(1, Math.round(Math.abs(one) * MOVE)) : Math.abs(one) * MOVE;
    const wanted = one + direction * by;
    // A value that stands outside already is not pulled in: that would be another change than asked for.
    return one === 0 ? 0 : Math.min(Math.max(wanted, Math.min(least, one)), Math.max(most, one));
  };
  return typeof value === 'number' ? moved(value) : value.map(moved);
}

/** The situation with an input of some holders at another value, and what follows it by default moved along. */
export function withMoved(
  situation: Situation,
  name: string,
  holders: ReadonlySet<string>,
  value: InputValue,
): Situation {
  const scope = inputTable[name]?.scope ?? 'deal';
  return {
    ...situation,
    instances: {
      ...situation.instances,
      [scope]: situation.instances[scope].map((instance) =>
        holders.has(instance.key) ? withValue(instance, name, value) : instance,
      ),
    },
  };
}

function withValue(instance: Instance, name: string, value: InputValue): Instance {
  const following = Object.entries(inputTable).flatMap(([follower, { scope, default: usual }]) =>
    scope === instance.scope &&
    typeof usual === 'object' &&
    usual.sameAs === name &&
    !instance.stated.has(follower)
      ? [[follower, usual.year === undefined ? value : inYear(value, usual.year)] as const]
      : [],
  );
  const changed = { ...instance, inputs: { ...instance.inputs, [name]: value } };
  return following.reduce((current, [follower, followed]) => withValue(current, follower, followed), changed);
}
