// A table as tab-separated text: every digit, so that Excel gets numbers and not their rounding.

export type TextCell = string | number;

export function tableText(rows: readonly (readonly TextCell[])[], locale: string): string {
  const format = new Intl.NumberFormat(locale, { useGrouping: false, maximumSignificantDigits: 17 });
  const text = (cell: TextCell): string => {
    if (typeof cell === 'string') return cell.replace(/[\t\r\n]+/g, ' ');
    // A subtracted nothing is 0, not −0.
    return Number.isNaN(cell) ? '' : format.format(cell === 0 ? 0 : cell);
  };
  return rows.map((row) => row.map(text).join('\t')).join('\r\n');
}

/** The same table for a document. */
export function tableHtml(text: string): string {
  const line = (row: string, tag: 'th' | 'td') =>
    `<tr>${row
      .split('\t')
      .map((cell) => `<${tag}>${escaped(cell)}</${tag}>`)
      .join('')}</tr>`;
  return `<table>${text
    .split('\r\n')
    .map((row, index) => line(row, index === 0 ? 'th' : 'td'))
    .join('')}</table>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
