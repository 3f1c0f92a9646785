// Who belongs to whom, by position: the part of a situation that stays while only numbers change.
import type { Instance, Situation } from '../model/instances.ts';
import { type Scope, scopes, sumsOver } from '../model/scopes.ts';

/** Instances of a scope by their position in the situation; `reference` is the other scenario of a comparison. */
type Positions = Partial<Record<Scope | 'reference', Int32Array>>;

export interface Structure {
  readonly months: number;
  /** Position of an instance in its scope, by key. */
  readonly positions: Readonly<Record<Scope, ReadonlyMap<string, number>>>;
  /** `holders[from][to]`: for each instance the one it is or belongs to; −1 where there is none. */
  readonly holders: Readonly<Record<Scope, Readonly<Positions>>>;
  /** `members[of][finer]`: for each instance those that belong to it, in the deal’s order. */
  readonly members: Readonly<Record<Scope, Readonly<Partial<Record<Scope, readonly Int32Array[]>>>>>;
}

const scopeNames = Object.keys(scopes) as readonly Scope[];

const byScope = <Value>(value: (scope: Scope) => Value): Record<Scope, Value> =>
  Object.fromEntries(scopeNames.map((scope) => [scope, value(scope)])) as Record<Scope, Value>;

export function structureOf({ months, instances }: Situation): Structure {
  const positions = byScope((scope) => new Map(instances[scope].map(({ key }, index) => [key, index])));
  const within = (from: Scope, scope: Scope, as: Scope | 'reference') =>
    Int32Array.from(
      instances[from],
      ({ key, belongsTo }) => positions[scope].get((as === from ? key : belongsTo[as]) ?? '') ?? -1,
    );
  return {
    months,
    positions,
    holders: byScope((from) => ({
      ...Object.fromEntries([from, ...scopes[from].within].map((to) => [to, within(from, to, to)])),
      ...(from === 'comparison' ? { reference: within(from, 'scenario', 'reference') } : {}),
    })),
    members: byScope((of) =>
      Object.fromEntries(
        (sumsOver[of] ?? []).map((finer) => [finer, membersByPosition(instances, of, finer)]),
      ),
    ),
  };
}

function membersByPosition(
  instances: Situation['instances'],
  of: Scope,
  finer: Scope,
): readonly Int32Array[] {
  const members = new Map(instances[of].map(({ key }): [string, number[]] => [key, []]));
  for (const [index, { belongsTo }] of instances[finer].entries()) {
    members.get(belongsTo[of] ?? '')?.push(index);
  }
  return Array.from(members.values(), (found) => Int32Array.from(found));
}

/** Whether two situations differ in nothing but the values of inputs (and names). */
export const isSameStructure = (a: Situation, b: Situation): boolean =>
  a.months === b.months &&
  scopeNames.every((scope) => {
    const [these, those] = [a.instances[scope], b.instances[scope]];
    return (
      these.length === those.length &&
      these.every((instance, index) => isSamePlace(instance, those[index] ?? instance))
    );
  });

const isSamePlace = (a: Instance, b: Instance): boolean =>
  a === b ||
  (a.key === b.key && isSameRecord(a.belongsTo, b.belongsTo) && isSameRecord(a.switches, b.switches));

type Texts = Readonly<Record<string, string | undefined>>;

function isSameRecord(a: Texts, b: Texts): boolean {
  for (const name in a) if (a[name] !== b[name]) return false;
  for (const name in b) if (a[name] !== b[name]) return false;
  return true;
}
