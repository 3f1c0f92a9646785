// One cell of a filled-in bid sheet: which number it is, and whether the deal can take it.
import { writtenNumber } from '../import/number.ts';
import type { InputDeclaration } from '../model/inputs.ts';
import type { BidLine, SheetCell } from './reading.ts';

type Judged = Pick<BidLine, 'new' | 'status' | 'says'>;

interface Asked {
  readonly declared: InputDeclaration;
  /** What stands in the deal now, and what stood in it when the sheet was written. */
  readonly old: number;
  readonly asked: number | undefined;
  /** Of the deal. */
  readonly currency: string;
}

/** A spreadsheet may hand back the last digit of sixteen changed. */
const SAME = 1e-12;
const isSame = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));

const refused = (says: string): Judged => ({ new: null, status: 'refused', says });

export function judgedCell(cell: SheetCell | undefined, { declared, old, asked, currency }: Asked): Judged {
  const value = cell?.value ?? null;
  if (typeof value === 'boolean') return refused('It says yes or no where a number is wanted.');
  const read = value === null ? null : numberOf(value, currency);
  if (read === null)
    return { new: null, status: 'missing', says: 'Nothing is filled in; the deal stays as it is.' };
  if (typeof read === 'string') return refused(read);
  const { number, typed } = read;
  if (!Number.isFinite(number)) return refused('The formula in it has no number as its result.');
  const taken = asShare(number, declared, old, typed);
  const fault = faultOf(taken, declared);
  if (fault) return refused(fault);
  const notes: string[] = [];
  if (cell?.isExternal) notes.push('Its formula draws on another file; the result it had there is taken.');
  const outdated = asked !== undefined && !isSame(asked, old);
  if (outdated)
    notes.push(
      isSame(taken, asked)
        ? `The bidder left it as it was asked, ${asked}; the deal has changed since to ${old}.`
        : `It was asked at ${asked}; the deal has changed since to ${old}.`,
    );
  if (taken !== number)
    notes.unshift(
      `It says ${number}; read as ${number} %, as a share is a percentage. Is that what is meant?`,
    );
  else if (typed) notes.unshift('The number is typed as text, and read as a number.');
  const result = isSame(taken, old) ? old : taken;
  const says = notes.join(' ');
  if (taken !== number) return { new: result, status: 'percent', says };
  if (typed) return { new: result, status: 'text', says };
  if (outdated) return { new: result, status: 'outdated', says };
  return { new: result, status: result === old ? 'same' : 'changed', says };
}

interface Read {
  readonly number: number;
  /** Typed as text, and whether with a sign for per cent. */
  readonly typed: false | 'plain' | 'percent';
}

/** Null where nothing is stated, words where no number can be had of it. */
function numberOf(value: number | string, currency: string): Read | string | null {
  if (typeof value === 'number') return { number: value, typed: false };
  const written = writtenNumber(value);
  switch (written.is) {
    case 'blank':
      return null;
    case 'ambiguous':
      return `“${shortened(value)}” may be ${written.point} or ${written.comma}: which is meant?`;
    case 'date':
    case 'other':
      return `“${shortened(value)}” is no number.`;
    case 'number':
      if (OWN_SCALE.test(value))
        return `“${shortened(value)}” states its own scale; please type it in the unit of its line.`;
      if (/^[A-Z]{3}$/.test(written.currency ?? '') && written.currency !== currency)
        return `“${shortened(value)}” is in ${written.currency}, the deal in ${currency}.`;
      return { number: written.number, typed: written.percent ? 'percent' : 'plain' };
    default:
      return written satisfies never;
  }
}

/** Thousands and millions: the deal has a scale already. */
const OWN_SCALE = /\d\s*(?:k|tsd|mrd|mio|mn|mln|mm|bn|thousands?|tausend|milli\p{L}*|billi\p{L}*)(?!\p{L})/iu;

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Where a whole or more makes no sense beside what is asked, a plain 5 is 5 %. */
function asShare(number: number, { unit, max }: InputDeclaration, old: number, typed: Read['typed']): number {
  if ((unit !== 'share' && unit !== 'rate') || typed === 'percent') return number;
  if (Math.abs(number) <= (max === 1 ? 1 : Math.max(1, Math.abs(old)))) return number;
  return number / 100;
}

function faultOf(value: number, { whole, min, max }: InputDeclaration): string | undefined {
  if (whole && !Number.isInteger(value)) return `${value} is no whole number.`;
  if (min !== undefined && value < min) return `${value} is less than ${min}, the least there can be.`;
  if (max !== undefined && value > max) return `${value} is more than ${max}, the most there can be.`;
  if (Math.abs(value) > 1e15) return `${value} is larger than any amount of a deal.`;
  return undefined;
}
