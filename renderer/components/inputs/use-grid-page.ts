// A grid and the page around it: the control learns what is drawn, and the focus goes where it says.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Target } from '../explain/target.ts';
import type { GridControl } from './grid-control.ts';
import type { GridEvents } from './grid-events.ts';
import type { GridColumn, GridRow } from './grid-model.ts';
import { type Place, selectionAt } from './grid-selection.ts';
import type { RowList } from './row-list.ts';

interface Drawn extends GridEvents {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly list?: RowList;
  readonly add?: { readonly onAdd: () => void };
  readonly explain: (target: Target) => void;
}

const ROW = 28;

export function useGridPage(
  frame: RefObject<HTMLDivElement | null>,
  control: GridControl,
  drawn: Drawn,
): void {
  const cellAt = ({ row, column }: Place) =>
    frame.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`);
  const lastFocused = useRef<Element | null>(null);
  const head = useRef(0);
  /** By the pointer, and not by a key, the last time. */
  const pressed = useRef(false);

  // On every drawing, before anyone sees it: what came, went or moved takes the selection with it.
  useLayoutEffect(() => {
    const arrived = control.setContext({
      columns: drawn.columns,
      rows: drawn.rows,
      events: drawn,
      list: drawn.list,
      onAdd: drawn.add?.onAdd,
      explain: drawn.explain,
      // The browser would put the cell in the middle of the window: it is brought into sight below, and no further.
      focus: (place) => cellAt(place)?.focus({ preventScroll: true }),
      focusAdd() {
        const button = frame.current?.querySelector<HTMLElement>('[data-add]');
        button?.focus();
        return button !== null && button !== undefined;
      },
      pageRows: () => Math.max(1, Math.floor(((frame.current?.clientHeight ?? 0) - head.current) / ROW) - 1),
    });
    if (!arrived) return;
    const place = { row: arrived.added, column: 0 };
    control.goTo(selectionAt(place));
    if (arrived.typed !== undefined) control.start(place, 'overwrite', arrived.typed);
  });

  const { selection } = control.getState();
  // What had the focus may be gone with its row: the cell in its place takes it.
  useEffect(() => {
    if (document.activeElement !== document.body || lastFocused.current?.isConnected !== false) return;
    const { selection: now } = control.getState();
    if (now) cellAt(now.active)?.focus();
    else frame.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  });

  const far = selection?.far;
  useEffect(() => {
    if (!far) return;
    // With keys one works in the whole pane, head and all; the pointer is where it is.
    if (!pressed.current && frame.current) showPane(frame.current);
    cellAt(far)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [far]);

  useEffect(() => {
    const element = frame.current;
    const heading = element?.querySelector('thead');
    if (!element || !heading) return;
    const observer = new ResizeObserver(() => {
      head.current = heading.offsetHeight;
      // Not a variable: every cell would have to take it over.
      element.style.scrollPaddingTop = `${head.current}px`;
    });
    observer.observe(heading);
    const remember = ({ target }: FocusEvent) => {
      lastFocused.current = target instanceof Element ? target : null;
    };
    // Whoever goes elsewhere on the page is not called back when the row they left goes.
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) lastFocused.current = null;
    };
    const press = ({ type }: Event) => {
      pressed.current = type === 'mousedown';
    };
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    element.addEventListener('mousedown', press);
    element.addEventListener('keydown', press, { capture: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
      element.removeEventListener('mousedown', press);
      element.removeEventListener('keydown', press, { capture: true });
    };
  }, [frame]);
}

/** The screen's header and the formula bar, which stay above the grids. */
const ABOVE = 78;

/** The whole pane into the screen, which it fits into. */
function showPane(pane: HTMLElement): void {
  const screen = pane.closest('main');
  if (!screen) return;
  const [inner, outer] = [pane.getBoundingClientRect(), screen.getBoundingClientRect()];
  const [over, under] = [outer.top + ABOVE - inner.top, inner.bottom - outer.bottom];
  if (over > 0) screen.scrollBy(0, -over);
  else if (under > 0) screen.scrollBy(0, Math.min(under, -over));
}
