// Printing: the page is laid out anew as wide as the paper, without what only serves a screen, and drawn again there
// before it is handed to the printer. Whoever asks for it (the command, the menu, the main side) comes by here.
import { flushSync } from 'react-dom';
import { type Paper, papers } from '../shared/ipc/report-order.ts';
import { measureAll } from './components/charts/use-width.ts';
import { paperNow } from './state/settings.ts';

/** Pixels at each edge of the paper; `@page` of theme/print.css has the same. */
const EDGE = 42;
/** Smaller than this nobody reads it: what is wider still is cut. */
const SMALLEST = 0.4;

export function preparePrinting(): void {
  window.addEventListener('beforeprint', layOut);
  window.addEventListener('afterprint', leave);
}

function layOut(): void {
  const { dataset, style } = document.documentElement;
  const paper = roomOn(paperNow());
  dataset.printing = '';
  fit(paper);
  const widest = Math.max(paper, ...wideThings().map((one) => Math.ceil(rightEdge(one))));
  if (widest > paper) fit(paper, Math.max(SMALLEST, paper / widest));

  function fit(room: number, zoom = 1): void {
    style.setProperty('--paper', `${Math.floor(room / zoom)}px`);
    style.setProperty('--paper-zoom', String(zoom));
    // A chart that got narrower makes room that another is measured in.
    flushSync(measureAll);
    flushSync(measureAll);
  }
}

function leave(): void {
  const { dataset, style } = document.documentElement;
  delete dataset.printing;
  style.removeProperty('--paper');
  style.removeProperty('--paper-zoom');
  measureAll();
}

/** The sizes of papers are those of a page that lies. */
const roomOn = (paper: Paper): number => Math.floor(papers[paper].width) - 2 * EDGE;

/** Nothing else is wider than the page. */
const wideThings = (): readonly Element[] =>
  ['table', 'svg'].flatMap((tag) => [...document.querySelectorAll(tag)]);

const rightEdge = (element: Element): number => element.getBoundingClientRect().right + window.scrollX;
