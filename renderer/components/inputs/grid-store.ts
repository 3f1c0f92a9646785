// The state of one grid and what it knows of the screen; kept outside React, so that keys never wait for a drawing.
import type { Target } from '../explain/target.ts';
import type { Pasted } from './grid-clipboard.ts';
import type { GridEvents } from './grid-events.ts';
import type { EditMode } from './grid-keys.ts';
import type { GridCell, GridColumn, GridRow } from './grid-model.ts';
import { followed, type Names, type Place, type Selection, type Shape } from './grid-selection.ts';
import { isEmptyCell } from './range-summary.ts';
import type { RowList } from './row-list.ts';

export interface Editing {
  readonly text: string;
  readonly mode: EditMode;
}

/** Rows of a paste below the last row: they can be added, or left out. */
export interface Offer {
  /** That there is room for. */
  readonly rows: number;
  /** That there is none for. */
  readonly left: number;
  /** All rows of the paste. */
  readonly pasted: number;
  readonly targets: readonly Pasted[];
  readonly from: string | null;
}

export interface GridState {
  readonly selection: Selection | null;
  readonly editing: Editing | null;
  /** The row whose menu is open. */
  readonly menu: number | null;
  readonly offer: Offer | null;
}

/** What the grid shows now, and the page it stands on. */
export interface GridContext {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly events: GridEvents;
  readonly list: RowList | undefined;
  readonly onAdd: (() => void) | undefined;
  /** Opens the explanation of a figure. */
  readonly explain: (target: Target) => void;
  readonly focus: (place: Place) => void;
  /** False where there is no button below the last row. */
  readonly focusAdd: () => boolean;
  /** How many rows are in sight. */
  readonly pageRows: () => number;
}

/** What goes on once the rows are there that a change has asked for. */
interface Awaited {
  readonly known: ReadonlySet<string>;
  /** Typed on the button that adds a row. */
  readonly typed: string | undefined;
}

export type GridStore = ReturnType<typeof createGridStore>;

const START: GridState = { selection: null, editing: null, menu: null, offer: null };

export function createGridStore() {
  let state = START;
  let context: GridContext | null = null;
  let names: Names = { rows: [], columns: [] };
  let awaited: Awaited | null = null;
  const listeners = new Set<() => void>();

  const set = (next: Partial<GridState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const now = (): GridContext => {
    if (!context) throw new Error('the grid is not on a screen yet');
    return context;
  };
  const cellAt = ({ row, column }: Place): GridCell | undefined => now().rows[row]?.cells[column];

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set,
    now,
    cellAt,
    shape(): Shape {
      const { rows, columns } = now();
      const isButton = ({ wordless }: GridColumn) => wordless === true;
      const buttons = columns.findIndex(isButton);
      return {
        rows: rows.length,
        columns: columns.length,
        data: buttons < 0 ? columns.length : buttons,
        isEmpty: (place) => isEmptyCell(cellAt(place)),
        isStop: (place) => {
          const cell = cellAt(place);
          return cell !== undefined && cell.kind !== 'computed';
        },
      };
    },
    /** The next rows that are new are gone to, once they are drawn. */
    awaitRows(typed?: string) {
      awaited = { known: new Set(now().rows.map(({ key }) => key)), typed };
    },
    /** Takes over what is drawn now; the selection stays with its cells. Answers the row that was awaited. */
    setContext(next: GridContext): { readonly added: number; readonly typed: string | undefined } | null {
      const before = names;
      context = next;
      names = { rows: next.rows.map(({ key }) => key), columns: next.columns.map(({ id }) => id) };
      const isSame = alike(before.rows, names.rows) && alike(before.columns, names.columns);
      if (isSame) return null;
      const { selection } = state;
      if (selection) set({ selection: followed(selection, before, names), editing: null, menu: null });
      const added = awaited ? names.rows.findIndex((key) => !awaited?.known.has(key)) : -1;
      if (!awaited || added < 0) return null;
      const { typed } = awaited;
      awaited = null;
      return { added, typed };
    },
  };
}

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, index) => name === other[index]);
