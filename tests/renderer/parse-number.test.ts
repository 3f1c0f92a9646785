// What may be typed into a number cell, and what is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editText, fullText, parseNumber } from '../../renderer/format/parse-number.ts';

const read = (text: string, options = {}) => {
  const parsed = parseNumber(text, { locale: 'en-US', ...options });
  return parsed.ok ? parsed.value : parsed.message;
};

describe('plain numbers', () => {
  test.each([
    ['12', 12],
    [' 1,234.5 ', 1234.5],
    ['1 234.5', 1234.5],
    ['−3', -3],
    ['+7', 7],
    ['.5', 0.5],
    ['5.', 5],
    ['12k', 12_000],
    ['3.5M', 3_500_000],
    ['1.2 b', 1.2e9],
    ['1e3', 1000],
    ['3.5%', 0.035],
  ])('%s is %d', (text, value) => expect(read(text)).toBeCloseTo(value, 12));

  test.each([
    '',
    '84 apps',
    '1,23',
    '1,2345',
    '12,34.5',
    '1.2.3',
    '--3',
    '12kk',
    '12km',
    '$5',
    '5 5',
    'NaN',
    '3%%',
  ])('“%s” is refused', (text) => expect(read(text)).toBe(`“${text}” is not a number`));
});

describe('cells of money', () => {
  const euros = { currency: 'EUR', locale: 'de-DE' };
  test.each([
    ['1.234,50 €', 1234.5],
    ['€ 12', 12],
    ['EUR 1.000', 1000],
    ['-€5', -5],
    ['(1.234,50)', -1234.5],
    ['(5 €)', -5],
    ['12k', 12_000],
    ['=22*1,05', 23.1],
  ])('%s is %d', (text, value) => expect(read(text, euros)).toBeCloseTo(value, 12));

  test('one sign of several currencies is the cell’s own', () =>
    expect(read('$5', { currency: 'CAD', locale: 'en-CA' })).toBe(5));
  test('another currency is refused, never taken for this one', () => {
    expect(read('$5', euros)).toBe('“$5” is in USD, not in EUR');
    expect(read('5 CHF', euros)).toBe('“5 CHF” is in CHF, not in EUR');
  });
  test.each(['5 apps', '12 k€', '€ 5 €', '(1)2', '((5))'])('“%s” is refused', (text) =>
    expect(read(text, euros)).toBe(`“${text}” is not a number`),
  );
});

test('what is copied is every digit in the locale’s separators, and reads back', () => {
  expect(fullText(1234.5, { locale: 'de-DE' })).toBe('1234,5');
  expect(fullText(0.1 + 0.2, { locale: 'en-US' })).toBe('0.30000000000000004');
  expect(fullText(0.035, { locale: 'de-DE', percent: true })).toBe('3,5%');
  expect(fullText(-0, { locale: 'en-US' })).toBe('0');
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), (value) => {
      // Twenty decimals are written at most: of less than this some digits would be cut off.
      fc.pre(value === 0 || Math.abs(value) > 1e-3);
      expect(read(fullText(value, { locale: 'de-DE' }), { locale: 'de-DE' })).toBe(value + 0);
    }),
  );
});

describe('per cent cells', () => {
  test.each([
    ['3.5', 0.035],
    ['3.5 %', 0.035],
    ['=2*1.5', 0.03],
    ['=3%+1%', 0.04],
    ['-4', -0.04],
  ])('%s is %d', (text, value) => expect(read(text, { percent: true })).toBeCloseTo(value, 14));
});

describe('formulas', () => {
  test.each([
    ['=22*1.05', 23.1],
    ['= 1 + 2 * 3', 7],
    ['=(1+2)*3', 9],
    // Excel's order, not that of mathematics.
    ['=2^3^2', 64],
    ['=-2^2', 4],
    ['=10/4', 2.5],
    ['=100*(1+3%)', 103],
    ['=12k/12', 1000],
    ['=5-−3', 8],
  ])('%s is %d', (text, value) => expect(read(text)).toBeCloseTo(value, 12));

  test.each(['=', '=1+', '=(1', '=1)', '=1,000*2', '=A1', '=sum(1)', '=1 2'])('%s is refused', (text) =>
    expect(read(text)).toBe(`“${text}” is not a number`),
  );

  test('a division by zero has no finite result', () =>
    expect(read('=1/0')).toBe('“=1/0” has no finite result'));
});

describe('other locales', () => {
  test('a comma is the decimal sign in German, a point groups', () => {
    expect(read('1.234,5', { locale: 'de-DE' })).toBe(1234.5);
    expect(read('1.5', { locale: 'de-DE' })).toBe('“1.5” is not a number');
  });

  test('what is offered for editing reads back as the same number', () => {
    for (const locale of ['en-US', 'de-DE', 'fr-FR', 'de-CH']) {
      for (const value of [1.6666666666666667, 0.1, -1234567.25, 0, 1e-7]) {
        expect(read(editText(value, { locale }), { locale })).toBeCloseTo(value, 14);
        expect(read(editText(value / 100, { locale, percent: true }), { locale, percent: true })).toBeCloseTo(
          value / 100,
          16,
        );
      }
    }
  });
});
