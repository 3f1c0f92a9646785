// What differs between two scenarios, place by place: what a variant stores, and how it follows its parent.

/** A place in a scenario: keys of records, and of listed things the id by which they are known. */
export interface Difference {
  /** `['arrangements', 'desk', 'inputs', 'unitPrice']` */
  readonly at: readonly string[];
  /** What stands there; undefined where the thing is gone. */
  readonly value?: unknown;
}

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

export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, index) => same(one, b[index]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(a[key], b[key]));
}

/** What leads from `a` to `b`. Lists whose order alone differs are told as a whole. */
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
    const found = keys.flatMap((key) => differencesBetween(left.get(key), right.get(key), [...at, key]));
    const inner = found.map((one) => ({ ...one, at: one.at.slice(at.length) }));
    if (same(withDifferences(a, inner), b)) return found;
  }
  return [b === undefined ? { at } : { at, value: b }];
}

const byKey = (list: readonly Fields[]): ReadonlyMap<string, Fields> =>
  new Map(list.map((thing) => [keyOf(thing) ?? '', thing]));

/** A changed copy of the value. A place that is not there any more changes nothing. */
export function withDifferences(value: unknown, differences: readonly Difference[]): unknown {
  return differences.reduce((current, { at, value: next }) => withValueAt(current, at, next), value);
}

export function valueAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (Array.isArray(value)) {
    return valueAt(
      value.find((thing) => keyOf(thing) === key),
      rest,
    );
  }
  return isRecord(value) ? valueAt(value[key], rest) : undefined;
}

function withValueAt(value: unknown, [key, ...rest]: readonly string[], next: unknown): unknown {
  if (key === undefined) return next;
  if (Array.isArray(value)) {
    const place = value.findIndex((thing) => keyOf(thing) === key);
    if (place < 0) return rest.length === 0 && next !== undefined ? [...value, next] : value;
    const changed = withValueAt(value[place], rest, next);
    return changed === undefined ? value.toSpliced(place, 1) : value.with(place, changed);
  }
  if (!isRecord(value)) return value;
  const changed = withValueAt(value[key], rest, next);
  const { [key]: _before, ...others } = value;
  return changed === undefined ? others : { ...value, [key]: changed };
}
