// The library is read as early as possible, and once.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Reply } from '../../shared/ipc/contract.ts';

const ok = <Value>(value: Value): Reply<Value> => ({ ok: true, value });

async function started() {
  vi.resetModules();
  let resolve: (reply: Reply<unknown>) => void = () => undefined;
  const promise = new Promise<Reply<unknown>>((answer) => {
    resolve = answer;
  });
  const samples = { promise, resolve };
  const parley = {
    listDeals: vi.fn(async () => ok([{ id: 'one' }])),
    listSamples: vi.fn(() => samples.promise),
  };
  vi.stubGlobal('window', { parley });
  const { libraryActions, libraryStore } = await import('../../renderer/state/library.ts');
  return { libraryActions, libraryStore, parley, samples };
}

let app: Awaited<ReturnType<typeof started>>;
beforeEach(async () => {
  app = await started();
});
afterEach(() => vi.unstubAllGlobals());

test('deals are shown before the samples are read', async () => {
  const reading = app.libraryActions.refresh();
  await vi.waitFor(() => expect(app.libraryStore.getState().deals).toEqual([{ id: 'one' }]));
  expect(app.libraryStore.getState().samples).toEqual([]);
  app.samples.resolve(ok([{ id: 'sample' }]));
  await reading;
  expect(app.libraryStore.getState().samples).toEqual([{ id: 'sample' }]);
});

test('the first screen takes over what the start has begun to read; later ones read anew', async () => {
  app.samples.resolve(ok([]));
  app.libraryActions.begin();
  await app.libraryActions.refresh();
  expect(app.parley.listDeals).toHaveBeenCalledTimes(1);
  await app.libraryActions.refresh();
  expect(app.parley.listDeals).toHaveBeenCalledTimes(2);
});

test('where the list cannot be read the library is empty and says why', async () => {
  const error = { what: 'The library could not be reached.', remedy: 'Try again.' };
  app.parley.listDeals.mockResolvedValue({ ok: false, error } as never);
  app.samples.resolve(ok([]));
  await app.libraryActions.refresh();
  expect(app.libraryStore.getState()).toMatchObject({ deals: [], failure: error });
});
