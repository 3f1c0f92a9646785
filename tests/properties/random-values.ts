// Random numbers for inputs, drawn from the input's own row: unit, bounds, whole, by year.
import fc from 'fast-check';
import type { InputDeclaration } from '../../shared/model/inputs.ts';
import type { UnitName } from '../../shared/units/unit.ts';

/** `sensible`: sizes a contract has · `extreme`: the bounds of every input too. */
export type Range = 'sensible' | 'extreme';

/** No contract has more years than this; a longer list is valid, its last entries are not used. */
const MOST_YEARS = 16;
/** Far beyond any contract: months are cut to the deal’s last one. */
export const LATEST_MONTH = 1000;

const whole = (min: number, max: number) => fc.integer({ min, max });

/** From 1·10^low to 999·10^(high−1), each magnitude as often as the next; smaller is simpler. */
const overMagnitudes = (low: number, high: number): fc.Arbitrary<number> =>
  whole(0, 999 * (high - low) - 1).map((index) => {
    const exponent = low + Math.floor(index / 999);
    const digits = 1 + (index % 999);
    return exponent < 0 ? digits / 10 ** -exponent : digits * 10 ** exponent;
  });

/** Steps of a thousandth, or with all the digits a calculated figure has. */
const between = (low: number, high: number): fc.Arbitrary<number> =>
  fc.oneof(
    { arbitrary: whole(Math.ceil(low * 1000), Math.floor(high * 1000)).map((one) => one / 1000), weight: 3 },
    { arbitrary: whole(0, 2 ** 30).map((one) => low + ((high - low) * one) / 2 ** 30), weight: 1 },
  );

const sensible: Readonly<Record<UnitName, fc.Arbitrary<number>>> = {
  money: overMagnitudes(-1, 5),
  moneyPerVolume: overMagnitudes(-2, 3),
  volume: overMagnitudes(-1, 4),
  months: fc.oneof(
    { arbitrary: whole(0, 24), weight: 4 },
    { arbitrary: whole(0, 180), weight: 2 },
    { arbitrary: fc.constant(LATEST_MONTH), weight: 1 },
  ),
  days: whole(0, 120),
  years: whole(0, 15),
  fte: between(0, 200),
  level: between(-10, 100),
  rate: between(-0.05, 0.15),
  share: fc.oneof(
    { arbitrary: between(0, 1), weight: 6 },
    { arbitrary: fc.constant(1), weight: 1 },
    { arbitrary: between(1, 3), weight: 1 },
  ),
  factor: between(0, 3),
  count: whole(0, 50),
  flag: whole(0, 1),
  points: between(-20, 20),
};

/** One number the input accepts. */
export function oneValue(input: InputDeclaration, range: Range): fc.Arbitrary<number> {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = input;
  const within = (value: number) => {
    const kept = Math.min(Math.max(value, min), max);
    // + 0: a negative zero does not survive a file.
    return (input.whole ? Math.round(kept) : kept) + 0;
  };
  const signed: fc.Arbitrary<number> =
    min < 0 && sensible[input.unit] === sensible.money
      ? fc.tuple(sensible.money, fc.boolean()).map(([value, below]) => (below ? -value : value))
      : sensible[input.unit];
  const bounds = [input.min, input.max].filter((bound) => bound !== undefined);
  const ends = [...bounds, ...(input.max === undefined && input.unit !== 'months' ? [1e12] : [])];
  return fc
    .oneof(
      { arbitrary: fc.constant(0), weight: 2 },
      { arbitrary: signed, weight: 9 },
      ...(range === 'extreme' ? [{ arbitrary: fc.constantFrom(...ends), weight: 2 }] : []),
    )
    .map(within);
}

export function inputValue(input: InputDeclaration, range: Range): fc.Arbitrary<number | number[]> {
  const one = oneValue(input, range);
  if (input.by === 'once') return one;
  return fc.oneof(
    { arbitrary: one, weight: 3 },
    { arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }), weight: 1 },
    { arbitrary: fc.array(one, { minLength: 1, maxLength: MOST_YEARS }), weight: 1 },
  );
}
