// All that is measured in real Electron, in a process of its own: PARLEY_ELECTRON and a display are there. Says it in JSON.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type RunningApp } from '../../e2e/harness/launch.ts';
import { portfolio, type Size } from '../portfolio.ts';
import type { WindowTimes } from '../window.ts';
import { measureMemory, WARM_UP } from './memory.ts';
import { measureScreens, measureScrolling } from './screens.ts';
import { measureStarts } from './starts.ts';
import { measureTyping } from './typing.ts';

const LARGEST: Size = { services: 30, months: 120, scenarios: 6 };
const rounds = { edits: 200, starts: 9, visits: 5 };
/** Large and small in turn; the first is what is typed into. */
const sizes: readonly Size[] = [
  LARGEST,
  { services: 10, months: 84, scenarios: 3 },
  { services: 5, months: 60, scenarios: 4 },
];
const DEALS = WARM_UP + 20;
/** In the library of the starts. */
const FEW = 6;

const say = (progress: string) => console.error(`in the window: ${progress}`);
const library = mkdtempSync(join(tmpdir(), 'parley-bench-window-'));
try {
  say('making a library');
  const first = await made(0, FEW);
  const starts = await measureStarts(library, rounds.starts, say);
  const ids = [...first, ...(await made(FEW, DEALS))];
  const [largest = ''] = ids;
  say(`${rounds.edits} edits`);
  const typing = await opened(async ({ page }) => {
    await page.evaluate((id) => {
      window.location.hash = `#/deal/${id}/services`;
    }, largest);
    await page.getByRole('grid', { name: 'Services', exact: true }).waitFor();
    return measureTyping(page, rounds.edits);
  });
  say('going from screen to screen');
  const { screens, scrolling } = await opened(async ({ page }) => ({
    screens: await measureScreens(page, largest, rounds.visits),
    scrolling: await measureScrolling(page, largest),
  }));
  say(`opening and closing ${DEALS - WARM_UP} deals`);
  const memory = await opened((running) => measureMemory(running, ids));
  console.log(
    JSON.stringify({ size: LARGEST, typing, screens, scrolling, starts, memory } satisfies WindowTimes),
  );
} finally {
  rmSync(library, { recursive: true, force: true });
}

async function opened<Result>(work: (running: RunningApp) => Promise<Result>): Promise<Result> {
  const running = await launch({ userData: library });
  try {
    return await work(running);
  } finally {
    await running.close();
  }
}

/** Deals from one number to before another. */
function made(from: number, to: number): Promise<string[]> {
  return opened(async (running) => {
    const ids: string[] = [];
    for (let index = from; index < to; index += 1)
      ids.push(await create(running, sizes[index % sizes.length] ?? LARGEST, index));
    return ids;
  });
}

async function create({ page }: RunningApp, size: Size, index: number): Promise<string> {
  const deal = { ...portfolio(size), name: `Deal ${index}` };
  const reply = await page.evaluate((made) => window.parley.createDeal({ deal: made }), deal);
  if (!reply.ok) throw new Error(reply.error.what);
  return reply.value.id;
}
