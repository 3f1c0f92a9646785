// Copy, cut and paste as the browser announces them, for a grid and for the button that adds rows to it.
import type { ClipboardEvent } from 'react';
import { clipboardTable } from './clipboard-table.ts';
import type { GridControl } from './grid-control.ts';
import type { Clipboard } from './grid-transfer.ts';

export const clipboardIn = ({ clipboardData }: ClipboardEvent): Clipboard => ({
  text: clipboardData.getData('text/plain'),
  table: clipboardTable(clipboardData.getData('text/html')),
});

export function clipboardEvents(control: GridControl) {
  /** Not the text being edited, and not what happens on a button. */
  const isOurs = ({ target }: ClipboardEvent) =>
    control.getState().editing === null && !(target instanceof Element && target.closest('button, input'));
  const copy = (event: ClipboardEvent): boolean => {
    const copied = isOurs(event) ? control.copy() : null;
    if (!copied) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied.text);
    event.clipboardData.setData('text/html', copied.html);
    return true;
  };
  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (copy(event)) control.cut();
    },
    onPaste: (event: ClipboardEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      control.paste(clipboardIn(event));
    },
  };
}
