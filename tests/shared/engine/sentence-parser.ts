// Calculates the explainer's printed sentence from its own words and numbers alone. It knows nothing of the
// formula trees or the function table: if the sentence is wrong, so is what comes out here.

const LARGE = 200;

/** The value of a sentence such as `“Unit price” 12.5 × “Volume” 1040`. Throws on what it cannot read. */
export function calculateSentence(sentence: string): number {
  const { value, rest } = sum(sentence.trim());
  if (rest.trim() !== '') throw new Error(`cannot read “${rest.slice(0, LARGE)}”`);
  return value;
}

interface Number {
  readonly value: number;
  readonly rest: string;
}

function sum(text: string): Number {
  let { value, rest } = product(text);
  for (;;) {
    const sign = /^ ([+−]) /.exec(rest);
    if (!sign) return { value, rest };
    const next = product(rest.slice(sign[0].length));
    value = sign[1] === '+' ? value + next.value : value - next.value;
    rest = next.rest;
  }
}

function product(text: string): Number {
  let { value, rest } = raised(text);
  for (;;) {
    const sign = /^ ([×÷]) /.exec(rest);
    if (!sign) return { value, rest };
    const next = raised(rest.slice(sign[0].length));
    value = sign[1] === '×' ? value * next.value : value / next.value;
    rest = next.rest;
  }
}

function raised(text: string): Number {
  const base = single(text);
  const words = ' to the power of ';
  if (!base.rest.startsWith(words)) return base;
  const exponent = single(base.rest.slice(words.length));
  return { value: base.value ** exponent.value, rest: exponent.rest };
}

function single(text: string): Number {
  const label = /^“[^”]*” /.exec(text);
  if (label) return single(text.slice(label[0].length));
  const number = /^−?(\d+(?:\.\d+)?(?:e[+−-]?\d+)?|none)/.exec(text);
  if (number) {
    const digits = number[0].replaceAll('−', '-');
    return { value: digits === 'none' ? Number.NaN : Number(digits), rest: text.slice(number[0].length) };
  }
  for (const [words, reduce] of lists) {
    if (text.startsWith(`${words} (`)) {
      const listed = list(text.slice(words.length + 2));
      return reduce(listed.values, listed.rest);
    }
  }
  const difference = 'the difference of ';
  if (text.startsWith(difference)) {
    const a = product(text.slice(difference.length));
    const b = product(expect(a.rest, ' less '));
    return { value: near(a.value, b.value) ? 0 : a.value - b.value, rest: b.rest };
  }
  if (text.startsWith('(1 if ')) {
    const { holds, rest } = condition(text.slice('(1 if '.length));
    return { value: holds ? 1 : 0, rest: expect(rest, ', otherwise 0)') };
  }
  if (text.startsWith('(if ')) {
    const given = condition(text.slice('(if '.length));
    const then = sum(expect(given.rest, ' then '));
    const otherwise = sum(expect(then.rest, ', otherwise '));
    return { value: given.holds ? then.value : otherwise.value, rest: expect(otherwise.rest, ')') };
  }
  for (const [words, middle, noneWhen] of [
    ['(none if ', ', otherwise ', true],
    ['(none unless ', ', then ', false],
  ] as const) {
    if (!text.startsWith(words)) continue;
    const given = condition(text.slice(words.length));
    const value = sum(expect(given.rest, middle));
    return { value: given.holds === noneWhen ? Number.NaN : value.value, rest: expect(value.rest, ')') };
  }
  if (text.startsWith('(')) {
    const inner = sum(text.slice(1));
    return { value: inner.value, rest: expect(inner.rest, ')') };
  }
  throw new Error(`cannot read “${text.slice(0, LARGE)}”`);
}

/** “a exceeds b”, “a equals b” or “a is not 0”. */
function condition(text: string): { holds: boolean; rest: string } {
  const a = sum(text);
  if (a.rest.startsWith(' is not 0')) return { holds: a.value !== 0, rest: a.rest.slice(' is not 0'.length) };
  const word = /^ (exceeds|equals) /.exec(a.rest);
  if (!word) throw new Error(`expected a comparison at “${a.rest.slice(0, LARGE)}”`);
  const b = sum(a.rest.slice(word[0].length));
  const equal = near(a.value, b.value);
  return { holds: word[1] === 'equals' ? equal : a.value > b.value && !equal, rest: b.rest };
}

function list(text: string): { values: number[]; rest: string } {
  const values: number[] = [];
  let rest = text;
  for (;;) {
    const entry = sum(rest);
    values.push(entry.value);
    if (!entry.rest.startsWith('; ')) return { values, rest: expect(entry.rest, ')') };
    rest = entry.rest.slice(2);
  }
}

function expect(text: string, words: string): string {
  if (!text.startsWith(words)) throw new Error(`expected “${words}” at “${text.slice(0, LARGE)}”`);
  return text.slice(words.length);
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

const only =
  (reduce: (values: readonly number[]) => number) =>
  (values: readonly number[], rest: string): Number => ({ value: reduce(values), rest });

const presentValue = (values: readonly number[], rate: number): number =>
  values.reduce((total, value, month) => total + value / (1 + rate) ** month, 0);

/** Marsaglia’s series: another way to Φ than the engine’s complementary error function. */
function normalProbability(z: number): number {
  if (Math.abs(z) > 9) return z < 0 ? 0 : 1;
  let [total, term] = [z, z];
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(total); k += 2) {
    term *= (z * z) / k;
    total += term;
  }
  return 0.5 + (total * Math.exp(-z * z * 0.5)) / Math.sqrt(2 * Math.PI);
}

const lists: readonly (readonly [string, (values: readonly number[], rest: string) => Number])[] = [
  ['the sum of', only((values) => values.reduce((a, b) => a + b, 0))],
  ['the value at signing of', only(([value = 0]) => value)],
  ['the total of', only((values) => values.reduce((a, b) => a + b, 0))],
  ['the highest of', only((values) => Math.max(...values))],
  ['the largest of', only((values) => Math.max(...values))],
  ['the normal probability of', only(([z = 0]) => normalProbability(z))],
  ['the normal density at', only(([z = 0]) => Math.exp(-z * z * 0.5) / Math.sqrt(2 * Math.PI))],
  ['the lowest of', only((values) => Math.min(...values))],
  ['the smallest of', only((values) => Math.min(...values))],
  ['the size of', only(([value = 0]) => Math.abs(value))],
  ['the whole part of', only(([value = 0]) => Math.floor(value))],
  [
    'the present value of',
    (values, rest) => {
      const rate = sum(expect(rest, ' at a monthly rate of ('));
      return { value: presentValue(values, rate.value), rest: expect(rate.rest, ')') };
    },
  ],
  // Secant steps: another way to the root than the engine's bisection.
  [
    'the monthly rate of return of',
    only((values) => {
      let [a, b] = [0, 0.01];
      for (let step = 0; step < 200 && Math.abs(b - a) > 1e-16; step++) {
        const [fa, fb] = [presentValue(values, a), presentValue(values, b)];
        if (fb === fa) break;
        [a, b] = [b, b - (fb * (b - a)) / (fb - fa)];
      }
      return b;
    }),
  ],
];
