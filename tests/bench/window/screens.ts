// Going from screen to screen of the largest deal, and scrolling through its grids.
import type { Page } from 'playwright-core';
import { railScreens } from '../../../renderer/state/commands.ts';
import { type Times, timesOf } from '../times.ts';

export interface ScreenTimes {
  readonly screen: string;
  /** Milliseconds, the first visit since the deal was opened. */
  readonly first: number;
  readonly later: Times;
}

export interface ScrollTimes {
  readonly frames: number;
  /** Milliseconds between frames. */
  readonly interval: Times;
  readonly longest: number;
}

/** Milliseconds from the new address to its screen drawn: the page says so two frames after it has painted. */
const visit = (page: Page, id: string, screen: string): Promise<number> =>
  page.evaluate(
    (address) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const { dataset } = document.documentElement;
        delete dataset.ready;
        new MutationObserver((_changes, observer) => {
          if (dataset.ready !== 'true') return;
          observer.disconnect();
          resolve(performance.now() - start);
        }).observe(document.documentElement, { attributes: true, attributeFilter: ['data-ready'] });
        window.location.hash = address;
      }),
    `#/deal/${id}/${screen}`,
  );

export async function measureScreens(page: Page, id: string, rounds: number): Promise<ScreenTimes[]> {
  const screens = [...railScreens, 'history'] as const;
  const visits: number[][] = screens.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, screen] of screens.entries()) visits[index]?.push(await visit(page, id, screen));
  }
  return screens.map((screen, index) => {
    const [first = Number.NaN, ...later] = visits[index] ?? [];
    return { screen, first, later: timesOf(later) };
  });
}

const TURNS = 60;
const TURN = 120;

/** Turns the wheel over the services screen, to its end and back. */
export async function measureScrolling(page: Page, id: string): Promise<ScrollTimes> {
  await visit(page, id, 'services');
  await page.mouse.move(700, 500);
  await page.evaluate(() => {
    const intervals: number[] = [];
    window.benchFrames = intervals;
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      intervals.push(now - last);
      last = now;
      if (window.benchFrames === intervals) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, turn < TURNS / 2 ? TURN : -TURN);
    await page.waitForTimeout(16);
  }
  const intervals = await page.evaluate(() => {
    const found = window.benchFrames;
    window.benchFrames = [];
    return found;
  });
  return { frames: intervals.length, interval: timesOf(intervals), longest: Math.max(...intervals) };
}

declare global {
  interface Window {
    benchFrames: number[];
  }
}
