// An xlsx file as its parts, and which part holds which sheet.
import { strFromU8, unzipSync } from 'fflate';

export type Parts = Record<string, Uint8Array>;

export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

export const partsOf = (bytes: Uint8Array): Parts => unzipSync(bytes);

export function partText(parts: Parts, path: string): string {
  const part = parts[path];
  if (!part) throw new Error(`The workbook has no part ${path}.`);
  return strFromU8(part);
}

/** The sheets in the order of their tabs. */
export function sheetParts(parts: Parts): readonly SheetPart[] {
  const targets = new Map(
    elements(partText(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attribute(attributes, 'Id'),
      attribute(attributes, 'Target'),
    ]),
  );
  return elements(partText(parts, 'xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const name = attribute(attributes, 'name') ?? '';
    const target = targets.get(attribute(attributes, 'r:id'));
    if (!target) throw new Error(`The sheet "${name}" has no part.`);
    return { name, path: target.startsWith('/') ? target.slice(1) : `xl/${target}` };
  });
}

export interface Element {
  readonly attributes: string;
  /** What stands between the tags; undefined if the element closes itself. */
  readonly inner: string | undefined;
}

/** Every element of that name which does not contain another of its kind. */
export function elements(xml: string, name: string): readonly Element[] {
  return [...xml.matchAll(elementPattern(name))].map(([, attributes = '', inner]) => ({ attributes, inner }));
}

export const elementPattern = (name: string): RegExp =>
  new RegExp(`<${name}(?=[\\s/>])((?:[^>"]|"[^"]*")*?)(?:/>|>([\\s\\S]*?)</${name}>)`, 'g');

export function attribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  return decoded(attributes.slice(from, attributes.indexOf('"', from)));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decoded(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name] ?? whole;
  });
}
