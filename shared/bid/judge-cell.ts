// One cell of a filled-in bid sheet: which number it is, and whether the deal can take it.
import { type Deal, scalePowers } from '../deal/document.ts';
import { writtenNumber } from '../import/number.ts';
import type { InputDeclaration } from '../model/inputs.ts';
import { say } from '../text/say.ts';
import { type BidLine, type SheetCell, shortened } from './reading.ts';

type Judged = Pick<BidLine, 'new' | 'status' | 'says'>;

interface Asked {
  readonly declared: InputDeclaration;
  /** What stands in the deal now. */
  readonly old: number;
  /** What stood in it when the sheet was written, as the sheet still says. */
  readonly asked: Pick<SheetCell, 'value' | 'within'> | undefined;
  /** Of the deal. */
  readonly money: Pick<Deal, 'currency' | 'amountsIn'>;
}

/** A spreadsheet may hand back the last digit of sixteen changed. */
const SAME = 1e-12;
const isSame = (a: number, b: number, within = 0): boolean =>
  a === b || Math.abs(a - b) <= Math.max(within, SAME * Math.max(Math.abs(a), Math.abs(b)));

const refused = (says: string): Judged => ({ new: null, status: 'refused', says });

export function judgedCell(cell: SheetCell | undefined, { declared, old, asked, money }: Asked): Judged {
  const value = cell?.value ?? null;
  if (typeof value === 'boolean') return refused(say('It says yes or no where a number is wanted.'));
  const read = value === null ? null : numberOf(value, declared, money);
  if (read === null)
    return { new: null, status: 'missing', says: say('Nothing is filled in; the deal stays as it is.') };
  if (typeof read === 'string') return refused(read);
  const { number, typed } = read;
  if (!Number.isFinite(number)) return refused(say('The formula in it has no number as its result.'));
  const taken = asShare(number, declared, old, typed);
  const fault = faultOf(taken, declared);
  if (fault) return refused(fault);
  const askedFor = typeof asked?.value === 'number' ? asked.value : undefined;
  const isAsAsked = askedFor !== undefined && isSame(taken, askedFor);
  const isOutdated = askedFor !== undefined && !isSame(askedFor, old, asked?.within);
  if (isSame(taken, old) || (isAsAsked && !isOutdated)) return { new: old, status: 'same', says: '' };
  const doubts = [
    ...(taken === number
      ? []
      : [
          doubt(
            'percent',
            say('It says {number}; read as {number} %, as a share is a percentage. Is that what is meant?', {
              number,
            }),
          ),
        ]),
    ...(read.scaled === undefined ? [] : [doubt('unit', read.scaled)]),
    ...(typed && taken === number && read.scaled === undefined
      ? [doubt('text', say('The number is typed as text, and read as a number.'))]
      : []),
    ...(isFar(taken, old, declared) && read.scaled === undefined
      ? [doubt('scale', farFrom(taken, old, inDeal(money)))]
      : []),
    ...(cell?.isExternal
      ? [doubt('external', say('Its formula draws on another file; the result it had there is taken.'))]
      : []),
    ...(isOutdated
      ? [
          doubt(
            'outdated',
            isAsAsked
              ? say('The bidder left it as it was asked, {askedFor}; the deal has changed since to {old}.', {
                  askedFor,
                  old,
                })
              : say('It was asked at {askedFor}; the deal has changed since to {old}.', { askedFor, old }),
          ),
        ]
      : []),
  ];
  const says = doubts.map((one) => one.says).join(' ');
  return { new: taken, status: doubts[0]?.status ?? 'changed', says };
}

/** An amount in ones or cents where the deal is kept in thousands; no negotiation moves a price this far. */
const FAR = 50;

function isFar(value: number, old: number, { unit }: InputDeclaration): boolean {
  if ((unit !== 'money' && unit !== 'moneyPerVolume') || value === 0 || old === 0) return false;
  const times = Math.abs(value / old);
  return times >= FAR || times <= 1 / FAR;
}

const farFrom = (value: number, old: number, money: string): string =>
  Math.abs(value) > Math.abs(old)
    ? say('{factor} times what the deal holds, which is in {money}. Is that what is meant?', {
        factor: Math.round(Math.abs(value / old)),
        money,
      })
    : say('1/{factor} of what the deal holds, which is in {money}. Is that what is meant?', {
        factor: Math.round(Math.abs(old / value)),
        money,
      });

function inDeal({ currency, amountsIn }: Asked['money']): string {
  if (amountsIn === 'ones') return currency;
  return amountsIn === 'thousands'
    ? say('{currency} thousands', { currency })
    : say('{currency} millions', { currency });
}

const doubt = (status: BidLine['status'], says: string) => ({ status, says });

interface Read {
  readonly number: number;
  /** Typed as text, and whether with a sign for per cent. */
  readonly typed: false | 'plain' | 'percent';
  /** What to ask where it states a scale of its own: what was written, and what it is in the deal’s amounts. */
  readonly scaled?: string;
}

/** Null where nothing is stated, words where no number can be had of it. */
function numberOf(
  value: number | string,
  { unit }: InputDeclaration,
  { currency, amountsIn }: Asked['money'],
): Read | string | null {
  if (typeof value === 'number') return { number: value, typed: false };
  const written = writtenNumber(value);
  switch (written.is) {
    case 'blank':
      return null;
    case 'ambiguous':
      return say('“{value}” may be {point} or {comma}: which is meant?', {
        value: shortened(value),
        point: written.point,
        comma: written.comma,
      });
    case 'date':
    case 'other':
      return say('“{value}” is no number.', { value: shortened(value) });
    case 'number':
      if (/^[A-Z]{3}$/.test(written.currency ?? '') && written.currency !== currency)
        return say('“{value}” is in {other}, the deal in {currency}.', {
          value: shortened(value),
          other: written.currency ?? '',
          currency,
        });
      if (written.scale !== undefined) {
        if (unit !== 'money' && unit !== 'moneyPerVolume')
          return say('“{value}” states a scale of its own; please type it in the unit of its line.', {
            value: shortened(value),
          });
        const number = Number(`${written.number}e-${scalePowers[amountsIn]}`);
        return {
          ...{ number, typed: 'plain' },
          scaled: say('It says “{value}”; that is {number} in {money}. Is that what is meant?', {
            value: shortened(value),
            number,
            money: inDeal({ currency, amountsIn }),
          }),
        };
      }
      return { number: written.number, typed: written.percent ? 'percent' : 'plain' };
    default:
      return written satisfies never;
  }
}

/** Where a whole or more makes no sense beside what is asked, a plain 5 is 5 %. */
function asShare(number: number, { unit, max }: InputDeclaration, old: number, typed: Read['typed']): number {
  if ((unit !== 'share' && unit !== 'rate') || typed === 'percent') return number;
  if (Math.abs(number) <= (max === 1 ? 1 : Math.max(1, Math.abs(old)))) return number;
  return number / 100;
}

function faultOf(value: number, { whole, min, max }: InputDeclaration): string | undefined {
  if (whole && !Number.isInteger(value)) return say('{value} is no whole number.', { value });
  if (min !== undefined && value < min)
    return say('{value} is less than {min}, the least there can be.', { value, min });
  if (max !== undefined && value > max)
    return say('{value} is more than {max}, the most there can be.', { value, max });
  if (Math.abs(value) > 1e15) return say('{value} is larger than any amount of a deal.', { value });
  return undefined;
}
