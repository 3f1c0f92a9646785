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
  /** Frames still to come. */
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
    let last: { readonly paint: { -readonly [Part in keyof Paint]: Paint[Part] }; readonly stamp: number };
    const whenDrawn = (then: () => void) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = then;
        port2.postMessage(null);
      });
    /** The frame after a letter comes later than the one after its key, and counts instead. */
    const watch = ({ paint, stamp }: typeof last) => {
      watched.waiting += 1;
      whenDrawn(() => {
        watched.waiting -= 1;
        paint.milliseconds = performance.now() - stamp;
        paint.figures = document.querySelector(selector)?.textContent ?? null;
      });
    };
    const onKey = ({ key, timeStamp }: KeyboardEvent) => {
      last = { paint: { key, milliseconds: Number.NaN, figures: null }, stamp: timeStamp };
      watched.paints.push(last.paint);
      watch(last);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('input', () => watch(last), { capture: true });
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
