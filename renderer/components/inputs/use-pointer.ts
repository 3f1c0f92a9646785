// The pointer in a grid: a press selects, drawing on spans a range, row numbers and column letters take whole lines.
import { type MouseEvent, useRef } from 'react';
import type { GridControl } from './grid-control.ts';
import { type Place, selectionAt } from './grid-selection.ts';

type Drawing = 'cells' | 'rows' | 'columns' | null;

const attribute = (target: EventTarget | null, name: string): string | undefined =>
  target instanceof Element ? (target.closest(`[${name}]`)?.getAttribute(name) ?? undefined) : undefined;

const indexOf = (target: EventTarget | null, name: string): number | undefined => {
  const text = attribute(target, name);
  return text === undefined ? undefined : Number(text);
};

/** The cell an event is about. */
function placeOf(target: EventTarget | null): Place | null {
  const [row, column] = (attribute(target, 'data-place') ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, button:not([data-figure])') !== null;

export function usePointer(control: GridControl) {
  const drawing = useRef<Drawing>(null);

  const onMouseDown = (event: MouseEvent) => {
    const { target, shiftKey, button } = event;
    // The menu that comes is about the range, which a focus elsewhere would end.
    if (button === 2 && !isControl(target)) event.preventDefault();
    if (button !== 0 || isControl(target)) return;
    const place = placeOf(target);
    const row = indexOf(target, 'data-row');
    const column = indexOf(target, 'data-column');
    if (place) {
      drawing.current = 'cells';
      // A figure is a button, but the focus stays with the cells, so that the arrows go on from here.
      const isFigure = attribute(target, 'data-figure') !== undefined;
      if (isFigure) event.preventDefault();
      if (!shiftKey) return (isFigure ? control.goTo : control.select)(selectionAt(place));
      event.preventDefault();
      control.spanTo(place);
    } else if (row !== undefined) {
      drawing.current = 'rows';
      event.preventDefault();
      control.spanRows(row, shiftKey);
    } else if (column !== undefined) {
      drawing.current = 'columns';
      event.preventDefault();
      control.spanColumns(column, shiftKey);
    } else if (attribute(target, 'data-corner') !== undefined) {
      event.preventDefault();
      control.everything();
    }
  };

  const onMouseOver = ({ target, buttons }: MouseEvent) => {
    if ((buttons & 1) === 0) drawing.current = null;
    const place = placeOf(target);
    const row = indexOf(target, 'data-row') ?? place?.row;
    const column = indexOf(target, 'data-column') ?? place?.column;
    if (drawing.current === 'cells' && place && !control.getState().editing) control.spanTo(place);
    else if (drawing.current === 'rows' && row !== undefined) control.spanRows(row, true);
    else if (drawing.current === 'columns' && column !== undefined) control.spanColumns(column, true);
  };

  const onDoubleClick = ({ target }: MouseEvent) => {
    const place = placeOf(target);
    if (place && !isControl(target)) control.start(place, 'amend');
  };

  const onContextMenu = (event: MouseEvent) => {
    const row = indexOf(event.target, 'data-row') ?? placeOf(event.target)?.row;
    if (row === undefined || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    control.rows.openMenu(placeOf(event.target) ?? { row, column: 0 });
  };

  return { placeOf, handlers: { onMouseDown, onMouseOver, onDoubleClick, onContextMenu } };
}
