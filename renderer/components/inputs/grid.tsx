// A dense editable table in the manner of a spreadsheet: column letters, row numbers, typed cells.
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { SelectingContext } from '../explain/figure.tsx';
import { AddRow, OfferRow } from './add-row.tsx';
import { Computed } from './cell-content.tsx';
import { CellSources } from './cell-source.ts';
import { contentOf, textOf } from './cell-text.ts';
import { useDrawn } from './drawn-rows.ts';
import type { ActiveCell } from './formula-bar.tsx';
import styles from './grid.module.css';
import { createGridControl, type GridControl } from './grid-control.ts';
import type { GridEvents } from './grid-events.ts';
import { GridHead } from './grid-head.tsx';
import { type ComputedCell, type GridCell, type GridColumn, type GridRow, isEditable } from './grid-model.ts';
import { GridBodyRow, type RowSpan } from './grid-row.tsx';
import { isSingle, type Range, rangeOf } from './grid-selection.ts';
import { addressOf, summaryOf } from './range-summary.ts';
import type { RowList } from './row-list.ts';
import { useClipboard } from './use-clipboard.ts';
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
  const { label, columns, rows, footer, add, list, onActive, onRange, rejected } = props;
  const [control] = useState(createGridControl);
  const { selection, editing, menu, offer } = useSyncExternalStore(control.subscribe, control.getState);
  const [focused, setFocused] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const sourceOf = useContext(CellSources);
  const { select } = useContext(SelectingContext);
  useGridPage(frame, control, { ...props, explain: (target) => select(target, true) });
  useClipboard(frame, control);
  const pointer = usePointer(control);

  const active = selection?.active ?? null;
  const cell = active ? rows[active.row]?.cells[active.column] : undefined;
  const range = selection ? rangeOf(selection) : null;
  const drawn = useDrawn({ rows, columns, rejected, sourceOf });

  const leave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setFocused(false);
    // A range is of the grid one works in; a menu over it, or another program, does not end that.
    if (event.relatedTarget !== null && menu === null) control.collapse();
    // What stood in the bars would no longer follow the deal: undo, for one, is a click outside the grid.
    onActive?.(null);
    onRange(null);
  };

  // Several grids share a formula bar: the one with the focus speaks.
  useEffect(() => {
    if (!onActive || !focused) return;
    onActive(cell && range ? barOf(cell, range, editing?.text, rejected) : null);
  }, [onActive, focused, cell, range?.top, range?.left, range?.bottom, range?.right, editing, rejected]);

  // An edit, or its undoing, changes what a range adds up to.
  useEffect(() => {
    const { selection: now } = control.getState();
    if (focused && now) onRange(summaryOf(rows, rangeOf(now)));
  }, [control, focused, onRange, rows]);

  const name = nameWidth(columns, rows);
  const widths = widthsOf(columns, name);
  const hasRange = range !== null && !isSingle(range);
  const spanOf = (row: number): RowSpan | null =>
    range && hasRange && row >= range.top && row <= range.bottom
      ? { left: range.left, right: range.right, isTop: row === range.top, isBottom: row === range.bottom }
      : null;
  const tabbable = active ?? { row: 0, column: 0 };
  return (
    <div
      ref={frame}
      className={styles.frame}
      style={{ '--name': `${GUTTER + name}px`, width: widths.pane } as CSSProperties}
    >
      <table
        className={styles.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={rows.length + HEAD_ROWS + (footer ? 1 : 0)}
        aria-colcount={columns.length + 1}
        style={{ width: widths.table }}
        onFocus={(event) => {
          setFocused(true);
          const place = pointer.placeOf(event.target);
          if (place && event.target instanceof HTMLTableCellElement) control.focused(place);
        }}
        onBlur={leave}
        onKeyDown={(event) => isKeyOfGrid(event, control) && event.preventDefault()}
        {...pointer.handlers}
      >
        <colgroup>
          <col style={{ width: GUTTER }} />
          {columns.map(({ id, width }) => (
            <col key={id} style={width ? { width } : {}} />
          ))}
        </colgroup>
        <GridHead
          columns={drawn.columns}
          selected={focused && range ? { left: range.left, right: range.right } : null}
        />
        <tbody>
          {drawn.rows.map((row, index) => (
            <GridBodyRow
              key={row.key}
              row={row}
              index={index}
              rowIndex={index + 1 + HEAD_ROWS}
              columns={drawn.columns}
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
                  <Computed {...cell} isStop />
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** True where the key has done something in the grid. */
function isKeyOfGrid(event: KeyboardEvent, control: GridControl): boolean {
  const { target, currentTarget, key, shiftKey: shift, altKey: alt, nativeEvent } = event;
  // Keys of a menu come by as well: React passes them on from wherever it is drawn.
  const isInside = target instanceof Node && currentTarget.contains(target);
  if (!isInside || target instanceof HTMLButtonElement || nativeEvent.isComposing) return false;
  return control.key({ key, ctrl: event.ctrlKey || event.metaKey, shift, alt });
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
/** Longer names are cut: they stay in sight while the figures scroll, and must leave room for them. */
const WIDEST_NAME = 270;
const LETTER = 7;
const PADDING = 20;

/** Room for the names of the first column. */
function nameWidth(columns: readonly GridColumn[], rows: readonly GridRow[]): number {
  const longest = Math.max(0, ...rows.map(({ cells: [name] }) => (name ? contentOf(name).text.length : 0)));
  return (
    columns[0]?.width ?? Math.min(WIDEST_NAME, Math.max(FLEXIBLE, Math.ceil(longest * LETTER) + PADDING))
  );
}

/** Wider than this the figures would stand too far from their names. */
const SLACK = 260;
const NARROW = 800;

/** The window's width where the figures fit; never squeezed, and never so wide that they lose their names. */
function widthsOf([, ...others]: readonly GridColumn[], name: number) {
  const least = others.reduce((sum, { width }) => sum + (width ?? FLEXIBLE), GUTTER + name);
  const window = 'calc(var(--window) - 2 * var(--side))';
  return {
    pane: least < NARROW ? `min(${window}, ${least + SLACK}px)` : window,
    // Of the pane without its scroll bar.
    table: `max(${least}px, 100%)`,
  };
}
