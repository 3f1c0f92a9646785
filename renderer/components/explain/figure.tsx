// A computed number: a button that opens its explanation, on whatever screen it stands.
import { createContext, type KeyboardEvent, type ReactNode, use, useEffect, useRef } from 'react';
import styles from './figure.module.css';
import { type Target, targetKey } from './target.ts';

export interface Selecting {
  /** Key of the number the panel explains. */
  readonly selected: string | undefined;
  /** By a key, the explanation takes the focus. */
  readonly select: (target: Target, byKey?: boolean) => void;
  /** Closes the panel unless it is pinned: what it explains is about to leave the screen. */
  readonly leave: () => void;
}

/** Handed down by the frame; every figure of every screen reads it. */
export const SelectingContext = createContext<Selecting>({
  selected: undefined,
  select: () => {},
  leave: () => {},
});

export interface FigureProps {
  readonly target: Target;
  readonly text: string;
  readonly label: string;
  /** What hovering adds. */
  readonly hint?: string | undefined;
  readonly look?: 'plain' | 'delta' | 'good' | 'bad' | 'strong' | 'below' | 'inline' | 'cell' | 'link';
  /** A stop of its own for Tab, where no grid of figures stands around it. */
  readonly isStop?: boolean;
  /** What is drawn in place of the text. */
  readonly children?: ReactNode;
}

export function Figure({ target, text, label, hint, look = 'plain', isStop, children }: FigureProps) {
  const { selected, select } = use(SelectingContext);
  const isSelected = selected === targetKey(target);
  const self = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The panel takes room from the screen: the figure one is at stays in sight, others of the same number do not matter.
    const { activeElement } = document;
    const isHere = activeElement === self.current || activeElement?.contains(self.current) === true;
    if (isSelected && isHere && activeElement !== document.body)
      self.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [isSelected]);
  return (
    <button
      ref={self}
      type="button"
      className={`${styles.figure} ${styles[look]}`}
      data-figure={targetKey(target)}
      data-selected={isSelected || undefined}
      aria-pressed={isSelected}
      aria-label={`${label}: ${text}`}
      title={hint}
      tabIndex={isStop ? 0 : -1}
      // A press of a key is a click of no button; with Shift a grid spans a range.
      onClick={({ detail, shiftKey }) => !shiftKey && select(target, detail === 0)}
    >
      {children ?? text}
    </button>
  );
}

interface FigureGridProps {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  /** No table: every arrow key goes to the figure before or after. */
  readonly isLine?: boolean;
}

/** One tab stop for all figures inside; the arrow keys move between them. */
export function FigureGrid({ children, className, isLine = false }: FigureGridProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const from = document.activeElement;
    if (!(from instanceof HTMLElement) || from.dataset.figure === undefined) return;
    const to = (isLine ? neighbourInLine : neighbour)(event.currentTarget, from, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  const enter = (grid: HTMLDivElement | null) => {
    const figures = figuresOf(grid);
    if (figures.length === 0 || figures.some(({ tabIndex }) => tabIndex === 0)) return;
    const first = figures.find((figure) => figure.dataset.selected !== undefined) ?? figures[0];
    if (first) first.tabIndex = 0;
  };
  const onFocus = (event: { readonly currentTarget: HTMLDivElement; readonly target: EventTarget }) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.figure === undefined) return;
    for (const figure of figuresOf(event.currentTarget)) figure.tabIndex = -1;
    event.target.tabIndex = 0;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside
    <div ref={enter} className={className} onKeyDown={onKeyDown} onFocus={onFocus}>
      {children}
    </div>
  );
}

const figuresOf = (grid: HTMLElement | null): readonly HTMLElement[] =>
  Array.from(grid?.querySelectorAll<HTMLElement>('[data-figure]') ?? []);

const steps: Readonly<Record<string, number>> = {
  ...{ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 },
  ...{ Home: Number.NEGATIVE_INFINITY, End: Number.POSITIVE_INFINITY },
};

function neighbourInLine(grid: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const step = steps[key];
  if (step === undefined) return undefined;
  const figures = figuresOf(grid);
  const wanted = figures.indexOf(from) + step;
  return figures[Math.min(Math.max(0, wanted), figures.length - 1)];
}

interface Placed {
  readonly figure: HTMLElement;
  readonly box: DOMRect;
}

/** Of the next line below, or above: where a column ends, another table may begin. */
function nearest(figures: readonly Placed[], here: DOMRect, step: 1 | -1): Placed | undefined {
  const beyond = figures.filter(({ box }) => (box.top - here.top) * step > here.height / 2);
  const line = Math.min(...beyond.map(({ box }) => Math.abs(box.top - here.top)));
  const sideways = ({ box }: Placed) => Math.abs(box.right - here.right);
  return beyond
    .filter(({ box }) => Math.abs(box.top - here.top) < line + here.height / 2)
    .toSorted((a, b) => sideways(a) - sideways(b))[0];
}

function neighbour(grid: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const figures = figuresOf(grid);
  const boxes: readonly Placed[] = figures.map((figure) => ({ figure, box: figure.getBoundingClientRect() }));
  const here = from.getBoundingClientRect();
  const row = boxes.filter(({ box }) => Math.abs(box.top - here.top) < here.height / 2);
  const column = boxes.filter(({ box }) => Math.abs(box.right - here.right) < 6);
  switch (key) {
    case 'ArrowRight':
      return row.find(({ box }) => box.left > here.left + 1)?.figure;
    case 'ArrowLeft':
      return row.findLast(({ box }) => box.left < here.left - 1)?.figure;
    case 'ArrowDown':
      return (column.find(({ box }) => box.top > here.top + 1) ?? nearest(boxes, here, 1))?.figure;
    case 'ArrowUp':
      return (column.findLast(({ box }) => box.top < here.top - 1) ?? nearest(boxes, here, -1))?.figure;
    case 'Home':
      return row[0]?.figure;
    case 'End':
      return row.at(-1)?.figure;
    default:
      return undefined;
  }
}
