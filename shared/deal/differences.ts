// What differs between two scenarios, place by place: what a variant stores, and how it follows its parent.
import { produce } from 'immer';

/** A place in a scenario: keys of records, and of listed things the id by which they are known. */
export interface Difference {
  /** `['arrangements', 'desk', 'inputs', 'unitPrice']`; `['benefits', ORDER]` where only the order differs. */
  readonly at: readonly string[];
  /** What stands there; undefined where the thing is gone. */
  readonly value?: unknown;
}

/** Stands for the order of a list’s things, where a thing’s id could stand: no id is written like this. */
export const ORDER = '(order)';

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a listed thing is known by; lists of plain values have no such keys and differ as a whole. */
function keyOf(thing: unknown): string | undefined {
  if (!isRecord(thing)) return undefined;
  const key = thing.id ?? thing.service ?? thing.provider ?? thing.metric;
  return typeof key === 'string' ? key : undefined;
}

const isKeyed = (value: unknown): value is readonly Fields[] =>
  Array.isArray(value) && value.every((thing) => keyOf(thing) !== undefined);

const keysOf = (list: readonly unknown[]): readonly string[] => list.map((thing) => keyOf(thing) ?? '');

export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, index) => same(one, b[index]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(a[key], b[key]));
}

/** What leads from `a` to `b`. A list’s order is told apart from its things, so that these are still told one by one. */
export function differencesBetween(
  a: unknown,
  b: unknown,
  at: readonly string[] = [],
): readonly Difference[] {
  if (same(a, b)) return [];
  if (isRecord(a) && isRecord(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.flatMap((key) => differencesBetween(a[key], b[key], [...at, key]));
  }
  if (isKeyed(a) && isKeyed(b)) {
    const [left, right] = [byKey(a), byKey(b)];
    const keys = [...new Set([...left.keys(), ...right.keys()])];
    const things = keys.flatMap((key) => differencesBetween(left.get(key), right.get(key), [key]));
    const order = { at: [ORDER], value: keysOf(b) };
    const told = [things, [...things, order]].find((found) => same(withDifferences(a, found), b));
    if (told) return told.map((one) => ({ ...one, at: [...at, ...one.at] }));
  }
  return [b === undefined ? { at } : { at, value: b }];
}

const byKey = (list: readonly Fields[]): ReadonlyMap<string, Fields> =>
  new Map(list.map((thing) => [keyOf(thing) ?? '', thing]));

/** A changed copy of a record or a list. A place that is not there any more changes nothing. */
export const withDifferences = <Whole extends object>(
  value: Whole,
  differences: readonly Difference[],
): Whole =>
  produce(value, (draft) => {
    for (const one of differences) putDifference(draft, one);
  });

export function valueAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (Array.isArray(value)) {
    if (key === ORDER) return keysOf(value);
    return valueAt(
      value.find((thing) => keyOf(thing) === key),
      rest,
    );
  }
  return isRecord(value) && Object.hasOwn(value, key) ? valueAt(value[key], rest) : undefined;
}

/** Changes a draft at one place, and nothing around it: what an edit records is no larger than what it changed. */
export function putDifference(target: unknown, { at: [key, ...rest], value }: Difference): void {
  if (key === undefined) return;
  if (Array.isArray(target)) {
    const place = target.findIndex((thing) => keyOf(thing) === key);
    if (key === ORDER) reorder(target, value);
    else if (rest.length > 0) putDifference(target[place], { at: rest, value });
    else if (value === undefined) target.splice(place, place < 0 ? 0 : 1);
    else if (place < 0) target.push(value);
    else target[place] = value;
    return;
  }
  // Places come from files too: what an object inherits is none of its places.
  if (!isRecord(target) || key === '__proto__') return;
  const fields: Record<string, unknown> = target;
  if (rest.length === 0) {
    if (value === undefined) delete fields[key];
    else fields[key] = value;
  } else if (Object.hasOwn(fields, key)) putDifference(fields[key], { at: rest, value });
}

/** Things that the order does not name come last, as they stood. */
function reorder(list: unknown[], order: unknown): void {
  if (!Array.isArray(order)) return;
  const rank = (thing: unknown) => {
    const place = order.indexOf(keyOf(thing));
    return place < 0 ? order.length : place;
  };
  const sorted = [...list].sort((a, b) => rank(a) - rank(b));
  if (sorted.some((thing, index) => thing !== list[index])) list.splice(0, list.length, ...sorted);
}
