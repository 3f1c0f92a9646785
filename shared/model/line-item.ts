// A line item: declared once, as data. Screens, workbook, explanations and documents are made from it.
import type { Formula } from '../formula/node.ts';
import type { UnitName } from '../units/unit.ts';
import type { Scope } from './scopes.ts';

/** monthly: opening and every month · yearly: opening and every contract year · once: one value. */
export type Time = 'monthly' | 'yearly' | 'once';

export type Side = 'client' | 'provider' | 'both';

export interface LineItem<Names extends string = string> {
  readonly label: string;
  /** The letter code of a term of total cost of performance. */
  readonly code?: string;
  readonly unit: UnitName;
  readonly scope: Scope;
  readonly time: Time;
  readonly side: Side;
  /** A balance, not a flow: its months are never added up. */
  readonly balance?: true;
  /** One sentence: what the number says. */
  readonly meaning: string;
  /** Where the definition comes from: a seed, practice with its citation, or a convention of ours. */
  readonly source: string;
  readonly formula: Formula<Names>;
  /** Month 0 of a monthly item: a formula, `same` as the months, or nothing. */
  readonly opening?: Formula<Names> | 'same';
}

/** Keeps the literal names of the items and of everything their formulas read. */
export const lineItems = <const Items extends Readonly<Record<string, LineItem>>>(items: Items): Items =>
  items;
