// The rows of a grid as they are drawn. What looks as before stays the same object, so that React passes it by.
import { useMemo, useRef } from 'react';
import { drawnAlike } from './drawn-alike.ts';
import type { GridEvents, Rejected } from './grid-events.ts';
import { type GridCell, type GridColumn, type GridRow, isEditable } from './grid-model.ts';

export interface DrawnCell {
  readonly cell: GridCell;
  readonly rejected: Rejected | undefined;
  /** Where its figure comes from. */
  readonly source: string | undefined;
}

export interface DrawnRow {
  readonly key: string;
  readonly cells: readonly DrawnCell[];
}

interface Drawn {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly rejected: GridEvents['rejected'];
  readonly sourceOf: (cellKey: string) => string | undefined;
}

/** For looking at only: handlers in them may be of an earlier deal. */
export function useDrawn({ rows, columns, rejected, sourceOf }: Drawn) {
  const rowsBefore = useRef<readonly DrawnRow[]>([]);
  const columnsBefore = useRef(columns);
  const drawnRows = useMemo(() => {
    const before = new Map(rowsBefore.current.map((row) => [row.key, row]));
    rowsBefore.current = rows.map((row) => drawnRow(row, before.get(row.key), rejected, sourceOf));
    return rowsBefore.current;
  }, [rows, rejected, sourceOf]);
  const drawnColumns = useMemo(() => {
    if (!drawnAlike(columnsBefore.current, columns)) columnsBefore.current = columns;
    return columnsBefore.current;
  }, [columns]);
  return { rows: drawnRows, columns: drawnColumns };
}

function drawnRow(
  { key, cells }: GridRow,
  before: DrawnRow | undefined,
  rejected: GridEvents['rejected'],
  sourceOf: Drawn['sourceOf'],
): DrawnRow {
  const drawn = cells.map((cell, column): DrawnCell => {
    const next: DrawnCell = {
      cell,
      rejected: isEditable(cell) ? rejected[cell.key] : undefined,
      source: cell.kind === 'number' ? sourceOf(cell.key) : undefined,
    };
    const last = before?.cells[column];
    return last && drawnAlike(last, next) ? last : next;
  });
  const isSame =
    before?.cells.length === drawn.length && drawn.every((cell, column) => cell === before.cells[column]);
  return isSame ? before : { key, cells: drawn };
}
