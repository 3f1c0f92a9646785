// Keystroke to paint: real keys typed into a cell of the largest deal, and into an empty React input in the same window.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { type Times, timesOf } from '../times.ts';
import { type Paint, paintsOf, watchPaints } from './paints.ts';

/** Milliseconds from a key event to the end of the frame drawn after it. */
export interface TypingTimes {
  readonly edits: number;
  /** Digits typed into the cell, the one that opens it included. */
  readonly typing: Times;
  /** Enter: the edit is made, every figure calculated, the frame with all of them drawn. */
  readonly commit: Times;
  /** An arrow key to the next cell. */
  readonly move: Times;
  /** A letter typed into the empty input. */
  readonly emptyInput: Times;
  /** To the empty input: medians. */
  readonly ratio: { readonly typing: number; readonly commit: number };
}

/** Year 2 of the in-house inflation of the first service: it reaches every month, and over the total every scenario. */
const CELL = '[data-cell="costInflation/service-1/2"]';
const FIGURES = 'section[aria-label^="Headline"]';
const EMPTY = 'input[aria-label="Empty React input"]';
/** The two take turns, so that what else the machine does slows both. */
const ROUND = 10;

/** The services screen of the deal is open. */
export async function measureTyping(page: Page, edits: number): Promise<TypingTimes> {
  await page.evaluate(await emptyInput());
  await watchPaints(page, FIGURES);
  const ours: Paint[][] = [];
  const empty: Paint[] = [];
  // The first of all is not counted: code is compiled.
  await round(page, [50]);
  for (let first = 0; first < edits; first += ROUND) {
    const numbers = Array.from({ length: Math.min(ROUND, edits - first) }, (_, index) => first + index);
    ours.push(...(await round(page, numbers)));
    // Filling it is no key, and its frame is awaited.
    await page.locator(EMPTY).fill('');
    await page.waitForFunction(() => window.benchPaints.waiting === 0);
    empty.push(...(await paintsOf(page, [...'abcdefghij'])));
  }
  const figures = await page.locator(FIGURES).textContent();
  const all = ours.flat();
  const ofKey = (is: (key: string) => boolean) =>
    timesOf(all.filter(({ key }) => is(key)).map(({ milliseconds }) => milliseconds));
  const [typing, commit] = [ofKey((key) => key.length === 1), ofKey((key) => key === 'Enter')];
  if (figures !== all.findLast(({ key }) => key === 'Enter')?.figures)
    throw new Error('the last edit was not on the screen when its frame was drawn');
  const emptyTimes = timesOf(empty.map(({ milliseconds }) => milliseconds));
  return {
    edits: ours.length,
    typing,
    commit,
    move: ofKey((key) => key === 'ArrowUp'),
    emptyInput: emptyTimes,
    ratio: {
      typing: typing.median / emptyTimes.median,
      commit: commit.median / emptyTimes.median,
    },
  };
}

/** One edit for each number, another value every time; each must have changed the figures by the frame that counts. */
async function round(page: Page, numbers: readonly number[]): Promise<Paint[][]> {
  await page.locator(CELL).click();
  const paints: Paint[][] = [];
  for (const number of numbers) {
    const before = await page.locator(FIGURES).textContent();
    const typed = await paintsOf(page, [...(1 + (number % 89) / 10).toFixed(1), 'Enter']);
    const enter = typed.at(-1);
    if (enter?.figures === before) throw new Error(`edit ${number} changed no figure by its frame`);
    const moved = await paintsOf(page, ['ArrowUp']);
    const later = await page.locator(FIGURES).textContent();
    if (enter?.figures !== later) throw new Error(`edit ${number}: figures changed after its frame`);
    paints.push([...typed, ...moved]);
  }
  return paints;
}

/** The page brings no React that could be asked for: one of its own, as a script that runs by itself. */
async function emptyInput(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'react-input.tsx'), formats: ['iife'], name: 'emptyInput' },
    },
  });
  const [bundle] = [built].flat();
  const [script] = bundle && 'output' in bundle ? bundle.output : [];
  if (script?.type !== 'chunk') throw new Error('the empty input was not built');
  return script.code;
}
