// Commands: what is typed finds them, no two have the same keys, and the keys in the list are those of the grid.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gridKeyList } from '../../renderer/components/inputs/grid-key-list.ts';
import { keyOnCell, keyWhileEditing } from '../../renderer/components/inputs/grid-keys.ts';
import { foundCommands } from '../../renderer/state/command-search.ts';
import { type Command, commandsNow, keyedNow, railScreens } from '../../renderer/state/commands.ts';
import { dealStore } from '../../renderer/state/deal.ts';
import { ariaKeys, isKeys, writtenKeys } from '../../renderer/state/keys.ts';
import { libraryStore } from '../../renderer/state/library.ts';
import { presenterStore } from '../../renderer/state/presenter.ts';
import { dealScreens, type Route, viewStore } from '../../renderer/state/view.ts';
import { menuCommands } from '../../shared/ipc/commands.ts';
import { readDeal } from './compare-fixtures.ts';

const ID = '6f3a2c1e-0b54-4c1e-9d61-5a4d8f0f3b11';
const none = { key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

beforeEach(() => {
  const opened = {
    ...{ id: ID, deal: readDeal('100m-mid'), revision: 1 },
    ...{ undoLabel: 'Price', redoLabel: 'Volume', editedAt: null },
  };
  dealStore.setState({ opened });
  viewStore.setState({ route: { place: 'deal', id: ID, screen: 'compare' } });
});

test('each command has an id and keys of its own, and what a menu may ask for is there', () => {
  const commands = commandsNow();
  const ids = commands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const keys = commands.flatMap((command) => (command.keys ? [writtenKeys(command.keys)] : []));
  expect(new Set(keys).size).toBe(keys.length);
  expect(ids).toEqual(expect.arrayContaining([...menuCommands]));
});

describe('under keys', () => {
  const places = {
    'the library': { place: 'library' },
    'a deal': { place: 'deal', id: ID, screen: 'services' },
    'a deal that is shown to others': { place: 'deal', id: ID, screen: 'compare' },
  } as const satisfies Record<string, Route>;
  const summary = {
    ...{ id: 'other', name: 'Other', currency: 'EUR', months: 12, services: 1, scenarios: 1, tags: [] },
    ...{ updatedAt: '2027-01-01', archivedAt: null, openedAt: '2027-01-01', mentions: [] },
  };
  beforeEach(() => libraryStore.setState({ deals: [summary] }));
  afterEach(() => {
    libraryStore.setState({ deals: null });
    presenterStore.setState({ on: false });
  });

  test.each(Object.entries(places))('in %s are all commands that have any, and no other', (place, route) => {
    viewStore.setState({ route });
    presenterStore.setState({ on: place.endsWith('others') });
    const pressed = ({ id, keys, alsoKeys }: Command) => ({ id, keys, alsoKeys });
    const keyed = commandsNow().filter(({ keys, alsoKeys }) => keys || alsoKeys);
    expect(keyed.length).toBeGreaterThan(5);
    expect(keyedNow().map(pressed)).toEqual(keyed.map(pressed));
    expect(commandsNow().length).toBeGreaterThan(keyed.length);
  });
});

test('outside a deal there is nothing to undo and no screen to go to', () => {
  viewStore.setState({ route: { place: 'library' } });
  const ids = commandsNow().map(({ id }) => id);
  expect(ids).toContain('new-deal');
  expect(ids).not.toContain('undo');
  expect(ids.some((id) => id.startsWith('go-') || id.startsWith('input-'))).toBe(false);
});

test('every screen of a deal is reached', () => {
  const reached = [...railScreens, 'history', 'import-services'];
  expect([...reached].sort()).toEqual([...dealScreens].sort());
});

describe('what is typed', () => {
  const labels = (query: string) =>
    foundCommands(commandsNow(), query).flatMap(({ commands }) => commands.map(({ label }) => label));

  test('finds a command by the beginnings of its words, the nearest first', () => {
    expect(labels('new d')[0]).toBe('New deal…');
    expect(labels('comp')[0]).toBe('Compare');
  });

  test('finds an input by its name; without a word no input is listed', () => {
    expect(labels('client discount')).toContain('Client discount rate');
    expect(labels('').some((label) => label === 'Client discount rate')).toBe(false);
    expect(labels('qqqq')).toEqual([]);
  });
});

test('keys are told from a press, a sign also where it is on a shifted key', () => {
  expect(isKeys({ ...none, key: 'K', ctrlKey: true }, { key: 'k', mod: true })).toBe(true);
  expect(isKeys({ ...none, key: 'k', ctrlKey: true, shiftKey: true }, { key: 'k', mod: true })).toBe(false);
  expect(isKeys({ ...none, key: '?', shiftKey: true }, { key: '?' })).toBe(true);
  expect(isKeys({ ...none, key: '¡', code: 'Digit1', altKey: true }, { key: '1', alt: true })).toBe(true);
  expect(writtenKeys({ key: 'z', mod: true, shift: true }, true)).toBe('⇧⌘Z');
  expect(writtenKeys({ key: 'f1' }, false)).toBe('F1');
  expect(ariaKeys({ key: 'k', mod: true, alt: true }, false)).toBe('Control+Alt+K');
  expect(ariaKeys({ key: 'z', mod: true, shift: true }, true)).toBe('Meta+Shift+Z');
});

test('every key of the list does something in a grid', () => {
  for (const { press, keys } of gridKeyList) {
    if (press) expect(keyOnCell(press) ?? keyWhileEditing(press, 'overwrite'), keys).not.toBeNull();
  }
});
