// What a grid does: moving, selecting, typing, and the commands of its keys.
import { textOf } from './cell-text.ts';
import { type Command, type EditMode, type KeyPress, keyOnCell, keyWhileEditing } from './grid-keys.ts';
import { type EditableCell, type GridCell, isEditable } from './grid-model.ts';
import { createRowCommands } from './grid-row-commands.ts';
import {
  entered,
  extended,
  isSame,
  isSingle,
  moved,
  type Place,
  rangeOf,
  type Selection,
  selectAll,
  selectColumns,
  selectionAt,
  selectRange,
  selectRows,
  tabbed,
} from './grid-selection.ts';
import { createGridStore } from './grid-store.ts';
import { createTransfer } from './grid-transfer.ts';
import { putCells } from './put-cells.ts';
import { summaryOf } from './range-summary.ts';

export type GridControl = ReturnType<typeof createGridControl>;

export function createGridControl() {
  const store = createGridStore();
  const { set, now, cellAt, shape, getState } = store;

  const select = (selection: Selection) => {
    // What is being typed belongs to the cell it was typed in, wherever the pointer goes next.
    commit();
    set({ selection, menu: null });
    now().events.onRange(summaryOf(now().rows, rangeOf(selection)));
  };
  const goTo = (selection: Selection) => {
    select(selection);
    now().focus(selection.active);
  };
  const transfer = createTransfer(store, goTo);
  const rows = createRowCommands(store, goTo);

  const activeCell = (): GridCell | undefined => {
    const { selection } = getState();
    return selection ? cellAt(selection.active) : undefined;
  };

  const start = (place: Place, mode: EditMode, typed?: string): boolean => {
    const cell = cellAt(place);
    if (!isEditable(cell)) return false;
    const { selection } = getState();
    const stays = selection !== null && isSame(selection.active, place);
    if (!stays) select(selectionAt(place));
    const text = typed ?? now().events.rejected[cell.key]?.text ?? textOf(cell);
    set({ editing: { mode, text }, menu: null });
    return true;
  };

  const put = (place: Place, cell: EditableCell, text: string) => {
    const changed = { label: () => cell.label };
    now().events.onSay(null);
    putCells([{ place, cell, content: { text } }], changed, now().events);
  };

  const commit = () => {
    const { editing, selection } = getState();
    if (!editing || !selection) return;
    const cell = cellAt(selection.active);
    set({ editing: null });
    if (isEditable(cell) && cell.kind !== 'choice') put(selection.active, cell, editing.text);
  };

  const cancel = () => {
    const { selection } = getState();
    set({ editing: null, menu: null });
    if (selection) now().focus(selection.active);
  };

  /** What a button or a figure in a cell does; false where the cell is none. */
  const press = (place: Place): boolean => {
    const cell = cellAt(place);
    if (cell?.kind === 'action') now().events.onPress(cell.change);
    else if (cell?.kind === 'link') cell.onFollow();
    else if (cell?.kind === 'computed' && cell.explained) now().explain(cell.explained.target);
    else return false;
    return true;
  };

  /** What Space and Enter do on cells that are no text: press or open. */
  const activate = (place: Place): boolean => {
    if (press(place)) return true;
    return cellAt(place)?.kind === 'choice' && start(place, 'amend');
  };

  /** False where there is nothing to give up: the key is another's. */
  const giveUp = (selection: Selection): boolean => {
    const cell = cellAt(selection.active);
    const isRejected = isEditable(cell) && now().events.rejected[cell.key] !== undefined;
    const isRange = !isSingle(rangeOf(selection));
    if (isRejected) now().events.onReject(cell.key, null);
    if (isRange) goTo(selectionAt(selection.active));
    const { offer } = getState();
    set({ offer: null });
    return isRejected || isRange || offer !== null;
  };

  const enter = (selection: Selection, back: boolean): boolean => {
    const next = entered(selection, back ? -1 : 1, shape());
    if (next) goTo(next);
    else if (back || !now().focusAdd()) now().focus(selection.active);
    return true;
  };

  const type = (place: Place, text: string): boolean => {
    const cell = cellAt(place);
    if (cell?.kind === 'choice') return start(place, 'amend');
    return start(place, 'overwrite', text);
  };

  const unfold = (open: boolean): boolean => {
    const { selection } = getState();
    const column = selection && now().columns[selection.active.column];
    if (!column?.unfold || column.unfold.open === open) return true;
    column.unfold.onToggle();
    return true;
  };

  const move = ({ motion, extend }: Command & { do: 'move' }, selection: Selection): boolean => {
    if (extend) {
      select(extended(selection, motion, shape(), now().pageRows()));
      return true;
    }
    const next = moved(selection, motion, shape(), now().pageRows());
    const isDown = motion.to === 'step' && motion.down === 1;
    if (isDown && isSame(next.active, selection.active) && now().focusAdd()) return true;
    goTo(next);
    return true;
  };

  /** Carries a command out; false where the key is left to the browser. */
  const run = (command: Command, selection: Selection): boolean => {
    const { active } = selection;
    const range = rangeOf(selection);
    switch (command.do) {
      case 'move':
        return move(command, selection);
      case 'enter': {
        // On a figure Enter goes down, as it does in a column of numbers that is typed.
        const isPressed = !command.back && isSingle(range) && cellAt(active)?.kind !== 'computed';
        return (isPressed && activate(active)) || enter(selection, command.back);
      }
      case 'tab': {
        const next = tabbed(selection, command.back ? -1 : 1, shape());
        if (next) goTo(next);
        return next !== null;
      }
      case 'edit':
        return activate(active) || start(active, 'amend');
      case 'press':
        return activate(active) || type(active, ' ');
      case 'type':
        return type(active, command.text);
      case 'cancel':
        return giveUp(selection);
      case 'clear':
        transfer.clear(range);
        return true;
      case 'fill':
        transfer.fill(range, command.from);
        return true;
      case 'selectAll':
        select(selectAll(shape(), selection));
        return true;
      case 'selectRow':
        select({ ...selectRows(range.top, range.bottom, shape()), active });
        return true;
      case 'selectColumn':
        select({ ...selectColumns(range.left, range.right, shape()), active });
        return true;
      case 'insertRows':
        return rows.insert(false);
      case 'deleteRows':
        return rows.remove();
      case 'moveRows':
        return rows.move(command.by);
      case 'unfold':
        return unfold(command.open);
      case 'menu':
        set({ menu: active.row });
        return true;
      case 'amend':
      case 'commitAll':
        return false;
      default:
        return command satisfies never;
    }
  };

  const runWhileEditing = (command: Command, selection: Selection): boolean => {
    const { editing } = getState();
    if (!editing) return false;
    if (command.do === 'cancel') cancel();
    else if (command.do === 'amend') set({ editing: { ...editing, mode: 'amend' } });
    else if (command.do === 'commitAll') {
      set({ editing: null });
      transfer.fillWith(rangeOf(selection), editing.text);
      now().focus(selection.active);
    } else if (command.do === 'enter') {
      commit();
      return enter(selection, command.back);
    } else if (command.do === 'tab') {
      commit();
      return run(command, selection);
    } else if (command.do === 'move') {
      commit();
      return move(command, selection);
    }
    return true;
  };

  return {
    ...store,
    ...transfer,
    rows,
    select,
    goTo,
    start,
    commit,
    cancel,
    press,
    activeCell,
    /** True where the key has done something here. */
    key(key: KeyPress): boolean {
      const { selection, editing } = getState();
      if (!selection) return false;
      const command = editing ? keyWhileEditing(key, editing.mode) : keyOnCell(key);
      if (!command) return false;
      return editing ? runWhileEditing(command, selection) : run(command, selection);
    },
    /** The focus has come to a cell, by a click, a Tab or from another screen. */
    focused(place: Place) {
      const { selection } = getState();
      if (!selection || !isSame(selection.active, place)) select(selectionAt(place));
      else now().events.onRange(summaryOf(now().rows, rangeOf(selection)));
    },
    /** The pointer is pressed on a cell; with Shift, or drawn on to another, it spans a range. */
    spanTo(place: Place) {
      const { selection } = getState();
      const last = Math.max(0, shape().data - 1);
      const far = { ...place, column: Math.min(place.column, last) };
      if (!selection) goTo(selectionAt(place));
      else if (!isSame(selection.far, far)) select(selectRange(selection.active, far));
    },
    /** Whole rows from where a row is selected already, or just this one. */
    spanRows(row: number, extend: boolean) {
      const from = extend ? (getState().selection?.anchor.row ?? row) : row;
      goTo(selectRows(from, row, shape()));
    },
    spanColumns(column: number, extend: boolean) {
      const from = extend ? (getState().selection?.anchor.column ?? column) : column;
      if (now().rows.length > 0) goTo(selectColumns(from, column, shape()));
    },
    everything() {
      if (now().rows.length > 0) goTo(selectAll(shape(), selectionAt({ row: 0, column: 0 })));
    },
    /** Back to the active cell alone. */
    collapse() {
      const { selection } = getState();
      if (selection && !isSingle(rangeOf(selection))) set({ selection: selectionAt(selection.active) });
    },
    choose(place: Place, key: string) {
      const cell = cellAt(place);
      set({ editing: null });
      if (isEditable(cell)) put(place, cell, key);
      now().focus(place);
    },
    write(text: string) {
      const { editing } = getState();
      if (editing) set({ editing: { ...editing, text } });
    },
    /** Drops the text that was not accepted. */
    keep(place: Place) {
      const cell = cellAt(place);
      if (isEditable(cell)) now().events.onReject(cell.key, null);
      now().focus(place);
    },
  };
}
