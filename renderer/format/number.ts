// Numbers as text in the user's locale: true minus sign, en dash for zero and none, fixed decimals.

import type { Deal } from '../../shared/deal/document.ts';
import { writeFiguresIn } from '../../shared/text/figures.ts';
import { say } from '../../shared/text/say.ts';
import type { UnitName } from '../../shared/units/unit.ts';

/** What stands where there is nothing: zero, none, not applicable. */
export const NOTHING = '–';
export const MINUS = '−';

export type Money = Pick<Deal, 'currency' | 'amountsIn'>;

export interface NumberStyle {
  readonly decimals: number;
  /** The user's own where it is not given. */
  readonly locale?: string;
}

export interface PercentStyle extends NumberStyle {
  /** Always with its sign, as deltas are. */
  readonly signed?: boolean;
}

/** Below this a number is the rounding error of a float64 sum. */
const NOISE = 1e-9;

const LOCALE_KEY = 'parley.locale';

/** A locale that this runtime does not know is as if none were chosen. */
const knownLocale = (locale: string | null | undefined): string | null => {
  try {
    return locale ? (Intl.getCanonicalLocales(locale)[0] ?? null) : null;
  } catch {
    return null;
  }
};

let chosen = knownLocale(globalThis.localStorage?.getItem(LOCALE_KEY));
writeFiguresIn(userLocale());

/** What a person chose for numbers and dates; null follows the system. */
export const chosenLocale = (): string | null => chosen;

/** Kept over restarts; everything written or read from now on follows it. */
export function chooseLocale(locale: string | null): void {
  chosen = knownLocale(locale);
  if (chosen === null) globalThis.localStorage?.removeItem(LOCALE_KEY);
  else globalThis.localStorage?.setItem(LOCALE_KEY, chosen);
  writeFiguresIn(userLocale());
}

export function userLocale(): string {
  return chosen ?? (globalThis.navigator?.language || 'en');
}

/** 1,234.50 · −3.90 · – */
export function formatAmount(value: number, style: NumberStyle): string {
  return isNothing(value) ? NOTHING : formatPlain(value, style);
}

/** The same with 0.00 instead of the dash: in sentences, where a dash would read as “not known”. */
export function formatPlain(value: number, style: NumberStyle): string {
  if (Number.isNaN(value)) return NOTHING;
  return withMinus(formatter({ ...style, sign: 'negative' }).format(value));
}

/** +1.20 · −3.90 · – */
export function formatDelta(value: number, style: NumberStyle): string {
  return isNothing(value) ? NOTHING : withMinus(formatter({ ...style, sign: 'exceptZero' }).format(value));
}

/** A share as per cent: 0.125 → 12.5 % */
export function formatPercent(share: number, style: PercentStyle): string {
  if (isNothing(share)) return NOTHING;
  const sign = style.signed ? 'exceptZero' : 'negative';
  return withMinus(spaced(formatter({ ...style, sign, percent: true }).formatToParts(share)));
}

/** A change of a share, in percentage points: +1.2 pts */
export const formatPoints = (change: number): string =>
  isNothing(change) ? NOTHING : say('{points} pts', { points: formatDelta(change * 100, { decimals: 1 }) });

/** $M, €k, CHF: what an amount of 1 in this deal is. */
export function scaleLabel(deal: Money, locale = userLocale()): string {
  const symbol = currencySymbol(deal.currency, locale);
  const scale = { ones: '', thousands: 'k', millions: 'M' }[deal.amountsIn];
  return symbol.length > 1 && scale ? `${symbol}\u00a0${scale}` : `${symbol}${scale}`;
}

export function currencySymbol(currency: string, locale = userLocale()): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency;
}

const MONEY_DECIMALS = { ones: 0, thousands: 1, millions: 2 } as const satisfies Record<
  Deal['amountsIn'],
  number
>;

/** Decimals of a column of amounts. */
export const moneyDecimals = (deal: Money): number => MONEY_DECIMALS[deal.amountsIn];

/** A single value by its unit, as read in a sentence; amounts carry no currency: that is `scaleLabel`'s. */
export function formatValue(value: number, unit: UnitName, deal: Money, locale = userLocale()): string {
  const fixed = (decimals: number) => formatAmount(value, { decimals, locale });
  switch (unit) {
    case 'money':
      return fixed(moneyDecimals(deal));
    case 'moneyPerVolume':
      return fixed(unitPriceDecimals([value]));
    case 'volume':
      return fixed(neededDecimals(value, 0, 4));
    case 'rate':
    case 'share':
      return formatPercent(value, { decimals: neededDecimals(value * 100, 1, 3), locale });
    case 'months':
    case 'years':
    case 'count':
    case 'days':
    case 'fte':
      return fixed(neededDecimals(value, 0, 2));
    case 'level':
      return fixed(neededDecimals(value, 0, 4));
    case 'factor':
      return fixed(4);
    case 'points':
      return fixed(1);
    case 'flag':
      if (Number.isNaN(value)) return NOTHING;
      return value === 0 ? say('no') : say('yes');
    default:
      return unit satisfies never;
  }
}

/** All digits that count: a unit cost in a deal kept in millions is a very small number. */
export const formatSignificant = (value: number): string =>
  withMinus(new Intl.NumberFormat(userLocale(), { maximumSignificantDigits: 7 }).format(value));

/** An input as it was stated: no fixed decimals, a share as per cent. */
export const formatExact = (value: number, unit: UnitName, deal: Money): string =>
  unit === 'rate' || unit === 'share' ? formatValue(value, unit, deal) : formatSignificant(value);

/** No more decimals than anybody types. */
const TYPED = 8;

/**
 * The fewest decimals, from `fewest` on, that show the value exactly: a digit that was typed is never rounded away.
 * `usual` for what has no end, such as 5/3.
 */
export function neededDecimals(value: number, fewest: number, usual: number): number {
  // As typed, without the tail that a binary fraction drags along.
  const typed = Number(value.toPrecision(15));
  for (let decimals = fewest; decimals <= TYPED; decimals++) {
    if (Number(typed.toFixed(decimals)) === typed) return decimals;
  }
  return usual;
}

/** One number of decimals for a whole column. */
export const columnDecimals = (values: readonly number[], fewest: number, usual: number): number =>
  Math.max(fewest, ...values.map((value) => neededDecimals(value, fewest, usual)));

/** Three digits that count; in a deal kept in millions a unit costs a very small number. */
const MOST_DECIMALS = 10;
const countingDecimals = (value: number): number =>
  isNothing(value) ? 0 : Math.min(MOST_DECIMALS, 2 - Math.floor(Math.log10(Math.abs(value))));

/** Decimals of a column of money a unit. */
export const unitPriceDecimals = (values: readonly number[]): number =>
  columnDecimals(values, 2, Math.max(4, ...values.map(countingDecimals)));

export const isNothing = (value: number): boolean => Number.isNaN(value) || Math.abs(value) < NOISE;

const withMinus = (text: string): string => text.replace('-', MINUS);

/** A space stands before the per cent sign; a locale that puts the sign first keeps its way. */
function spaced(parts: readonly Intl.NumberFormatPart[]): string {
  return parts
    .map(({ type, value }, index) => {
      const before = parts[index - 1]?.type;
      const touches = before === 'integer' || before === 'fraction';
      return type === 'percentSign' && touches ? `\u00a0${value}` : value;
    })
    .join('');
}

interface FormatKey extends NumberStyle {
  readonly sign: 'negative' | 'exceptZero';
  readonly percent?: boolean;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter({ decimals, locale = userLocale(), sign, percent = false }: FormatKey): Intl.NumberFormat {
  const key = `${locale} ${decimals} ${sign} ${percent}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: percent ? 'percent' : 'decimal',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: sign,
    });
    formatters.set(key, format);
  }
  return format;
}
