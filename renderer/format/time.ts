// Times and contract months as text in the user's locale.
import { say } from '../../shared/text/say.ts';
import { userLocale } from './number.ts';

/** 14:32 */
export const formatClock = (time: Date, locale = userLocale()): string =>
  dateFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(time);

/** Today: 14:32; otherwise 14 Nov 2026. */
export function formatMoment(time: Date, now: Date, locale = userLocale()): string {
  if (time.toDateString() === now.toDateString())
    return say('Today, {time}', { time: formatClock(time, locale) });
  return dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(time);
}

/** 14 November 2026 at 14:32:05 */
export const formatFullMoment = (time: Date, locale = userLocale()): string =>
  dateFormat(locale, { dateStyle: 'long', timeStyle: 'medium' }).format(time);

/** 2027-01 → Jan 2027 */
export function formatStart(start: string, locale = userLocale()): string {
  const [year, month] = start.split('-').map(Number);
  const first = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, 1));
  return dateFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(first);
}

export const formatMonths = (months: number): string =>
  say('{months, plural, one {# month} other {# months}}', { months });

const MINUTE = 60;

/** What is left of long work, no finer than it can be known: “about 20 s left”. */
export function timeLeft(seconds: number): string {
  if (seconds >= 1.5 * MINUTE)
    return say('about {seconds} min left', { seconds: Math.round(seconds / MINUTE) });
  if (seconds >= 10) return say('about {seconds} s left', { seconds: Math.round(seconds / 5) * 5 });
  return say('a few seconds left');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept: to make one takes longer than to draw the row it stands in. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}
