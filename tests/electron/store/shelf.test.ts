// Tags, archive, recent deals and copies: what belongs to the library and not to a deal.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../../electron/store/store.ts';
import { refusal, rename, sample, type Workspace, workspace } from './workspace.ts';

let space: Workspace;
let store: Store;
beforeEach(() => {
  space = workspace();
  store = space.open();
});
afterEach(() => space.dispose());

const only = () => store.list()[0];

test('tags and archive stand in the list, outlive a kill, and change neither deal nor journal', () => {
  const { id } = store.create(sample());
  rename(store, id, 'Named');
  const before = store.open(id);
  store.setTags(id, ['draft', 'public sector']);
  store.archive(id);
  const later = space.killed().open();
  expect(later.list()[0]).toMatchObject({
    tags: ['draft', 'public sector'],
    archivedAt: expect.stringMatching(/^2027-/),
  });
  expect(later.open(id)).toEqual(before);
  store.restore(id);
  expect(only()).toMatchObject({ tags: ['draft', 'public sector'], archivedAt: null });
});

test('a visit is remembered, reading a deal for a file is not', () => {
  const { id } = store.create(sample());
  store.open(id);
  expect(only()?.openedAt).toBeNull();
  store.visit(id);
  expect(only()?.openedAt).toMatch(/^2027-/);
});

test('recent are the deals in use that were opened, the last opened first, as many as are asked for', () => {
  const [first, second, third, unopened] = ['One', 'Two', 'Three', 'Four'].map((name) =>
    store.create({ ...sample(), name }),
  );
  for (const deal of [second, third, first]) store.visit(deal?.id ?? '');
  store.archive(third?.id ?? '');
  expect(store.recent(8)).toEqual([
    { id: first?.id, name: 'One' },
    { id: second?.id, name: 'Two' },
  ]);
  expect(store.recent(1).map(({ name }) => name)).toEqual(['One']);
  store.restore(third?.id ?? '');
  store.visit(unopened?.id ?? '');
  expect(store.recent(8).map(({ name }) => name)).toEqual(['Four', 'One', 'Three', 'Two']);
});

test('a deal is found by its document, and not where it is archived', () => {
  const deal = { ...sample(), name: 'Deal' };
  const { id } = store.create(deal);
  expect(store.find({ ...deal, name: 'Other' })).toBeUndefined();
  expect(store.find(deal)).toBe(id);
  store.archive(id);
  expect(store.find(deal)).toBeUndefined();
  const again = store.create(deal);
  expect(store.find(deal)).toBe(again.id);
});

test('a duplicate has the figures and tags, a name and a history of its own', () => {
  const { id } = store.create({ ...sample(), name: 'Deal' });
  rename(store, id, 'Deal');
  store.setTags(id, ['draft']);
  const copy = store.duplicate(id);
  expect(copy).toMatchObject({ revision: 0, undoLabel: null });
  expect(copy.deal).toEqual({ ...sample(), name: 'Deal, copy' });
  expect(store.duplicate(id).deal.name).toBe('Deal, copy 2');
  rename(store, copy.id, 'Other');
  expect(store.open(id).deal.name).toBe('Deal');
  expect(store.list().map(({ tags }) => tags)).toEqual([['draft'], ['draft'], ['draft']]);
});

test('what is not there cannot be tagged, archived, visited or copied', () => {
  const nobody = '6f1c1c5e-6b0e-4f0e-9d0e-2f6f3f6f9f10';
  for (const work of [
    () => store.setTags(nobody, ['a']),
    () => store.archive(nobody),
    () => store.visit(nobody),
    () => store.duplicate(nobody),
  ])
    expect(refusal(work).message).toContain('There is no deal');
});

test('flipped bytes in the tags are noticed at the next start', () => {
  const { id } = store.create(sample());
  store.setTags(id, ['draft']);
  store.close();
  space.raw((db) => db.exec(`UPDATE shelf SET tags = '["drift"]'`));
  expect(refusal(() => space.open()).message).toContain('the tags of a deal have changed bytes');
});
