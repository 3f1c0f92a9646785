// One cell of a grid: shown, active, edited, or marked because its text was not accepted.
import { Menu, Popover } from '@mantine/core';
import { Button } from '../button.tsx';
import { Icon } from '../icons.tsx';
import { shownText } from './accept.ts';
import { useCellSource } from './cell-source.ts';
import styles from './grid.module.css';
import type { ChoiceCell, ComputedCell, EditableCell, GridCell, GridColumn } from './grid-model.ts';
import { isEditable } from './grid-model.ts';
import parts from './grid-parts.module.css';
import type { GridControl, Place, Rejected } from './use-grid.ts';

interface GridBodyCellProps {
  readonly cell: GridCell;
  readonly column: GridColumn | undefined;
  readonly place: Place;
  readonly grid: GridControl;
  readonly rejected: Rejected | undefined;
  readonly tabbable: boolean;
}

export function GridBodyCell({ cell, column, place, grid, rejected, tabbable }: GridBodyCellProps) {
  const isActive = grid.active?.row === place.row && grid.active.column === place.column;
  const editing = isActive ? grid.editing : null;
  const source = useCellSource(cell.kind === 'number' ? cell.key : undefined);
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid takes the focus
      role="gridcell"
      className={styles.cell}
      data-place={`${place.row}:${place.column}`}
      data-cell={isEditable(cell) ? cell.key : undefined}
      data-kind={cell.kind}
      data-align={cell.kind === 'computed' ? (cell.align ?? column?.align) : column?.align}
      data-quiet={column?.quiet}
      data-strong={cell.kind !== 'choice' && cell.kind !== 'action' && 'strong' in cell && cell.strong}
      data-stated={cell.kind === 'number' ? cell.stated : undefined}
      data-tone={cell.kind === 'computed' ? cell.tone : undefined}
      data-rejected={rejected !== undefined}
      data-editing={editing !== null && cell.kind !== 'choice'}
      data-sourced={source !== undefined}
      aria-label={labelOf(cell, rejected, source)}
      aria-invalid={rejected !== undefined}
      aria-readonly={!isEditable(cell)}
      tabIndex={tabbable ? 0 : -1}
      title={titleOf(cell)}
      onFocus={(event) => event.target === event.currentTarget && grid.setActive(place)}
      onDoubleClick={(event) =>
        event.target !== event.currentTarget.querySelector('input') && grid.start(place, 'amend')
      }
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) grid.keyOnCell(event, place);
      }}
    >
      {editing && isEditable(cell) && cell.kind !== 'choice' ? (
        <CellEditor cell={cell} grid={grid} text={editing.text} />
      ) : (
        <CellContent cell={cell} grid={grid} rejected={rejected} place={place} />
      )}
      {editing && cell.kind === 'choice' && <ChoiceMenu cell={cell} grid={grid} />}
      {rejected && isEditable(cell) && (
        <RejectedMessage
          cell={cell}
          grid={grid}
          place={place}
          rejected={rejected}
          opened={isActive && !editing}
        />
      )}
    </td>
  );
}

interface ContentProps {
  readonly cell: GridCell;
  readonly grid: GridControl;
  readonly place: Place;
  readonly rejected: Rejected | undefined;
}

function CellContent({ cell, grid, place, rejected }: ContentProps) {
  if (rejected) return <span className={parts.text}>{rejected.text}</span>;
  switch (cell.kind) {
    case 'computed':
      return cell.bar === undefined ? <span className={parts.text}>{cell.text}</span> : <Barred {...cell} />;
    case 'link':
      return (
        <button
          type="button"
          tabIndex={-1}
          className={parts.link}
          aria-label={cell.label}
          onClick={() => grid.press(cell)}
        >
          {cell.text}
        </button>
      );
    case 'action':
      return (
        <button
          type="button"
          tabIndex={-1}
          className={parts.action}
          aria-label={cell.label}
          onClick={() => grid.press(cell)}
        >
          <Icon name="cross" size={12} />
        </button>
      );
    case 'choice':
      return (
        <span className={parts.choice}>
          {cell.side && <i className={parts.tick} />}
          <span className={parts.text}>{shownText(cell)}</span>
          <button
            type="button"
            tabIndex={-1}
            aria-hidden="true"
            className={parts.open}
            onClick={() => grid.start(place, 'amend')}
          >
            <Icon name="chevron" size={12} />
          </button>
        </span>
      );
    default:
      return <span className={parts.text}>{shownText(cell)}</span>;
  }
}

/** A figure with a bar of its size before it. */
const Barred = ({ text, bar = 0 }: ComputedCell) => (
  <span className={parts.barred}>
    <i style={{ width: `calc(${Math.min(1, bar)} * (100% - var(--figure)))` }} />
    <span className={parts.text}>{text}</span>
  </span>
);

interface EditorProps {
  readonly cell: EditableCell;
  readonly grid: GridControl;
  readonly text: string;
}

function CellEditor({ cell, grid, text }: EditorProps) {
  return (
    <input
      className={parts.editor}
      aria-label={cell.label}
      value={text}
      spellCheck={cell.kind === 'text'}
      autoComplete="off"
      ref={placeCaret}
      onChange={(event) => grid.type(event.target.value)}
      onKeyDown={grid.keyWhileEditing}
      onBlur={grid.commit}
    />
  );
}

/** Focus with the caret at the end, once: a new function for each render would move it at every key. */
function placeCaret(input: HTMLInputElement | null): void {
  input?.focus();
  input?.setSelectionRange(input.value.length, input.value.length);
}

const holds = (cell: ChoiceCell, key: string): boolean =>
  cell.several ? cell.several.keys.includes(key) : key === cell.value;

function ChoiceMenu({ cell, grid }: { readonly cell: ChoiceCell; readonly grid: GridControl }) {
  return (
    <Menu
      opened
      position="bottom-start"
      offset={2}
      withinPortal
      returnFocus={false}
      // The key that opens the menu is still on its way to the document: it must not count as one outside.
      clickOutsideEvents={['mousedown', 'touchstart']}
      onChange={(opened) => !opened && grid.cancel()}
    >
      <Menu.Target>
        <span className={parts.anchor} aria-hidden="true" />
      </Menu.Target>
      <Menu.Dropdown aria-label={cell.label}>
        {cell.options.map(({ key, label }) => (
          <Menu.Item
            key={key}
            aria-current={holds(cell, key) ? 'true' : undefined}
            data-autofocus={key === cell.value ? true : undefined}
            rightSection={holds(cell, key) ? <Icon name="check" size={14} /> : null}
            onClick={() => grid.choose(cell, key)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface RejectedMessageProps {
  readonly cell: EditableCell;
  readonly grid: GridControl;
  readonly place: Place;
  readonly rejected: Rejected;
  readonly opened: boolean;
}

function RejectedMessage({ cell, grid, place, rejected, opened }: RejectedMessageProps) {
  return (
    <Popover opened={opened} position="bottom-start" offset={0} withinPortal withRoles={false}>
      <Popover.Target>
        <span className={parts.anchor} />
      </Popover.Target>
      <Popover.Dropdown className={parts.message} role="alert">
        <p className={parts.messageTitle}>
          <Icon name="alarm" size={14} />
          {rejected.message}
        </p>
        <p>
          {cell.label}: the old value, <b>{shownText(cell)}</b>, is still used.
        </p>
        <div className={parts.messageActions}>
          <Button onClick={() => grid.keep(cell)}>
            Keep {cell.kind === 'number' ? shownText(cell) : 'the old text'}
          </Button>
          <Button onClick={() => grid.start(place, 'amend')}>Edit cell</Button>
          <span>Esc keeps, F2 edits</span>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function labelOf(
  cell: GridCell,
  rejected: Rejected | undefined,
  source: string | undefined,
): string | undefined {
  if (cell.kind === 'computed' || cell.kind === 'link') return undefined;
  if (cell.kind === 'action') return cell.label;
  if (rejected) return `${cell.label}: ${rejected.text}, not accepted: ${rejected.message}`;
  const carried = cell.kind === 'number' && !cell.stated ? ', not stated' : '';
  const unit = cell.kind === 'number' && cell.percent ? ' %' : '';
  const from = source === undefined ? '' : `, source: ${source}`;
  return `${cell.label}: ${shownText(cell)}${unit}${carried}${from}`;
}

const titleOf = (cell: GridCell): string | undefined => {
  if (cell.kind === 'computed') return cell.hint;
  if (cell.kind === 'link') return cell.text;
  return cell.kind === 'text' || cell.kind === 'choice' ? shownText(cell) : undefined;
};
