// Fills the rows of a situation in the model’s order: all of them, or those that a changed input reaches.
import type { Situation } from '../model/instances.ts';
import { bound, first, type Read, type Run } from './compile.ts';
import type { Frame, Scratch, Values } from './frame.ts';
import type { Program, Variant } from './program.ts';
import { seriesLength } from './results.ts';
import { isSameRow } from './rows.ts';
import type { Structure } from './structure.ts';

/** What a calculation leaves behind for the next one. Rows and lists are never changed once they are in it. */
export interface State {
  readonly structure: Structure;
  /** By item, then by instance. */
  readonly variants: readonly (readonly Variant[])[];
  /** By item: what any of its variants reads. */
  readonly reads: readonly (readonly Read[])[];
  readonly inputs: readonly (readonly (Values | undefined)[])[];
  readonly series: readonly (readonly Float64Array[])[];
  readonly scratch: Scratch;
}

/** By position in the table, then by instance: 1 where the value is another than before. Nothing where all stay. */
export type Flags = (Uint8Array | undefined)[];

interface Row {
  readonly position: number;
  readonly instance: number;
  readonly variant: Variant;
  readonly length: number;
}

/**
 * The rows of `state`’s inputs. Without `changedInputs` all are calculated; with them, `state` has the rows from
 * before, and those that come out the same are kept: what reads only them is not calculated again.
 */
export function filledSeries(
  program: Program,
  situation: Situation,
  { structure, variants, reads, inputs, series: before, scratch }: State,
  changedInputs?: Flags,
): State['series'] {
  const series = before.map((rows) => [...rows]);
  const frame: Frame = { structure, series, inputs, scratch };
  const changed: Record<Read['table'], Flags> = { items: [], inputs: changedInputs ?? [] };
  const constants = new Map<Variant, Float64Array>();

  const isReached = (read: Read, instance: number): boolean => {
    const flags = changed[read.table][read.position];
    if (!flags) return false;
    const { holders, members } = structure;
    if (read.of === 'holder') return flags[holders[read.from][read.to]?.[instance] ?? -1] === 1;
    return members[read.from][read.to]?.[instance]?.some((member) => flags[member] === 1) ?? false;
  };
  const isTouched = (position: number) =>
    reads[position]?.some(({ table, position: read }) => changed[table][read]) ?? false;

  const keep = ({ position, instance }: Row, values: Float64Array): void => {
    const rows = series[position];
    if (rows) rows[instance] = values;
  };
  const change = (row: Row, values: Float64Array): void => {
    keep(row, values);
    const flags = changed.items[row.position] ?? new Uint8Array(variants[row.position]?.length ?? 0);
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

  for (const group of program.groups) {
    if (changedInputs && !group.some(isTouched)) continue;
    for (const rows of rowsOf(group, program, situation, variants)) {
      if (
        !changedInputs ||
        rows.some(({ variant, instance }) => variant.reads.some((read) => isReached(read, instance)))
      )
        fill(rows);
    }
  }
  return series;
}

/**
 * The rows that have to be calculated together: one at a time, or for each instance one of every item of a group.
 * Across scopes a group’s rows are all taken together.
 */
function rowsOf(
  group: readonly number[],
  { items }: Program,
  situation: Situation,
  variants: State['variants'],
): readonly (readonly Row[])[] {
  const columns = group.map((position): readonly Row[] => {
    const item = items[position]?.item;
    const length = item ? seriesLength(item, situation) : 0;
    return (variants[position] ?? []).map((variant, instance) => ({ position, instance, variant, length }));
  });
  const [one = []] = columns;
  const scopes = new Set(group.map((position) => items[position]?.item.scope));
  if (scopes.size > 1) return [columns.flat()];
  return one.map((_, instance) => columns.flatMap((rows) => rows[instance] ?? []));
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
