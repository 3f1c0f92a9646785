// Whether two things look the same: handlers are not looked at, as cells ask the control what they do at the time.

/** Compares plain data; two functions are always alike. */
export function drawnAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one === 'function') return typeof other === 'function';
  if (!isParts(one) || !isParts(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  let count = 0;
  for (const key in one) {
    count += 1;
    if (!(key in other) || !drawnAlike(one[key], other[key])) return false;
  }
  return count === Object.keys(other).length;
}

const isParts = (thing: unknown): thing is Readonly<Record<string, unknown>> =>
  typeof thing === 'object' && thing !== null;
