// Deals written by an older Parley: upgraded when read, undone across the upgrade.
import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JournalRow } from '../../../electron/store/digest.ts';
import { journalDigest } from '../../../electron/store/digest.ts';
import { DEAL_VERSION } from '../../../shared/deal/document.ts';
import { patched } from '../../../shared/deal/edit.ts';
import { redigest, rename, sample, type Workspace, workspace } from './workspace.ts';

let space: Workspace;
let id: string;
afterEach(() => space.dispose());
beforeEach(() => {
  space = workspace();
  const store = space.open();
  id = store.create(sample()).id;
  store.close();
  space.raw(asVersionZero);
});

/** The sample as the prototype had it, with a term of 48 that was edited to 36 and then 30. */
function asVersionZero(db: Database.Database): void {
  const { months: _months, notes: _notes, amountsIn: _amountsIn, ...rest } = sample();
  const document = (term: number) => JSON.stringify({ ...rest, version: 0, term });
  db.exec('DROP TRIGGER deals_keep_their_origin');
  const trigger = 'CREATE TRIGGER deals_keep_their_origin BEFORE UPDATE OF id, initial, created_at ON deals';
  db.prepare('UPDATE deals SET initial = ?, document = ?, revision = 2').run(document(48), document(30));
  db.exec(`${trigger}\nBEGIN\n  SELECT RAISE(ABORT, 'the origin of a deal never changes');\nEND`);
  redigest(db);
  let digest = '';
  for (const [revision, before, after] of [
    [1, 48, 36],
    [2, 36, 30],
  ] as const) {
    const patch = (value: number) => JSON.stringify([{ op: 'replace', path: ['term'], value }]);
    const row = {
      deal_id: id,
      revision,
      kind: 'edit',
      target: null,
      label: `Term ${before} → ${after}`,
      patch: patch(after),
      inverse: patch(before),
      document_version: 0,
      author: null,
      time: '2026-12-31T00:00:00.000Z',
    } satisfies JournalRow;
    digest = journalDigest(row, digest);
    db.prepare(
      `INSERT INTO journal VALUES (@deal_id, @revision, @kind, @target, @label, @patch, @inverse,
         @document_version, @time, @digest, @author)`,
    ).run({ ...row, digest });
  }
}

const months = (deal: { readonly months: number }): number => deal.months;

test('an older document is upgraded when it is opened, and stays on disk as it was', () => {
  const store = space.open();
  expect(store.open(id).deal).toEqual({ ...sample(), months: 30, notes: '', amountsIn: 'ones' });
  expect(store.list()).toMatchObject([{ id, months: 30 }]);
  store.close();
  expect(space.raw((db) => db.prepare("SELECT document ->> '$.version' FROM deals").pluck().get())).toBe(0);
});

test('edits made before the upgrade are undone and redone after it', () => {
  const store = space.open();
  rename(store, id, 'Renamed since');
  expect(months(store.undo(id).deal)).toBe(30);
  expect(store.undo(id)).toMatchObject({
    label: 'Term 36 → 30',
    deal: { version: DEAL_VERSION, months: 36 },
  });
  expect(store.undo(id)).toMatchObject({ undoLabel: null, deal: { months: 48, name: sample().name } });
  expect(months(store.redo(id).deal)).toBe(36);
  expect(months(store.redo(id).deal)).toBe(30);
  expect(store.redo(id)).toMatchObject({ redoLabel: null, deal: { months: 30, name: 'Renamed since' } });
  const [, , , ...later] = store.journal(id);
  let { deal } = store.open(id);
  for (const { inverse } of later.reverse()) deal = patched(deal, inverse);
  expect(deal).toEqual({ ...sample(), name: 'Renamed since', months: 30, notes: '', amountsIn: 'ones' });
});
