// Where Tab leads on a screen, how it is seen, and what is operated by the pointer alone.
import type { RunningApp } from './launch.ts';

export interface TabStop {
  readonly name: string;
  /** Index of the part of the window it lies in: bar, rail, headline, screen, panel, status. */
  readonly part: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** An outline is drawn around it, or around the box it fills. */
  readonly isSeen: boolean;
}

export interface TabRound {
  /** From the window's start, each once. */
  readonly stops: readonly TabStop[];
  /** False where Tab did not come back to where it began. */
  readonly isRound: boolean;
  /** What can be clicked, and neither Tab nor arrow keys come to it. */
  readonly unreached: readonly string[];
}

/** More stops than any screen has: grids count as two. */
const MOST = 150;

/** Goes once round with Tab; through a grid by its last cell. */
export async function tabRound({ page }: RunningApp): Promise<TabRound> {
  // A screen that has just come takes the focus in its first frame.
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  );
  await page.evaluate(prepare);
  let isRound = false;
  for (let step = 0; step < MOST && !isRound; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => window.tabbed.note());
    if (at === 'grid') {
      await page.keyboard.press('Control+End');
      await page.evaluate(() => window.tabbed.note());
    }
    isRound = at === 'again';
  }
  const told = await page.evaluate(() => window.tabbed.tell());
  return { ...told, isRound };
}

interface Tabbed {
  /** Takes down what has the focus. */
  note(): 'new' | 'again' | 'grid';
  tell(): Omit<TabRound, 'isRound'>;
}

declare global {
  interface Window {
    tabbed: Tabbed;
  }
}

/** Runs in the page. */
function prepare(): void {
  const PARTS =
    '#root header:not(:is(main, aside) *), nav, section[aria-label^=Headline], main, aside, footer';
  const OPERABLE =
    'a[href], button, input, select, textarea, summary, [role=gridcell], [role=slider], [role=menuitem]';
  /** One stop for all of them; arrow keys lead from one to the next. */
  const COMPOSITE = '[role=grid], [role=radiogroup], [role=tablist], [role=menu]';
  const found = new Map<Element, boolean>();
  const named = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60) ||
    `${element.tagName} ${element.id}`;
  const hasOutline = (element: Element | null) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  };
  const isShown = (element: Element) =>
    element.getClientRects().length > 0 &&
    !element.closest('[inert]') &&
    getComputedStyle(element).visibility === 'visible';
  /** Figures of a group: from one that has been come to, by the keys the group listens to. */
  const figuresFrom = (start: Element) => {
    const seen = new Set([start]);
    const todo = [start];
    for (let figure = todo.pop(); figure; figure = todo.pop())
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
        (figure as HTMLElement).focus({ preventScroll: true });
        figure.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        const next = document.activeElement;
        if (next && next !== figure && !seen.has(next)) {
          seen.add(next);
          todo.push(next);
        }
      }
    return seen;
  };
  const boxOf = (element: Element) => {
    // A cell of a long grid lies beyond what is shown of it.
    const shown = element.closest('[role=grid]')?.parentElement ?? element;
    const { left, top, right, bottom } = shown.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const inTurn = (a: Element, b: Element) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

  window.tabbed = {
    note() {
      const at = document.activeElement;
      if (!at || at === document.body) return 'new';
      if (found.has(at)) return 'again';
      const grid = at.closest('[role=grid]');
      const isFirst = grid !== null && ![...found.keys()].some((stop) => grid.contains(stop));
      found.set(at, hasOutline(at) || hasOutline(at.parentElement));
      return isFirst && at.matches('[role=gridcell]') ? 'grid' : 'new';
    },
    tell() {
      // Places are told with everything scrolled to its start, where a header that stays has its own.
      for (const element of document.querySelectorAll('*')) element.scrollTo(0, 0);
      const order = [...found.keys()];
      // A round may begin anywhere.
      const first = order.indexOf([...order].sort(inTurn)[0] as Element);
      const turned = [...order.slice(first), ...order.slice(0, first)];
      const parts = [...document.querySelectorAll(PARTS)];
      const stops = turned.map((element) => ({
        ...{ name: named(element), isSeen: found.get(element) ?? false },
        part: parts.findIndex((part) => part.contains(element)),
        ...boxOf(element),
      }));
      const reached = new Set<Element>(order);
      for (const stop of order)
        if (stop.matches('[data-figure], td input'))
          for (const figure of figuresFrom(stop)) reached.add(figure);
      const isReached = (element: Element) => {
        const group = element.closest(COMPOSITE);
        const radios = element.matches('[type=radio]')
          ? [...document.getElementsByName((element as HTMLInputElement).name)]
          : [];
        return (
          reached.has(element) ||
          [group, ...radios].some((one) => one && order.some((stop) => one.contains(stop)))
        );
      };
      const operable = [...document.querySelectorAll(OPERABLE)].filter(
        (element) => isShown(element) && !element.matches(':disabled'),
      );
      // What has no role and shows a hand is clicked all the same.
      const handed = [...document.querySelectorAll('#root *')].filter(
        (element) =>
          getComputedStyle(element).cursor === 'pointer' &&
          isShown(element) &&
          !element.closest(`${OPERABLE}, label`) &&
          !element.querySelector(OPERABLE),
      );
      return {
        stops,
        unreached: [...operable.filter((element) => !isReached(element)), ...handed].map(
          (element) => `${element.tagName} ${named(element)}`,
        ),
      };
    },
  };
}
