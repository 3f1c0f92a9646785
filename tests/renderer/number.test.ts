// Numbers as the screens print them.
import { describe, expect, test } from 'vitest';
import {
  columnDecimals,
  formatAmount,
  formatDelta,
  formatPercent,
  formatPlain,
  formatValue,
  scaleLabel,
  unitPriceDecimals,
} from '../../renderer/format/number.ts';

const locale = 'en-US';
const deal = { currency: 'USD', amountsIn: 'millions' } as const;

describe('amounts', () => {
  test('have fixed decimals and groups', () =>
    expect(formatAmount(1234.5, { decimals: 2, locale })).toBe('1,234.50'));
  test('carry the true minus sign', () => expect(formatAmount(-3.9, { decimals: 1, locale })).toBe('−3.9'));
  test.each([0, -0, Number.NaN, 1e-12])('%d is a dash', (value) =>
    expect(formatAmount(value, { decimals: 2, locale })).toBe('–'),
  );
  test('what rounds to zero is not a dash and has no sign', () =>
    expect(formatAmount(-0.001, { decimals: 2, locale })).toBe('0.00'));
  test('in a sentence zero is written out', () =>
    expect(formatPlain(0, { decimals: 2, locale })).toBe('0.00'));
});

describe('deltas', () => {
  test('always carry a sign', () => {
    expect(formatDelta(1.2, { decimals: 2, locale })).toBe('+1.20');
    expect(formatDelta(-1.2, { decimals: 2, locale })).toBe('−1.20');
    expect(formatDelta(0, { decimals: 2, locale })).toBe('–');
  });
});

describe('per cent', () => {
  test('a space stands before the sign', () => {
    expect(formatPercent(0.125, { decimals: 1, locale })).toBe('12.5\u00a0%');
    expect(formatPercent(-0.039, { decimals: 1, signed: true, locale })).toBe('−3.9\u00a0%');
  });
  test('a locale that writes the sign first keeps its way', () =>
    expect(formatPercent(0.5, { decimals: 0, locale: 'tr-TR' })).toBe('%50'));
  test('a locale with its own space has one space', () =>
    expect(formatPercent(0.5, { decimals: 0, locale: 'de-DE' })).toBe('50\u00a0%'));
});

describe('units', () => {
  test.each([
    [1.6666666666666667, 'moneyPerVolume', '1.6667'],
    [11.5, 'moneyPerVolume', '11.50'],
    [0.00995, 'moneyPerVolume', '0.00995'],
    [0.1 + 0.2, 'moneyPerVolume', '0.30'],
    [0.035_125_5, 'rate', '3.51255\u00a0%'],
    [15_500, 'volume', '15,500'],
    [0.1, 'rate', '10.0\u00a0%'],
    [0.0825, 'rate', '8.25\u00a0%'],
    [18, 'months', '18'],
    [8.5, 'points', '8.5'],
    [1, 'flag', 'yes'],
    [0, 'flag', 'no'],
    [Number.NaN, 'flag', '–'],
    [74.30775, 'money', '74.31'],
  ] as const)('%d as %s is %s', (value, unit, text) =>
    expect(formatValue(value, unit, deal, locale)).toBe(text),
  );
});

test('a column has as many decimals as its longest value needs', () => {
  expect(columnDecimals([1, 2.5, 3], 0, 4)).toBe(1);
  expect(columnDecimals([1.6666666666666667], 2, 4)).toBe(4);
  expect(columnDecimals([1.6666666666666667, 0.009_95], 2, 4)).toBe(5);
  expect(columnDecimals([1e-12, Number.NaN], 2, 4)).toBe(4);
  expect(columnDecimals([], 2, 4)).toBe(2);
  expect(unitPriceDecimals([22, 0.00995])).toBe(5);
  expect(unitPriceDecimals([0.00000007])).toBe(8);
  expect(unitPriceDecimals([1 / 3, 22.5])).toBe(4);
  expect(unitPriceDecimals([0])).toBe(2);
  expect(formatValue(0.00995, 'moneyPerVolume', deal, locale)).toBe('0.00995');
});

test('the unit of amounts is short', () => {
  expect(scaleLabel(deal, locale)).toBe('$M');
  expect(scaleLabel({ currency: 'EUR', amountsIn: 'thousands' }, locale)).toBe('€k');
  expect(scaleLabel({ currency: 'CHF', amountsIn: 'millions' }, locale)).toBe('CHF\u00a0M');
  expect(scaleLabel({ currency: 'JPY', amountsIn: 'ones' }, locale)).toBe('¥');
});
