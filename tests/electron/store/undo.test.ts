// Undo and redo without limit, across restarts.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../../electron/store/store.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { patched } from '../../../shared/deal/edit.ts';
import { randomEdit, seeded } from './random-edits.ts';
import { dealHash, edited, refusal, rename, sample, type Workspace, workspace } from './workspace.ts';

let space: Workspace;
let store: Store;
beforeEach(() => {
  space = workspace();
  store = space.open();
});
afterEach(() => space.dispose());

function restart(): void {
  store.close();
  store = space.open();
}

const named = (): string | undefined => store.list()[0]?.name;

test('undo and redo go on after a restart', () => {
  const { id } = store.create(sample());
  rename(store, id, 'A');
  rename(store, id, 'B');
  restart();
  const undone = store.undo(id);
  expect(undone).toMatchObject({
    id,
    label: 'Name B',
    revision: 3,
    undoLabel: 'Name A',
    redoLabel: 'Name B',
  });
  expect(undone.deal.name).toBe('A');
  restart();
  expect(store.undo(id)).toMatchObject({ label: 'Name A', undoLabel: null, redoLabel: 'Name A' });
  expect(store.open(id).deal).toEqual(sample());
  restart();
  expect(store.redo(id)).toMatchObject({ label: 'Name A', undoLabel: 'Name A', redoLabel: 'Name B' });
  restart();
  expect(store.redo(id)).toMatchObject({ label: 'Name B', undoLabel: 'Name B', redoLabel: null });
  expect(named()).toBe('B');
});

test('a new edit after an undo drops what could be redone, and the journal keeps it', () => {
  const { id } = store.create(sample());
  rename(store, id, 'A');
  rename(store, id, 'B');
  store.undo(id);
  rename(store, id, 'C');
  expect(store.open(id)).toMatchObject({ undoLabel: 'Name C', redoLabel: null });
  expect(refusal(() => store.redo(id))).toMatchObject({ reason: 'nothing' });
  expect(store.undo(id)).toMatchObject({ label: 'Name C', undoLabel: 'Name A' });
  expect(store.journal(id).map(({ kind, target, label }) => [kind, target, label])).toEqual([
    ['edit', null, 'Name A'],
    ['edit', null, 'Name B'],
    ['undo', 2, 'Name B'],
    ['edit', null, 'Name C'],
    ['undo', 4, 'Name C'],
  ]);
});

test('there is a clear answer when nothing is left to undo or redo', () => {
  const { id } = store.create(sample());
  expect(refusal(() => store.undo(id)).what).toBe(`There is nothing to undo in “${sample().name}”.`);
  rename(store, id, 'A');
  expect(refusal(() => store.redo(id)).reason).toBe('nothing');
  store.undo(id);
  expect(refusal(() => store.undo(id)).reason).toBe('nothing');
  expect(store.open(id).revision).toBe(2);
});

test('500 random edits are undone one by one to the first deal and redone to the last', () => {
  const random = seeded(500);
  let { id, deal } = store.create(sample());
  const hashes = [dealHash(deal)];
  for (let revision = 0; revision < 500; revision += 1) {
    const edit = randomEdit(deal, random);
    store.append(id, revision, edit);
    deal = patched(deal, edit.patch);
    hashes.push(dealHash(deal));
  }
  restart();
  for (let left = 499; left >= 0; left -= 1) expect(dealHash(store.undo(id).deal)).toBe(hashes[left]);
  expect(store.open(id)).toMatchObject({ revision: 1000, undoLabel: null, deal: sample() });
  restart();
  for (let back = 1; back <= 500; back += 1) expect(dealHash(store.redo(id).deal)).toBe(hashes[back]);
  expect(store.open(id)).toMatchObject({ revision: 1500, redoLabel: null });
});

test('every entry of the journal leads from the deal before it to the deal after it, and back', () => {
  const random = seeded(7);
  const { id } = store.create(sample());
  const deals: Deal[] = [sample()];
  for (let turn = 0; turn < 60; turn += 1) {
    const { deal, revision, undoLabel, redoLabel } = store.open(id);
    const choice = random();
    if (choice < 0.3 && undoLabel !== null) store.undo(id);
    else if (choice < 0.5 && redoLabel !== null) store.redo(id);
    else store.append(id, revision, randomEdit(deal, random));
    deals.push(store.open(id).deal);
  }
  const journal = store.journal(id);
  expect(journal.map(({ revision }) => revision)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  for (const [at, { patch, inverse }] of journal.entries()) {
    const [before, after] = [deals[at], deals[at + 1]];
    if (!before || !after) throw new Error('a deal is missing');
    expect(patched(before, patch)).toEqual(after);
    expect(patched(after, inverse)).toEqual(before);
  }
});

test('two deals keep their journals apart', () => {
  const one = store.create(sample());
  const two = store.create(sample());
  rename(store, one.id, 'One');
  rename(store, two.id, 'Two');
  rename(store, one.id, 'One more');
  store.undo(two.id);
  expect(store.open(one.id)).toMatchObject({ revision: 2, undoLabel: 'Name One more' });
  expect(store.open(two.id)).toMatchObject({ revision: 2, undoLabel: null, deal: sample() });
});

test('an edit that changes nothing can be undone', () => {
  const { id, deal } = store.create(sample());
  store.append(id, 0, { ...edited(deal, 'Nothing', () => {}), patch: [], inverse: [] });
  expect(store.undo(id)).toMatchObject({ label: 'Nothing', revision: 2, deal: sample() });
});
