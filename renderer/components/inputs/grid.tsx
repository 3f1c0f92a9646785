// A dense editable table in the manner of a spreadsheet: column letters, row numbers, typed cells.
import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../icons.tsx';
import { textOf } from './accept.ts';
import type { ActiveCell } from './formula-bar.tsx';
import styles from './grid.module.css';
import { GridBodyCell } from './grid-cell.tsx';
import { GridHead } from './grid-head.tsx';
import { type ComputedCell, columnLetters, type GridColumn, type GridRow, isEditable } from './grid-model.ts';
import { type GridEvents, useGrid } from './use-grid.ts';

interface GridProps extends GridEvents {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** One cell for each column. */
  readonly footer?: readonly ComputedCell[];
  readonly add?: { readonly label: string; readonly onAdd: () => void };
  readonly onActive?: (active: ActiveCell | null) => void;
}

const GUTTER = 32;

export function Grid(props: GridProps) {
  const { label, columns, rows, footer, add, onActive } = props;
  const grid = useGrid(rows, props);
  const { active, editing, activeCell } = grid;

  // What has just been added is named next.
  const before = useRef<ReadonlySet<string> | null>(null);
  const { goTo } = grid;
  useEffect(() => {
    const added = before.current ? rows.findIndex(({ key }) => !before.current?.has(key)) : -1;
    if (added < 0) return;
    before.current = null;
    goTo({ row: added, column: 0 });
  }, [rows, goTo]);

  const [focused, setFocused] = useState(false);
  const leave = (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    setFocused(false);
    // What stood in the bar would no longer follow the deal: undo, for one, is a click outside the grid.
    onActive?.(null);
  };

  // Several grids share a formula bar: the one with the focus speaks.
  useEffect(() => {
    if (!onActive || !focused) return;
    onActive(
      active && isEditable(activeCell)
        ? {
            address: `${columnLetters(active.column)}${active.row + 1}`,
            cell: activeCell,
            text: editing?.text ?? props.rejected[activeCell.key]?.text ?? textOf(activeCell),
            editing: editing !== null,
          }
        : null,
    );
  }, [onActive, focused, active, activeCell, editing, props.rejected]);

  return (
    <table
      ref={grid.table}
      className={styles.grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are edited is a grid
      role="grid"
      aria-label={label}
      style={{ width: widthOf(columns) }}
      onFocus={() => setFocused(true)}
      onBlur={leave}
      onCopy={grid.copy}
      onPaste={grid.paste}
    >
      <colgroup>
        <col style={{ width: GUTTER }} />
        {columns.map(({ id, width }) => (
          <col key={id} style={width ? { width } : {}} />
        ))}
      </colgroup>
      <GridHead columns={columns} />
      <tbody>
        {rows.map((row, rowIndex) => (
          <tr key={row.key} data-active={focused && active?.row === rowIndex}>
            <th scope="row" className={styles.gutter}>
              {rowIndex + 1}
            </th>
            {row.cells.map((cell, columnIndex) => (
              <GridBodyCell
                key={columns[columnIndex]?.id}
                cell={cell}
                column={columns[columnIndex]}
                place={{ row: rowIndex, column: columnIndex }}
                grid={grid}
                rejected={isEditable(cell) ? props.rejected[cell.key] : undefined}
                tabbable={isTabbable(active, rowIndex, columnIndex)}
              />
            ))}
          </tr>
        ))}
        {add && (
          <tr className={styles.add}>
            <td className={styles.gutter}>
              <Icon name="plus" size={12} />
            </td>
            <td colSpan={columns.length}>
              <button
                type="button"
                data-add=""
                onClick={() => {
                  before.current = new Set(rows.map(({ key }) => key));
                  add.onAdd();
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'ArrowUp' || rows.length === 0) return;
                  event.preventDefault();
                  grid.goTo({ row: rows.length - 1, column: grid.active?.column ?? 0 });
                }}
              >
                {add.label}
              </button>
            </td>
          </tr>
        )}
      </tbody>
      {footer && (
        <tfoot>
          <tr>
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
  );
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

const isTabbable = (active: { row: number; column: number } | null, row: number, column: number): boolean =>
  active ? active.row === row && active.column === column : row === 0 && column === 0;
