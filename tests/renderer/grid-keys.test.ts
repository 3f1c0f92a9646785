// The keys of a spreadsheet, and what is left to the browser and to the text being edited.
import { expect, test } from 'vitest';
import { drawnAlike } from '../../renderer/components/inputs/drawn-alike.ts';
import { keyOnCell, keyWhileEditing } from '../../renderer/components/inputs/grid-keys.ts';

const pressed = (name: string) => {
  const parts = name.split(/\+(?=.)/);
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  return { key: parts.at(-1) ?? '', ctrl: has('Ctrl'), shift: has('Shift'), alt: has('Alt') };
};

test.each([
  ['ArrowRight', { do: 'move', motion: { to: 'step', down: 0, right: 1 }, extend: false }],
  ['Ctrl+Shift+ArrowDown', { do: 'move', motion: { to: 'edge', down: 1, right: 0 }, extend: true }],
  ['Shift+End', { do: 'move', motion: { to: 'rowEnd' }, extend: true }],
  ['Ctrl+Home', { do: 'move', motion: { to: 'first' }, extend: false }],
  ['Shift+PageDown', { do: 'move', motion: { to: 'page', down: 1, right: 0 }, extend: true }],
  ['Shift+Enter', { do: 'enter', back: true }],
  ['Shift+Tab', { do: 'tab', back: true }],
  ['F2', { do: 'edit' }],
  ['Alt+ArrowDown', { do: 'edit' }],
  ['Alt+ArrowRight', { do: 'unfold', open: true }],
  ['Alt+ArrowLeft', { do: 'unfold', open: false }],
  ['Alt+Shift+ArrowUp', { do: 'moveRows', by: -1 }],
  ['Ctrl+A', { do: 'selectAll' }],
  ['Ctrl+ ', { do: 'selectColumn' }],
  ['Shift+ ', { do: 'selectRow' }],
  [' ', { do: 'press' }],
  ['Ctrl+d', { do: 'fill', from: 'above' }],
  ['Ctrl+r', { do: 'fill', from: 'left' }],
  ['Ctrl+Shift++', { do: 'insertRows' }],
  ['Ctrl+-', { do: 'deleteRows' }],
  ['Shift+F10', { do: 'menu' }],
  ['ContextMenu', { do: 'menu' }],
  ['Shift+S', { do: 'type', text: 'S' }],
  ['=', { do: 'type', text: '=' }],
] as const)('%s on a cell', (name, command) => expect(keyOnCell(pressed(name))).toEqual(command));

test.each([
  'Ctrl+z',
  'Ctrl+Shift+Z',
  'Ctrl+y',
  'Ctrl+c',
  'Ctrl+v',
  'Ctrl+Shift+R',
  'F4',
  'F5',
  'Alt+f',
  'Shift',
])('%s is no key of the grid', (name) => expect(keyOnCell(pressed(name))).toBeNull());

test('arrows leave a text begun by typing, and move within one that is amended', () => {
  expect(keyWhileEditing(pressed('ArrowRight'), 'overwrite')).toMatchObject({ do: 'move' });
  expect(keyWhileEditing(pressed('ArrowRight'), 'amend')).toBeNull();
  expect(keyWhileEditing(pressed('Home'), 'overwrite')).toBeNull();
  expect(keyWhileEditing(pressed('Ctrl+Enter'), 'amend')).toEqual({ do: 'commitAll' });
  expect(keyWhileEditing(pressed('a'), 'overwrite')).toBeNull();
});

test('what looks the same is alike, whatever its handlers', () => {
  const cell = (value: number) => ({ kind: 'number', value, options: [{ key: 'a' }], change: () => value });
  expect(drawnAlike(cell(1), cell(1))).toBe(true);
  expect(drawnAlike(cell(1), cell(2))).toBe(false);
  expect(drawnAlike(cell(1), { ...cell(1), options: [{ key: 'b' }] })).toBe(false);
  expect(drawnAlike(cell(1), { ...cell(1), hint: undefined })).toBe(false);
  expect(drawnAlike([1], { 0: 1 })).toBe(false);
  expect(drawnAlike(Number.NaN, Number.NaN)).toBe(true);
});
