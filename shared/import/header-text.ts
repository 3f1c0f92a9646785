// What stands over a column: its own header, groups in the rows above, and a row of units below.
import { markOf } from './currency.ts';
import { yearIn } from './header-year.ts';
import { type CellRange, type ForeignSheet, type ForeignValue, valueText } from './table.ts';

export type CellsOf = (row: number, column: number) => ForeignValue | undefined;

export function cellsOf(sheet: ForeignSheet): CellsOf {
  const rows = new Map(
    sheet.rows.map(({ row, cells }) => [row, new Map(cells.map(({ column, value }) => [column, value]))]),
  );
  return (row, column) => rows.get(row)?.get(column);
}

export const mergeAt = (sheet: ForeignSheet, row: number, column: number): CellRange | undefined =>
  sheet.merges.find(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );

/** Rows over the header row that can hold groups. */
const GROUP_ROWS = 3;
/** A merged cell over more columns than this is a title, a group of years apart. */
const GROUP_COLUMNS = 6;

/** Texts joined from the outermost group inwards: “Cost › 2026 › EUR”. */
export function headerText(
  sheet: ForeignSheet,
  cells: CellsOf,
  headerRow: number,
  column: number,
  unitRow: number | null,
): string {
  const own = textAt(headerRow);
  const parts = [own.text, unitRow === null ? '' : valueText(cells(unitRow, column))].filter(Boolean);
  const needsGroup = own.text === '' || isIncomplete(own.text);
  for (let row = (own.merge?.top ?? headerRow) - 1; row >= Math.max(1, headerRow - GROUP_ROWS); row -= 1) {
    const { text, merge } = textAt(row);
    const group = spans(merge, needsGroup) ? text : needsGroup ? groupLeftOf(row) : '';
    if (group === '') {
      // A blank row ends the header.
      if (!sheet.rows.some((one) => one.row === row)) break;
      continue;
    }
    if (group !== parts[0]) parts.unshift(group);
  }
  return parts.join(' › ');

  function textAt(row: number): { readonly text: string; readonly merge: CellRange | undefined } {
    const merge = mergeAt(sheet, row, column);
    return { text: valueText(merge ? cells(merge.top, merge.left) : cells(row, column)), merge };
  }

  /** A group that was not merged: its label over the first of its columns. A row of one label is a title. */
  function groupLeftOf(row: number): string {
    const inRow = sheet.rows.find((one) => one.row === row)?.cells ?? [];
    if (inRow.length < 2) return '';
    const label = inRow.findLast((cell) => cell.column <= column);
    return label && column - label.column < GROUP_COLUMNS * 2 ? valueText(label.value) : '';
  }
}

function spans(merge: CellRange | undefined, needsGroup: boolean): boolean {
  if (!merge || merge.right === merge.left) return false;
  return merge.right - merge.left < (needsGroup ? GROUP_COLUMNS * 2 : GROUP_COLUMNS);
}

const periods = /^(p\.? ?a\.?|p\.? ?m\.?|(per|pro|je|par|a|an) \w+|monthly|annual(ly)?|monatlich|jährlich)$/i;

/** A year, a period or a unit alone needs what stands over it. */
function isIncomplete(text: string): boolean {
  const dated = yearIn(text);
  const rest = (dated ? dated.rest : text).replace(/[()[\]]/g, ' ').trim();
  if (rest === '' || periods.test(rest) || isUnits(rest)) return true;
  return dated !== null && /^(actuals?|forecast|budget|plan|ist|soll|est\.?|[abfe])$/i.test(rest);
}

const isUnits = (text: string): boolean => {
  const words = text.split(/[\s()[\]/,;:]+/).filter(Boolean);
  return (
    words.length > 0 &&
    words.every((word) => markOf(word) !== undefined || /^(in|p\.?a\.?|p\.?m\.?|['’]?000s?|#|%)$/i.test(word))
  );
};

/** The row right under the headers where it holds nothing but units and periods: “[#]”, “TEUR”, “p.a.”. */
export function unitRowBelow(sheet: ForeignSheet, headerRow: number): number | null {
  const below = sheet.rows.find(({ row }) => row === headerRow + 1);
  if (!below || below.cells.length === 0) return null;
  const texts = below.cells.map(({ value }) => (value.is === 'text' ? valueText(value) : ''));
  const bare = texts.map((text) => text.replace(/[()[\]]/g, ' ').trim());
  return bare.every((text) => text !== '' && (isUnits(text) || periods.test(text))) ? headerRow + 1 : null;
}
