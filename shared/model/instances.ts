// What a model is calculated for: the instances of every scope with their inputs. A deal document
// becomes this in shared/deal; engine and workbook read nothing else of a deal.
import type { Scope } from './scopes.ts';

export type InputValue = number | readonly number[];

export interface Instance {
  readonly scope: Scope;
  /** Unique within the scope: `desk`, `out-tasking/desk`. */
  readonly key: string;
  /** The id in the deal document of the innermost thing this is. */
  readonly id: string;
  readonly name: string;
  /** Keys of the instances this one belongs to; `reference` is the other scenario of a comparison. */
  readonly belongsTo: Readonly<Partial<Record<Scope | 'reference', string>>>;
  readonly inputs: Readonly<Record<string, InputValue>>;
  /** The inputs the deal states itself; the others stand at their defaults. */
  readonly stated: ReadonlySet<string>;
  readonly switches: Readonly<Record<string, string>>;
}

export interface Situation {
  readonly months: number;
  readonly instances: Readonly<Record<Scope, readonly Instance[]>>;
}

/** Number of contract years; the last one may be shorter than twelve months. */
export const contractYears = (months: number): number => contractYearOf(months);

/** The contract year whose inputs a month reads; signing reads the first year's. */
export const contractYearOf = (month: number): number => Math.max(1, Math.floor((month - 1) / 12) + 1);

/** First and last month of a contract year (1-based), as if the contract went on. */
export const monthsOfYear = (year: number): { readonly first: number; readonly last: number } => ({
  first: (year - 1) * 12 + 1,
  last: year * 12,
});

/** The entry of a contract year (1-based); the last entry carries forward. */
export const inYear = (value: InputValue, year: number): number =>
  typeof value === 'number' ? value : (value[Math.min(year, value.length) - 1] ?? 0);

/** The instance of `scope` that `from` is or belongs to. Throws where the assembled model cannot ask. */
export function instanceOf(situation: Situation, scope: Scope, from: Instance): Instance {
  if (from.scope === scope) return from;
  return instanceWithKey(situation, scope, from.belongsTo[scope]);
}

export function referenceOf(situation: Situation, comparison: Instance): Instance {
  return instanceWithKey(situation, 'scenario', comparison.belongsTo.reference);
}

const byKey = new WeakMap<Situation, ReadonlyMap<string, Instance>>();

/** Throws where there is none. */
export function instanceWithKey(situation: Situation, scope: Scope, key: string | undefined): Instance {
  let index = byKey.get(situation);
  if (!index) {
    const all = Object.values(situation.instances).flat();
    index = new Map(all.map((instance) => [`${instance.scope} ${instance.key}`, instance]));
    byKey.set(situation, index);
  }
  const found = index.get(`${scope} ${key}`);
  if (!found) throw new Error(`no ${scope} ${key ?? '(none)'}`);
  return found;
}

/** The instances of a finer scope that belong to this one, in the deal's order. */
export const membersOf = (situation: Situation, scope: Scope, of: Instance): readonly Instance[] =>
  situation.instances[scope].filter((member) => member.belongsTo[of.scope] === of.key);

/** The same situation with the instances of every scope replaced. */
export const withInstances = (
  situation: Situation,
  change: (instances: readonly Instance[]) => readonly Instance[],
): Situation => ({
  ...situation,
  instances: Object.fromEntries(
    Object.entries(situation.instances).map(([scope, instances]) => [scope, change(instances)]),
  ) as Situation['instances'],
});
