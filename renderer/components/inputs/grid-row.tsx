// One row of a grid. It is drawn again only when something in it looks different.
import { memo } from 'react';
import { say } from '../../../shared/text/say.ts';
import { drawnAlike } from './drawn-alike.ts';
import type { DrawnRow } from './drawn-rows.ts';
import styles from './grid.module.css';
import { GridBodyCell } from './grid-cell.tsx';
import type { GridControl } from './grid-control.ts';
import type { GridColumn } from './grid-model.ts';
import type { Range } from './grid-selection.ts';
import type { RowList } from './row-list.ts';
import { RowMenu } from './row-menu.tsx';

/** The part of a range that lies in a row. */
export interface RowSpan {
  readonly left: number;
  readonly right: number;
  readonly isTop: boolean;
  readonly isBottom: boolean;
}

interface GridBodyRowProps {
  readonly row: DrawnRow;
  /** From 0, of the grid's rows. */
  readonly index: number;
  /** From 1, as a screen reader counts: the head's rows come first. */
  readonly rowIndex: number;
  readonly columns: readonly GridColumn[];
  /** The active cell's column; null where it is in another row. */
  readonly active: number | null;
  readonly tabbable: number | null;
  readonly editing: string | null;
  readonly span: RowSpan | null;
  /** The focus is in the grid. */
  readonly focused: boolean;
  readonly menu: { readonly list: RowList | null; readonly range: Range } | null;
  readonly control: GridControl;
}

export const GridBodyRow = memo(function GridBodyRow(props: GridBodyRowProps) {
  const { row, index, columns, active, tabbable, editing, span, focused, menu, control } = props;
  return (
    <tr
      aria-rowindex={props.rowIndex}
      data-active={focused && active !== null && span === null}
      data-spanned={focused && span !== null}
    >
      <th
        scope="row"
        className={styles.gutter}
        data-row={index}
        aria-colindex={1}
        title={say('Select the row; right-click or Shift+F10 for its menu')}
      >
        {index + 1}
        {menu && <RowMenu {...menu} row={index} control={control} />}
      </th>
      {row.cells.map((drawn, column) => (
        <GridBodyCell
          key={columns[column]?.id}
          drawn={drawn}
          column={columns[column]}
          row={index}
          index={column}
          isActive={active === column}
          edges={span && edgesOf(span, column)}
          editing={active === column ? editing : null}
          tabbable={tabbable === column}
          control={control}
        />
      ))}
    </tr>
  );
}, drawnAlike);

/** Which sides of a range's outline run along a cell; null outside the range. */
function edgesOf({ left, right, isTop, isBottom }: RowSpan, column: number): string | null {
  if (column < left || column > right) return null;
  const sides = { top: isTop, bottom: isBottom, left: column === left, right: column === right };
  return Object.entries(sides)
    .flatMap(([side, runs]) => (runs ? [side] : []))
    .join(' ');
}
