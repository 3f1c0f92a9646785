// What each of many changes contributes to the whole difference they make together.

export interface Contributions {
  /** In the order of the changes. */
  readonly each: readonly number[];
  /** What the changes do only together, in threes and more: with it the sum is the whole difference. */
  readonly together: number;
  readonly total: number;
}

/**
 * The average of what a change does alone and of what it does as the last of all. It depends on no order, takes two
 * calculations for each change, and where changes act on each other in pairs only, such as price and volume, it is
 * the Shapley value. Yields how many changes are done; `valueWith` answers NaN where there is no such number.
 */
export function* contributions(
  count: number,
  valueWith: (isIn: (change: number) => boolean) => number,
): Generator<number, Contributions> {
  const before = valueWith(() => false);
  const after = valueWith(() => true);
  const each: number[] = [];
  for (let change = 0; change < count; change += 1) {
    const alone = valueWith((other) => other === change) - before;
    yield change + 0.5;
    const last = after - valueWith((other) => other !== change);
    each.push(averageOf([alone, last].filter(Number.isFinite)));
    yield change + 1;
  }
  const total = after - before;
  return { each, together: total - each.reduce((sum, one) => sum + one, 0), total };
}

/** What can be measured neither way is left to what the changes do together. */
const averageOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The values rounded so that they add up to the rounded total to the last digit: what rounding leaves over goes to
 * those it cuts most. The values must add up to the total.
 */
export function roundedToSum(values: readonly number[], total: number, decimals: number): readonly number[] {
  const scale = 10 ** decimals;
  const scaled = values.map((value) => value * scale);
  const units = scaled.map(Math.floor);
  const missing = Math.round(total * scale) - units.reduce((sum, unit) => sum + unit, 0);
  const byRest = scaled.map((value, index) => ({ index, rest: value - Math.floor(value) }));
  byRest.sort((a, b) => b.rest - a.rest);
  // Beyond the precision of the numbers there can be more to share out than values: some get several.
  const whole = values.length === 0 ? 0 : Math.floor(missing / values.length);
  const over = missing - whole * values.length;
  byRest.forEach(({ index }, rank) => {
    units[index] = (units[index] ?? 0) + whole + (rank < over ? 1 : 0);
  });
  return units.map((unit) => unit / scale);
}
