// Creating, opening, editing and deleting deals.
import type { Patch } from 'immer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../../electron/store/store.ts';
import { patched } from '../../../shared/deal/edit.ts';
import { writeDealText } from '../../../shared/deal/file.ts';
import { edited, redigest, refusal, rename, sample, type Workspace, workspace } from './workspace.ts';

let space: Workspace;
let store: Store;
beforeEach(() => {
  space = workspace();
  store = space.open();
});
afterEach(() => space.dispose());

const NOBODY = '6f1c1c5e-6b0e-4f0e-9d0e-2f6f3f6f9f10';

test('a created deal opens as it was given, with nothing to undo', () => {
  const created = store.create(sample());
  expect(created).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    deal: sample(),
    revision: 0,
    undoLabel: null,
    redoLabel: null,
    editedAt: null,
  });
  expect(store.open(created.id)).toEqual(created);
});

test('the library lists the last changed deal first', () => {
  const first = store.create(sample());
  const second = store.create({ ...sample(), name: 'Second' });
  expect(store.list().map(({ id }) => id)).toEqual([second.id, first.id]);
  rename(store, first.id, 'First');
  expect(store.list()).toEqual([
    {
      id: first.id,
      name: 'First',
      currency: 'USD',
      months: 60,
      services: 1,
      scenarios: 2,
      updatedAt: expect.stringMatching(/^2027-01-01T00:00:\d\d\.000Z$/),
      tags: [],
      archivedAt: null,
      openedAt: null,
      mentions: ['IT services', 'Traditional provider', 'Specialised provider', 'Traditional', 'Out-tasking'],
    },
    expect.objectContaining({ id: second.id, name: 'Second' }),
  ]);
});

test('the document is stored with its keys in the order of a deal file', () => {
  const { scenarios, name, ...rest } = sample();
  const { id } = store.create({ scenarios, ...rest, name });
  const column = () =>
    space.raw((db) =>
      db.prepare<[string], string>('SELECT document FROM deals WHERE id = ?').pluck().get(id),
    );
  expect(column()).toBe(JSON.stringify(JSON.parse(writeDealText(sample()))));
  const { deal } = store.open(id);
  const edit = edited(deal, 'Rates', (draft) => {
    delete draft.inputs.discountRate;
    draft.inputs.jointDiscountRate = 0.07;
  });
  store.append(id, 0, edit);
  store.append(
    id,
    1,
    edited(store.open(id).deal, 'Rate', (draft) => {
      draft.inputs.discountRate = 0.1;
    }),
  );
  expect(Object.keys(store.open(id).deal.inputs)).toEqual(['discountRate', 'jointDiscountRate']);
  store.undo(id);
  store.undo(id);
  expect(column()).toBe(JSON.stringify(JSON.parse(writeDealText(sample()))));
});

test('an edit is applied, numbered and named', () => {
  const { id, deal } = store.create(sample());
  const edit = edited(deal, 'Term 60 → 48', (draft) => {
    draft.months = 48;
  });
  const state = store.append(id, 0, edit);
  expect(state).toEqual({
    revision: 1,
    undoLabel: 'Term 60 → 48',
    redoLabel: null,
    editedAt: '2027-01-01T00:00:02.000Z',
  });
  expect(store.open(id)).toEqual({ id, deal: patched(deal, edit.patch), ...state });
});

test('an edit made on an older revision is refused', () => {
  const { id, deal } = store.create(sample());
  const edit = edited(deal, 'Term', (draft) => {
    draft.months = 48;
  });
  store.append(id, 0, edit);
  const before = store.open(id);
  const error = refusal(() => store.append(id, 0, edit));
  expect(error.reason).toBe('stale');
  expect(error.what).toContain('made on revision 0, the deal is at 1');
  expect(refusal(() => store.append(id, 2, edit)).reason).toBe('stale');
  expect(store.open(id)).toEqual(before);
});

const months = (value: number): Patch[] => [{ op: 'replace', path: ['months'], value }];

test.each<[string, Patch[], Patch[]]>([
  ['breaks the deal', months(5), months(60)],
  ['names an unknown place', [{ op: 'replace', path: ['a', 'b', 'c'], value: 5 }], []],
  ['is not JSON', months(Number.NaN), months(60)],
  ['does not undo itself', months(48), []],
  ['undoes to something else', months(48), months(59)],
])('an edit that %s is refused and leaves no trace', (_why, patch, inverse) => {
  const { id } = store.create(sample());
  const before = store.open(id);
  const error = refusal(() => store.append(id, 0, { label: 'Bad', patch, inverse }));
  expect(error.reason).toBe('invalid');
  expect(store.open(id)).toEqual(before);
  expect(store.journal(id)).toEqual([]);
});

test('a deal with errors is not created', () => {
  expect(refusal(() => store.create({ ...sample(), months: 3 })).what).toContain('months: a contract runs');
  expect(store.list()).toEqual([]);
});

test('a deleted deal is gone with its journal', () => {
  const { id } = store.create(sample());
  rename(store, id, 'Gone');
  store.delete(id);
  expect(store.list()).toEqual([]);
  expect(space.raw((db) => db.prepare('SELECT count(*) FROM journal').pluck().get())).toBe(0);
});

test.each([
  ['open', () => store.open(NOBODY)],
  ['delete', () => store.delete(NOBODY)],
  ['undo', () => store.undo(NOBODY)],
  ['redo', () => store.redo(NOBODY)],
  ['journal', () => store.journal(NOBODY)],
  ['append', () => store.append(NOBODY, 0, { label: 'x', patch: [], inverse: [] })],
])('%s of a deal that is not there says so', (_name, call) => {
  expect(refusal(call)).toMatchObject({ reason: 'missing', remedy: expect.stringContaining('library') });
});

test('a deal of a newer Parley stays in the list; opening it says what to do', () => {
  const { id } = store.create(sample());
  store.close();
  space.raw((db) => {
    db.exec("UPDATE deals SET document = json_set(document, '$.version', 99)");
    redigest(db);
  });
  store = space.open();
  expect(store.list()).toMatchObject([{ id, name: sample().name, currency: 'XXX' }]);
  expect(refusal(() => store.open(id))).toMatchObject({ reason: 'newer' });
});
