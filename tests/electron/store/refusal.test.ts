// A file that is damaged, newer or not ours: a clear message, and nothing is touched.
import { appendFileSync, copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StoreError } from '../../../electron/store/store-error.ts';
import { editDeal } from '../../../shared/deal/edit.ts';
import { redigest, refusal, rename, sample, snapshot, type Workspace, workspace } from './workspace.ts';

let space: Workspace;
afterEach(() => space.dispose());
beforeEach(() => {
  space = workspace();
  const store = space.open();
  const { id } = store.create({ ...sample(), notes: 'word '.repeat(3000) });
  for (const name of ['A', 'B', 'C']) rename(store, id, name);
  store.undo(id);
  store.close();
});

/** Opens, expects a refusal that leaves every byte and every time stamp in the folder as it was. */
function refusedUntouched(at: Workspace = space): StoreError {
  const before = snapshot(at.folder);
  const error = refusal(() => at.open());
  expect(snapshot(at.folder)).toEqual(before);
  expect(error.what).toContain(at.file);
  expect(error.what).toContain('has not been changed');
  return error;
}

/** What a user would find in the library, in full. */
function contentOf(at: Workspace): unknown {
  const store = at.open();
  const content = store.list().map((deal) => [deal, store.open(deal.id), store.journal(deal.id)]);
  store.close();
  return content;
}

const overwrite = (file: string, change: (bytes: Buffer) => void): void => {
  const bytes = readFileSync(file);
  change(bytes);
  writeFileSync(file, bytes);
};

const flip = (offset: number) => (bytes: Buffer) => {
  bytes[offset] = 0xff ^ (bytes[offset] ?? 0);
};

test('the message names the newest sound backup and how to go back to it', () => {
  space.open().close();
  const restored = contentOf(space);
  overwrite(space.file, (bytes) => bytes.fill(0xa5, 4096, 8192));
  const error = refusedUntouched();
  expect(error.reason).toBe('damaged');
  const backup = /copy (\S+\.sqlite) to (\S+) and/.exec(error.remedy);
  expect(backup?.[2]).toBe(space.file);
  copyFileSync(backup?.[1] ?? '', space.file);
  expect(contentOf(space)).toEqual(restored);
});

test('an unsound backup is not offered', () => {
  space.open().close();
  const named = () => /copy (\S+\.sqlite) to/.exec(refusedUntouched().remedy)?.[1] ?? '';
  truncateSync(space.file, 5000);
  truncateSync(named(), 5000);
  const error = refusedUntouched();
  expect(error.remedy).toContain('There is no sound backup');
  expect(error.remedy).toContain('begin with an empty library');
});

test('without a backups folder none is made', () => {
  writeFileSync(space.file, '');
  expect(refusedUntouched().reason).toBe('damaged');
});

test.each([
  ['zero length', 0],
  ['less than a header', 60],
  ['one page', 4096],
  ['a page short', -4096],
  ['half a page short', -2048],
  ['a byte short', -1],
])('a truncated file is refused: %s', (_name, length) => {
  truncateSync(space.file, length > 0 ? length : length === 0 ? 0 : readFileSync(space.file).length + length);
  expect(refusedUntouched().reason).toBe('damaged');
});

test('a text file is not ours', () => {
  writeFileSync(space.file, 'Dear diary, today I opened a deal.\n'.repeat(400));
  const error = refusedUntouched();
  expect(error.reason).toBe('not-ours');
  expect(error.what).toContain('is not a Parley library');
});

test('a file of zeros, or with its head overwritten, is damaged', () => {
  overwrite(space.file, (bytes) => bytes.fill(1, 0, 16));
  expect(refusedUntouched().reason).toBe('damaged');
  overwrite(space.file, (bytes) => bytes.fill(0));
  expect(refusedUntouched().reason).toBe('damaged');
});

test('a database of another program is not ours', () => {
  rmSync(space.file);
  const other = new Database(space.file);
  other.exec('CREATE TABLE songs (title TEXT)');
  other.close();
  expect(refusedUntouched().reason).toBe('not-ours');
});

test('a library of a newer Parley is refused with its schema number', () => {
  space.raw((db) => db.pragma('user_version = 4711'));
  const error = refusedUntouched();
  expect(error.reason).toBe('newer');
  expect(error.what).toContain('4711');
  expect(error.remedy).toMatch(/^Update Parley/);
});

test('a schema that is not the one we made is damage', () => {
  space.raw((db) => db.exec('DROP TRIGGER journal_is_never_updated'));
  expect(refusedUntouched().what).toContain('its schema is not the one Parley made');
});

test('a row that was changed past the store is damage', () => {
  space.raw((db) =>
    db.exec('UPDATE deals SET document = replace(document, \'"months":60\', \'"months":61\')'),
  );
  expect(refusedUntouched().what).toMatch(/the deal “B” has changed bytes/);
});

test('a journal that lacks its end is damage', () => {
  space.raw((db) => {
    db.exec('UPDATE deals SET revision = 9');
    redigest(db);
  });
  expect(refusedUntouched().what).toMatch(/the journal of “B” lacks entries/);
});

test('a flipped byte anywhere is either refused untouched or changed nothing that matters', {
  timeout: 240_000,
}, () => {
  const whole = readFileSync(space.file);
  const content = contentOf(space);
  rmSync(space.backups, { recursive: true });
  const outcomes = { refused: 0, harmless: 0 };
  // Every header byte, then a stride that is prime to every structure.
  const offsets = [...Array(100).keys()];
  for (let offset = 100; offset < whole.length; offset += 211) offsets.push(offset);
  for (const offset of offsets) {
    writeFileSync(space.file, whole);
    overwrite(space.file, flip(offset));
    const before = snapshot(space.folder);
    let after: unknown;
    try {
      after = contentOf(space);
    } catch (error) {
      expect(error, `byte ${offset}`).toMatchObject({ name: 'StoreError', reason: /damaged|newer|not-ours/ });
      expect(snapshot(space.folder)).toEqual(before);
      outcomes.refused += 1;
      continue;
    }
    expect(after, `byte ${offset}`).toEqual(content);
    rmSync(space.backups, { recursive: true });
    outcomes.harmless += 1;
  }
  console.log(`flipped bytes: ${outcomes.refused} refused, ${outcomes.harmless} in unused space`);
  expect(outcomes.refused).toBeGreaterThan(outcomes.harmless / 4);
});

test('a write-ahead log whose library is gone is not thrown away', () => {
  const store = space.open();
  rename(store, store.list()[0]?.id ?? '', 'Latest');
  const killed = space.killed();
  rmSync(killed.file);
  const error = refusedUntouched(killed);
  expect(error.reason).toBe('damaged');
  expect(error.what).toContain('it is gone');
});

test('after a kill the log is replayed and the last edits are there', () => {
  const store = space.open();
  const id = store.list()[0]?.id ?? '';
  for (const name of ['Later', 'Latest']) rename(store, id, name);
  const killed = space.killed();
  const reopened = killed.open();
  expect(reopened.open(id)).toEqual(store.open(id));
  expect(reopened.journal(id)).toEqual(store.journal(id));
});

test('a log that a crash cut short loses only the unfinished edit', () => {
  const store = space.open();
  const id = store.list()[0]?.id ?? '';
  rename(store, id, 'Answered');
  const answered = store.open(id);
  rename(store, id, 'Cut short');
  const cut = space.killed();
  truncateSync(`${cut.file}-wal`, readFileSync(`${cut.file}-wal`).length - 100);
  expect(cut.open().open(id)).toEqual(answered);
  const scribbled = space.killed();
  overwrite(`${scribbled.file}-wal`, flip(readFileSync(`${scribbled.file}-wal`).length - 100));
  expect(scribbled.open().open(id)).toEqual(answered);
  const longer = space.killed();
  appendFileSync(`${longer.file}-wal`, Buffer.alloc(700, 1));
  expect(longer.open().open(id)).toEqual(store.open(id));
});

test('a log overwritten before its last edits is refused, for it would lose them without a word', () => {
  const store = space.open();
  const id = store.list()[0]?.id ?? '';
  for (const name of ['One', 'Two', 'Three']) rename(store, id, name);
  const log = readFileSync(join(space.folder, 'deals.sqlite-wal'));
  for (const offset of [3, 20, 28, 40, 50, 1000, 5000]) {
    const killed = space.killed();
    overwrite(`${killed.file}-wal`, flip(offset));
    expect(log.length).toBeGreaterThan(5000);
    const error = refusedUntouched(killed);
    expect(error.what, `byte ${offset}`).toMatch(/write-ahead log is overwritten/);
  }
});

test('a log of several rounds is sound at every edit', () => {
  const store = space.open();
  const { id } = store.create(sample());
  for (let turn = 0; turn < 40; turn += 1) {
    const { deal, revision } = store.open(id);
    // Large enough for SQLite to start the log anew now and then.
    const result = editDeal(deal, 'Notes', (draft) => {
      draft.notes = `${turn} `.padEnd(19_000, 'x');
      for (const scenario of draft.scenarios) scenario.name = `Scenario ${turn}`.padEnd(190, 'y');
    });
    if (!result.ok) throw new Error('no valid edit');
    store.append(id, revision, result.edit);
    const killed = space.killed();
    const reopened = killed.open();
    expect(reopened.open(id)).toEqual(store.open(id));
    killed.dispose();
  }
});
