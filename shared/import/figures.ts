// The figure in a cell, read by what its column and its sheet say about numbers; or why it was not taken.
import { LIMITS } from '../deal/document.ts';
import { inputTable } from '../model/inputs.ts';
import { figure } from '../text/figures.ts';
import { say, toSay } from '../text/say.ts';
import type { ImportColumn } from './columns.ts';
import { markInHeader, markOf } from './currency.ts';
import { type FigureField, fields } from './fields.ts';
import { type DecimalMark, type WrittenNumber, writtenNumber } from './number.ts';
import type { ProblemList } from './problems.ts';
import { cellAddress, type ForeignCell, type ForeignFile, type ForeignValue, valueText } from './table.ts';

/** What the column says of every figure in it. */
export interface Convention {
  readonly decimal: DecimalMark | null;
  readonly currency: string | null;
  /** Power of ten: 3 under a header “in TEUR”. */
  readonly scale: number;
  /** Power of ten that an amount of 1 means in the deal: 6 where it is kept in millions. */
  readonly dealScale: number;
  /** Figures are in points, 5 for 5 %. `unclear` where the header says % and no figure shows which. */
  readonly points: boolean | 'unclear';
}

/** A figure that was taken, with what was made of it, for its provenance. */
export interface Figure {
  readonly number: number;
  readonly cell: string;
  readonly note?: string;
}

export interface FigureContext {
  readonly kind: ForeignFile['kind'];
  readonly problems: ProblemList;
  /** The currency most amounts are in. */
  readonly currency: string | null;
}

export type FigureColumn = ImportColumn & { readonly field: FigureField };

/** What the texts of several columns prove about the decimal mark; null where nothing or both. */
export function provenMark(values: readonly ForeignValue[]): DecimalMark | 'both' | null {
  const marks = new Set<DecimalMark>();
  for (const value of values) {
    const written = value.is === 'text' ? writtenNumber(value.text) : null;
    if (written?.is === 'number' && written.proves) marks.add(written.proves);
  }
  return marks.size > 1 ? 'both' : ([...marks][0] ?? null);
}

export function conventionOf(
  { field, header }: FigureColumn,
  values: readonly ForeignValue[],
  sheet: { readonly decimal: DecimalMark | null; readonly dealScale: number },
): Convention {
  const proven = provenMark(values);
  const { kind } = fields[field];
  const { currency = null, scale = 0 } = kind === 'rate' || field === 'fte' ? {} : markInHeader(header);
  return {
    decimal: proven === 'both' ? null : (proven ?? sheet.decimal),
    currency: kind === 'money' ? currency : null,
    scale,
    dealScale: kind === 'money' ? sheet.dealScale : 0,
    points: kind === 'rate' ? pointsIn(header, values) : false,
  };
}

/**
 * Under a header with “%” a plain figure above 1 shows that all plain ones are points. Plain figures among others
 * with a % sign can be either.
 */
function pointsIn(header: string, values: readonly ForeignValue[]): Convention['points'] {
  const plain: number[] = [];
  let signed = 0;
  for (const value of values) {
    const written = value.is === 'text' ? writtenNumber(value.text) : value;
    if (written.is !== 'number') continue;
    if (written.percent) signed += 1;
    else if (written.number !== 0) plain.push(written.number);
  }
  if (/%|\b(percent|prozent|pourcent)/i.test(header))
    return plain.some((number) => Math.abs(number) > 1) ? true : 'unclear';
  return signed > 0 && plain.length > 0 ? 'unclear' : false;
}

export const currencyOf = (value: ForeignValue): string | null => {
  if (value.is === 'number')
    return value.currency ? (markOf(value.currency)?.currency ?? value.currency) : null;
  const written = value.is === 'text' ? writtenNumber(value.text, 'point') : null;
  return written?.is === 'number' ? written.currency : null;
};

/** The figure, or null where the cell is blank or refused; then `problems` says why. */
export function readFigure(
  row: number,
  cell: ForeignCell | undefined,
  column: FigureColumn,
  convention: Convention,
  { kind, problems, currency }: FigureContext,
): Figure | null {
  if (!cell) return null;
  const at = cellAddress(row, column.column);
  const { label, input } = fields[column.field];
  const { value } = cell;
  const shown = valueText(value).slice(0, 60);
  const about = { input, text: shown };
  const refuse = (what: string, remedy: string) => {
    problems.refuse(at, `${say(label)}: ${what}`, remedy, about);
    return null;
  };
  const remark = (what: string, remedy: string) =>
    problems.remark(at, `${say(label)}: ${what}`, remedy, about);
  const notes: string[] = [];
  let number: number;
  let percent = false;
  switch (value.is) {
    case 'number':
      number = value.number;
      percent = value.percent === true;
      break;
    case 'text': {
      const written = writtenNumber(value.text, convention.decimal);
      if (written.is === 'blank') {
        if (shown !== '')
          remark(say('“{shown}” was taken as not stated.', { shown }), say('If it means zero, write 0.'));
        return null;
      }
      if (written.is !== 'number') return refuse(...whyNot(written, shown));
      ({ number, percent } = written);
      if (written.footnote)
        remark(
          say('the footnote mark of “{shown}” was left off: {number}.', { shown, number }),
          say('Read the footnote in the file.'),
        );
      else if (kind === 'xlsx')
        remark(say('the text “{shown}” was read as {number}.', { shown, number }), say('Check the number.'));
      break;
    }
    case 'date':
      return refuse(
        say('the cell is a date ({date}), perhaps a number that Excel turned into one.', {
          date: value.date,
        }),
        say('Give the cell a number format and type the number again.'),
      );
    case 'boolean':
      return refuse(say('the cell says {shown}, which is no number.', { shown }), say('Type the number.'));
    case 'error':
      return refuse(
        say('the cell shows {shown}.', { shown }),
        say('Mend its formula in the file, save, and import again.'),
      );
    case 'unsolved':
      return refuse(
        say('the cell is a formula that was saved without its result.'),
        say('Open the file in Excel or LibreOffice, save it, and import it again.'),
      );
  }
  const foreign = currencyOf(value) ?? convention.currency;
  if (fields[column.field].kind === 'money' && foreign && currency && foreign !== currency) {
    return refuse(
      say('“{shown}” is in {foreign}, most amounts are in {currency}; nothing is converted.', {
        shown,
        foreign,
        currency,
      }),
      say('Convert it to {currency} in the file, and import again.', { currency }),
    );
  }
  if (convention.scale > 0)
    notes.push(say('{shown} × {factor}, as the header says', { shown, factor: 10 ** convention.scale }));
  if (convention.dealScale > 0)
    notes.push(say('divided by {divisor}, as the deal is kept', { divisor: 10 ** convention.dealScale }));
  number = timesTenTo(number, convention.scale - convention.dealScale);
  if (fields[column.field].kind === 'rate' && !percent && number !== 0) {
    const points = convention.points;
    if (points === 'unclear' || (!points && Math.abs(number) > 1)) {
      return refuse(
        say('{shown} can be {number} % or {hundredfold} %.', {
          shown,
          number: figure(number, { maximumSignificantDigits: 12 }),
          hundredfold: figure(number * 100, { maximumSignificantDigits: 12 }),
        }),
        say('Write it with its sign, such as 5 %, and import again.'),
      );
    }
    if (points) {
      number = timesTenTo(number, -2);
      notes.push(say('{shown} %, as the header says', { shown }));
    }
  }
  if (percent && fields[column.field].kind !== 'rate')
    return refuse(say('“{shown}” is a percentage.', { shown }), say('Type the number itself, without %.'));
  const outside = outsideBounds(column.field, number);
  if (outside) return refuse(outside, say('Correct it in the file, and import again.'));
  if (cell.external) {
    remark(
      say('the value comes from another workbook; the one stored here ({number}) was taken.', { number }),
      say('Check that it is up to date.'),
    );
    notes.push(say('stored value of a link to another workbook'));
  }
  return { number, cell: at, ...(notes.length > 0 ? { note: notes.join('; ') } : {}) };
}

/** By moving the decimal point, so that 1.1 thousand is 1100 and no bit else. */
function timesTenTo(number: number, power: number): number {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return power === 0 ? number : Number(`${digits}e${Number(exponent) + power}`);
}

function whyNot(
  written: Exclude<WrittenNumber, { is: 'number' | 'blank' }>,
  shown: string,
): [string, string] {
  switch (written.is) {
    case 'ambiguous':
      return [
        say('“{shown}” can be {comma} or {point}, and no other figure shows which.', {
          shown,
          comma: written.comma,
          point: written.point,
        }),
        say('Say whether the file has a decimal comma or point, or format the column as a number.'),
      ];
    case 'date':
      return [looksLikeDate(shown), say('Give the column a number format and type the number again.')];
    case 'other':
      return [
        say('“{shown}” is no number.', { shown }),
        say('Leave only the number in the cell, and import again.'),
      ];
  }
}

/** Both readings of a day and a month that can be exchanged, so that nobody has to guess which was seen. */
function looksLikeDate(shown: string): string {
  const [, one = '', other = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})$/.exec(shown) ?? [];
  const [day, month] = [Number(one), Number(other)];
  if (!(day >= 1 && day <= 12 && month >= 1 && month <= 12) || day === month)
    return say('“{shown}” looks like a date.', { shown });
  const named = (d: number, m: number) =>
    say('{day} {month} {year}', { day: d, month: say(MONTHS[m - 1] ?? ''), year });
  return say('“{shown}” looks like a date ({one} or {other}).', {
    shown,
    one: named(day, month),
    other: named(month, day),
  });
}

const MONTHS = [
  toSay('January'),
  toSay('February'),
  toSay('March'),
  toSay('April'),
  toSay('May'),
  toSay('June'),
  toSay('July'),
  toSay('August'),
  toSay('September'),
  toSay('October'),
  toSay('November'),
  toSay('December'),
];

function outsideBounds(field: FigureField, number: number): string | null {
  const input = inputTable[fields[field].input];
  const min = input?.min ?? -LIMITS.magnitude;
  const max = input?.max ?? LIMITS.magnitude;
  if (number < min)
    return min === 0
      ? say('{number} is below zero.', { number })
      : say('{number} is below {min}.', { number, min });
  return number > max ? say('{number} is above {max}.', { number, max }) : null;
}
