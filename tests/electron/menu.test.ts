// The native menus: what they name and offer while others see the screen.
import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { menuTemplate } from '../../electron/menu.ts';
import { menuCommands } from '../../shared/ipc/commands.ts';

vi.mock('electron', () => ({ Menu: {} }));

const itemsOf = (menu: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);

const menu = (isPresenting: boolean, onCommand: (command: string) => void = () => undefined) =>
  itemsOf(
    menuTemplate({
      ...{ devTools: false, isMac: false, isPresenting, onCommand, onRecent: () => undefined },
      recent: [{ id: '1', name: 'Client B & sons' }],
    }),
  );
const named = (menus: readonly MenuItemConstructorOptions[], label: RegExp) =>
  menus.find((item) => label.test(item.label ?? ''));

test('recent deals are named, but to nobody who looks on', () => {
  expect(named(menu(false), /Client B && sons/)).toBeDefined();
  expect(named(menu(true), /Client B/)).toBeUndefined();
  expect(named(menu(true), /recent/)?.enabled).toBe(false);
});

test('what opens a dialog is not offered while others look on', () => {
  for (const label of [/New deal/, /Open deal file/, /Save as deal file/]) {
    expect(named(menu(false), label)?.enabled, `${label}`).toBe(true);
    expect(named(menu(true), label)?.enabled, `${label}`).toBe(false);
  }
});

test('every command is one the window knows', () => {
  const asked: string[] = [];
  for (const { click } of menu(false, (command) => asked.push(command))) {
    if (typeof click === 'function') (click as () => void)();
  }
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((command) => !(menuCommands as readonly string[]).includes(command))).toEqual([]);
});
