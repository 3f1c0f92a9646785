// kill −9 during random edits: what was confirmed is there, and the file is whole.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { JournalEntry } from '../../../electron/store/store.ts';
import { patched } from '../../../shared/deal/edit.ts';
import { type Random, seeded, wholeBelow } from './random-edits.ts';
import { dealHash, sample, type Workspace, workspace } from './workspace.ts';

const ENTRIES = 200;
const KILLS = 20;
const CHILD = fileURLToPath(new URL('kill-child.ts', import.meta.url));
/** For a machine that is busy with something else; alone it takes a quarter of a minute. */
const PATIENCE = 240_000;
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1e9);

/** What must be there, over all the child's lives. */
interface Expected {
  id: string | null;
  /** Hash of the document at each revision that the child confirmed. */
  readonly confirmed: Map<number, string>;
  /** Hash of the document at every revision as the last look at the file found it. */
  history: readonly string[];
}

test('200 random edits survive a process that is killed again and again', { timeout: PATIENCE }, async () => {
  const random = seeded(SEED);
  const space = workspace();
  const expected: Expected = { id: null, confirmed: new Map(), history: [] };
  const tally = { kills: 0, early: 0, withLog: 0, unconfirmed: 0 };
  try {
    while (expected.confirmed.size < ENTRIES || tally.kills < KILLS) {
      const entries = await liveAndDie(space.folder, expected, random);
      tally.kills += 1;
      if (entries === 0) tally.early += 1;
      if (existsSync(`${space.file}-wal`)) tally.withLog += 1;
      tally.unconfirmed += inspect(space, expected);
    }
  } finally {
    console.log(
      `KILL_SEED=${SEED}: ${expected.confirmed.size} entries confirmed over ${tally.kills} kills, ` +
        `${tally.early} of them before an entry, ${tally.withLog} with a log to replay; ` +
        `${tally.unconfirmed} more entries were on disk and not yet confirmed`,
    );
    space.dispose();
  }
  expect(tally.withLog).toBeGreaterThan(0);
});

test('a first start that is killed leaves nothing in the way of the next', {
  timeout: PATIENCE,
}, async () => {
  const random = seeded(SEED + 1);
  for (let start = 0; start < 6; start += 1) {
    const space = workspace();
    const expected: Expected = { id: null, confirmed: new Map(), history: [] };
    await liveAndDie(space.folder, expected, random, { early: true });
    inspect(space, expected);
    space.dispose();
  }
});

/** Starts a child and kills it: one time in five while it starts, else a moment after some entry. */
async function liveAndDie(
  folder: string,
  expected: Expected,
  random: Random,
  { early } = { early: random() < 0.2 },
): Promise<number> {
  const entries = 1 + wholeBelow(1.4 * (ENTRIES / KILLS), random);
  const delay = random() * (early ? 600 : 3);
  const child = spawn(process.execPath, ['--no-warnings', CHILD, folder, String(wholeBelow(1e9, random))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const death = new Promise((resolve) => child.once('close', (_code, signal) => resolve(signal)));
  const killSoon = () => void sleep(delay).then(() => child.kill('SIGKILL'));
  if (early) killSoon();
  let seen = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [what, first = '', hash = ''] = line.split(' ');
    if (what === 'deal') {
      expect(expected.id ?? first).toBe(first);
      expected.id = first;
    } else {
      expected.confirmed.set(Number(first), hash);
      seen += 1;
      if (!early && seen === entries) killSoon();
    }
  }
  expect(await death).toBe('SIGKILL');
  return seen;
}

/** Reopens what the kill left. Answers how many entries are on disk that were not confirmed: none or one. */
function inspect(space: Workspace, expected: Expected): number {
  const store = space.open();
  try {
    expect(space.raw((db) => db.pragma('integrity_check', { simple: true }))).toBe('ok');
    const [summary, ...others] = store.list();
    expect(others).toEqual([]);
    if (summary === undefined) {
      expect(expected).toMatchObject({ id: null, history: [] });
      return 0;
    }
    expect(expected.id ?? summary.id).toBe(summary.id);
    const { deal, revision } = store.open(summary.id);
    const history = historyOf(store.journal(summary.id));
    expect(history).toHaveLength(revision + 1);
    expect(dealHash(deal)).toBe(history[revision]);
    expect(history.slice(0, expected.history.length)).toEqual(expected.history);
    for (const [at, hash] of expected.confirmed) expect(history[at], `revision ${at}`).toBe(hash);
    const unconfirmed = revision - Math.max(0, expected.history.length - 1, ...expected.confirmed.keys());
    expect([0, 1]).toContain(unconfirmed);
    expected.history = history;
    return unconfirmed;
  } finally {
    store.close();
  }
}

/** The hash of the document at every revision, rebuilt from the journal. */
function historyOf(journal: readonly JournalEntry[]): string[] {
  let deal = sample();
  const hashes = [dealHash(deal)];
  for (const { patch } of journal) {
    deal = patched(deal, patch);
    hashes.push(dealHash(deal));
  }
  return hashes;
}
