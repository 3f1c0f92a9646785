// A number as people write it: decimal comma or point, groups, currency, percent, accounting negatives.
// What can be read in two ways is not decided here.
import { type Mark, markOf } from './currency.ts';

/** Which sign stands before the decimals. */
export type DecimalMark = 'comma' | 'point';

export type WrittenNumber =
  | {
      readonly is: 'number';
      readonly number: number;
      readonly percent: boolean;
      readonly currency: string | null;
      /** Power of ten that a word beside it states, `k` or `Mio.`; the number has it in already. */
      readonly scale?: number;
      /** A mark of a footnote stood behind it and was left off. */
      readonly footnote?: true;
      /** Which decimal mark the writing proves, if any. */
      readonly proves: DecimalMark | null;
    }
  /** `1.234` and `1,234` are two numbers until something says which mark is the decimal one. */
  | { readonly is: 'ambiguous'; readonly comma: number; readonly point: number }
  | { readonly is: 'blank' }
  | { readonly is: 'date' }
  | { readonly is: 'other' };

const other: WrittenNumber = { is: 'other' };

/** What stands for “nothing stated”. */
const blanks =
  /^([-–—.?]+|n\.?\/?a\.?|n\.? ?v\.?|n\.? ?d\.?|n\.? ?c\.?|k\.? ?a\.?|tbd|tbc|none|keine?|aucun|offen|open)$/i;
const dates =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}([ T].*)?|\d{1,2}([-/.])\d{1,2}\3(\d{4}|\d{2})( .*)?|\d{1,2}[-/]\d{1,4}|\d{4}[-/]\d{1,2}|0\d\.[01]\d\.?)$/;

/** Superscripts, stars and daggers behind a number; normalised, a ² would become one of its digits. */
const footnotes = /\s*([\u00b9\u00b2\u00b3\u2070-\u2079][)⁾]?|[*†‡]+)+$/;

export function writtenNumber(text: string, decimal: DecimalMark | null = null): WrittenNumber {
  const bare = text.trim().replace(footnotes, '');
  const written = numberWritten(bare, decimal);
  if (bare === text.trim()) return written;
  // A footnote alone is no figure, and says that there is something to read.
  if (written.is === 'number') return { ...written, footnote: true };
  return written.is === 'blank' ? other : written;
}

function numberWritten(text: string, decimal: DecimalMark | null): WrittenNumber {
  const plain = text
    .replace(/[´`‘’ʼ′]/g, "'")
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '' || blanks.test(plain)) return { is: 'blank' };
  if (dates.test(plain)) return { is: 'date' };
  const taken = withoutMarks(plain);
  if (!taken) return other;
  const { digits, isNegative, percent, currency, scale } = taken;
  const exponent = scale - (percent ? 2 : 0);
  const number = (written: string) => Number(`${isNegative ? '-' : ''}${written}e${exponent}`);
  const known = { is: 'number', percent, currency, ...(scale === 0 ? {} : { scale }) } as const;

  const scientific = /^(\d+)(?:([.,])(\d+))?e([+-]?\d{1,3})$/i.exec(digits);
  if (scientific) {
    const [, whole, mark, decimals, power] = scientific;
    const written = `${isNegative ? '-' : ''}${whole}.${decimals ?? ''}e${Number(power) + exponent}`;
    return finite({ ...known, number: Number(written), proves: provenBy(mark) });
  }
  const read = readDigits(digits);
  if (!read) return other;
  if (read.decimalMark !== undefined)
    return finite({ ...known, number: number(read.written), proves: read.decimalMark });
  // One mark and three digits after it: decimals, or a group.
  const grouped = number(digits.replace(/[.,]/, ''));
  const decimals = number(read.written);
  const [asComma, asPoint] = digits.includes(',') ? [decimals, grouped] : [grouped, decimals];
  if (!decimal) return { is: 'ambiguous', comma: asComma, point: asPoint };
  return finite({ ...known, number: decimal === 'comma' ? asComma : asPoint, proves: null });
}

const finite = (read: WrittenNumber & { is: 'number' }): WrittenNumber =>
  Number.isFinite(read.number) ? read : other;

const provenBy = (mark: string | undefined): DecimalMark | null =>
  mark === undefined ? null : mark === ',' ? 'comma' : 'point';

/** Digits with their separators resolved; `decimalMark` undefined where both readings are possible. */
function readDigits(
  digits: string,
): { readonly written: string; readonly decimalMark: DecimalMark | null | undefined } | null {
  // Groups by space or apostrophe: what follows a comma or point are decimals.
  const spaced = /^(\d{1,3}(?:([' ])\d{3})(?:\2\d{3})*)(?:([.,])(\d*))?$/.exec(digits);
  if (spaced) {
    const [, whole = '', , mark, decimals = ''] = spaced;
    return { written: `${whole.replace(/[' ]/g, '')}.${decimals}`, decimalMark: provenBy(mark) };
  }
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) return null;
  for (const [group, mark] of [
    ['.', ','],
    [',', '.'],
  ] as const) {
    const g = `\\${group}`;
    const m = `\\${mark}`;
    // 1.234.567,89 and 12,34,567.89 (lakh); without decimals at least two groups.
    const grouped = new RegExp(
      `^(\\d{1,3}(?:${g}\\d{3})+|\\d{1,3}(?:${g}\\d{2})+${g}\\d{3})(?:${m}(\\d*))$|^(\\d{1,3}(?:${g}\\d{3}){2,}|\\d{1,3}(?:${g}\\d{2})+${g}\\d{3})$`,
    ).exec(digits);
    if (grouped) {
      const whole = (grouped[1] ?? grouped[3] ?? '').replaceAll(group, '');
      return { written: `${whole}.${grouped[2] ?? ''}`, decimalMark: provenBy(mark) };
    }
  }
  const single = /^(\d*)(?:([.,])(\d*))?$/.exec(digits);
  if (!single) return null;
  const [, whole = '', mark, decimals = ''] = single;
  const written = `${whole || '0'}.${decimals}`;
  if (mark === undefined) return { written, decimalMark: null };
  const couldGroup = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return { written, decimalMark: couldGroup ? undefined : provenBy(mark) };
}

/** Takes sign, brackets, percent, currency and scale off both ends. Null where they contradict each other. */
function withoutMarks(text: string) {
  // Swiss and German round amounts: 1'234.— is no negative.
  let rest = text.replace(/([.,])-{1,2}(?=$|\D)/, '');
  let negatives = 0;
  let percents = 0;
  const marks: Mark[] = [];
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.trim();
    if (/^\(.*\)$/.test(rest)) {
      rest = rest.slice(1, -1);
      negatives += 1;
    } else if (/^[-+]/.test(rest)) {
      negatives += rest.startsWith('-') ? 1 : 0;
      rest = rest.slice(1);
    } else if (rest.endsWith('-')) {
      rest = rest.slice(0, -1);
      negatives += 1;
    } else if (/^%|%$/.test(rest)) {
      rest = rest.replace(/^%|%$/, '');
      percents += 1;
    } else {
      const word = /^[^\d\s.,'()+%-]+\.?(?=[\s\d(+-])|(?<=[\s\d)-])[^\d\s,'()+%-]+$/.exec(rest)?.[0];
      const mark = word && (markOf(word) ?? markOf(word.replace(/\.$/, '')));
      if (word && mark) {
        marks.push(mark);
        rest = rest.startsWith(word) ? rest.slice(word.length) : rest.slice(0, -word.length);
      }
    }
  }
  const currencies = marks.flatMap(({ currency }) => currency ?? []);
  // $1.2m: beside a currency, m is a million.
  const millions = currencies.length === 1 ? /^(.*\d)\s?mm?$/i.exec(rest)?.[1] : undefined;
  if (millions !== undefined) {
    rest = millions;
    marks.push({ scale: 6 });
  }
  const stated = marks.flatMap(({ scale }) => scale ?? []);
  if (negatives > 1 || percents > 1 || currencies.length > 1 || stated.length > 1) return null;
  if (percents === 1 && marks.length > 0) return null;
  return {
    digits: rest,
    isNegative: negatives === 1,
    percent: percents === 1,
    currency: currencies[0] ?? null,
    scale: stated[0] ?? 0,
  };
}
