// Cells to and from the clipboard: text for everyone, a table for spreadsheets, so that numbers stay whole.
import type { CellContent } from './cell-text.ts';
import { isSingle, type Place, type Range } from './grid-selection.ts';
import { pastedBlock } from './pasted-block.ts';

type Contents = readonly (readonly CellContent[])[];

const needsQuotes = /[\t\r\n]/;

export const asText = (contents: Contents): string =>
  contents
    .map((line) =>
      line.map(({ text }) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join('\t'),
    )
    .join('\r\n');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** What Excel (x:num) and LibreOffice (sdval) read a number from, whatever their locale. */
function tableCell({ text, number }: CellContent): string {
  // A name like 007, 2027-01 or =A1 is a text and stays one.
  if (!number) return `<td style='mso-number-format:"\\@"' sdnum="1033;1033;@">${escaped(text)}</td>`;
  const format = number.percent ? ` style='mso-number-format:"0\\.0##%"' sdnum="1033;1033;0.0##%"` : '';
  return `<td x:num="${number.value}" sdval="${number.value}"${format}>${escaped(text)}</td>`;
}

export const asTable = (contents: Contents): string =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset="utf-8"><table>${contents
    .map((line) => `<tr>${line.map(tableCell).join('')}</tr>`)
    .join('')}</table></html>`;

/** One cell of a table on the clipboard: its text, and the number it says it holds. */
export interface TableCell {
  readonly text: string;
  readonly value: string | null;
}

/**
 * The block on the clipboard. Where a table of the same size says the numbers behind the texts, these count: a
 * spreadsheet's text is rounded, and written in its own locale.
 */
export function clipboardBlock(text: string, table: readonly (readonly TableCell[])[] | null): Contents {
  const lines: readonly (readonly string[])[] =
    text === '' && table ? table.map((row) => row.map((cell) => cell.text)) : pastedBlock(text);
  const isSameSize =
    table !== null &&
    table.length === lines.length &&
    table.every((row, index) => row.length >= (lines[index]?.length ?? 0));
  return lines.map((line, row) =>
    line.map((written, column): CellContent => {
      const stated = isSameSize ? table[row]?.[column]?.value : null;
      const number = stated ? statedNumber(written, stated) : null;
      return number ? { text: written, number } : { text: written };
    }),
  );
}

/** The number a table states for a text, where the text is that number rounded: a date, for one, is not. */
function statedNumber(text: string, stated: string): CellContent['number'] | null {
  const value = Number(stated);
  if (stated.trim() === '' || !Number.isFinite(value)) return null;
  const digits = significant(text.replace(/\D/g, ''));
  const shown = Math.max(1, text.replace(/\D/g, '').replace(/^0+/, '').length);
  const rounded = significant(value.toPrecision(Math.min(shown, 21)).replace(/e.*$/, '').replace(/\D/g, ''));
  const isNegative = /^\s*[-−(]|[-−]\s*$/.test(text);
  if (digits !== rounded || (value < 0 && !isNegative)) return null;
  return { value, percent: text.includes('%') };
}

/** Digits without the zeros at both ends, which say nothing of the number's size alone. */
const significant = (digits: string): string => digits.replace(/^0+|0+$/g, '');

export interface Pasted {
  readonly place: Place;
  readonly content: CellContent;
}

export interface PastePlan {
  readonly targets: readonly Pasted[];
  /** What is selected afterwards. */
  readonly range: Range;
  /** Rows of the block below the last row of the grid. */
  readonly rowsBeyond: number;
  /** Columns of the block right of the last one. */
  readonly columnsBeyond: number;
}

/**
 * Where a block goes: one value fills a range, a range that is a multiple of the block repeats it, and otherwise it
 * stands from the range's first cell at its own size.
 */
export function pastePlan(
  block: Contents,
  range: Range,
  size: { readonly rows: number; readonly columns: number },
): PastePlan {
  const height = block.length;
  const width = Math.max(0, ...block.map((line) => line.length));
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  const isMultiple = !isSingle(range) && rows % height === 0 && columns % width === 0;
  const [tall, wide] = isMultiple ? [rows, columns] : [height, width];
  const targets: Pasted[] = [];
  for (let down = 0; down < tall; down++) {
    for (let right = 0; right < wide; right++) {
      const content = block[down % height]?.[right % width];
      const place = { row: range.top + down, column: range.left + right };
      if (content && place.column < size.columns) targets.push({ place, content });
    }
  }
  return {
    targets,
    range: {
      top: range.top,
      left: range.left,
      bottom: Math.min(range.top + tall, size.rows) - 1,
      right: Math.min(range.left + wide, size.columns) - 1,
    },
    rowsBeyond: Math.max(0, range.top + tall - size.rows),
    columnsBeyond: Math.max(0, range.left + wide - size.columns),
  };
}
