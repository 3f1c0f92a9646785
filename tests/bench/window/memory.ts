// What deals leave behind in memory once they are closed: many are opened and closed, one after the other.
import type { CDPSession, Page } from 'playwright-core';
import type { RunningApp } from '../../e2e/harness/launch.ts';
import { growth } from './growth.ts';

export interface MemoryGrowth {
  readonly deals: number;
  /** Bytes of the page’s heap after a forced collection. */
  readonly heap: {
    /** When the first deals were opened and closed. */
    readonly before: number;
    readonly after: number;
    /** With one of the largest deals open: what there is to be left behind. */
    readonly open: number;
    /** A line through what is left after each deal, in bytes a deal. */
    readonly perDeal: number;
  };
  /** Elements and texts of the page, after each deal closed. */
  readonly nodes: { readonly before: number; readonly after: number; readonly perDeal: number };
  /** Of the main process. */
  readonly main: { readonly before: number; readonly after: number; readonly perDeal: number };
}

const SCREENS = ['compare', 'services', 'margin'];

/** Deals that are opened and closed first, while code is still compiled; the largest is the first. */
export const WARM_UP = 10;

/** Opens each deal, looks at three screens of it and goes back to the library. */
export async function measureMemory(
  { app, page }: RunningApp,
  ids: readonly string[],
): Promise<MemoryGrowth> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await app.evaluate(async () => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--expose-gc');
  });
  const mainHeap = () =>
    app.evaluate(() => {
      process.getBuiltinModule('node:vm').runInNewContext('gc')();
      return process.memoryUsage().heapUsed;
    });
  const now = async (): Promise<Reading> => ({ ...(await collected(cdp)), main: await mainHeap() });

  const readings: Reading[] = [];
  let open = 0;
  for (const [index, id] of ids.entries()) {
    await goThrough(
      page,
      SCREENS.map((screen) => `#/deal/${id}/${screen}`),
    );
    if (index === 0) open = (await collected(cdp)).heap;
    await goThrough(page, ['#/library']);
    if (index + 1 >= WARM_UP) readings.push(await now());
  }
  const of = (kind: 'heap' | 'nodes' | 'main') => {
    const values = readings.map((reading) => reading[kind]);
    return { before: values[0] ?? Number.NaN, after: values.at(-1) ?? Number.NaN, perDeal: growth(values) };
  };
  return { deals: readings.length - 1, heap: { ...of('heap'), open }, nodes: of('nodes'), main: of('main') };
}

interface Reading {
  readonly heap: number;
  readonly nodes: number;
  readonly main: number;
}

/** Goes to one address after the other, once the one before is drawn. One script: each that is sent leaves its code behind. */
const goThrough = (page: Page, addresses: readonly string[]): Promise<void> =>
  page.evaluate(async (wanted) => {
    const { dataset } = document.documentElement;
    for (const address of wanted) {
      delete dataset.ready;
      window.location.hash = address;
      while (dataset.ready === undefined) await new Promise(requestAnimationFrame);
    }
  }, addresses);

/** Twice: what the first frees may hold on to more. */
async function collected(cdp: CDPSession): Promise<Omit<Reading, 'main'>> {
  for (let turn = 0; turn < 2; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { heap: metric('JSHeapUsedSize'), nodes: metric('Nodes') };
}
