// The export under way, as the window keeps it: from asking for a path to what came of it.
import { describe, expect, test } from 'vitest';
import { ApiError } from '../../renderer/api.ts';
import { timeLeft } from '../../renderer/format/time.ts';
import { createExportStore, type ExportWork, secondsLeft } from '../../renderer/state/export.ts';
import { placeOfText } from '../../renderer/state/named-places.ts';
import type { FileOutcome } from '../../shared/ipc/contract.ts';
import type { ExportProgress } from '../../shared/ipc/export-order.ts';
import { goldenDeal } from '../golden/golden-deals.ts';

function setting() {
  const calls: string[] = [];
  const noted = (call: string): null => {
    calls.push(call);
    return null;
  };
  const taking = new Set<(progress: ExportProgress) => void>();
  let time = 0;
  let end: (outcome: FileOutcome | Error) => void = () => {};
  const store = createExportStore({
    calls: {
      cancelExport: async () => noted('cancel'),
      openSaved: async ({ path }) => noted(`open ${path}`),
      saveDealFile: async ({ id }) => {
        calls.push(`deal file ${id}`);
        return { status: 'saved', path: '/a/deal.parley' };
      },
      showSaved: async ({ path }) => noted(`show ${path}`),
    },
    listen: (take) => {
      taking.add(take);
      return () => void taking.delete(take);
    },
    settled: async () => void calls.push('settled'),
    now: () => time,
  });
  const work: ExportWork = {
    dealId: 'deal',
    dealName: 'The deal',
    what: 'Bid sheet',
    write: () => {
      calls.push('write');
      return new Promise((done, fail) => {
        end = (outcome) => (outcome instanceof Error ? fail(outcome) : done(outcome));
      });
    },
  };
  return {
    store,
    calls,
    work,
    listeners: taking,
    tell: (progress: ExportProgress) => {
      for (const take of taking) take(progress);
    },
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    end: (outcome: FileOutcome | Error) => end(outcome),
  };
}

describe('an export', () => {
  test('waits for what was typed, is told of, and ends with its path', async () => {
    const { store, calls, work, tell, pass, end, listeners } = setting();
    const done = store.actions.run(work);
    await expect.poll(() => calls).toEqual(['settled', 'write']);
    expect(store.getState().job).toMatchObject({ progress: null, what: 'Bid sheet' });
    pass(60_000);
    tell({ stage: 'starting', fraction: 0 });
    // The time in the dialog is the person's own.
    expect(store.getState().job?.startedAt).toBe(60_000);
    pass(2000);
    tell({ stage: 'writing', fraction: 0.5 });
    const { job } = store.getState();
    expect(job && secondsLeft(job, 62_000)).toBe(2);
    end({ status: 'saved', path: '/a/bid.xlsx' });
    await done;
    expect(store.getState()).toEqual({
      job: null,
      saved: { what: 'Bid sheet', path: '/a/bid.xlsx' },
      failure: null,
    });
    expect(listeners.size).toBe(0);
    await store.actions.showSaved();
    expect(calls.at(-1)).toBe('show /a/bid.xlsx');
    await store.actions.openSaved();
    expect(calls.at(-1)).toBe('open /a/bid.xlsx');
    store.actions.moveOn();
    expect(store.getState().saved).toBeNull();
  });

  test('does not hold up a copy of the deal, which waits for what was typed too', async () => {
    const { store, calls, work, end } = setting();
    const done = store.actions.run(work);
    await expect.poll(() => calls).toContain('write');
    store.actions.saveDealFile('deal');
    await expect.poll(() => calls.slice(-2)).toEqual(['settled', 'deal file deal']);
    await expect.poll(() => store.getState().saved).toEqual({ what: 'Deal file', path: '/a/deal.parley' });
    expect(store.getState().job).not.toBeNull();
    end({ status: 'cancelled' });
    await done;
  });

  test('that is cancelled leaves no word behind', async () => {
    const { store, calls, work, tell, end } = setting();
    const done = store.actions.run(work);
    await expect.poll(() => calls).toContain('write');
    tell({ stage: 'writing', fraction: 0.5 });
    store.actions.cancel();
    expect(store.getState().job?.cancelling).toBe(true);
    expect(calls.at(-1)).toBe('cancel');
    end({ status: 'cancelled' });
    await done;
    expect(store.getState()).toEqual({ job: null, saved: null, failure: null });
  });

  test('that fails says why, and the next one begins without it', async () => {
    const { store, calls, work, end } = setting();
    const done = store.actions.run(work);
    await expect.poll(() => calls).toContain('write');
    end(new ApiError({ what: 'It would leak.', remedy: 'Mend it.', said: ['IT services'] }));
    await done;
    expect(store.getState().failure).toEqual({
      what: 'It would leak.',
      remedy: 'Mend it.',
      said: ['IT services'],
      dealId: 'deal',
    });
    const next = store.actions.run(work);
    expect(store.getState().failure).toBeNull();
    await expect.poll(() => calls.filter((call) => call === 'write').length).toBe(2);
    end({ status: 'cancelled' });
    await next;
  });

  test('does not begin while another is under way', async () => {
    const { store, calls, work, end } = setting();
    const first = store.actions.run(work);
    await store.actions.run(work);
    await expect.poll(() => calls).toEqual(['settled', 'write']);
    end({ status: 'cancelled' });
    await first;
  });
});

test('nothing is said of the time left before there is something to judge by', () => {
  const job = { dealId: '', dealName: '', what: '', startedAt: 0, cancelling: false };
  expect(secondsLeft({ ...job, progress: null }, 9000)).toBeNull();
  expect(secondsLeft({ ...job, progress: { stage: 'starting', fraction: 0 } }, 9000)).toBeNull();
  expect(secondsLeft({ ...job, progress: { stage: 'writing', fraction: 0.5 } }, 500)).toBeNull();
});

test.each([
  [3, 'a few seconds left'],
  [12.4, 'about 10 s left'],
  [88, 'about 90 s left'],
  [150, 'about 3 min left'],
])('%d seconds are %s', (seconds, words) => {
  expect(timeLeft(seconds)).toBe(words);
});

test('a text that must not leave leads to the cell it was written in', () => {
  const deal = goldenDeal('100m-mid');
  const [service] = deal.services;
  expect(placeOfText(deal, [`the ${service?.name} of yours`])).toMatchObject({
    screen: 'services',
    cell: `service.name/${service?.id}/`,
  });
  const scenario = deal.scenarios.find(({ oneOffs }) => oneOffs.length > 0);
  const oneOff = scenario?.oneOffs[0];
  expect(placeOfText(deal, [oneOff?.name ?? ''])).toMatchObject({
    screen: 'scenarios',
    scenario: scenario?.id,
    cell: `oneOff.name/${scenario?.id}/${oneOff?.id}/`,
  });
  expect(placeOfText(deal, ['something else'])).toBeUndefined();
});
