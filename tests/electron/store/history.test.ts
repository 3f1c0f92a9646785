// The journal as people read it: who, what and when, any state, and names for states.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, migrate } from '../../../electron/store/connection.ts';
import { type dealDigest, journalDigest } from '../../../electron/store/digest.ts';
import { migrations } from '../../../electron/store/migrations/index.ts';
import { openStore } from '../../../electron/store/open-store.ts';
import type { Store } from '../../../electron/store/store.ts';
import { refusal, rename, sample, ticking, type Workspace, workspace } from './workspace.ts';

let space: Workspace;
let store: Store;
beforeEach(() => {
  space = workspace();
  store = openStore({ file: space.file, backups: space.backups, now: ticking(), author: () => 'ana' });
});
afterEach(() => {
  store.close();
  space.dispose();
});

test('every state is told newest first, with who and when; what was undone is told too', () => {
  const { id, deal } = store.create(sample());
  for (const name of ['A', 'B']) rename(store, id, name);
  store.undo(id);
  const told = store
    .history(id)
    .map(({ revision, kind, label, author, inEffect }) => [...[revision, kind, label, author, inEffect]]);
  expect(told).toEqual([
    [3, 'undo', 'Name B', 'ana', true],
    [2, 'edit', 'Name B', 'ana', false],
    [1, 'edit', 'Name A', 'ana', true],
    [0, 'beginning', 'The deal as it began', null, true],
  ]);
  expect([0, 1, 2, 3].map((revision) => store.at(id, revision).name)).toEqual([deal.name, 'A', 'B', 'A']);
  expect(refusal(() => store.at(id, 4)).message).toContain('its history ends at 3');
});

test('a state keeps its name through a restart until it is taken away', () => {
  const { id } = store.create(sample());
  rename(store, id, 'A');
  store.nameState(id, 1, 'First offer');
  store.nameState(id, 0, 'Baseline');
  store.nameState(id, 1, 'Second thought');
  store.close();
  store = openStore({ file: space.file, backups: space.backups, now: ticking() });
  const names = () => store.history(id).map(({ name }) => name);
  expect(names()).toEqual(['Second thought', 'Baseline']);
  store.nameState(id, 1, null);
  expect(names()).toEqual([null, 'Baseline']);
  expect(refusal(() => store.nameState(id, 2, 'Future')).message).toContain('its history ends at 1');
});

test('flipped bytes in a state’s name or an author are noticed at the next start', () => {
  const { id } = store.create(sample());
  rename(store, id, 'A');
  store.nameState(id, 1, 'Offer');
  store.close();
  space.raw((db) => db.exec("UPDATE milestones SET name = 'Offers'"));
  expect(refusal(() => space.open()).message).toContain('the state “Offers” has changed bytes');
  space.raw((db) => db.exec("UPDATE milestones SET name = 'Offer'"));
  space.raw((db) => {
    db.exec('DROP TRIGGER journal_is_never_updated');
  });
  const schema = refusal(() => space.open()).message;
  expect(schema).toContain('its schema is not the one Parley made');
});

test('a library from before authors were kept opens, with its digests as they were', () => {
  const { id } = store.create(sample());
  rename(store, id, 'A');
  const entry = store.journal(id)[0];
  store.close();
  const old = workspace();
  old.open().close();
  // The same rows as that version wrote them: without the column, and with digests that do not cover it.
  const rows = space.raw((db) => ({
    deal: db.prepare<[], Parameters<typeof dealDigest>[0]>('SELECT * FROM deals').get(),
    journal: db.prepare<[], Parameters<typeof journalDigest>[0]>('SELECT * FROM journal').get(),
  }));
  if (!rows.deal || !rows.journal) throw new Error('the library is empty');
  const { author: _author, ...written } = rows.journal;
  const digest = journalDigest({ ...rows.journal, author: null }, '');
  old.raw((db) => {
    for (const { name } of db
      .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .all())
      db.exec(`DROP TABLE ${name}`);
    db.pragma('user_version = 0');
  });
  const db = connect(old.file, { binding: undefined });
  migrate(db, migrations.length - 1);
  const put = (table: string, row: object) => {
    const keys = Object.keys(row);
    db.prepare(`INSERT INTO ${table} (${keys}) VALUES (${keys.map((key) => `@${key}`)})`).run(row);
  };
  put('deals', rows.deal);
  put('journal', { ...written, digest });
  db.close();
  const later = old.open();
  expect(later.history(id).map(({ label, author }) => [label, author])).toEqual([
    ['Name A', null],
    ['The deal as it began', null],
  ]);
  expect(later.journal(id)[0]?.patch).toEqual(entry?.patch);
  old.dispose();
});
