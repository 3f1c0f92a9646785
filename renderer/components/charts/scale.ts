// Linear scales and round axis ticks.

export interface Span {
  readonly low: number;
  readonly high: number;
}

/** Where a value stands on an axis of pixels. */
export type Position = (value: number) => number;

export function linear(domain: Span, from: number, to: number): Position {
  const size = domain.high - domain.low;
  return (value) => (size === 0 ? from : from + ((value - domain.low) / size) * (to - from));
}

/** The smallest span that holds every value. */
export const spanOf = (values: readonly number[]): Span => {
  const known = values.filter((value) => Number.isFinite(value));
  return known.length === 0 ? { low: 0, high: 0 } : { low: Math.min(...known), high: Math.max(...known) };
};

const STEPS = [1, 2, 5, 10];

/** A step of 1, 2 or 5 times a power of ten that cuts the span into at most `most` parts. */
export function tickStep({ low, high }: Span, most: number): number {
  const rough = (high - low) / Math.max(1, most);
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return (STEPS.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

/** Round values inside the span. */
export function ticks(span: Span, most: number): readonly number[] {
  const step = tickStep(span, most);
  const first = Math.ceil(span.low / step - 1e-9);
  const last = Math.floor(span.high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => round((first + index) * step));
}

export interface Axis extends Span {
  readonly ticks: readonly number[];
  readonly decimals: number;
}

/** The span widened to whole steps, a tick at each of them. */
export function roundAxis(span: Span, most: number): Axis {
  const step = tickStep(span, most);
  const low = round(Math.floor(span.low / step + 1e-9) * step);
  const high = round(Math.ceil(span.high / step - 1e-9) * step);
  const count = Math.round((high - low) / step);
  return {
    low,
    high,
    ticks: Array.from({ length: count + 1 }, (_, index) => round(low + index * step)),
    decimals: decimalsOf(step),
  };
}

/** Every second, third … tick where there is not room for all; zero always stays. */
export function thinned({ ticks: all }: Axis, most: number): readonly number[] {
  const every = Math.ceil(all.length / Math.max(2, most));
  const zero = Math.max(0, all.indexOf(0));
  return all.filter((_, index) => (index - zero) % every === 0);
}

function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 6; decimals++) {
    if (Math.abs(step - Number(step.toFixed(decimals))) < step * 1e-6) return decimals;
  }
  return 6;
}

const round = (value: number): number => Number(value.toPrecision(12));
