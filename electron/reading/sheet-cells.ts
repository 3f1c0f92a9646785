// The cells of one sheet, from the events of its XML. Formulas are never evaluated; only whether they draw
// on another file is noted.
import {
  type CellRange,
  columnNumber,
  type ForeignCell,
  type ForeignRow,
  type ForeignSheet,
  type ForeignValue,
} from '../../shared/import/table.ts';
import { say } from '../../shared/text/say.ts';
import { emptyCells } from './empty-cells.ts';
import { READING_LIMITS } from './limits.ts';
import { type FormatMeaning, serialDate } from './number-formats.ts';
import { Refusal, saveAgain } from './refusal.ts';
import type { Attributes, XmlEvents } from './xml.ts';

/** What cells refer to, and what may still be kept of the file. */
export interface SheetSurroundings {
  readonly texts: readonly string[];
  readonly formats: readonly FormatMeaning[];
  readonly from1904: boolean;
  readonly left: { cells: number; characters: number };
}

type SheetContent = Pick<ForeignSheet, 'rows' | 'merges' | 'hiddenColumns'>;

const fewer = (): string =>
  say('Keep the rows with the services in a sheet of their own, without the others, and import that one.');

export function sheetReader(
  sheet: string,
  around: SheetSurroundings,
): XmlEvents & { content(): SheetContent } {
  const rows: ForeignRow[] = [];
  const merges: CellRange[] = [];
  const hidden: { from: number; to: number }[] = [];
  const externalShared = new Set<string>();
  let row = 0;
  let isHidden = false;
  let cells: ForeignCell[] = [];
  let column = 0;
  let cell: Attributes = {};
  let stored: string | null = null;
  let inline = '';
  let formula: string | null = null;
  let formulaAt: Attributes = {};
  let open: 'v' | 'f' | 't' | null = null;
  let isPhonetic = false;
  const empty = emptyCells();

  const unnumbered = () => {
    if (empty.found)
      throw new Refusal(
        say('Sheet “{sheet}” numbers some of its rows and cells and others not.', { sheet }),
        saveAgain(),
      );
  };
  const place = (reference: string | undefined) => {
    const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? '');
    if (!found) unnumbered();
    column = found ? columnNumber(found[1] ?? '') : column + 1;
  };
  const isExternal = () => {
    const { si } = formulaAt;
    const own = formula !== null && (/\[\d+\]/.test(formula) || /^[\w. ]+\|/.test(formula));
    if (own && si !== undefined) externalShared.add(si);
    return own || (si !== undefined && externalShared.has(si));
  };
  const finishCell = () => {
    const value = storedValue();
    if (!value) return;
    around.left.cells -= 1;
    around.left.characters -= value.is === 'text' || value.is === 'error' ? value.text.length : 0;
    if (around.left.cells < 0 || around.left.characters < 0) {
      throw new Refusal(
        say(
          'Sheet “{sheet}”, row {row}: up to here the file has more than {cells} cells or {characters} million characters.',
          { sheet, row, cells: READING_LIMITS.cells, characters: READING_LIMITS.characters / 1e6 },
        ),
        fewer(),
      );
    }
    cells.push({ column, value, ...(formula !== null && isExternal() ? { external: true } : {}) });
  };

  function storedValue(): ForeignValue | null {
    if (cell.t === 'inlineStr') return inline === '' ? null : { is: 'text', text: unescaped(inline) };
    if (stored === null || stored === '')
      return formula === null || cell.t === 'str' ? null : { is: 'unsolved' };
    switch (cell.t) {
      case 's': {
        const text = around.texts[Number(stored)];
        if (text === undefined) return { is: 'error', text: say('a text that the file does not hold') };
        return text === '' ? null : { is: 'text', text };
      }
      case 'str':
        return { is: 'text', text: unescaped(stored) };
      case 'b':
        return { is: 'boolean', boolean: stored.trim() === '1' };
      case 'e':
        return { is: 'error', text: stored.slice(0, 40) };
      case 'd':
        return { is: 'date', date: stored.slice(0, 10) };
      default:
        return numberValue(stored);
    }
  }

  function numberValue(text: string): ForeignValue {
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number)) return { is: 'text', text };
    const format = around.formats[Number(cell.s ?? 0)];
    const date = format?.isDate ? serialDate(number, around.from1904) : undefined;
    if (date) return { is: 'date', date };
    return {
      is: 'number',
      number,
      ...(format?.isPercent ? { percent: true } : {}),
      ...(format?.currency ? { currency: format.currency } : {}),
    };
  }

  return {
    before: empty.without,
    open(name, attributes) {
      switch (name) {
        case 'row':
          if (attributes.r === undefined) unnumbered();
          row = attributes.r === undefined ? row + 1 : Number(attributes.r);
          isHidden = isOn(attributes.hidden);
          cells = [];
          column = 0;
          return;
        case 'c':
          place(attributes.r);
          [cell, stored, inline, formula, formulaAt] = [attributes, null, '', null, {}];
          return;
        case 'f':
          [formula, formulaAt, open] = ['', attributes, 'f'];
          return;
        case 'v':
          [stored, open] = ['', 'v'];
          return;
        case 'rPh':
          isPhonetic = true;
          return;
        case 't':
          open = isPhonetic ? null : 't';
          return;
        case 'col':
          if (isOn(attributes.hidden) && hidden.length < READING_LIMITS.merges)
            hidden.push({ from: Number(attributes.min), to: Number(attributes.max) });
          return;
        case 'mergeCell': {
          const range = rangeOf(attributes.ref ?? '');
          if (range && merges.length < READING_LIMITS.merges) merges.push(range);
          return;
        }
      }
    },
    text(text) {
      if (open === 'v') stored += text;
      else if (open === 'f') formula += text;
      else if (open === 't') inline += text;
    },
    close(name) {
      if (name === 'v' || name === 'f' || name === 't') open = null;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'c') finishCell();
      else if (name === 'row' && cells.length > 0) {
        if (rows.length >= READING_LIMITS.rows) {
          throw new Refusal(
            say('Sheet “{sheet}” has more than {rows} rows with content.', {
              sheet,
              rows: READING_LIMITS.rows,
            }),
            fewer(),
          );
        }
        rows.push({ row, cells, ...(isHidden ? { hidden: true } : {}) });
      }
    },
    content: () => ({ rows, merges, ...(hidden.length > 0 ? { hiddenColumns: hidden } : {}) }),
  };
}

const isOn = (flag: string | undefined): boolean => flag === '1' || flag === 'true';

/** `_x000D_` stands for a character XML cannot hold. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** A range is kept as its corners and never walked: one may span the whole sheet. */
function rangeOf(reference: string): CellRange | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!found) return null;
  const [, left = '', top, right = '', bottom] = found;
  return {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
}
