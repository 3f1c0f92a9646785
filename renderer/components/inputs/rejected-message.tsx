// Why a text was not accepted, which value is still used, and the two ways on.
import { Popover } from '@mantine/core';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icons.tsx';
import { sayElements } from '../said.ts';
import { shownText } from './cell-text.ts';
import type { GridControl } from './grid-control.ts';
import type { Rejected } from './grid-events.ts';
import { columnLetters, type EditableCell } from './grid-model.ts';
import parts from './grid-parts.module.css';
import type { Place } from './grid-selection.ts';

interface RejectedMessageProps {
  readonly cell: EditableCell;
  readonly control: GridControl;
  readonly place: Place;
  readonly rejected: Rejected;
  readonly opened: boolean;
}

export function RejectedMessage({ cell, control, place, rejected, opened }: RejectedMessageProps) {
  const { message, pasted } = rejected;
  const address = `${columnLetters(place.column)}${place.row + 1}`;
  const old = <b>{shownText(cell)}</b>;
  return (
    <Popover opened={opened} position="bottom-start" offset={0} withinPortal withRoles={false}>
      <Popover.Target>
        <span className={parts.anchor} />
      </Popover.Target>
      <Popover.Dropdown className={parts.message} role="alert">
        <p className={parts.messageTitle}>
          <Icon name="alarm" size={14} />
          {message}
        </p>
        <p>
          {!pasted &&
            sayElements('{label}: the old value, {old}, is still used.', { label: cell.label, old })}
          {pasted?.from &&
            sayElements('Pasted from {from} into {address}. The old value, {old}, is still used.', {
              ...{ from: pasted.from, address, old },
            })}
          {pasted?.from === null &&
            sayElements('Pasted into {address}. The old value, {old}, is still used.', { address, old })}
        </p>
        <div className={parts.messageActions}>
          <Button onClick={() => control.keep(place)}>
            {cell.kind === 'number' ? say('Keep {old}', { old: shownText(cell) }) : say('Keep the old text')}
          </Button>
          <Button onClick={() => control.start(place, 'amend')}>{say('Edit cell')}</Button>
          <span>
            {pasted
              ? say('{accepted} of {of} cells accepted', { accepted: pasted.accepted, of: pasted.of })
              : say('Esc keeps, F2 edits')}
          </span>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
