// The check of an edited deal: what the edit left alone is the same object as before, and was checked then.
import { type Deal, dealShape } from './document.ts';
import { checkDeal, checkStructure, type DealCheck } from './validate.ts';

/**
 * As `checkDeal`, for a candidate made from `before`, a deal that passed it: things of its lists that are the very same
 * objects are taken over unseen. Of a large deal an edit changes one thing in hundreds.
 */
export function checkEdited(candidate: unknown, before: Deal): DealCheck {
  const { part, whole } = changedPart(candidate, before);
  const parsed = dealShape.safeParse(part);
  // What is wrong is said of the whole, in whose lists things have other places.
  return parsed.success ? checkStructure(whole(parsed.data) as Deal) : checkDeal(candidate);
}

interface ChangedPart {
  /** The value with only those things in its lists that are to be checked. */
  readonly part: unknown;
  /** Puts what was left out back into the checked part. */
  readonly whole: (parsed: unknown) => unknown;
}

function changedPart(value: unknown, before: unknown): ChangedPart {
  if (isThings(value) && isThings(before) && value.length <= before.length)
    return changedThings(value, before);
  if (value === before) return { part: value, whole: () => before };
  if (!isRecord(value) || !isRecord(before)) return { part: value, whole: (parsed) => parsed };
  const parts = mapped(value, (field, key) => changedPart(field, before[key]));
  return {
    part: mapped(parts, ({ part }) => part),
    whole: (parsed) =>
      mapped(parsed as Fields, (field, key) => (parts[key] ? parts[key].whole(field) : field)),
  };
}

function changedThings(things: readonly Fields[], before: readonly Fields[]): ChangedPart {
  const known = new Set(before);
  const changed = new Map<number, ChangedPart>();
  for (const [index, thing] of things.entries()) {
    if (!known.has(thing)) changed.set(index, changedPart(thing, before[index]));
  }
  if (changed.size === 0 && things.length === before.length && things.every((one, at) => one === before[at]))
    return { part: things.slice(0, 1), whole: () => before };
  return {
    // A list that must not be empty is not.
    part: changed.size > 0 ? [...changed.values()].map(({ part }) => part) : things.slice(0, 1),
    whole: (parsed) => {
      const checked = (parsed as readonly Fields[]).values();
      return things.map((thing, index) => changed.get(index)?.whole(checked.next().value) ?? thing);
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isThings = (value: unknown): value is readonly Fields[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord);

const mapped = <From, To>(
  fields: Readonly<Record<string, From>>,
  of: (field: From, key: string) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, of(field, key)]));
