// A grid and the page around it: the control learns what is drawn, and the focus goes where it says.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
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

  // On every drawing, before anyone sees it: what came, went or moved takes the selection with it.
  useLayoutEffect(() => {
    const arrived = control.setContext({
      columns: drawn.columns,
      rows: drawn.rows,
      events: drawn,
      list: drawn.list,
      onAdd: drawn.add?.onAdd,
      focus: (place) => cellAt(place)?.focus(),
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
    if (far) cellAt(far)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [far]);

  useEffect(() => {
    const element = frame.current;
    const heading = element?.querySelector('thead');
    if (!element || !heading) return;
    const observer = new ResizeObserver(() => {
      head.current = heading.offsetHeight;
      element.style.setProperty('--head', `${head.current}px`);
    });
    observer.observe(heading);
    const remember = ({ target }: FocusEvent) => {
      lastFocused.current = target instanceof Element ? target : null;
    };
    element.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusin', remember);
    };
  }, [frame]);
}
