// Where the focus is while a figure is explained: from the figure into the panel by a key, and back to it.
import { type RefObject, useCallback, useEffect, useReducer, useRef } from 'react';

/** A dialog gives the focus back a moment after it has closed. */
const DIALOG = 80;

export interface ExplainFocus {
  /** True once the panel is to take the focus; it sets it back. */
  readonly wanted: RefObject<boolean>;
  /** A figure is about to be explained: the way back leads to what has the focus now. */
  readonly came: (byKey: boolean) => void;
  /** Back to the figure, where the focus is in the panel; true where it was. */
  readonly back: () => boolean;
  /** Explains the figure in focus, or goes from it into its explanation and back. */
  readonly explain: () => void;
}

/** `isOpen`: whether a figure is explained now. */
export function useExplainFocus(isOpen: boolean): ExplainFocus {
  const wanted = useRef(false);
  const origin = useRef<HTMLElement | null>(null);
  const latest = useRef<HTMLElement | null>(null);
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      // What lies over the page, or explains it, is not where one was on it.
      if (!(target instanceof HTMLElement) || target.closest('[role=dialog], aside')) return;
      latest.current = figureIn(target) && target;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);

  const came = useCallback((byKey: boolean) => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && !isInPanel(activeElement)) origin.current = activeElement;
    if (!byKey) return;
    wanted.current = true;
    drawAgain();
  }, []);

  const back = useCallback(() => {
    if (!isInPanel(document.activeElement)) return false;
    const from = origin.current;
    const to = from?.isConnected ? from : document.querySelector<HTMLElement>('main');
    to?.focus();
    return true;
  }, []);

  const explainNow = () => {
    if (back()) return;
    const place = latest.current?.isConnected ? latest.current : null;
    const figure = place && figureIn(place);
    // What is explained already only takes the focus.
    if (figure && figure.dataset.selected === undefined) figure.click();
    else if (isOpen) came(true);
    else (document.querySelector<HTMLElement>('main [data-figure]') ?? anyFigure())?.click();
  };
  const explain = () => {
    // A command of the palette is run while its dialog still has the focus.
    if (document.activeElement?.closest('[role=dialog]')) setTimeout(explainNow, DIALOG);
    else explainNow();
  };
  return { wanted, came, back, explain };
}

const isInPanel = (element: Element | null): boolean => element?.closest('aside[data-explanation]') != null;

const anyFigure = (): HTMLElement | null => document.querySelector('[data-figure]');

/** The figure itself, or that of a cell of a grid. */
const figureIn = (element: HTMLElement): HTMLElement | null =>
  element.dataset.figure === undefined
    ? element.querySelector(':scope[role=gridcell] [data-figure]')
    : element;
