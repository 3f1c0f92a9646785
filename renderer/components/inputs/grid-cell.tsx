// One cell of a grid: shown, active, edited, or marked because its text was not accepted.
import { memo } from 'react';
import { say } from '../../../shared/text/say.ts';
import { CellContent } from './cell-content.tsx';
import { CellEditor, ChoiceMenu } from './cell-editor.tsx';
import { shownText } from './cell-text.ts';
import { drawnAlike } from './drawn-alike.ts';
import type { DrawnCell } from './drawn-rows.ts';
import styles from './grid.module.css';
import type { GridControl } from './grid-control.ts';
import type { Rejected } from './grid-events.ts';
import { type GridCell, type GridColumn, isEditable } from './grid-model.ts';
import parts from './grid-parts.module.css';
import { RejectedMessage } from './rejected-message.tsx';

interface GridBodyCellProps {
  readonly drawn: DrawnCell;
  readonly column: GridColumn | undefined;
  readonly row: number;
  /** The column's, from 0. */
  readonly index: number;
  readonly isActive: boolean;
  /** Sides of the range's outline; empty inside the range, null outside. */
  readonly edges: string | null;
  readonly editing: string | null;
  readonly tabbable: boolean;
  readonly control: GridControl;
}

export const GridBodyCell = memo(function GridBodyCell(props: GridBodyCellProps) {
  const { drawn, column, row, index, isActive, edges, editing, control } = props;
  const { cell, rejected, source } = drawn;
  const place = { row, column: index };
  const isTyped = editing !== null && cell.kind !== 'choice';
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid takes the focus
      role="gridcell"
      className={styles.cell}
      data-place={`${row}:${index}`}
      data-cell={isEditable(cell) ? cell.key : undefined}
      data-kind={cell.kind}
      data-align={cell.kind === 'computed' ? (cell.align ?? column?.align) : column?.align}
      data-quiet={column?.quiet}
      data-strong={cell.kind !== 'choice' && cell.kind !== 'action' && 'strong' in cell && cell.strong}
      data-stated={cell.kind === 'number' ? cell.stated : undefined}
      data-tone={cell.kind === 'computed' ? cell.tone : undefined}
      data-rejected={rejected !== undefined}
      data-editing={isTyped}
      data-sourced={source !== undefined}
      data-edges={edges ?? undefined}
      aria-label={labelOf(cell, rejected, source)}
      aria-invalid={rejected !== undefined}
      aria-readonly={!isEditable(cell)}
      aria-selected={edges !== null || isActive}
      aria-colindex={index + 2}
      tabIndex={props.tabbable ? 0 : -1}
      title={titleOf(cell)}
    >
      {edges && <i className={parts.edges} data-edges={edges} />}
      {isTyped && isEditable(cell) ? (
        <CellEditor cell={cell} control={control} text={editing} />
      ) : (
        <CellContent cell={cell} control={control} rejected={rejected} place={place} />
      )}
      {editing !== null && cell.kind === 'choice' && (
        <ChoiceMenu cell={cell} place={place} control={control} />
      )}
      {rejected && isEditable(cell) && (
        <RejectedMessage
          cell={cell}
          control={control}
          place={place}
          rejected={rejected}
          opened={isActive && editing === null}
        />
      )}
    </td>
  );
}, drawnAlike);

function labelOf(
  cell: GridCell,
  rejected: Rejected | undefined,
  source: string | undefined,
): string | undefined {
  if (cell.kind === 'computed' || cell.kind === 'link') return undefined;
  if (cell.kind === 'action') return cell.label;
  if (rejected)
    return say('{label}: {text}, not accepted: {message}', {
      label: cell.label,
      text: rejected.text,
      message: rejected.message,
    });
  const carried = cell.kind === 'number' && !cell.stated ? say(', not stated') : '';
  const unit = cell.kind === 'number' && cell.percent ? ' %' : '';
  const from = source === undefined ? '' : say(', source: {source}', { source });
  return `${cell.label}: ${shownText(cell)}${unit}${carried}${from}`;
}

const titleOf = (cell: GridCell): string | undefined => {
  if (cell.kind === 'computed') return cell.hint;
  if (cell.kind === 'link') return cell.text;
  return cell.kind === 'text' || cell.kind === 'choice' ? shownText(cell) : undefined;
};
