// Units of measure: what a number counts, and how units combine when numbers do.

/** Exponents of the base quantities; a share or a count has none. */
export interface Dimension {
  readonly money: number;
  readonly volume: number;
  readonly months: number;
}

const dimension = (money: number, volume: number, months: number): Dimension => ({ money, volume, months });
const PLAIN = dimension(0, 0, 0);

/**
 * Every unit an input or a line item may carry. Several plain units share one dimension:
 * they differ in how a person reads them (a share prints as per cent, a flag as yes or no).
 */
export const units = {
  money: { dimension: dimension(1, 0, 0), label: 'money' },
  moneyPerVolume: { dimension: dimension(1, -1, 0), label: 'money per unit of volume' },
  volume: { dimension: dimension(0, 1, 0), label: 'units of volume' },
  months: { dimension: dimension(0, 0, 1), label: 'months' },
  days: { dimension: PLAIN, label: 'days' },
  years: { dimension: PLAIN, label: 'contract year' },
  rate: { dimension: PLAIN, label: '% a year' },
  share: { dimension: PLAIN, label: '%' },
  factor: { dimension: PLAIN, label: 'factor' },
  count: { dimension: PLAIN, label: 'number' },
  fte: { dimension: PLAIN, label: 'full-time equivalents' },
  flag: { dimension: PLAIN, label: 'yes or no' },
  level: { dimension: PLAIN, label: 'level of the metric' },
  points: { dimension: PLAIN, label: 'points' },
} satisfies Record<string, { dimension: Dimension; label: string }>;

export type UnitName = keyof typeof units;

export const plain: Dimension = PLAIN;

export const sameDimension = (a: Dimension, b: Dimension): boolean =>
  a.money === b.money && a.volume === b.volume && a.months === b.months;

export const isPlain = (a: Dimension): boolean => sameDimension(a, PLAIN);

export const multiplied = (a: Dimension, b: Dimension): Dimension =>
  dimension(a.money + b.money, a.volume + b.volume, a.months + b.months);

export const divided = (a: Dimension, b: Dimension): Dimension =>
  dimension(a.money - b.money, a.volume - b.volume, a.months - b.months);

/** `money/volume`, `months²`, `plain`: for error messages. */
export function describeDimension(a: Dimension): string {
  const power = (name: string, exponent: number) => (exponent === 1 ? name : `${name}^${exponent}`);
  const entries = Object.entries(a);
  const over = entries
    .filter(([, exponent]) => exponent > 0)
    .map(([name, exponent]) => power(name, exponent));
  const under = entries
    .filter(([, exponent]) => exponent < 0)
    .map(([name, exponent]) => power(name, -exponent));
  if (over.length + under.length === 0) return 'a plain number';
  return `${over.join('·') || '1'}${under.length > 0 ? `/${under.join('/')}` : ''}`;
}
