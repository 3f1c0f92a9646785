// One row per function: how to compute it, what Excel calls it, how a person says it, how units combine.
// A function that is not a row cannot be written; no reader knows any arithmetic of its own.
import erfc from '@stdlib/math-base-special-erfc';
import { sayParts } from '../text/say.ts';
import {
  type Dimension,
  describeDimension,
  divided,
  isPlain,
  multiplied,
  plain,
  sameDimension,
  units,
} from '../units/unit.ts';

/** Two numbers closer than this, relative to the larger one, count as equal in every threshold. */
export const TOLERANCE = 1e-9;
/** What a metric holds when it has no value (no payback, no rate of return); Excel shows the text. */
export const NONE = Number.NaN;
export const NONE_TEXT = 'none';

export const exceeds = (a: number, b: number): boolean =>
  a - b > TOLERANCE * Math.max(Math.abs(a), Math.abs(b));

/** Undefined stands for the unit of a literal 0, which fits everywhere. */
export type MaybeDimension = Dimension | undefined;

export class UnitError extends Error {}

/** How tightly a printed operation holds its operands together, loosest first. */
const BINDINGS = ['any', 'sum', 'product', 'power', 'atom'] as const;
export type Binding = (typeof BINDINGS)[number];
export const isLooser = (a: Binding, b: Binding): boolean => BINDINGS.indexOf(a) < BINDINGS.indexOf(b);

/** Words with the arguments in between; a reader fills in what it needs (text, links, values). */
export type Phrase<Part> = readonly (string | Part)[];

/** `into` may be `a`. A loop per function, because compilers of JavaScript do not see through a passed function. */
export type RowLoop = (into: Float64Array, a: Float64Array, b: Float64Array, length: number) => void;

export interface ScalarFunction {
  readonly least: number;
  readonly most: number;
  readonly compute: (...values: number[]) => number;
  /**
   * The same for two whole rows, element by element, where the function is used so much that a call for each
   * element is felt. More arguments are taken in turn, so `compute` must come to the same that way.
   */
  readonly rows?: RowLoop;
  /** Excel text of printed arguments. `tolerance` is the named tolerance cell. */
  readonly excel: (args: readonly string[], tolerance: string) => string;
  readonly words: <Part>(args: readonly Part[]) => Phrase<Part>;
  /** A comparison as a bare condition: “a exceeds b”. */
  readonly holds?: <Part>(args: readonly Part[]) => Phrase<Part>;
  /** The first argument is a condition: said bare where it is a comparison, otherwise as “… is not 0”. */
  readonly conditional?: true;
  /** How tightly the result binds, and how tightly each argument must bind to stand without parentheses. */
  readonly binding: Binding;
  readonly needs: (index: number) => Binding;
  readonly unit: (args: readonly MaybeDimension[]) => MaybeDimension;
}

const MONTHS = units.months.dimension;

const known = (args: readonly MaybeDimension[]) => args.filter((arg) => arg !== undefined);

function alike(args: readonly MaybeDimension[]): MaybeDimension {
  const [first, ...rest] = known(args);
  for (const other of rest) {
    if (first && !sameDimension(first, other)) {
      throw new UnitError(`puts ${describeDimension(first)} and ${describeDimension(other)} together`);
    }
  }
  return first;
}

function mustBePlain(args: readonly MaybeDimension[]): MaybeDimension {
  for (const arg of known(args)) {
    if (!isPlain(arg)) throw new UnitError(`needs a plain number, not ${describeDimension(arg)}`);
  }
  return plain;
}

const compared = (args: readonly MaybeDimension[]): MaybeDimension => {
  alike(args);
  return plain;
};

const joined = <Part>(args: readonly Part[], separator: string): Phrase<Part> =>
  args.flatMap((arg, index) => (index === 0 ? [arg] : [separator, arg]));

const places = ['a', 'b', 'c'];

/** A phrase with the arguments in its places {a}, {b} and {c}. */
const sayArguments = <Part>(english: string, args: readonly Part[]): Phrase<Part> =>
  sayParts<Part>(english, Object.fromEntries(args.map((arg, index) => [places[index] ?? '', arg])));

/** A phrase with all the arguments at {values}. */
const sayValues = <Part>(english: string, args: readonly Part[]): Phrase<Part> =>
  sayParts<Phrase<Part>>(english, { values: joined(args, '; ') }).flatMap((piece) =>
    typeof piece === 'string' ? [piece] : piece,
  );

const unequal = ([a, b]: readonly string[], tolerance: string) =>
  `ABS(${a}-${b})>${tolerance}*MAX(ABS(${a}),ABS(${b}))`;

const differ = (a: number, b: number) => exceeds(a, b) || exceeds(b, a);

export const functions = {
  add: {
    least: 2,
    most: 40,
    compute: (...values) => values.reduce((sum, value) => sum + value),
    rows: (into, a, b, length) => {
      for (let at = 0; at < length; at++) into[at] = (a[at] ?? 0) + (b[at] ?? 0);
    },
    excel: (args) => args.join('+'),
    words: (args) => joined(args, ' + '),
    binding: 'sum',
    needs: () => 'sum',
    unit: alike,
  },
  subtract: {
    least: 2,
    most: 2,
    compute: (a = 0, b = 0) => a - b,
    rows: (into, a, b, length) => {
      for (let at = 0; at < length; at++) into[at] = (a[at] ?? 0) - (b[at] ?? 0);
    },
    excel: (args) => args.join('-'),
    words: (args) => joined(args, ' − '),
    binding: 'sum',
    needs: (index) => (index === 0 ? 'sum' : 'product'),
    unit: alike,
  },
  times: {
    least: 2,
    most: 40,
    compute: (...values) => values.reduce((product, value) => product * value),
    rows: (into, a, b, length) => {
      for (let at = 0; at < length; at++) into[at] = (a[at] ?? 0) * (b[at] ?? 0);
    },
    excel: (args) => args.join('*'),
    words: (args) => joined(args, ' × '),
    binding: 'product',
    needs: () => 'product',
    unit: (args) => known(args).reduce((product, arg) => multiplied(product, arg), plain),
  },
  divide: {
    least: 2,
    most: 2,
    compute: (a = 0, b = 0) => a / b,
    rows: (into, a, b, length) => {
      for (let at = 0; at < length; at++) into[at] = (a[at] ?? 0) / (b[at] ?? 0);
    },
    excel: (args) => args.join('/'),
    words: (args) => joined(args, ' ÷ '),
    binding: 'product',
    needs: (index) => (index === 0 ? 'product' : 'power'),
    unit: ([a, b]) => divided(a ?? plain, b ?? plain),
  },
  power: {
    least: 2,
    most: 2,
    compute: (base = 0, exponent = 0) => base ** exponent,
    excel: (args) => args.join('^'),
    words: (args) => sayArguments('{a} to the power of {b}', args),
    binding: 'power',
    needs: () => 'atom',
    unit: mustBePlain,
  },
  least: {
    least: 2,
    most: 40,
    compute: (...values) => Math.min(...values),
    rows: (into, a, b, length) => {
      for (let at = 0; at < length; at++) into[at] = Math.min(a[at] ?? 0, b[at] ?? 0);
    },
    excel: (args) => `MIN(${args.join(',')})`,
    words: (args) => sayValues('the smallest of ({values})', args),
    binding: 'atom',
    needs: () => 'any',
    unit: alike,
  },
  greatest: {
    least: 2,
    most: 40,
    compute: (...values) => Math.max(...values),
    rows: (into, a, b, length) => {
      for (let at = 0; at < length; at++) into[at] = Math.max(a[at] ?? 0, b[at] ?? 0);
    },
    excel: (args) => `MAX(${args.join(',')})`,
    words: (args) => sayValues('the largest of ({values})', args),
    binding: 'atom',
    needs: () => 'any',
    unit: alike,
  },
  absolute: {
    least: 1,
    most: 1,
    compute: (a = 0) => Math.abs(a),
    excel: ([a]) => `ABS(${a})`,
    words: (args) => sayArguments('the size of ({a})', args),
    binding: 'atom',
    needs: () => 'any',
    unit: alike,
  },
  wholePart: {
    least: 1,
    most: 1,
    compute: (a = 0) => Math.floor(a),
    excel: ([a]) => `INT(${a})`,
    words: (args) => sayArguments('the whole part of ({a})', args),
    binding: 'atom',
    needs: () => 'any',
    unit: alike,
  },
  /** A number of months as a plain number: it changes the unit and nothing else, so it prints as its argument. */
  countOfMonths: {
    least: 1,
    most: 1,
    compute: (a = 0) => a,
    excel: ([a]) => `${a}`,
    words: (args) => args,
    binding: 'atom',
    needs: () => 'atom',
    unit: ([a]) => {
      if (a && !sameDimension(a, MONTHS)) throw new UnitError(`counts months in ${describeDimension(a)}`);
      return plain;
    },
  },
  /** 1 where a exceeds b by more than the tolerance, otherwise 0. */
  exceeds: {
    least: 2,
    most: 2,
    compute: (a = 0, b = 0) => (exceeds(a, b) ? 1 : 0),
    excel: ([a, b], tolerance) => `IF(${a}-${b}>${tolerance}*MAX(ABS(${a}),ABS(${b})),1,0)`,
    words: (args) => sayArguments('(1 if {a} exceeds {b}, otherwise 0)', args),
    holds: (args) => sayArguments('{a} exceeds {b}', args),
    binding: 'atom',
    needs: () => 'product',
    unit: compared,
  },
  /** 1 where a and b agree to the tolerance, otherwise 0. */
  equals: {
    least: 2,
    most: 2,
    compute: (a = 0, b = 0) => (differ(a, b) ? 0 : 1),
    excel: (args, tolerance) => `IF(${unequal(args, tolerance)},0,1)`,
    words: (args) => sayArguments('(1 if {a} equals {b}, otherwise 0)', args),
    holds: (args) => sayArguments('{a} equals {b}', args),
    binding: 'atom',
    needs: () => 'product',
    unit: compared,
  },
  /** a − b, and exactly 0 when the two agree to the tolerance: what a cancellation leaves is no amount. */
  difference: {
    least: 2,
    most: 2,
    compute: (a = 0, b = 0) => (differ(a, b) ? a - b : 0),
    excel: (args, tolerance) => `IF(${unequal(args, tolerance)},${args.join('-')},0)`,
    words: (args) => sayArguments('the difference of {a} less {b}', args),
    binding: 'sum',
    needs: () => 'product',
    unit: alike,
  },
  /** The second argument where the first is not 0, otherwise the third. */
  either: {
    least: 3,
    most: 3,
    compute: (condition = 0, then = 0, otherwise = 0) => (condition !== 0 ? then : otherwise),
    excel: ([condition, then, otherwise]) => `IF(${condition}<>0,${then},${otherwise})`,
    words: (args) => sayArguments('(if {a} then {b}, otherwise {c})', args),
    conditional: true,
    binding: 'atom',
    needs: () => 'sum',
    unit: ([, then, otherwise]) => alike([then, otherwise]),
  },
  /** No value where the first argument is not 0, otherwise the second. */
  noneIf: {
    least: 2,
    most: 2,
    compute: (condition = 0, value = 0) => (condition !== 0 ? NONE : value),
    excel: ([condition, value]) => `IF(${condition}<>0,"${NONE_TEXT}",${value})`,
    words: (args) => sayArguments('(none if {a}, otherwise {b})', args),
    conditional: true,
    binding: 'atom',
    needs: () => 'sum',
    unit: ([, value]) => value,
  },
  /** The second argument where the first is not 0, otherwise no value. */
  noneUnless: {
    least: 2,
    most: 2,
    compute: (condition = 0, value = 0) => (condition !== 0 ? value : NONE),
    excel: ([condition, value]) => `IF(${condition}<>0,${value},"${NONE_TEXT}")`,
    words: (args) => sayArguments('(none unless {a}, then {b})', args),
    conditional: true,
    binding: 'atom',
    needs: () => 'sum',
    unit: ([, value]) => value,
  },
  /** Φ: the chance that a standard normal value stays below z, as exact far out as in the middle. */
  normalProbability: {
    least: 1,
    most: 1,
    compute: (z = 0) => erfc(-z / Math.SQRT2) / 2,
    // NORMSDIST: NORM.S.DIST is unknown to older spreadsheets.
    excel: ([z]) => `NORMSDIST(${z})`,
    words: (args) => sayArguments('the normal probability of ({a})', args),
    binding: 'atom',
    needs: () => 'any',
    unit: mustBePlain,
  },
  /** φ: the standard normal density at z. */
  normalDensity: {
    least: 1,
    most: 1,
    compute: (z = 0) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI),
    excel: ([z]) => `NORMDIST(${z},0,1,FALSE)`,
    words: (args) => sayArguments('the normal density at ({a})', args),
    binding: 'atom',
    needs: () => 'any',
    unit: mustBePlain,
  },
} satisfies Record<string, ScalarFunction>;

export type FunctionName = keyof typeof functions;
