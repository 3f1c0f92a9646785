// The focus is never lost: where what had it goes from the page, what stands in its place takes it.
import { useEffect } from 'react';
import { TAB_STOP } from './state/regions.ts';

/** An element on the way from the page to what has the focus, and which child of its parent it is. */
interface Step {
  readonly parent: Element;
  readonly index: number;
}

const OPENED = '[role=menu], [role=dialog], aside';

export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let way: readonly Step[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      last = target;
      // What was opened from somewhere gives the focus back to there.
      if (!target.closest(OPENED)) way = wayTo(target);
    };
    let frame = 0;
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      cancelAnimationFrame(frame);
      // A grid, a menu and a screen that opens know better: they have their turn before the next frame.
      frame = requestAnimationFrame(() => {
        if (document.activeElement === document.body) inPlaceOf(way)?.focus({ preventScroll: true });
      });
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, []);
}

/** From the innermost parent outwards. */
function wayTo(element: Element): readonly Step[] {
  const steps: Step[] = [];
  for (let child = element; child.parentElement !== null; child = child.parentElement)
    steps.push({ parent: child.parentElement, index: [...child.parentElement.children].indexOf(child) });
  return steps;
}

/** The stop in the place of what is gone, else the nearest before it, else the screen. */
function inPlaceOf(way: readonly Step[]): HTMLElement | null {
  const main = document.querySelector('main');
  for (const { parent, index } of way) {
    if (!parent.isConnected) continue;
    if (!main?.contains(parent)) break;
    const children = [...parent.children];
    for (const child of [...children.slice(index), ...children.slice(0, index).toReversed()]) {
      const stop = child.matches(TAB_STOP) ? child : child.querySelector(TAB_STOP);
      if (stop instanceof HTMLElement) return stop;
    }
  }
  return main;
}
