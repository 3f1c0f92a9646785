// The verified backup on every start.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../../electron/store/open-store.ts';
import { refusal, rename, sample, ticking, type Workspace, workspace } from './workspace.ts';

let space: Workspace;
beforeEach(() => {
  space = workspace();
});
afterEach(() => space.dispose());

const backups = (): string[] => (existsSync(space.backups) ? readdirSync(space.backups).sort() : []);

test('a first start makes the library, a second one its first backup', () => {
  space.open().close();
  expect(backups()).toEqual([]);
  expect(readdirSync(space.folder)).toEqual(['deals.sqlite']);
  space.open().close();
  expect(backups()).toEqual(['backup-000001-2027-01-01T00-00-01.000Z.sqlite']);
});

test('the same library is backed up once, whether its edits lie in the file or still in the log', () => {
  const store = space.open();
  const { id } = store.create(sample());
  rename(store, id, 'A');
  const killed = space.killed();
  for (let start = 0; start < 3; start += 1) killed.open().close();
  expect(readdirSync(killed.backups)).toHaveLength(1);
});

test('the newest five are kept, and each opens by itself with the deal as it was', () => {
  const { id } = space.open().create(sample());
  for (const name of ['1', '2', '3', '4', '5', '6', '7', '8']) {
    const store = space.open();
    rename(store, id, name);
    store.close();
  }
  space.open();
  const names = backups();
  expect(names.map((name) => name.slice(0, 13))).toEqual([5, 6, 7, 8, 9].map((n) => `backup-00000${n}`));
  for (const [at, name] of names.entries()) {
    const file = join(space.backups, name);
    const db = new Database(file, { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
    db.close();
    const restored = workspace();
    const store = openStore({ file, backups: restored.backups, now: ticking() });
    expect(store.open(id).deal.name).toBe(String(at + 4));
    store.close();
    restored.dispose();
  }
});

test('how many are kept can be chosen', () => {
  const { id } = space.open().create(sample());
  for (const name of ['1', '2', '3', '4']) rename(space.open({ keepBackups: 2 }), id, name);
  expect(backups()).toHaveLength(2);
});

test('a clock set back does not make the newest backup the oldest', () => {
  const { id } = space.open().create(sample());
  for (let start = 1; start <= 7; start += 1) {
    const now = () => new Date(Date.UTC(2027, 0, 20 - start));
    const store = openStore({ file: space.file, backups: space.backups, now });
    rename(store, id, `Start ${start}`);
    store.close();
  }
  expect(backups().map((name) => name.slice(14, 24))).toEqual(
    ['17', '16', '15', '14', '13'].map((day) => `2027-01-${day}`),
  );
});

test('a library under another connection’s log is backed up whole', () => {
  const store = space.open();
  const { id } = store.create(sample());
  rename(store, id, 'In the log');
  space.open();
  const [name] = backups();
  const db = new Database(join(space.backups, name ?? ''), { readonly: true });
  expect(db.prepare('SELECT name FROM deals').pluck().all()).toEqual(['In the log']);
  db.close();
});

test('leftovers of a killed start are cleared away', () => {
  const { id } = space.open().create(sample());
  space.open();
  for (const name of ['unchecked.tmp', 'unchecked.tmp-wal', 'unchecked.tmp-journal'])
    writeFileSync(join(space.backups, name), 'half a copy');
  expect(space.open().open(id).deal).toEqual(sample());
  expect(backups().filter((name) => !/^backup-\d+/.test(name))).toEqual([]);
});

test('half a new library left by a kill is not taken for the library', () => {
  writeFileSync(`${space.file}.new`, 'half');
  writeFileSync(`${space.file}.new-journal`, 'half');
  space.open().close();
  expect(readdirSync(space.folder)).toEqual(['deals.sqlite']);
});

test('no backup, no opening: the message says where it failed', () => {
  space.open().close();
  writeFileSync(space.backups, 'a file where the folder should be');
  const error = refusal(() => space.open());
  expect(error.reason).toBe('unavailable');
  expect(error.what).toContain(space.backups);
});
