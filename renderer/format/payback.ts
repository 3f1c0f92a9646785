// The month in which money is back, as text.
import { say } from '../../shared/text/say.ts';
import type { Formats } from './formats.ts';
import { formatAmount } from './number.ts';

export const paybackText = (month: number): string => {
  if (Number.isNaN(month)) return say('never');
  return month === 0 ? say('at once') : formatAmount(month, { decimals: 0 });
};

export const paybackHint = (month: number, formats: Formats): string | undefined =>
  month > 0 ? say('month {month}, {date}', { month, date: formats.month(month) }) : undefined;
