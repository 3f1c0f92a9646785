// How this deal's figures are written: fixed decimals for every column of the screen.
import type { Deal } from '../../shared/deal/document.ts';
import { say } from '../../shared/text/say.ts';
import {
  formatAmount,
  formatDelta,
  formatPercent,
  formatPlain,
  moneyDecimals,
  scaleLabel,
  userLocale,
} from './number.ts';
import { dateFormat } from './time.ts';

export interface Formats {
  /** “$M” */
  readonly unit: string;
  readonly money: (value: number) => string;
  readonly delta: (value: number) => string;
  /** With 0.00 instead of a dash: on marks and in sentences. */
  readonly plain: (value: number) => string;
  readonly tick: (value: number, decimals: number) => string;
  readonly percent: (share: number) => string;
  readonly month: (month: number) => string;
}

export function formatsOf(deal: Deal): Formats {
  const decimals = moneyDecimals(deal);
  return {
    unit: scaleLabel(deal),
    money: (value) => formatAmount(value, { decimals }),
    delta: (value) => formatDelta(value, { decimals }),
    plain: (value) => formatPlain(value, { decimals }),
    tick: (value, tickDecimals) => formatPlain(value, { decimals: tickDecimals }),
    percent: (share) => formatPercent(share, { decimals: 1 }),
    month: (month) => monthName(deal.start, month),
  };
}

/** “Dec 2028”: the calendar month in which a contract month falls; signing stands before month 1. */
export function monthName(start: string, month: number): string {
  const [year = 0, first = 1] = start.split('-').map(Number);
  const date = new Date(Date.UTC(year, first - 1 + Math.max(0, month - 1), 1));
  const format = dateFormat(userLocale(), { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return month === 0 ? say('before {date}', { date: format.format(date) }) : format.format(date);
}
