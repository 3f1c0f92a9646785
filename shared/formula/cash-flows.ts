// Present value and rate of return of a row of monthly amounts; index 0 is the opening column.

/** Σ values[m] · (1 + rate)^−m, by running product. `rate` is per month. */
export function netPresentValue(values: ArrayLike<number>, rate: number): number {
  let factor = 1;
  let sum = 0;
  for (let month = 0; month < values.length; month++) {
    sum += (values[month] ?? 0) * factor;
    factor /= 1 + rate;
  }
  return sum;
}

/**
 * The monthly rate at which the net present value is 0, or NaN where there is none.
 * Meant for rows whose sign changes exactly once: their value crosses 0 at most once above −100 %,
 * so bisection on a bracket cannot land on a wrong root, and it ends on neighbouring floats.
 */
export function monthlyRateOfReturn(values: ArrayLike<number>): number {
  const at = (rate: number) => netPresentValue(values, rate);
  let low = -0.5;
  while (at(low) * at(0) > 0 && low > -0.9999) low = (low - 1) / 2;
  const bracket = at(low) * at(0) <= 0 ? { low, high: 0 } : upwards(at);
  if (bracket === undefined) return Number.NaN;
  let { low: from, high: to } = bracket;
  const rising = at(from) < at(to);
  for (;;) {
    const middle = (from + to) / 2;
    if (middle === from || middle === to) return middle;
    const value = at(middle);
    if (value === 0) return middle;
    if (value < 0 === rising) from = middle;
    else to = middle;
  }
}

function upwards(at: (rate: number) => number): { low: number; high: number } | undefined {
  const start = at(0);
  for (let high = 0.01; high < 1e9; high *= 2) {
    if (start * at(high) <= 0) return { low: 0, high };
  }
  return undefined;
}
