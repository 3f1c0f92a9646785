// Numbers as people write them, in the ways of many countries: read back, or said to be unclear.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenNumber } from '../../../shared/import/number.ts';

const read = (text: string, decimal?: 'comma' | 'point') => {
  const found = writtenNumber(text, decimal);
  return found.is === 'number' ? found.number : found.is;
};

describe('read as it was meant', () => {
  test.each<[string, number]>([
    ['1234', 1234],
    ['1.234.567,89', 1_234_567.89],
    ['1,234,567.89', 1_234_567.89],
    ["1'234'567.89", 1_234_567.89],
    ['1’234.50', 1234.5],
    ['1 234 567,8', 1_234_567.8],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234', 1234],
    ['12,34,567.8', 1_234_567.8],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['€ 1.234,50', 1234.5],
    ['1.234,50 €', 1234.5],
    ['EUR 99,9', 99.9],
    ['99.90 CHF', 99.9],
    ["CHF 1'200.-", 1200],
    ["Fr. 1'200.—", 1200],
    ['$1,234.50', 1234.5],
    ['US$ 12.50', 12.5],
    ['-€5', -5],
    ['€ -5', -5],
    ['(1,234.50)', -1234.5],
    ['($12.5)', -12.5],
    ['€ (12,5)', -12.5],
    ['12,5-', -12.5],
    ['−12.5', -12.5],
    ['5 %', 0.05],
    ['5%', 0.05],
    ['-2,5 %', -0.025],
    ['0.1%', 0.001],
    ['1.2E+05', 120_000],
    ['1,5 Mio. €', 1_500_000],
    ['12 k€', 12_000],
    ['120 TEUR', 120_000],
    ['.5', 0.5],
    ['+7', 7],
    ['１２', 12],
  ])('%s', (text, number) => expect(read(text)).toBe(number));
});

describe('not decided', () => {
  test('one mark before three digits can be two numbers, until the mark is known', () => {
    expect(writtenNumber('1.234')).toEqual({ is: 'ambiguous', comma: 1234, point: 1.234 });
    expect(writtenNumber('12,500')).toEqual({ is: 'ambiguous', comma: 12.5, point: 12500 });
    expect(read('1.234', 'comma')).toBe(1234);
    expect(read('1.234', 'point')).toBe(1.234);
    expect(read('(€ 1.234)', 'comma')).toBe(-1234);
  });

  test.each(['31.12.2026', '2026-12-31', '12/31/26', '03/2026', '3-4', '01.04.'])('a date: %s', (text) =>
    expect(read(text)).toBe('date'),
  );
  test.each(['', '  ', '-', '–', 'n/a', 'k.A.', 'tbd', '?'])('nothing stated: “%s”', (text) =>
    expect(read(text)).toBe('blank'),
  );
  test.each([
    'approx. 12',
    '12-15',
    '1.23.4567',
    '1,2,3',
    '12 34',
    '5 Stück',
    '€5$',
    '--5',
    '(-5)',
    '5 %%',
    '5 M',
    'Desk',
    '=1+1',
    '1e999',
    "1'23",
  ])('no number: %s', (text) => expect(['other', 'date']).toContain(read(text)));
});

const locales = [
  ['en-US', 'point'],
  ['en-GB', 'point'],
  ['en-IN', 'point'],
  ['de-DE', 'comma'],
  ['de-AT', 'comma'],
  ['de-CH', 'point'],
  ['fr-FR', 'comma'],
  ['fr-CH', 'comma'],
  ['fr-CA', 'comma'],
  ['it-IT', 'comma'],
  ['es-ES', 'comma'],
  ['nl-NL', 'comma'],
  ['pl-PL', 'comma'],
  ['cs-CZ', 'comma'],
  ['sv-SE', 'comma'],
  ['da-DK', 'comma'],
  ['nb-NO', 'comma'],
  ['pt-BR', 'comma'],
  ['tr-TR', 'comma'],
  ['ja-JP', 'point'],
] as const;

describe('what many countries’ own formatter writes is read back to the bit', () => {
  const amount = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });

  test.each(locales)('%s', (locale, decimal) => {
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('decimal', 'currency', 'code', 'percent', 'accounting'),
        fc.boolean(),
        (digits, places, form, useGrouping) => {
          const number = Number(`${digits}e-${places}`);
          const percent = form === 'percent';
          const options: Intl.NumberFormatOptions = {
            minimumFractionDigits: percent ? Math.max(0, places - 2) : places,
            maximumFractionDigits: percent ? Math.max(0, places - 2) : places,
            useGrouping,
            ...(percent ? { style: 'percent' } : {}),
            ...(form === 'currency' || form === 'accounting' || form === 'code'
              ? { style: 'currency', currency: 'EUR' }
              : {}),
            ...(form === 'accounting' ? { currencySign: 'accounting' } : {}),
            ...(form === 'code' ? { currencyDisplay: 'code' } : {}),
          };
          const shown = percent ? Number(`${digits}e-${Math.max(2, places)}`) : number;
          const text = new Intl.NumberFormat(locale, options).format(shown);
          const found = writtenNumber(text, decimal);
          expect(found, text).toMatchObject({ is: 'number', percent });
          expect(found.is === 'number' && found.number + 0, text).toBe(shown + 0);
          if (found.is === 'number' && form !== 'decimal' && !percent) expect(found.currency).toBe('EUR');
          // Without knowing the mark it is the same number or said to be unclear, never another number.
          const unsure = writtenNumber(text);
          if (unsure.is === 'number') expect(unsure.number + 0, text).toBe(shown + 0);
          else expect(unsure.is).toBe('ambiguous');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('and no text brings the reader down or gives a number that is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`0123456789.,'  -()%€$EURk/`) }), (text) => {
        const found = writtenNumber(text);
        if (found.is === 'number') expect(Number.isFinite(found.number)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });
});
