// Changes single cells inside an existing xlsx, as a person would in a spreadsheet, everything else as it was.
import { strToU8, zipSync } from 'fflate';
import { attribute, elementPattern, type Parts, partsOf, partText, sheetParts } from './package-parts.ts';

export interface CellEdit {
  readonly sheet: string;
  readonly address: string;
  readonly value: number;
}

/** What `tamper` writes for every cached result. */
export const TAMPERED = 987_654.321;

/** The workbook with these numbers typed into these cells; a formula typed over is a formula no more. */
export const editCells = (bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array =>
  cellEditor(bytes)(edits);

/** For many edits of one workbook: unpacked once, each call starting from the original. */
export function cellEditor(bytes: Uint8Array): (edits: readonly CellEdit[]) => Uint8Array {
  const parts = partsOf(bytes);
  const paths = new Map(sheetParts(parts).map(({ name, path }) => [name, path]));
  return (edits) => {
    const changed = new Map<string, string>();
    for (const edit of edits) {
      const path = paths.get(edit.sheet);
      if (!path) throw new Error(`The workbook has no sheet "${edit.sheet}".`);
      changed.set(path, withNumber(changed.get(path) ?? partText(parts, path), edit));
    }
    return packed(parts, changed);
  };
}

/** Every cached formula result overwritten with a number that is none of them; the formulas stay. */
export function tamper(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly cells: number } {
  const parts = partsOf(bytes);
  const changed = new Map<string, string>();
  let cells = 0;
  for (const { path } of sheetParts(parts)) {
    const xml = partText(parts, path).replace(elementPattern('c'), (cell, attributes: string, inner = '') => {
      const formula = /<f(?=[\s/>])[^>]*?(?:\/>|>[\s\S]*?<\/f>)/.exec(inner)?.[0];
      if (!formula) return cell;
      cells += 1;
      return `<c${withoutType(attributes)}>${formula}<v>${TAMPERED}</v></c>`;
    });
    changed.set(path, xml);
  }
  return { bytes: packed(parts, changed), cells };
}

function withNumber(xml: string, { sheet, address, value }: CellEdit): string {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot be typed into ${sheet}!${address}.`);
  const at = xml.indexOf(` r="${address}"`);
  const start = xml.lastIndexOf('<c', at);
  const pattern = elementPattern('c');
  pattern.lastIndex = start;
  const match = at < 0 ? null : pattern.exec(xml);
  const [cell, attributes = '', inner = ''] = match ?? [];
  if (!cell || match?.index !== start || attribute(attributes, 'r') !== address)
    throw new Error(`The sheet "${sheet}" has no cell ${address}.`);
  if (/<f\s[^>]*\bref=/.test(inner)) throw new Error(`Other cells share the formula of ${sheet}!${address}.`);
  const number = `<c${withoutType(attributes)}><v>${value}</v></c>`;
  return xml.slice(0, start) + number + xml.slice(start + cell.length);
}

const withoutType = (attributes: string): string => attributes.replace(/ t="[^"]*"/, '').trimEnd();

function packed(parts: Parts, changed: ReadonlyMap<string, string>): Uint8Array {
  const texts = Object.fromEntries([...changed].map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync({ ...parts, ...texts }, { level: 1 });
}
