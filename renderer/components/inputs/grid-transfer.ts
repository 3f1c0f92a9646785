// Copy, cut, paste, fill and clear: many cells at once, each time one edit.
import { say } from '../../../shared/text/say.ts';
import { contentOf } from './cell-text.ts';
import type { ClipboardTable } from './clipboard-table.ts';
import { asTable, asText, clipboardBlock, type Pasted, pastePlan } from './grid-clipboard.ts';
import { type GridCell, isEditable } from './grid-model.ts';
import { type Place, placesOf, type Range, rangeOf, type Selection, selectRange } from './grid-selection.ts';
import type { GridStore, Offer } from './grid-store.ts';
import { cells, inWords, type Put, type PutReport, putCells } from './put-cells.ts';
import type { GridTable, RowList } from './row-list.ts';

export interface Clipboard {
  readonly text: string;
  readonly table: ClipboardTable | null;
}

/** Empty is something such a cell can be. */
const canBeEmpty = (cell: GridCell | undefined): boolean =>
  cell?.kind === 'number' ? !cell.required : cell?.kind === 'text' && cell.optional === true;

export function createTransfer(store: GridStore, goTo: (selection: Selection) => void) {
  const { now, cellAt, getState, set } = store;

  const range = (): Range | null => {
    const { selection } = getState();
    return selection ? rangeOf(selection) : null;
  };

  const tell = (report: PutReport, more: readonly string[] = []) => {
    const said = [inWords(report), ...more].filter((part) => part !== null);
    now().events.onSay(said.length > 0 ? said.join('; ') : null);
  };

  const copied = (of: Range) =>
    Array.from({ length: of.bottom - of.top + 1 }, (_, down) =>
      placesOf({ ...of, top: of.top + down, bottom: of.top + down }).map((place) => contentOf(cellAt(place))),
    );

  const clear = (of: Range) => {
    const places = placesOf(of);
    const emptied = places.filter((place) => canBeEmpty(cellAt(place)));
    const kept = places.filter((place) => !emptied.includes(place) && isEditable(cellAt(place))).length;
    const puts = emptied.map((place) => ({ place, cell: cellAt(place), content: { text: '' } }));
    const label = (count: number, first: string) =>
      say('{count} emptied from {first}', { count: cells(count), first });
    tell(
      putCells(puts, { label }, now().events),
      kept > 0 ? [say('{cells} cannot be empty', { cells: cells(kept) })] : [],
    );
  };

  /** Of several rows the first goes into the others; of one row the one above goes into it. Columns likewise. */
  const fill = (of: Range, from: 'above' | 'left') => {
    const [first, last] = from === 'above' ? [of.top, of.bottom] : [of.left, of.right];
    const source = first === last ? first - 1 : first;
    if (source < 0) return;
    const sourceOf = ({ row, column }: Place): Place =>
      from === 'above' ? { row: source, column } : { row, column: source };
    const puts = placesOf(of)
      .filter(({ row, column }) => (from === 'above' ? row : column) !== source)
      .map((place): Put => ({ place, cell: cellAt(place), content: contentOf(cellAt(sourceOf(place))) }));
    const label = (count: number, to: string) =>
      from === 'above'
        ? say('{cells} filled down from {to}', { cells: cells(count), to })
        : say('{cells} filled right from {to}', { cells: cells(count), to });
    tell(putCells(puts, { label }, now().events));
  };

  const rejectedFirst = ({ refused }: PutReport, within: Selection) => {
    const [first] = refused;
    goTo(first ? { ...within, active: first } : within);
  };

  /** Puts what has a cell; what lies below the last row is offered as new rows. */
  const paste = ({ text, table }: Clipboard) => {
    const of = range();
    if (!of) return;
    const { rows, columns, list, events } = now();
    const from = table?.from ?? null;
    const plan = pastePlan(clipboardBlock(text, table?.rows ?? null), of, {
      rows: rows.length,
      columns: columns.length,
    });
    const puts = plan.targets
      .filter(({ place }) => place.row < rows.length)
      .map((target): Put => ({ ...target, cell: cellAt(target.place) }));
    const label = (count: number, first: string) =>
      from
        ? say('{cells} pasted from {from}, first {first}', { cells: cells(count), from, first })
        : say('{cells} pasted, first {first}', { cells: cells(count), first });
    const report = putCells(puts, { label: label, ...(puts.length > 1 ? { from } : {}) }, events);
    const { top, left, bottom, right } = plan.range;
    rejectedFirst(report, selectRange({ row: top, column: left }, { row: bottom, column: right }));
    tell(report, beyond(plan.columnsBeyond));
    if (plan.rowsBeyond === 0) return set({ offer: null });
    const room = Math.min(plan.rowsBeyond, list?.room ?? 0);
    const pasted = rowsIn(plan.targets);
    const { targets, rowsBeyond } = plan;
    if (room > 0) set({ offer: { rows: room, left: rowsBeyond - room, pasted, targets, from } });
    else
      events.onOverflow(
        say(
          '{rowsBeyond, plural, one {# of {pasted} pasted rows has no row to go to} other {# of {pasted} pasted rows have no row to go to}}',
          { rowsBeyond, pasted },
        ),
        remedyFor(list),
      );
  };

  /** Adds rows and puts in them what was pasted below the last row: one edit. */
  const pasteNew = ({ rows: count, left, targets, from }: Omit<Offer, 'pasted'>) => {
    const { list, events, columns, rows } = now();
    set({ offer: null });
    if (!list) return;
    const before = list.insert('end', count);
    const after = list.after(before);
    // What forbids the rows is shown as for any other row.
    if (!after) return events.onPress(before);
    const puts = targets
      .filter(({ place }) => place.row >= rows.length && place.row < rows.length + count)
      .map(
        (target): Put => ({
          ...target,
          cell: cellIn(after, columns[target.place.column]?.id, target.place.row),
        }),
      );
    store.awaitRows();
    const label = () =>
      from
        ? say('{rows} pasted from {from}', { rows: list.of.counted(count), from })
        : say('{rows} pasted', { rows: list.of.counted(count) });
    const report = putCells(puts, { label, before, from }, events);
    tell(report, [
      say('{rows} added', { rows: list.of.counted(count) }),
      ...(left > 0
        ? [
            say(
              '{left, plural, one {# more row} other {# more rows}} left out: {room} is all there is room for',
              { left, room: list.room },
            ),
          ]
        : []),
    ]);
  };

  return {
    clear,
    fill,
    copy() {
      const of = range();
      if (!of) return null;
      const contents = copied(of);
      return { text: asText(contents), html: asTable(contents) };
    },
    cut() {
      const of = range();
      if (of) clear(of);
    },
    paste,
    /** A block pasted on the button that adds a row: all its rows are new. */
    pasteBelow({ text, table }: Clipboard) {
      const { rows, columns, list, events } = now();
      const at = { top: rows.length, left: 0, bottom: rows.length, right: 0 };
      const plan = pastePlan(clipboardBlock(text, table?.rows ?? null), at, {
        rows: rows.length,
        columns: columns.length,
      });
      const count = Math.min(plan.rowsBeyond, list?.room ?? 0);
      if (count === 0) {
        const message = say(
          '{rowsBeyond, plural, one {# pasted row has no row to go to} other {# pasted rows have no row to go to}}',
          { rowsBeyond: plan.rowsBeyond },
        );
        return events.onOverflow(message, remedyFor(list));
      }
      pasteNew({
        rows: count,
        left: plan.rowsBeyond - count,
        targets: plan.targets,
        from: table?.from ?? null,
      });
    },
    acceptOffer() {
      const { offer } = getState();
      if (offer) pasteNew(offer);
    },
    dropOffer() {
      set({ offer: null });
      const { selection } = getState();
      if (selection) now().focus(selection.active);
    },
    /** The same text into every cell of the range. */
    fillWith(of: Range, text: string) {
      const puts = placesOf(of).map((place): Put => ({ place, cell: cellAt(place), content: { text } }));
      const label = (count: number, first: string) =>
        say('{count} filled with {text} from {first}', { count: cells(count), text, first });
      tell(putCells(puts, { label }, now().events));
    },
  };
}

const cellIn = ({ columns, rows }: GridTable, id: string | undefined, row: number): GridCell | undefined =>
  rows[row]?.cells[columns.findIndex((column) => column.id === id)];

/** Rows without a list are of things that are added elsewhere. */
const remedyFor = (list: RowList | undefined): string =>
  list
    ? say('There is room for no more {many}: remove some, or paste fewer rows.', { many: list.of.many })
    : say('Rows here come with what they are about: add that first, or paste fewer rows.');

const rowsIn = (targets: readonly Pasted[]): number => new Set(targets.map(({ place }) => place.row)).size;

const beyond = (columns: number): readonly string[] =>
  columns === 0
    ? []
    : [
        say(
          '{columns, plural, one {# pasted column has no column to go to} other {# pasted columns have no column to go to}}',
          { columns },
        ),
      ];
