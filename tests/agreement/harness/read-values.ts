// What the cells of an xlsx hold, read from its XML without any spreadsheet library.
import {
  attribute,
  decoded,
  elementPattern,
  elements,
  type Parts,
  partsOf,
  partText,
  sheetParts,
} from './package-parts.ts';

export interface CellError {
  readonly error: string;
}

export type CellValue = number | string | boolean | null | CellError;

export interface ReadCell {
  readonly value: CellValue;
  /** Without the leading `=`; for a cell of a shared formula, that of its first cell. */
  readonly formula?: string;
}

export type SheetValues = ReadonlyMap<string, ReadCell>;
/** By sheet, in the order of the tabs, then by address. */
export type WorkbookValues = ReadonlyMap<string, SheetValues>;

export function readValues(bytes: Uint8Array): WorkbookValues {
  const parts = partsOf(bytes);
  const strings = sharedStrings(parts);
  return new Map(
    sheetParts(parts).map(({ name, path }) => [name, sheetValues(partText(parts, path), strings)]),
  );
}

function sharedStrings(parts: Parts): readonly string[] {
  if (!parts['xl/sharedStrings.xml']) return [];
  return elements(partText(parts, 'xl/sharedStrings.xml'), 'si').map(({ inner }) => textRuns(inner ?? ''));
}

function sheetValues(xml: string, strings: readonly string[]): SheetValues {
  const cells = new Map<string, ReadCell>();
  const sharedFormulas = new Map<string, string>();
  for (const [, attributes = '', inner = ''] of xml.matchAll(elementPattern('c'))) {
    const address = attribute(attributes, 'r');
    if (!address) throw new Error('A cell has no address.');
    if (inner === '') continue;
    const value = cellValue(attribute(attributes, 't') ?? 'n', inner, strings);
    const formula = cellFormula(inner, sharedFormulas);
    if (value === null && formula === undefined) continue;
    cells.set(address, formula === undefined ? { value } : { value, formula });
  }
  return cells;
}

function cellValue(type: string, inner: string, strings: readonly string[]): CellValue {
  if (type === 'inlineStr') return textRuns(inner);
  const raw = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(inner)?.[1];
  if (raw === undefined) return type === 'str' && /<v\s*\/>/.test(inner) ? '' : null;
  switch (type) {
    case 's':
      return strings[Number(raw)] ?? { error: `shared string ${raw} is missing` };
    case 'str':
      return characters(raw);
    case 'b':
      return raw === '1';
    case 'e':
      return { error: raw };
    case 'n':
      return raw === '' ? null : Number(raw);
    default:
      return { error: `unknown cell type ${type}` };
  }
}

function cellFormula(inner: string, shared: Map<string, string>): string | undefined {
  const match = /<f(?=[\s/>])([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/.exec(inner);
  if (!match) return undefined;
  const [, attributes = '', text = ''] = match;
  const group = attribute(attributes, 'si');
  if (group === undefined) return decoded(text);
  if (text !== '') shared.set(group, decoded(text));
  return shared.get(group) ?? '';
}

/** The text of a string item, phonetic hints left out. */
function textRuns(xml: string): string {
  const spoken = xml.includes('<rPh') ? xml.replace(/<rPh[\s\S]*?<\/rPh>/g, '') : xml;
  return elements(spoken, 't')
    .map(({ inner }) => characters(inner ?? ''))
    .join('');
}

/** `_x0041_` stands for a character by its code, `_x005F_` for a literal underscore before such a thing. */
function characters(xml: string): string {
  const text = decoded(xml);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
