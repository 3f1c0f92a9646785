// Numbers as they stand in text, and how many digits they really have.

/** 1,234,500 has five; zeros at either end say how large a number is, not what it is. */
export function significantDigits(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  // Beyond fifteen digits float64 shows how a number was calculated, no longer what it is.
  const [mantissa = ''] = Math.abs(value).toExponential(14).split('e');
  return mantissa.replace('.', '').replace(/0+$/, '').length;
}

const GROUPED =
  /(?<![\p{L}\d_.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\p{L}\d_])|(?<![\p{L}\d_.])\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\p{L}\d_])/giu;

/** Numbers of a text, thousands apart or not; signs do not count. */
export const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(GROUPED)].map(([token]) => Number(token.replaceAll(',', '')));

/** How our own texts say a number: six digits, per cent, amounts with four decimals. */
export function textNumbers(value: number): readonly number[] {
  const size = Math.abs(value);
  return [size, Number(size.toPrecision(6)), Number((100 * size).toPrecision(6)), Number(size.toFixed(4))];
}
