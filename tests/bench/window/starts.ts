// Cold start until the library is shown and answers a key, beside a blank window of the same Electron; the two take turns.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandFor } from '../../e2e/harness/launch.ts';
import { type Spread, spreadOf } from '../times.ts';

export interface StartTimes {
  /** Milliseconds from starting the program. */
  readonly ours: Start<Spread>;
  readonly blank: Start<Spread>;
  /** Ours to blank, over pairs of starts that followed each other. */
  readonly ratio: Start<Spread>;
}

interface Start<Time> {
  /** The library’s deals are drawn; the blank page is. */
  readonly shown: Time;
  /** A key pressed then is answered, and the answer drawn. */
  readonly answered: Time;
}

/** What a probe in the main process looks for: start-probe.cjs. */
interface Watched {
  readonly app: string;
  readonly shown: string;
  readonly answered: string;
}

const ours: Watched = {
  app: join(import.meta.dirname, '../../..'),
  shown: 'main table tbody a',
  answered: '[role=dialog]',
};
const blank: Watched = {
  app: join(import.meta.dirname, 'blank'),
  shown: 'body',
  answered: '[data-answered]',
};

/** `library` is a folder with deals, as the app keeps them. */
export async function measureStarts(
  library: string,
  rounds: number,
  say: (progress: string) => void,
): Promise<StartTimes> {
  const profile = mkdtempSync(join(tmpdir(), 'parley-blank-'));
  try {
    const pairs: { readonly ours: Start<number>; readonly blank: Start<number> }[] = [];
    // The first start of each makes what later ones find, such as compiled scripts: an installed app has started before.
    for (let round = 0; round <= rounds; round += 1) {
      say(`start ${round} of ${rounds}`);
      const pair = { ours: await start(ours, library), blank: await start(blank, profile) };
      if (round > 0) pairs.push(pair);
    }
    const spread = (of: (pair: (typeof pairs)[number]) => Start<number>): Start<Spread> => ({
      shown: spreadOf(pairs.map((pair) => of(pair).shown)),
      answered: spreadOf(pairs.map((pair) => of(pair).answered)),
    });
    return {
      ours: spread((pair) => pair.ours),
      blank: spread((pair) => pair.blank),
      ratio: spread((pair) => ({
        shown: pair.ours.shown / pair.blank.shown,
        answered: pair.ours.answered / pair.blank.answered,
      })),
    };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

const PROBE = join(import.meta.dirname, 'start-probe.cjs');

function start({ app, shown, answered }: Watched, userData: string): Promise<Start<number>> {
  const { program, args, env } = commandFor(userData, app);
  return new Promise((resolve, reject) => {
    const began = performance.timeOrigin + performance.now();
    const child = spawn(program, ['-r', PROBE, ...args], {
      env: { ...env, PARLEY_BENCH_SHOWN: shown, PARLEY_BENCH_ANSWERED: answered },
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const found = /^\{.*\}$/m.exec(said);
      if (!found) return reject(new Error(`${app} ended with ${code} before it answered a key`));
      const { shownAt, answeredAt } = JSON.parse(found[0]);
      resolve({ shown: shownAt - began, answered: answeredAt - began });
    });
  });
}
