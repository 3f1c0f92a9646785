// Rows added, taken out and moved by keys and by the menu of a row: each one edit of the deal.
import { type Place, rangeOf, type Selection, selectionAt } from './grid-selection.ts';
import type { GridStore } from './grid-store.ts';

export function createRowCommands(store: GridStore, goTo: (selection: Selection) => void) {
  const { now, getState, set } = store;

  const rows = () => {
    const { selection } = getState();
    return selection ? rangeOf(selection) : null;
  };

  return {
    /** As many as are selected, above them or below. True where the key is the grid's, even if nothing comes of it. */
    insert(below: boolean): boolean {
      const { list, events } = now();
      const range = rows();
      set({ menu: null });
      if (!list || !range) return false;
      const count = range.bottom - range.top + 1;
      const beside = { row: below ? range.bottom : range.top, below };
      store.awaitRows();
      events.onPress(list.insert(beside, count));
      return true;
    },
    remove(): boolean {
      const { list, events } = now();
      const range = rows();
      set({ menu: null });
      if (!list || !range) return false;
      events.onPress(list.remove(range.top, range.bottom));
      return true;
    },
    move(by: 1 | -1): boolean {
      const { list, events } = now();
      const range = rows();
      set({ menu: null });
      if (!list || !range) return false;
      const change = list.move(range.top, range.bottom, by);
      if (change) events.onPress(change);
      return true;
    },
    /** The button below the last row; what was typed on it begins the name of the new one. */
    add(typed?: string) {
      const { onAdd } = now();
      if (!onAdd) return;
      store.awaitRows(typed);
      onAdd();
    },
    openMenu(place: Place) {
      const { selection } = getState();
      const range = selection && rangeOf(selection);
      // A click outside the selected rows is about the row it is on.
      if (!range || place.row < range.top || place.row > range.bottom) goTo(selectionAt(place));
      set({ menu: place.row });
    },
    closeMenu() {
      if (getState().menu === null) return;
      set({ menu: null });
      const { selection } = getState();
      if (selection) now().focus(selection.active);
    },
  };
}
