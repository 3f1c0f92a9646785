// Edits show at once and reach the store in order; what fails is said and taken back.
import { setTimeout } from 'node:timers/promises';
import { current } from 'immer';
import { beforeEach, describe, expect, test } from 'vitest';
import { createDealStore, type DealStore } from '../../renderer/state/deal.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { type FakeApi, fakeApi } from './fake-api.ts';
import { sample } from './sample.ts';

const ID = '6f3a2c1e-0b54-4c1e-9d61-5a4d8f0f3b11';
const rename = (name: string) => (draft: Deal) => {
  draft.name = name;
};

let api: FakeApi;
let store: DealStore;
const state = () => store.getState();
const name = () => state().opened?.deal.name;

beforeEach(async () => {
  let pause = 12;
  // Later calls answer sooner: only the queue keeps them in order.
  api = fakeApi({ [ID]: sample() }, async () => {
    pause = Math.max(0, pause - 4);
    await setTimeout(pause);
  });
  store = createDealStore(api);
  await store.actions.open(ID);
});

describe('edits', () => {
  test('show at once, before they are saved', () => {
    store.actions.edit('Renamed', rename('A'));
    expect(name()).toBe('A');
    expect(state()).toMatchObject({ saving: true, opened: { undoLabel: 'Renamed', revision: 0 } });
    expect(api.stored(ID).name).not.toBe('A');
  });

  test('to an earlier state bring it back whole, variants as they were', async () => {
    store.actions.edit('Dearer, with a variant', (draft) => {
      const [scenario] = draft.scenarios;
      if (!scenario) return;
      draft.scenarios.push({
        ...structuredClone(current(scenario)),
        id: 'own',
        name: 'Own',
        variantOf: scenario.id,
      });
      scenario.inputs.governanceShare = 0.07;
    });
    const before = state().opened?.deal;
    if (!before) throw new Error('no deal is open');
    store.actions.edit('Cheaper', (draft) => {
      for (const { inputs } of draft.scenarios) inputs.governanceShare = 0.01;
    });
    expect(store.actions.goTo('Back', before)).toEqual([]);
    await store.actions.settled();
    expect(api.stored(ID)).toEqual(before);
    await store.actions.undo();
    expect(api.stored(ID).scenarios.map(({ inputs }) => inputs.governanceShare)).toContain(0.01);
  });

  test('are saved in order, each on the revision of the one before', async () => {
    for (const letter of ['A', 'B', 'C']) store.actions.edit(`To ${letter}`, rename(letter));
    await store.actions.settled();
    expect(api.calls.slice(1)).toEqual(['appendEdit To A', 'appendEdit To B', 'appendEdit To C']);
    expect(api.stored(ID)).toEqual(state().opened?.deal);
    expect(state()).toMatchObject({ saving: false, opened: { revision: 3, undoLabel: 'To C' } });
  });

  test('that forbid themselves change nothing and say why', () => {
    const before = state().opened;
    const problems = store.actions.edit('Renamed', rename(''));
    expect(problems).toEqual([{ path: 'name', message: 'needs a name' }]);
    expect(state().opened).toBe(before);
  });

  test('that change nothing are not written', async () => {
    store.actions.edit('Renamed', rename(name() ?? ''));
    await store.actions.settled();
    expect(api.calls).toEqual(['openDeal']);
  });

  test('remember the deal before and after', () => {
    const before = state().opened?.deal;
    store.actions.edit('Renamed', rename('A'));
    expect(state().lastEdit).toMatchObject({ label: 'Renamed', before, after: state().opened?.deal });
  });
});

describe('a failure', () => {
  test('is said, and the deal is read again from the store', async () => {
    api.failNext('appendEdit');
    store.actions.edit('To A', rename('A'));
    store.actions.edit('To B', rename('B'));
    await store.actions.settled();
    expect(state().failure).toEqual({ what: 'appendEdit failed.', remedy: 'Try again.' });
    expect(state().opened?.deal).toEqual(api.stored(ID));
    expect(name()).toBe(sample().name);
    expect(api.calls.at(-1)).toBe('openDeal');
  });

  test('does not end the work: the next edit is saved', async () => {
    api.failNext('appendEdit');
    store.actions.edit('To A', rename('A'));
    await store.actions.settled();
    store.actions.edit('To B', rename('B'));
    await store.actions.settled();
    expect(api.stored(ID).name).toBe('B');
    expect(state().failure).toBeNull();
  });

  test('of opening leaves no deal open', async () => {
    await store.actions.open('unknown');
    expect(state()).toMatchObject({ opened: null, failure: { what: 'There is no deal unknown.' } });
  });
});

describe('undo and redo', () => {
  test('wait for edits that are still being saved', async () => {
    store.actions.edit('To A', rename('A'));
    await store.actions.undo();
    expect(name()).toBe(sample().name);
    expect(state()).toMatchObject({
      opened: { redoLabel: 'To A', undoLabel: null },
      lastEdit: { label: 'Undone: To A' },
    });
    await store.actions.redo();
    expect(name()).toBe('A');
  });

  test('pressed twice take two steps', async () => {
    store.actions.edit('To A', rename('A'));
    store.actions.edit('To B', rename('B'));
    await Promise.all([store.actions.undo(), store.actions.undo()]);
    expect(name()).toBe(sample().name);
    expect(api.stored(ID)).toEqual(state().opened?.deal);
  });

  test('pressed too often do nothing more', async () => {
    store.actions.edit('To A', rename('A'));
    await Promise.all([store.actions.undo(), store.actions.undo(), store.actions.undo()]);
    expect(state()).toMatchObject({ failure: null, opened: { redoLabel: 'To A' } });
    expect(api.calls.filter((call) => call === 'undo')).toHaveLength(1);
  });

  test('an edit made meanwhile comes after the step', async () => {
    store.actions.edit('To A', rename('A'));
    const undone = store.actions.undo();
    store.actions.edit('Shorter', (draft) => {
      draft.months = 48;
    });
    await undone;
    await store.actions.settled();
    expect(state().opened?.deal).toMatchObject({ name: sample().name, months: 48 });
    expect(api.stored(ID)).toEqual(state().opened?.deal);
  });
});
