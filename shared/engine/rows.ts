// Loops over whole rows, in the order of additions that the plain interpreter has: the same to the last bit.
import type { ScalarFunction } from '../formula/functions.ts';
import { contractYearOf, monthsOfYear } from '../model/instances.ts';

/** Each month the one before; nothing at signing. */
export function shifted(into: Float64Array, values: Float64Array, length: number): void {
  for (let month = length - 1; month > 0; month--) into[month] = values[month - 1] ?? 0;
  into[0] = 0;
}

/** Sums from the opening, or from the last month that `restarts`. */
export function runningSums(
  into: Float64Array,
  values: Float64Array,
  length: number,
  restarts: (month: number) => boolean,
): void {
  let sum = 0;
  for (let month = 0; month < length; month++) {
    if (restarts(month)) sum = 0;
    sum += values[month] ?? 0;
    into[month] = sum;
  }
}

export const neverRestarts = (): boolean => false;
export const restartsWithYear = (month: number): boolean =>
  month === 0 || month === monthsOfYear(contractYearOf(month)).first;

/** Opening, then the sum of each contract year’s months. */
export function yearSums(into: Float64Array, values: Float64Array, length: number): void {
  into[0] = values[0] ?? 0;
  for (let year = 1; year < length; year++) {
    const { first, last } = monthsOfYear(year);
    into[year] = sumBetween(values, first, last);
  }
}

export function sumBetween(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let month = from; month <= to; month++) sum += values[month] ?? 0;
  return sum;
}

export function sumOfProducts(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let month = 0; month < a.length; month++) sum += (a[month] ?? 0) * (b[month] ?? 0);
  return sum;
}

export function addTo(into: Float64Array, values: Float64Array, length: number): void {
  for (let at = 0; at < length; at++) into[at] = (into[at] ?? 0) + (values[at] ?? 0);
}

/** Any function, element by element. `into` may be one of the rows. */
export function elementwise(
  compute: ScalarFunction['compute'],
  into: Float64Array,
  rows: readonly Float64Array[],
  length: number,
): void {
  const [a, b, c] = rows;
  if (a && b && c && rows.length === 3) {
    for (let at = 0; at < length; at++) into[at] = compute(a[at] ?? 0, b[at] ?? 0, c[at] ?? 0);
  } else if (a && b && rows.length === 2) {
    for (let at = 0; at < length; at++) into[at] = compute(a[at] ?? 0, b[at] ?? 0);
  } else {
    for (let at = 0; at < length; at++) into[at] = compute(...rows.map((row) => row[at] ?? 0));
  }
}

/** To the last bit: −0 is not 0, and no value is no value. `first` stands at signing instead, where given. */
export function isSameRow(
  row: Float64Array,
  values: number | Float64Array,
  first: number | undefined,
): boolean {
  const from = first === undefined ? 0 : 1;
  if (first !== undefined && !Object.is(row[0], first)) return false;
  if (typeof values === 'number') {
    for (let at = from; at < row.length; at++) if (!Object.is(row[at], values)) return false;
    return true;
  }
  for (let at = from; at < row.length; at++) if (!Object.is(row[at], values[at])) return false;
  return true;
}
