// Times of something done many times.

export interface Times {
  readonly median: number;
  readonly p95: number;
}

/** Of what is measured a few times only. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Milliseconds that `work` took. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The value below which `share` of the values lie; the nearest one there is. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const timesOf = (milliseconds: readonly number[]): Times => ({
  median: quantile(milliseconds, 0.5),
  p95: quantile(milliseconds, 0.95),
});

export const spreadOf = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  least: Math.min(...values),
  most: Math.max(...values),
});
