// The parts of a formula that read rows calculated together with it: month by month, each month after the last.
import type { ScalarFunction } from '../formula/functions.ts';
import type { Frame } from './frame.ts';
import type { At, Bind, Part } from './part.ts';
import type { Values } from './values.ts';

type RowOf = (frame: Frame, instance: number) => Float64Array;

const part = (bind: Bind): Part => ({ kind: 'stepwise', bind });

export const stepwise = {
  item: (row: RowOf): Part =>
    part((frame, instance) => {
      const values = row(frame, instance);
      return (column) => values[column] ?? 0;
    }),
  previous: (row: RowOf): Part =>
    part((frame, instance) => {
      const values = row(frame, instance);
      return (column) => values[column - 1] ?? 0;
    }),
  /** From its start again each month: rows that are summed while they fill are rare, and none is summed over long. */
  runningSum: (row: RowOf, restarts: (month: number) => boolean): Part =>
    part((frame, instance) => {
      const values = row(frame, instance);
      return (column) => {
        let sum = 0;
        for (let month = 0; month <= column; month++)
          sum = (restarts(month) ? 0 : sum) + (values[month] ?? 0);
        return sum;
      };
    }),
  sumOver: (rows: (frame: Frame, instance: number) => readonly Float64Array[]): Part =>
    part((frame, instance) => {
      const members = rows(frame, instance);
      return (column) => {
        let sum = 0;
        for (const values of members) sum += values[column] ?? 0;
        return sum;
      };
    }),
  call: ({ compute, rows }: ScalarFunction, binds: readonly Bind[]): Part =>
    part((frame, instance, length) => {
      const args = binds.map((bind) => bind(frame, instance, length));
      const [a, b, c] = args;
      if (a && b && args.length === 2) return (column) => compute(a(column), b(column));
      if (a && b && c && args.length === 3) {
        if (rows) return (column) => compute(compute(a(column), b(column)), c(column));
        return (column) => compute(a(column), b(column), c(column));
      }
      return (column) => compute(...args.map((arg) => arg(column)));
    }),
};

/** A row of its own, because the next part may be calculated where this one stands. */
export function heldRow(values: Values, length: number): At {
  if (typeof values === 'number') return () => values;
  const held = values.slice(0, length);
  return (column) => held[column] ?? 0;
}
