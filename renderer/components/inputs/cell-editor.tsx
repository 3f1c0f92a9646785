// A cell being edited: its text, or the menu of what can be chosen.
import { Menu } from '@mantine/core';
import { Icon } from '../icons.tsx';
import type { GridControl } from './grid-control.ts';
import { GridMenu } from './grid-menu.tsx';
import type { ChoiceCell, EditableCell } from './grid-model.ts';
import parts from './grid-parts.module.css';
import type { Place } from './grid-selection.ts';

interface EditorProps {
  readonly cell: EditableCell;
  readonly control: GridControl;
  readonly text: string;
}

export function CellEditor({ cell, control, text }: EditorProps) {
  return (
    <input
      className={parts.editor}
      aria-label={cell.label}
      value={text}
      spellCheck={cell.kind === 'text'}
      autoComplete="off"
      ref={placeCaret}
      onChange={(event) => control.write(event.target.value)}
      onBlur={control.commit}
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

interface ChoiceMenuProps {
  readonly cell: ChoiceCell;
  readonly place: Place;
  readonly control: GridControl;
}

export function ChoiceMenu({ cell, place, control }: ChoiceMenuProps) {
  return (
    <GridMenu label={cell.label} onClose={control.cancel}>
      {cell.options.map(({ key, label }) => (
        <Menu.Item
          key={key}
          aria-current={holds(cell, key) ? 'true' : undefined}
          data-autofocus={key === cell.value ? true : undefined}
          rightSection={holds(cell, key) ? <Icon name="check" size={14} /> : null}
          onClick={() => control.choose(place, key)}
        >
          {label}
        </Menu.Item>
      ))}
    </GridMenu>
  );
}
