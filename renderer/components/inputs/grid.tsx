// A dense editable table in the manner of a spreadsheet: column letters, row numbers, typed cells.
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { AddRow, OfferRow } from './add-row.tsx';
import { CellSources } from './cell-source.ts';
import { textOf } from './cell-text.ts';
import { clipboardEvents } from './clipboard-events.ts';
import type { ActiveCell } from './formula-bar.tsx';
import styles from './grid.module.css';
import { createGridControl, type GridControl } from './grid-control.ts';
import type { GridEvents } from './grid-events.ts';
import { GridHead } from './grid-head.tsx';
import { type ComputedCell, type GridCell, type GridColumn, type GridRow, isEditable } from './grid-model.ts';
import { GridBodyRow, type RowSpan } from './grid-row.tsx';
import { isSingle, type Range, rangeOf } from './grid-selection.ts';
import { addressOf } from './range-summary.ts';
import type { RowList } from './row-list.ts';
import { useGridPage } from './use-grid-page.ts';
import { usePointer } from './use-pointer.ts';

interface GridProps extends GridEvents {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** One cell for each column. */
  readonly footer?: readonly ComputedCell[];
  readonly add?: { readonly label: string; readonly onAdd: () => void };
  /** Where rows can be inserted, taken out and moved. */
  readonly list?: RowList;
  readonly onActive?: (active: ActiveCell | null) => void;
}

const GUTTER = 32;
/** Headings and units: the rows a screen reader counts before the first one of cells. */
const HEAD_ROWS = 2;

export function Grid(props: GridProps) {
  const { label, columns, rows, footer, add, list, onActive, rejected } = props;
  const [control] = useState(createGridControl);
  const { selection, editing, menu, offer } = useSyncExternalStore(control.subscribe, control.getState);
  const [focused, setFocused] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const sourceOf = useContext(CellSources);
  useGridPage(frame, control, props);
  const pointer = usePointer(control);

  const active = selection?.active ?? null;
  const cell = active ? rows[active.row]?.cells[active.column] : undefined;
  const range = selection ? rangeOf(selection) : null;
  const shown = useMemo(
    () => rows.map((row) => withNotes(row, rejected, sourceOf)),
    [rows, rejected, sourceOf],
  );

  const leave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setFocused(false);
    // What stood in the bars would no longer follow the deal: undo, for one, is a click outside the grid.
    onActive?.(null);
    props.onRange(null);
  };

  // Several grids share a formula bar: the one with the focus speaks.
  useEffect(() => {
    if (!onActive || !focused) return;
    onActive(cell && range ? barOf(cell, range, editing?.text, rejected) : null);
  }, [onActive, focused, cell, range?.top, range?.left, range?.bottom, range?.right, editing, rejected]);

  const hasRange = range !== null && !isSingle(range);
  const spanOf = (row: number): RowSpan | null =>
    range && hasRange && row >= range.top && row <= range.bottom
      ? { left: range.left, right: range.right, isTop: row === range.top, isBottom: row === range.bottom }
      : null;
  const tabbable = active ?? { row: 0, column: 0 };
  return (
    <div ref={frame} className={styles.frame} style={{ '--name': nameWidth(columns) } as CSSProperties}>
      <table
        className={styles.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={rows.length + HEAD_ROWS + (footer ? 1 : 0)}
        aria-colcount={columns.length + 1}
        style={{ width: widthOf(columns) }}
        onFocus={(event) => {
          setFocused(true);
          const place = pointer.placeOf(event.target);
          if (place && event.target instanceof HTMLTableCellElement) control.focused(place);
        }}
        onBlur={leave}
        onKeyDown={(event) => keyDown(event, control)}
        {...pointer.handlers}
        {...clipboardEvents(control)}
      >
        <colgroup>
          <col style={{ width: GUTTER }} />
          {columns.map(({ id, width }) => (
            <col key={id} style={width ? { width } : {}} />
          ))}
        </colgroup>
        <GridHead
          columns={columns}
          selected={focused && range ? { left: range.left, right: range.right } : null}
        />
        <tbody>
          {shown.map((row, index) => (
            <GridBodyRow
              key={row.key}
              row={row}
              index={index}
              rowIndex={index + 1 + HEAD_ROWS}
              columns={columns}
              active={active?.row === index ? active.column : null}
              tabbable={tabbable.row === index ? tabbable.column : null}
              editing={active?.row === index ? (editing?.text ?? null) : null}
              span={spanOf(index)}
              focused={focused}
              menu={menu === index && range ? { list: list ?? null, range } : null}
              control={control}
            />
          ))}
          {offer && list && <OfferRow offer={offer} list={list} control={control} columns={columns.length} />}
          {add && <AddRow label={add.label} control={control} columns={columns.length} />}
        </tbody>
        {footer && (
          <tfoot>
            <tr aria-rowindex={rows.length + HEAD_ROWS + 1}>
              <td className={styles.gutter} />
              {footer.map((cell, index) => (
                <td
                  key={columns[index]?.id}
                  className={styles.cell}
                  data-align={cell.align ?? columns[index]?.align}
                  data-kind="computed"
                >
                  {cell.text}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function keyDown(event: KeyboardEvent, control: GridControl): void {
  const { target, currentTarget, key, shiftKey: shift, altKey: alt, nativeEvent } = event;
  // Keys of a menu come by as well: React passes them on from wherever it is drawn.
  const isInside = target instanceof Node && currentTarget.contains(target);
  if (!isInside || target instanceof HTMLButtonElement || nativeEvent.isComposing) return;
  if (control.key({ key, ctrl: event.ctrlKey || event.metaKey, shift, alt })) event.preventDefault();
}

/** What a row is drawn from: its cells, what was not accepted in them, and where their figures come from. */
function withNotes(
  { key, cells }: GridRow,
  rejected: GridEvents['rejected'],
  sourceOf: (cellKey: string) => string | undefined,
) {
  return {
    key,
    cells,
    rejected: cells.map((cell) => (isEditable(cell) ? rejected[cell.key] : undefined)),
    sources: cells.map((cell) => (cell.kind === 'number' ? sourceOf(cell.key) : undefined)),
  };
}

function barOf(
  cell: GridCell,
  range: Range,
  typed: string | undefined,
  rejected: GridEvents['rejected'],
): ActiveCell {
  const own = isEditable(cell) ? (rejected[cell.key]?.text ?? textOf(cell)) : '';
  return { address: addressOf(range), cell, text: typed ?? own, editing: typed !== undefined };
}

const FLEXIBLE = 150;
/** Wider than this the figures would stand too far from their names. */
const SLACK = 260;
const NARROW = 800;

/** The window's width where the figures fit; never squeezed, and never so wide that they lose their names. */
function widthOf(columns: readonly GridColumn[]): string {
  const least = columns.reduce((sum, { width }) => sum + (width ?? FLEXIBLE), GUTTER);
  const window = 'calc(var(--window) - 2 * var(--side))';
  return least < NARROW ? `clamp(${least}px, ${window}, ${least + SLACK}px)` : `max(${least}px, ${window})`;
}

/** What stays in sight at the left: a cell that is gone to must not end up behind it. */
const nameWidth = ([name]: readonly GridColumn[]): string => `${GUTTER + (name?.width ?? FLEXIBLE)}px`;
