// A value together with the formula that calculates it. Both come from the same row of the function table, so that
// what a cell shows before a recalculation cannot differ from what it shows after.
import { type Binding, type FunctionName, functions } from '../formula/functions.ts';
import { type CellPlace, cellAddress, type Fixed, rangeAddress } from './address.ts';
import { printCall } from './print-formula.ts';

export interface Live {
  /** Without the leading `=`. */
  readonly text: string;
  /** NaN stands for none. */
  readonly value: number;
  readonly binding: Binding;
}

const FIXED = { row: true, column: true } as const;

const constant = (value: -1 | 0 | 1): Live => ({
  text: String(value),
  value,
  binding: value < 0 ? 'sum' : 'atom',
});

export const zero = constant(0);
export const one = constant(1);
export const minusOne = constant(-1);

/** A cell as a formula on the sheet `from` reads it. */
export const cellOf = (place: CellPlace, from: string, value: number, fixed: Fixed = FIXED): Live => ({
  text: cellAddress(place, from, fixed),
  value,
  binding: 'atom',
});

export const call = (name: FunctionName, ...args: readonly Live[]): Live => ({
  ...printCall(name, args),
  value: functions[name].compute(...args.map(({ value }) => value)),
});

/** The entry of a row at a place that is itself a cell: month 0 is the first. */
export const entryAt = (
  start: CellPlace,
  series: Float64Array | readonly number[],
  at: Live,
  from: string,
): Live => {
  const end = { ...start, column: start.column + series.length - 1 };
  return {
    text: `INDEX(${rangeAddress(start, end, from)},1,${call('add', at, one).text})`,
    value: series[at.value] ?? Number.NaN,
    binding: 'atom',
  };
};

/** For charts, which draw a text as nothing at all: another number where there is none. */
export const numberOr = (live: Live, otherwise: Live): Live => ({
  text: `IF(ISNUMBER(${live.text}),${live.text},${otherwise.text})`,
  value: Number.isNaN(live.value) ? otherwise.value : live.value,
  binding: 'atom',
});
