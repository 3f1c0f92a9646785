// The demonstration without a screen: opens the sample deal, exports it, photographs the window, prints figures.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserWindow, NativeImage } from 'electron';
import { evaluateDeal, headline } from './headline.ts';
import { Failure } from './ipc/failures.ts';
import { fileName } from './ipc/file-names.ts';
import type { Services } from './ipc/handlers.ts';
import { sampleDeal } from './ipc/samples.ts';

const SAMPLE = '100m-mid';
const DEADLINE_MS = 90_000;
const POLL_MS = 100;
const STILL_MS = 400;

interface Demonstration extends Pick<Services, 'store' | 'samples' | 'startExport'> {
  /** The folder that everything is written into. */
  readonly out: string;
  readonly openWindow: (route: string) => BrowserWindow;
}

/** Resolves when everything is written; rejects with what failed, or at its own deadline. */
export async function demonstrate(demonstration: Demonstration): Promise<void> {
  const late = new Failure({
    what: `The window was not ready after ${DEADLINE_MS / 1000} s.`,
    remedy: 'See what the page says: npm start on a computer with a screen.',
  });
  const stop = new AbortController();
  const deadline = setTimeout(DEADLINE_MS, undefined, { signal: stop.signal }).then(() =>
    Promise.reject(late),
  );
  await Promise.race([show(demonstration), deadline]).finally(() => stop.abort());
}

async function show({ store, samples, startExport, out, openWindow }: Demonstration): Promise<void> {
  mkdirSync(out, { recursive: true });
  const { id, deal } = store.create(await sampleDeal(samples, SAMPLE));
  const evaluation = evaluateDeal(deal);
  writeFileSync(join(out, 'headline.json'), `${JSON.stringify(evaluation, null, 2)}\n`);
  const file = join(out, fileName(deal.name, 'xlsx'));
  await startExport(deal, { audience: 'internal' }, file, () => {}).done;
  const window = openWindow(`/deal/${id}/compare`);
  await ready(window);
  writeFileSync(join(out, 'screenshot.png'), (await stillPicture(window)).toPNG());
  process.stdout.write(`${headline(deal, evaluation).join('\n')}\n`);
}

async function ready({ webContents }: BrowserWindow): Promise<void> {
  const isReady = () =>
    webContents.executeJavaScript(
      'document.fonts.ready.then(() => document.documentElement.dataset.ready === "true")',
    );
  while (webContents.isLoading() || !(await isReady())) await setTimeout(POLL_MS);
}

/** A picture of the window at rest: fonts may arrive on the screen after the page has called itself ready. */
async function stillPicture({ webContents }: BrowserWindow): Promise<NativeImage> {
  let picture = await webContents.capturePage();
  for (;;) {
    await setTimeout(STILL_MS);
    const next = await webContents.capturePage();
    if (next.toBitmap().equals(picture.toBitmap())) return next;
    picture = next;
  }
}
