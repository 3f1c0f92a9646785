// The menu of a row: what can be done with the selected rows and cells, each with its key.
import { Menu } from '@mantine/core';
import { say } from '../../../shared/text/say.ts';
import type { GridControl } from './grid-control.ts';
import { GridMenu } from './grid-menu.tsx';
import parts from './grid-parts.module.css';
import type { Range } from './grid-selection.ts';
import type { RowList } from './row-list.ts';

interface RowMenuProps {
  readonly list: RowList | null;
  readonly range: Range;
  readonly row: number;
  readonly control: GridControl;
}

interface Entry {
  readonly label: string;
  readonly keys: string;
  readonly isPossible?: boolean;
  readonly onChoose: () => void;
}

export function RowMenu({ list, range, row, control }: RowMenuProps) {
  const ofRows = list ? rowEntries(list, range, control) : [];
  const ofCells: readonly Entry[] = [
    { label: say('Fill down'), keys: say('Ctrl D'), onChoose: () => control.fill(range, 'above') },
    { label: say('Fill right'), keys: say('Ctrl R'), onChoose: () => control.fill(range, 'left') },
    { label: say('Empty cells'), keys: say('Del'), onChoose: () => control.clear(range) },
  ];
  const item = ({ label, keys, isPossible = true, onChoose }: Entry) => (
    <Menu.Item
      key={label}
      disabled={!isPossible}
      onClick={onChoose}
      rightSection={keys === '' ? null : <span className={parts.keys}>{keys}</span>}
    >
      {label}
    </Menu.Item>
  );
  return (
    <GridMenu label={say('Row {row}', { row: row + 1 })} onClose={control.rows.closeMenu}>
      {ofRows.map(item)}
      {ofRows.length > 0 && <Menu.Divider />}
      {ofCells.map(item)}
    </GridMenu>
  );
}

function rowEntries(list: RowList, { top, bottom }: Range, control: GridControl): readonly Entry[] {
  const count = bottom - top + 1;
  const what = count === 1 ? list.of.one : list.of.counted(count);
  const hasRoom = list.room >= count;
  const { insert, remove, move } = control.rows;
  return [
    {
      label: say('Insert {what} above', { what }),
      keys: say('Ctrl +'),
      isPossible: hasRoom,
      onChoose: () => insert(false),
    },
    {
      label: say('Insert {what} below', { what }),
      keys: '',
      isPossible: hasRoom,
      onChoose: () => insert(true),
    },
    { label: say('Delete {what}', { what }), keys: say('Ctrl −'), onChoose: remove },
    {
      label: say('Move up'),
      keys: say('Alt Shift ↑'),
      isPossible: list.move(top, bottom, -1) !== null,
      onChoose: () => move(-1),
    },
    {
      label: say('Move down'),
      keys: say('Alt Shift ↓'),
      isPossible: list.move(top, bottom, 1) !== null,
      onChoose: () => move(1),
    },
  ];
}
