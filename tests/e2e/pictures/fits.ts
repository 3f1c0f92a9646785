// What does not fit on a screen: text that is cut and nowhere said in full, and parts that leave their place.
import type { Page } from 'playwright-core';

/** Each fault in words; none where all fits. */
export const misfits = (page: Page): Promise<readonly string[]> => page.evaluate(inPage);

function inPage(): readonly string[] {
  const faults = new Set<string>();
  const tell = (element: Element, fault: string) => {
    const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);
    faults.add(`${fault}: <${element.tagName.toLowerCase()}> “${text}”`);
  };
  if (document.documentElement.scrollWidth > innerWidth) faults.add('the page is wider than the window');

  const clips = (value: string) => value === 'hidden' || value === 'clip';
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('.unseen') === null;
  const saysAll = (element: Element) =>
    element.closest('[title], [aria-label], [data-says-all]') !== null ||
    element.querySelector('[title]') !== null;

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    if (!element || !/\S/.test(node.textContent ?? '') || !isShown(element)) continue;
    if (element.closest('svg, script, style, textarea, select') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    if (text.width <= 1 || text.height <= 1) continue;
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const edges = box.getBoundingClientRect();
      // What scrolls can be brought into sight.
      const scrolls = /auto|scroll/;
      if (scrolls.test(overflowX) || scrolls.test(overflowY)) break;
      const isCut =
        (clips(overflowX) && (text.right > edges.right + 1 || text.left < edges.left - 1)) ||
        (clips(overflowY) && text.bottom > edges.bottom + 2);
      if (!isCut) continue;
      if (!saysAll(element)) tell(element, 'cut, and nowhere said in full');
      break;
    }
  }

  for (const control of document.querySelectorAll('button, a, input, select, th, h1, h2, h3')) {
    if (!isShown(control)) continue;
    const { left, right, width } = control.getBoundingClientRect();
    if (width > 1 && (right > innerWidth + 1 || left < -1) && !isInScroller(control))
      tell(control, 'outside the window');
  }

  for (const heading of document.querySelectorAll('main h1, main h2')) {
    const row = heading.parentElement;
    if (row && isShown(row) && row.scrollWidth > row.clientWidth + 1) tell(row, 'wider than its place');
  }

  for (const chart of document.querySelectorAll('svg')) {
    const labels = [...chart.querySelectorAll('text')].filter(isShown);
    const frame = chart.getBoundingClientRect();
    // Half a figure beyond the first or last line of a grid is drawn where nothing cuts it.
    const slack = getComputedStyle(chart).overflow === 'visible' ? 8 : 2;
    const places = labels.map((label) => ({ label, at: label.getBoundingClientRect() }));
    for (const [index, { label, at }] of places.entries()) {
      if (at.right > frame.right + slack || at.left < frame.left - slack)
        tell(label, 'a label leaves its chart');
      for (const other of places.slice(index + 1)) {
        const wide = Math.min(at.right, other.at.right) - Math.max(at.left, other.at.left);
        const high = Math.min(at.bottom, other.at.bottom) - Math.max(at.top, other.at.top);
        if (wide > 2 && high > 4) tell(label, `lies over the label “${other.label.textContent}”`);
      }
    }
  }
  return [...faults];

  function isInScroller(element: Element): boolean {
    for (let box = element.parentElement; box; box = box.parentElement)
      if (/auto|scroll|hidden/.test(getComputedStyle(box).overflowX) && box !== document.body) return true;
    return false;
  }
}
