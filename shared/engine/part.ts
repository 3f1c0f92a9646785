// A compiled part of a formula: over a whole row at once, or month by month.
import type { Frame } from './frame.ts';
import type { Values } from './values.ts';

export type At = (column: number) => number;

/** Made once for a row, before its first month; reads the rows as they fill. */
export type Bind = (frame: Frame, instance: number, length: number) => At;

/** A value for each of the first `length` columns. A row it answers is read before the next formula runs. */
export type Run = (frame: Frame, instance: number, length: number) => Values;

export type Part =
  | { readonly kind: 'whole'; readonly run: Run }
  | { readonly kind: 'stepwise'; readonly bind: Bind };
