// What a person types into a number cell: 1,234.5 · −3 · 12k · 3.5 % · =22*1.05. Strict: whatever is
// not plainly a number is refused, never guessed at.
import { markOf } from '../../shared/import/currency.ts';
import { say } from '../../shared/text/say.ts';
import { currencySymbol, userLocale } from './number.ts';

export type Parsed =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly message: string };

export interface ParseOptions {
  /** The cell shows per cent: 3.5 and 3.5 % both mean 0.035. */
  readonly percent?: boolean;
  /** The cell holds money: its sign or code may stand beside the figure, another one may not. */
  readonly currency?: string | undefined;
  readonly locale?: string;
}

interface Separators {
  readonly decimal: string;
  readonly groups: string;
}

const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };
const MINUSES = /[−–‒]/g;

export function parseNumber(
  text: string,
  { percent = false, currency, locale = userLocale() }: ParseOptions = {},
): Parsed {
  const { figure, found } = withoutCurrency(text.trim().replace(MINUSES, '-'), currency);
  if (found !== undefined && found !== currency)
    return {
      ok: false,
      message: say('“{trim}” is in {found}, not in {currency}', {
        trim: text.trim(),
        found,
        currency: currency ?? '',
      }),
    };
  const trimmed = ACCOUNTING.test(figure) ? figure.replace(ACCOUNTING, '-$1') : figure;
  const separators = separatorsOf(locale);
  const isFormula = trimmed.startsWith('=');
  const reader = new Reader(isFormula ? trimmed.slice(1) : trimmed, separators, !isFormula);
  const value = isFormula ? reader.wholeFormula() : reader.wholeNumber();
  if (value === null || Number.isNaN(value))
    return { ok: false, message: say('“{trim}” is not a number', { trim: text.trim() }) };
  if (!Number.isFinite(value))
    return { ok: false, message: say('“{trim}” has no finite result', { trim: text.trim() }) };
  return { ok: true, value: percent && !reader.sawPercent ? value / 100 : value };
}

/** (1,234.50): a loss, as accountants and Excel write it. */
const ACCOUNTING = /^\(\s*([^()=+-]*)\)$/;
/** “$”, “EUR” before or after a figure, with its sign and brackets. */
const BEFORE = /^([-(]?\s*)([^\d\s.,()+=%-]+\.?)\s*(?=[-(\d.,])/;
const AFTER = /(?<=[\d.,])\s*([^\d\s.,()+=%-]+\.?)(\s*\)?)$/;

/** The figure without its currency, where the cell holds money; what is no currency stays. */
function withoutCurrency(text: string, currency: string | undefined) {
  if (currency === undefined || text.startsWith('=')) return { figure: text };
  const before = BEFORE.exec(text);
  const after = AFTER.exec(text);
  for (const [word, figure] of [
    [before?.[2], text.replace(BEFORE, '$1')],
    [after?.[1], text.replace(AFTER, '$2')],
  ] as const) {
    if (word === undefined) continue;
    const mark = markOf(word);
    // One sign may stand for several currencies: in this cell for its own.
    if (word === currencySymbol(currency)) return { figure, found: currency };
    if (mark?.currency && mark.scale === undefined) return { figure, found: mark.currency };
  }
  return { figure: text };
}

/** A number as the text that is copied: every digit, the locale's decimal sign, a per cent sign where it is a share. */
export function fullText(
  value: number,
  { percent = false, locale = userLocale() }: ParseOptions = {},
): string {
  const format = new Intl.NumberFormat(locale, {
    useGrouping: false,
    maximumFractionDigits: 20,
    style: percent ? 'percent' : 'decimal',
  });
  // Of the shortest decimal that is this number: a float's own digits would be 0.1000000000000000055.
  const parts = format.formatToParts(String(value === 0 ? 0 : value) as `${number}`);
  const digits = parts.filter(({ type }) => type !== 'percentSign' && type !== 'literal');
  return digits.map(({ value: part }) => part).join('') + (percent ? '%' : '');
}

/** A number as the text one edits: no groups, every digit, the locale's decimal sign. */
export function editText(
  value: number,
  { percent = false, locale = userLocale() }: ParseOptions = {},
): string {
  const shown = Number((percent ? value * 100 : value).toPrecision(15));
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 15 }).format(shown);
}

function separatorsOf(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.5);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: of('decimal') || '.', groups: `${of('group')} \u00a0\u202f'’` };
}

/** Recursive descent over one text: sum, product, power, signed operand. Null where it does not fit. */
class Reader {
  sawPercent = false;
  private at = 0;
  private readonly text: string;
  private readonly number: RegExp;

  constructor(text: string, { decimal, groups }: Separators, withGroups: boolean) {
    this.text = text;
    const set = groups.replace(/[\]\\^-]/g, '\\$&');
    const whole = withGroups ? `(?:\\d{1,3}(?:[${set}]\\d{3})+|\\d+)` : '\\d+';
    const point = `\\${decimal}`;
    this.number = new RegExp(
      `(${whole}(?:${point}\\d*)?|${point}\\d+)(e[+-]?\\d+)?\\s*([kmb](?![a-z]))?`,
      'iy',
    );
    this.digits = (written) => written.replace(new RegExp(`[${set}]`, 'g'), '').replace(decimal, '.');
  }

  private readonly digits: (written: string) => string;

  wholeNumber = (): number | null => this.atEnd(this.signed(() => this.literal()));
  wholeFormula = (): number | null => this.atEnd(this.sum());

  private atEnd = (value: number | null) => (this.skip() && this.at < this.text.length ? null : value);

  private skip(): true {
    while (/\s/.test(this.text[this.at] ?? '')) this.at += 1;
    return true;
  }

  private take(signs: string): string | null {
    this.skip();
    const sign = this.text[this.at] ?? '';
    if (sign === '' || !signs.includes(sign)) return null;
    this.at += 1;
    return sign;
  }

  private sum = (): number | null =>
    this.chain('+-', this.product, (sign, a, b) => (sign === '+' ? a + b : a - b));

  private product = (): number | null =>
    this.chain('*/×÷', this.power, (sign, a, b) => ('*×'.includes(sign) ? a * b : a / b));

  /** As in Excel: left to right, and a sign binds closer than a power. */
  private power = (): number | null =>
    this.chain(
      '^',
      () => this.signed(() => this.operand()),
      (_sign, a, b) => a ** b,
    );

  private chain(
    signs: string,
    part: () => number | null,
    combine: (sign: string, a: number, b: number) => number,
  ): number | null {
    let value = part();
    for (let sign = this.take(signs); sign !== null && value !== null; sign = this.take(signs)) {
      const next = part();
      value = next === null ? null : combine(sign, value, next);
    }
    return value;
  }

  private signed(part: () => number | null): number | null {
    const sign = this.take('+-');
    const value = part();
    return sign === '-' && value !== null ? -value : value;
  }

  private operand(): number | null {
    if (!this.take('(')) return this.literal();
    const value = this.sum();
    return this.take(')') ? this.percentOf(value) : null;
  }

  private literal(): number | null {
    this.skip();
    this.number.lastIndex = this.at;
    const match = this.number.exec(this.text);
    if (!match) return null;
    this.at = this.number.lastIndex;
    const [, written = '', exponent = '', suffix = ''] = match;
    return this.percentOf(Number(this.digits(written) + exponent) * (SUFFIXES[suffix.toLowerCase()] ?? 1));
  }

  private percentOf(value: number | null): number | null {
    if (!this.take('%')) return value;
    this.sawPercent = true;
    return value === null ? null : value / 100;
  }
}
