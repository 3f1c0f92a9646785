// Copy, cut and paste in the grid that has the focus. The browser announces them where a text is selected, and that
// is the page itself while a cell is: so the whole page is listened to.
import { type RefObject, useEffect } from 'react';
import { clipboardTable } from './clipboard-table.ts';
import type { GridControl } from './grid-control.ts';
import type { Clipboard } from './grid-transfer.ts';

const clipboardOf = ({ clipboardData }: ClipboardEvent): Clipboard => ({
  text: clipboardData?.getData('text/plain') ?? '',
  table: clipboardTable(clipboardData?.getData('text/html') ?? ''),
});

export function useClipboard(frame: RefObject<HTMLElement | null>, control: GridControl): void {
  useEffect(() => {
    /** What has the focus: a cell, or the button that adds a row. Not a text that is edited. */
    const place = (): 'cell' | 'add' | null => {
      const { activeElement } = document;
      if (!frame.current?.contains(activeElement)) return null;
      if (activeElement?.hasAttribute('data-place')) return 'cell';
      return activeElement?.hasAttribute('data-add') ? 'add' : null;
    };
    const copy = (event: ClipboardEvent): boolean => {
      const copied = place() === 'cell' ? control.copy() : null;
      if (!copied) return false;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', copied.text);
      event.clipboardData?.setData('text/html', copied.html);
      return true;
    };
    const cut = (event: ClipboardEvent) => {
      if (copy(event)) control.cut();
    };
    const paste = (event: ClipboardEvent) => {
      const at = place();
      if (!at) return;
      event.preventDefault();
      if (at === 'cell') control.paste(clipboardOf(event));
      else control.pasteBelow(clipboardOf(event));
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
    };
  }, [frame, control]);
}
