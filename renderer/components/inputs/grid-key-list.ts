// The keys of a grid in words. A test holds each against the table that decides what it does.
import { say } from '../../../shared/text/say.ts';
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
  {
    keys: say('Arrows, Tab, Enter'),
    what: say('To the next cell; Tab leaves at the ends'),
    press: press('ArrowDown'),
  },
  {
    keys: say('Ctrl+Arrow'),
    what: say('To the edge of the filled cells'),
    press: press('ArrowDown', { ctrl }),
  },
  { keys: say('Home, End'), what: say('To the row’s start, its end'), press: press('Home') },
  {
    keys: say('Ctrl+Home, Ctrl+End'),
    what: say('To the first cell, the last'),
    press: press('Home', { ctrl }),
  },
  { keys: say('Shift with these'), what: say('Extends the range'), press: press('ArrowRight', { shift }) },
  { keys: say('Ctrl+A'), what: say('Everything'), press: press('a', { ctrl }) },
  { keys: say('Shift+Space'), what: say('The whole row'), press: press(' ', { shift }) },
  { keys: say('Ctrl+Space'), what: say('The whole column'), press: press(' ', { ctrl }) },
  { keys: 'F2', what: say('Edit; again: arrows move in the text'), press: press('F2') },
  { keys: say('Escape'), what: say('Leave it as it was'), press: press('Escape') },
  { keys: say('Space'), what: say('Open a choice, press a button, explain a figure'), press: press(' ') },
  { keys: say('Delete'), what: say('Empty the range'), press: press('Delete') },
  { keys: say('Ctrl+C, X, V'), what: say('Copy, cut, paste: from and to spreadsheets'), press: null },
  {
    keys: say('Ctrl+Enter'),
    what: say('What is typed into the whole range'),
    press: press('Enter', { ctrl }),
  },
  { keys: say('Ctrl+D'), what: say('Fill down'), press: press('d', { ctrl }) },
  { keys: say('Ctrl+R'), what: say('Fill right'), press: press('r', { ctrl }) },
  { keys: say('Ctrl++'), what: say('Insert a row'), press: press('+', { ctrl }) },
  { keys: say('Ctrl+−'), what: say('Delete the rows'), press: press('-', { ctrl }) },
  { keys: say('Alt+Shift+Up, Down'), what: say('Move the rows'), press: press('ArrowUp', { alt, shift }) },
  {
    keys: say('Alt+Right, Left'),
    what: say('Unfold an input to its years, fold it'),
    press: press('ArrowRight', { alt }),
  },
  { keys: say('Shift+F10'), what: say('Menu of the row'), press: press('F10', { shift }) },
  { keys: '=22*1.05, 12k, 3.5%', what: say('Typed figures may be calculated'), press: press('=') },
];
