// What each key means in a grid: the keys of a spreadsheet, as a table.
import type { Motion } from './grid-selection.ts';

export interface KeyPress {
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** `overwrite`: started by typing, so arrows leave the cell. `amend`: started by F2, arrows move in the text. */
export type EditMode = 'overwrite' | 'amend';

export type Command =
  | { readonly do: 'move'; readonly motion: Motion; readonly extend: boolean }
  /** Commits what is being typed and goes down, or up. */
  | { readonly do: 'enter'; readonly back: boolean }
  | { readonly do: 'tab'; readonly back: boolean }
  | { readonly do: 'type'; readonly text: string }
  | { readonly do: 'fill'; readonly from: 'above' | 'left' }
  | { readonly do: 'moveRows'; readonly by: 1 | -1 }
  | { readonly do: 'unfold'; readonly open: boolean }
  | {
      readonly do:
        | 'edit'
        | 'amend'
        | 'press'
        | 'cancel'
        | 'clear'
        | 'commitAll'
        | 'selectAll'
        | 'selectRow'
        | 'selectColumn'
        | 'insertRows'
        | 'deleteRows'
        | 'menu';
    };

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const plain: Readonly<Record<string, Command>> = {
  F2: { do: 'edit' },
  Escape: { do: 'cancel' },
  Delete: { do: 'clear' },
  Backspace: { do: 'clear' },
  ' ': { do: 'press' },
  ContextMenu: { do: 'menu' },
};

const withCtrl: Readonly<Record<string, Command>> = {
  a: { do: 'selectAll' },
  d: { do: 'fill', from: 'above' },
  r: { do: 'fill', from: 'left' },
  ' ': { do: 'selectColumn' },
  '+': { do: 'insertRows' },
  '-': { do: 'deleteRows' },
};

const withAlt: Readonly<Record<string, Command>> = {
  ArrowUp: { do: 'edit' },
  ArrowDown: { do: 'edit' },
  ArrowRight: { do: 'unfold', open: true },
  ArrowLeft: { do: 'unfold', open: false },
};

const withAltShift: Readonly<Record<string, Command>> = {
  ArrowUp: { do: 'moveRows', by: -1 },
  ArrowDown: { do: 'moveRows', by: 1 },
};

/** A key on a cell that is not being edited; null for what is no key of the grid. */
export function keyOnCell(press: KeyPress): Command | null {
  const { key, ctrl, shift, alt } = press;
  if (alt) return (ctrl ? undefined : (shift ? withAltShift : withAlt)[key]) ?? null;
  const motion = motionOf(press);
  if (motion) return { do: 'move', motion, extend: shift };
  if (key === 'Tab') return ctrl ? null : { do: 'tab', back: shift };
  if (key === 'Enter') return ctrl ? null : { do: 'enter', back: shift };
  if (shift && key === 'F10') return { do: 'menu' };
  if (shift && !ctrl && key === ' ') return { do: 'selectRow' };
  // With Shift only where the sign is on a shifted key.
  if (ctrl) return (shift && key !== '+' ? undefined : withCtrl[key.toLowerCase()]) ?? null;
  if (plain[key]) return plain[key];
  return key.length === 1 ? { do: 'type', text: key } : null;
}

function motionOf({ key, ctrl }: KeyPress): Motion | null {
  const [down, right] = arrows[key] ?? [0, 0];
  if (down !== 0 || right !== 0) return { to: ctrl ? 'edge' : 'step', down, right };
  if (key === 'Home') return { to: ctrl ? 'first' : 'rowStart' };
  if (key === 'End') return { to: ctrl ? 'last' : 'rowEnd' };
  if (key === 'PageUp' || key === 'PageDown')
    return ctrl ? null : { to: 'page', down: key === 'PageUp' ? -1 : 1, right: 0 };
  return null;
}

/** A key while a cell is edited; null where the key belongs to the text. */
export function keyWhileEditing({ key, ctrl, shift, alt }: KeyPress, mode: EditMode): Command | null {
  if (alt) return null;
  if (key === 'Escape') return { do: 'cancel' };
  if (key === 'Enter') return ctrl ? { do: 'commitAll' } : { do: 'enter', back: shift };
  if (key === 'Tab') return ctrl ? null : { do: 'tab', back: shift };
  if (key === 'F2') return { do: 'amend' };
  const isPage = key === 'PageUp' || key === 'PageDown';
  const motion =
    mode === 'overwrite' && (key in arrows || isPage) ? motionOf({ key, ctrl, shift, alt }) : null;
  return motion ? { do: 'move', motion, extend: shift } : null;
}
