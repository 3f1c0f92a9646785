// The first table of an HTML text on the clipboard, as Excel, LibreOffice and others put it there.
import type { TableCell } from './grid-clipboard.ts';

export interface ClipboardTable {
  readonly rows: readonly (readonly TableCell[])[];
  /** Where it was copied, as far as the text says. */
  readonly from: 'Excel' | 'LibreOffice' | null;
}

/** Null where there is no table. Nothing of the text runs: the parser makes a document without scripts. */
export function clipboardTable(html: string): ClipboardTable | null {
  if (!/<table/i.test(html)) return null;
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const table = page.querySelector('table');
  return table ? { rows: rowsOf(table), from: sourceOf(html, page) } : null;
}

/** Styles say nothing here, and the window’s policy would report each of them. */
const withoutStyles = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ''));

/** Merged cells stand in their first place, as in the text beside the table. */
function rowsOf(table: HTMLTableElement): readonly (readonly TableCell[])[] {
  const rows: TableCell[][] = Array.from(table.rows, () => []);
  for (const [index, row] of Array.from(table.rows).entries()) {
    let column = 0;
    for (const cell of Array.from(row.cells)) {
      while (rows[index]?.[column]) column += 1;
      const value = cell.getAttribute('x:num') || cell.getAttribute('sdval');
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let right = 0; right < cell.colSpan; right++) {
          const line = rows[index + down];
          const isFirst = down === 0 && right === 0;
          const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
          if (line) line[column + right] = isFirst ? { text, value } : { text: '', value: null };
        }
      }
      column += cell.colSpan;
    }
  }
  return rows;
}

function sourceOf(html: string, page: Document): ClipboardTable['from'] {
  const meta = Array.from(page.querySelectorAll('meta'), ({ content }) => content).join(' ');
  if (/LibreOffice|OpenOffice/i.test(meta)) return 'LibreOffice';
  return /Excel\.Sheet|Microsoft Excel/i.test(meta) || /content=["']?Excel\.Sheet/i.test(html)
    ? 'Excel'
    : null;
}
