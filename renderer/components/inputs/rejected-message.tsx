// Why a text was not accepted, which value is still used, and the two ways on.
import { Popover } from '@mantine/core';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icons.tsx';
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
  const source = pasted
    ? `Pasted ${pasted.from ? say('from {from} ', { from: pasted.from }) : ''}into ${address}. The`
    : `${cell.label}: the`;
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
          {source} old value, <b>{shownText(cell)}</b>, is still used.
        </p>
        <div className={parts.messageActions}>
          <Button onClick={() => control.keep(place)}>
            Keep {cell.kind === 'number' ? shownText(cell) : say('the old text')}
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
