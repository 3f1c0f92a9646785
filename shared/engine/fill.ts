// Fills the rows of a situation in the model’s order: all of them, or those that a changed input reaches.
import { bound, first, type Read } from './compile.ts';
import type { Frame, Scratch } from './frame.ts';
import type { Flags } from './inputs.ts';
import type { Run } from './part.ts';
import type { Variant } from './program.ts';
import { isSameRow } from './rows.ts';
import type { Group, Row } from './schedule.ts';
import type { Structure } from './structure.ts';
import type { Inputs, Values } from './values.ts';

/** What a calculation leaves behind for the next one. Rows and lists are never changed once they are in it. */
export interface State {
  readonly structure: Structure;
  readonly schedule: readonly Group[];
  readonly inputs: Inputs;
  /** By item, then by instance. */
  readonly series: readonly (readonly Float64Array[])[];
  readonly scratch: Scratch;
}

/**
 * The rows of `state`’s inputs. Without `changedInputs` all are calculated; with them, `state` has the rows from
 * before, and those that come out the same are kept: what reads only them is not calculated again.
 */
export function filledSeries(
  { structure, schedule, inputs, series: before, scratch }: State,
  changedInputs?: Flags,
): State['series'] {
  const series: Float64Array[][] = before.map((rows) => [...rows]);
  const frame: Frame = { structure, series, inputs, scratch };
  const changed: Record<Read['table'], Flags> = { items: [], inputs: changedInputs ?? [] };
  const constants = new Map<Variant, Float64Array>();

  const mayReach = ({ table, position }: Read) => changed[table][position] !== undefined;
  const reaches = (read: Read, instance: number): boolean => {
    const flags = changed[read.table][read.position];
    if (!flags) return false;
    const { holders, members } = structure;
    if (read.of === 'holder') return flags[holders[read.from][read.to]?.[instance] ?? -1] === 1;
    return members[read.from][read.to]?.[instance]?.some((member) => flags[member] === 1) ?? false;
  };

  const keep = ({ position, instance }: Row, values: Float64Array): void => {
    const rows = series[position];
    if (rows) rows[instance] = values;
  };
  const change = (row: Row, values: Float64Array): void => {
    keep(row, values);
    const flags = changed.items[row.position] ?? new Uint8Array(structure.positions[row.variant.scope].size);
    flags[row.instance] = 1;
    changed.items[row.position] = flags;
  };

  const fillWhole = (row: Row, formula: Run, opening: Run | undefined): void => {
    const known = constants.get(row.variant);
    if (known) {
      change(row, known);
      return;
    }
    const start = opening && first(opening(frame, row.instance, 1));
    const values = formula(frame, row.instance, row.length);
    const old = before[row.position]?.[row.instance];
    if (old && isSameRow(old, values, start)) return;
    const made = rowOf(values, start, row.length);
    if (row.variant.reads.length === 0) constants.set(row.variant, made);
    change(row, made);
  };

  const fillTogether = (rows: readonly Row[]): void => {
    const made = rows.map((row) => ({ row, values: new Float64Array(row.length) }));
    // In their places before they are filled, because they read each other.
    for (const { row, values } of made) keep(row, values);
    stepThrough(made, frame);
    for (const { row, values } of made) {
      const old = before[row.position]?.[row.instance];
      if (old && isSameRow(old, values, undefined)) keep(row, old);
      else change(row, values);
    }
  };

  const fill = (rows: readonly Row[]): void => {
    const [row] = rows;
    if (!row) return;
    const { formula, opening } = row.variant;
    if (rows.length > 1 || formula.kind === 'stepwise' || opening?.kind === 'stepwise') fillTogether(rows);
    else fillWhole(row, formula.run, opening?.run);
  };

  for (const { reads, units } of schedule) {
    if (changedInputs && !reads.some(mayReach)) continue;
    for (const rows of units) {
      if (
        !changedInputs ||
        rows.some(({ variant, instance }) => variant.reads.some((read) => reaches(read, instance)))
      )
        fill(rows);
    }
  }
  return series;
}

/** Month by month through all of the rows. */
function stepThrough(
  made: readonly { readonly row: Row; readonly values: Float64Array }[],
  frame: Frame,
): void {
  const steps = made.map(({ row: { variant, instance, length }, values }) => ({
    values,
    opening: variant.opening && bound(variant.opening, frame, instance, 1),
    at: bound(variant.formula, frame, instance, length),
  }));
  const columns = Math.max(0, ...made.map(({ values }) => values.length));
  for (let column = 0; column < columns; column++) {
    for (const { values, opening, at } of steps) {
      if (column < values.length) values[column] = column === 0 && opening ? opening(0) : at(column);
    }
  }
}

function rowOf(values: Values, start: number | undefined, length: number): Float64Array {
  const row = new Float64Array(length);
  if (typeof values === 'number') row.fill(values);
  else row.set(values.subarray(0, length));
  if (start !== undefined) row[0] = start;
  return row;
}
