// The keys of a grid in words. A test holds each against the table that decides what it does.
import type { KeyPress } from './grid-keys.ts';

export interface GridKey {
  readonly keys: string;
  readonly what: string;
  /** The press it stands for; null where the browser announces what it means. */
  readonly press: KeyPress | null;
}

const press = (key: string, held: Partial<Omit<KeyPress, 'key'>> = {}): KeyPress => ({
  ...{ key, ctrl: false, shift: false, alt: false },
  ...held,
});
const ctrl = true;
const shift = true;
const alt = true;

export const gridKeyList: readonly GridKey[] = [
  { keys: 'Arrows, Tab, Enter', what: 'To the next cell; Tab leaves at the ends', press: press('ArrowDown') },
  { keys: 'Ctrl+Arrow', what: 'To the edge of the filled cells', press: press('ArrowDown', { ctrl }) },
  { keys: 'Home, End', what: 'To the row’s start, its end', press: press('Home') },
  { keys: 'Ctrl+Home, Ctrl+End', what: 'To the first cell, the last', press: press('Home', { ctrl }) },
  { keys: 'Shift with these', what: 'Extends the range', press: press('ArrowRight', { shift }) },
  { keys: 'Ctrl+A', what: 'Everything', press: press('a', { ctrl }) },
  { keys: 'Shift+Space', what: 'The whole row', press: press(' ', { shift }) },
  { keys: 'Ctrl+Space', what: 'The whole column', press: press(' ', { ctrl }) },
  { keys: 'F2', what: 'Edit; again: arrows move in the text', press: press('F2') },
  { keys: 'Escape', what: 'Leave it as it was', press: press('Escape') },
  { keys: 'Space', what: 'Open a choice, press a button', press: press(' ') },
  { keys: 'Delete', what: 'Empty the range', press: press('Delete') },
  { keys: 'Ctrl+C, X, V', what: 'Copy, cut, paste: from and to spreadsheets', press: null },
  { keys: 'Ctrl+Enter', what: 'What is typed into the whole range', press: press('Enter', { ctrl }) },
  { keys: 'Ctrl+D', what: 'Fill down', press: press('d', { ctrl }) },
  { keys: 'Ctrl+R', what: 'Fill right', press: press('r', { ctrl }) },
  { keys: 'Ctrl++', what: 'Insert a row', press: press('+', { ctrl }) },
  { keys: 'Ctrl+−', what: 'Delete the rows', press: press('-', { ctrl }) },
  { keys: 'Alt+Shift+Up, Down', what: 'Move the rows', press: press('ArrowUp', { alt, shift }) },
  {
    keys: 'Alt+Right, Left',
    what: 'Unfold an input to its years, fold it',
    press: press('ArrowRight', { alt }),
  },
  { keys: 'Shift+F10', what: 'Menu of the row', press: press('F10', { shift }) },
  { keys: '=22*1.05, 12k, 3.5%', what: 'Typed figures may be calculated', press: press('=') },
];
