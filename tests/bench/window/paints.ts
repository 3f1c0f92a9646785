// How long a key takes to show: listeners in the page, which the page itself knows nothing of.
import type { Page } from 'playwright-core';

/** One key: milliseconds from its event to the end of the frame drawn after it, and the figures that frame shows. */
export interface Paint {
  readonly key: string;
  readonly milliseconds: number;
  readonly figures: string | null;
}

interface Watched {
  paints: Paint[];
  /** Keys whose frame is still to come. */
  waiting: number;
}

declare global {
  interface Window {
    benchPaints: Watched;
  }
}

/**
 * Watches keys from here on. The clock starts with the time stamp of the key event, which the browser gives it when it
 * arrives, so that waiting behind other work counts. It ends with a task that the next animation frame sends off: the
 * browser runs it when it has styled, laid out and painted that frame. Where a key also types a letter, the frame after
 * that counts. `figures` selects what is read at that moment.
 */
export async function watchPaints(page: Page, figures: string): Promise<void> {
  await page.evaluate((selector) => {
    const watched: Watched = { paints: [], waiting: 0 };
    window.benchPaints = watched;
    let last: { readonly key: string; readonly stamp: number } | null = null;
    const whenDrawn = (then: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
      });
    const watch = (key: string, stamp: number) => {
      if (last?.stamp !== stamp) watched.waiting += 1;
      const mine = { key, stamp };
      last = mine;
      whenDrawn(() => {
        const milliseconds = performance.now() - stamp;
        // A letter came after its key: the frame after that is awaited.
        if (last !== mine && last?.stamp === stamp) return;
        watched.waiting -= 1;
        const shown = document.querySelector(selector)?.textContent ?? null;
        watched.paints.push({ key, milliseconds, figures: shown });
      });
    };
    window.addEventListener('keydown', ({ key, timeStamp }) => watch(key, timeStamp), { capture: true });
    window.addEventListener('input', () => last && watch(last.key, last.stamp), { capture: true });
  }, figures);
}

/** Types keys one after the other, each once the frame of the one before is drawn. */
export async function paintsOf(page: Page, keys: readonly string[]): Promise<readonly Paint[]> {
  await page.evaluate(() => {
    window.benchPaints.paints = [];
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForFunction(() => window.benchPaints.waiting === 0);
  }
  return page.evaluate(() => window.benchPaints.paints);
}
