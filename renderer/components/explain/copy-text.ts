// Copies without asking: no window may read the clipboard, but a copy event carries data itself.
import { tableHtml } from '../figures/table-text.ts';

/** A table as tab-separated text, for spreadsheets as it is and for documents as a table. */
export const copyTable = (text: string): boolean => copyText(text, tableHtml(text));

/** Answers whether it was copied; `html` is the same for documents. */
export function copyText(text: string, html?: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return copied;
}
