// The behaviour of an editable grid: which cell is active, what is being typed, keys, paste.
import { type ClipboardEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { accept, textOf } from './accept.ts';
import { type CellChange, type EditableCell, type GridCell, type GridRow, isEditable } from './grid-model.ts';
import { pastedBlock } from './pasted-block.ts';

export interface Rejected {
  readonly text: string;
  readonly message: string;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** `overwrite`: started by typing, so arrows leave the cell. `amend`: started by F2 or Enter, arrows move in the text. */
export interface Editing {
  readonly text: string;
  readonly mode: 'overwrite' | 'amend';
}

export interface GridEvents {
  readonly rejected: Readonly<Record<string, Rejected>>;
  readonly onReject: (cell: string, rejected: Rejected | null) => void;
  /** Makes the change; answers what forbids it. */
  readonly onEdit: (change: CellChange) => string | null;
  /** Makes of several changes one edit of those that are possible; answers for each what forbids it. */
  readonly onEditMany: (label: string, changes: readonly CellChange[]) => readonly (string | null)[];
  /** Makes the change of a button in a row; what forbids it is shown above the screen. */
  readonly onPress: (change: CellChange) => void;
  /** Says what of a pasted block has no place. */
  readonly onOverflow: (message: string) => void;
}

/** Kinds of cells that the space bar presses or opens; in the others it is typed. */
const pressable: readonly GridCell['kind'][] = ['action', 'choice', 'link'];

type Step = readonly [rows: number, columns: number];

const arrows: Readonly<Record<string, Step>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export function useGrid(rows: readonly GridRow[], events: GridEvents) {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Place | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  /** Read by handlers that may run twice in one tick: Enter, and the blur that follows it. */
  const session = useRef<Editing | null>(null);
  const cellAt = (place: Place | null) => (place ? rows[place.row]?.cells[place.column] : undefined);

  const edit = (next: Editing | null) => {
    session.current = next;
    setEditing(next);
  };

  const focus = useCallback(({ row, column }: Place) => {
    table.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`)?.focus();
  }, []);

  const goTo = (place: Place) => {
    setActive(place);
    focus(place);
  };

  /** Below the last row stands the button that adds one. */
  const goToAdd = (event: KeyboardEvent) => {
    event.preventDefault();
    table.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  };

  // A row whose own button took it away leaves the focus to the one that comes in its place.
  const pressedAt = useRef<Place | null>(null);
  useEffect(() => {
    const place = pressedAt.current;
    pressedAt.current = null;
    if (!place || rows.length === 0 || document.activeElement !== document.body) return;
    const next = { ...place, row: Math.min(place.row, rows.length - 1) };
    setActive(next);
    focus(next);
  }, [rows, focus]);

  // An undone addition takes the active row away.
  useEffect(() => {
    if (active && active.row >= rows.length) setActive(null);
  }, [active, rows.length]);

  const start = (place: Place, mode: Editing['mode'], typed?: string) => {
    const cell = cellAt(place);
    if (!isEditable(cell)) return;
    setActive(place);
    edit({ mode, text: typed ?? events.rejected[cell.key]?.text ?? textOf(cell) });
  };

  const put = (cell: EditableCell, text: string) => {
    const result = accept(cell, text);
    if (result.outcome === 'refused') {
      events.onReject(cell.key, { text, message: result.message });
      return;
    }
    const problem = result.outcome === 'change' ? events.onEdit(result.change) : null;
    events.onReject(cell.key, problem === null ? null : { text, message: problem });
  };

  const commit = () => {
    const cell = cellAt(active);
    const { current } = session;
    if (!current) return;
    edit(null);
    if (isEditable(cell)) put(cell, current.text);
  };

  const cancel = () => {
    edit(null);
    if (active) focus(active);
  };

  const moved = ([down, right]: Step): Place | null => {
    if (!active) return null;
    const row = active.row + down;
    const column = active.column + right;
    return rows[row]?.cells[column] ? { row, column } : null;
  };

  /** The next cell that can be edited or pressed, row by row; null at the end of the grid. */
  const tabbed = (direction: 1 | -1): Place | null => {
    if (!active) return null;
    const width = rows[0]?.cells.length ?? 0;
    for (let at = active.row * width + active.column + direction; at >= 0; at += direction) {
      const place = { row: Math.floor(at / width), column: at % width };
      const cell = cellAt(place);
      if (!cell) return null;
      if (cell.kind !== 'computed') return place;
    }
    return null;
  };

  /** What a button in a cell does; false where the cell is none. */
  const press = (cell: GridCell | undefined): boolean => {
    pressedAt.current = active;
    if (cell?.kind === 'action') events.onPress(cell.change);
    else if (cell?.kind === 'link') cell.onFollow();
    else return false;
    return true;
  };

  const clear = (place: Place) => {
    const cell = cellAt(place);
    if (cell?.kind === 'number' || (cell?.kind === 'text' && cell.optional)) put(cell, '');
  };

  const moveOn = (event: KeyboardEvent, place: Place | null) => {
    event.preventDefault();
    if (place) goTo(place);
    else if (active) focus(active);
  };

  const keyWhileEditing = (event: KeyboardEvent) => {
    const step = arrows[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    } else if (event.key === 'Enter') {
      commit();
      moveOn(event, moved([event.shiftKey ? -1 : 1, 0]));
    } else if (event.key === 'Tab') {
      commit();
      const place = tabbed(event.shiftKey ? -1 : 1);
      if (place) moveOn(event, place);
    } else if (step && session.current?.mode === 'overwrite') {
      commit();
      moveOn(event, moved(step));
    }
  };

  const fillDown = (place: Place) => {
    const [above, cell] = [cellAt({ ...place, row: place.row - 1 }), cellAt(place)];
    if (isEditable(above) && isEditable(cell)) put(cell, textOf(above));
  };

  const keyOnCell = (event: KeyboardEvent, place: Place) => {
    const cell = cellAt(place);
    const step = arrows[event.key];
    if (event.key === 'd' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      fillDown(place);
    } else if (step && event.altKey) start(place, 'amend');
    else if (event.key === 'ArrowDown' && place.row === rows.length - 1) goToAdd(event);
    else if (step) moveOn(event, moved(step));
    else if (event.key === 'Tab') {
      const next = tabbed(event.shiftKey ? -1 : 1);
      if (next) moveOn(event, next);
    } else if (event.key === 'Home' || event.key === 'End') {
      const last = (rows[place.row]?.cells.length ?? 1) - 1;
      moveOn(event, { row: place.row, column: event.key === 'Home' ? 0 : last });
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      if (!press(cell)) start(place, 'amend');
    } else if (event.key === 'Escape' && isEditable(cell)) {
      events.onReject(cell.key, null);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      clear(place);
    } else if (event.key === ' ' && cell !== undefined && pressable.includes(cell.kind)) {
      event.preventDefault();
      if (!press(cell)) start(place, 'amend');
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (!isEditable(cell)) return;
      event.preventDefault();
      start(
        place,
        cell.kind === 'choice' ? 'amend' : 'overwrite',
        cell.kind === 'choice' ? undefined : event.key,
      );
    }
  };

  const copy = (event: ClipboardEvent) => {
    const cell = cellAt(active);
    if (session.current || !cell) return;
    event.preventDefault();
    const text = isEditable(cell) ? textOf(cell) : cell.kind === 'action' ? '' : cell.text;
    event.clipboardData.setData('text/plain', text);
  };

  /** A block from a spreadsheet: what fits becomes one edit, what does not is kept in its cell and marked. */
  const paste = (event: ClipboardEvent) => {
    if (session.current || !active) return;
    event.preventDefault();
    const lines = pastedBlock(event.clipboardData.getData('text/plain'));
    putBlock(lines, active);
    const room = rows.length - active.row;
    if (lines.length > room) {
      events.onOverflow(`${lines.length - room} of ${lines.length} pasted rows have no row to go to`);
    }
  };

  const putBlock = (lines: readonly (readonly string[])[], at: Place) => {
    const targets = lines.flatMap((line, down) =>
      line.flatMap((text, right) => {
        const cell = cellAt({ row: at.row + down, column: at.column + right });
        return isEditable(cell) ? [{ cell, text }] : [];
      }),
    );
    if (targets.length === 1 && targets[0]) return put(targets[0].cell, targets[0].text);
    const changes: { readonly cell: EditableCell; readonly text: string; readonly change: CellChange }[] = [];
    for (const { cell, text } of targets) {
      const result = accept(cell, text);
      events.onReject(cell.key, result.outcome === 'refused' ? { text, message: result.message } : null);
      if (result.outcome === 'change') changes.push({ cell, text, change: result.change });
    }
    if (changes.length === 0) return;
    const problems = events.onEditMany(
      `${changes.length} cells pasted from ${targets[0]?.cell.label}`,
      changes.map(({ change }) => change),
    );
    for (const [index, { cell, text }] of changes.entries()) {
      const problem = problems[index] ?? null;
      if (problem !== null) events.onReject(cell.key, { text, message: problem });
    }
  };

  return {
    table,
    active,
    editing,
    activeCell: cellAt(active),
    setActive,
    goTo,
    start,
    commit,
    cancel,
    choose(cell: EditableCell, key: string) {
      edit(null);
      put(cell, key);
      if (active) focus(active);
    },
    type: (text: string) => session.current && edit({ ...session.current, text }),
    press,
    keep(cell: EditableCell) {
      events.onReject(cell.key, null);
      if (active) focus(active);
    },
    keyWhileEditing,
    keyOnCell,
    copy,
    paste,
  };
}

export type GridControl = ReturnType<typeof useGrid>;
