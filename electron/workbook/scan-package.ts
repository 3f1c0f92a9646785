// Reads a finished workbook as whoever receives it could: every text and number of every part of the package.
import { unzipSync } from 'fflate';
import {
  type Found,
  foundInFormula,
  type Judge,
  LeakError,
  leaksIn,
  placeText,
} from '../../shared/workbook/audience/scan.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { workbookBytes } from './write-workbook.ts';

/** Throws LeakError where the file would tell what must not leave. */
export async function scanPackage(bytes: Uint8Array, judge: Judge): Promise<void> {
  const always = await saidByAnyWorkbook();
  const found = Array.from(foundInPackage(bytes)).filter((one) => !always.has(keyOf(one)));
  const leaks = leaksIn(found, judge);
  if (leaks.length > 0) throw new LeakError(leaks);
}

const keyOf = (found: Found): string => `${found.where} ${found.kind === 'text' ? found.text : found.value}`;

let saidAlways: Promise<ReadonlySet<string>> | undefined;

/** Names of parts, fonts and styles: an empty workbook says them too, in the same place. */
const saidByAnyWorkbook = (): Promise<ReadonlySet<string>> => {
  saidAlways ??= workbookBytes(EMPTY).then((bytes) => new Set(Array.from(foundInPackage(bytes), keyOf)));
  return saidAlways;
};

const EMPTY: WorkbookPlan = {
  title: '',
  sheets: [
    {
      ...{
        name: 'Sheet',
        cells: [],
        widths: {},
        defaultWidth: 12,
        landscape: true,
        fitToWidth: 1,
        protect: true,
      },
      freeze: { rows: 0, columns: 0 },
      printTitles: { rows: 0, columns: 0 },
    },
  ],
  names: [],
};

type Parts = Readonly<Record<string, Uint8Array>>;

/** Cells by their address; everything else by the part it stands in. */
export function* foundInPackage(bytes: Uint8Array): Generator<Found> {
  const parts = unzipSync(bytes);
  const names = sheetNames(parts);
  const strings = sharedStrings(parts);
  for (const path of Object.keys(parts)) {
    const xml = partText(parts, path);
    yield { kind: 'text', where: `the part ${path}`, text: path };
    if (!/\.(xml|rels|vml)$/.test(path)) {
      yield { kind: 'text', where: `the part ${path}`, text: xml };
      continue;
    }
    const sheet = names.get(path);
    yield* foundInXml(sheet === undefined ? xml : xml.replace(CELLS, ''), path);
    if (sheet !== undefined) yield* foundInCells(xml, sheet, strings);
  }
}

const CELLS = /<sheetData[\s>][\s\S]*<\/sheetData>/;
const CELL = /<c(?=[\s/>])((?:[^>"]|"[^"]*")*?)(?:\/>|>([\s\S]*?)<\/c>)/g;

function* foundInCells(xml: string, sheet: string, strings: readonly string[]): Generator<Found> {
  const data = CELLS.exec(xml)?.[0] ?? '';
  for (const [, attributes = '', inner = ''] of data.matchAll(CELL)) {
    const where = placeText(sheet, attributeOf(attributes, 'r') ?? '');
    const type = attributeOf(attributes, 't') ?? 'n';
    const formula = /<f(?:\s[^>]*)?>([\s\S]*?)<\/f>/.exec(inner)?.[1];
    if (formula !== undefined) yield* foundInFormula(characters(formula), where);
    const value = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(inner)?.[1];
    if (value !== undefined && type === 's')
      yield { kind: 'text', where, text: strings[Number(value)] ?? '' };
    else if (value !== undefined && type === 'n') yield { kind: 'number', where, value: Number(value) };
    else
      yield { kind: 'text', where, text: characters(withoutTags(inner.replace(/<f[\s>][\s\S]*?<\/f>/, ''))) };
  }
  // What stands between cells is no cell, and is looked at as it is.
  yield* foundInXml(data.replace(CELL, ''), `the sheet ${sheet}`);
}

/** Attributes that a person reads, or that were made from what a person wrote. */
const SPOKEN = new Set([
  ...['name', 'title', 'descr', 'error', 'errorTitle', 'prompt', 'promptTitle', 'text', 'tooltip', 'display'],
  ...['author', 'Target', 'location', 'formatCode', 'alt', 'caption'],
]);
/** Written by the program that packs the file: when, and with what. */
const CLOCK = /<(dcterms:created|dcterms:modified|AppVersion)(?:\s[^>]*)?>[^<]*<\/\1>/g;
const REFERENCE = /^(?:'(?:[^']|'')*'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/;

function* foundInXml(xml: string, path: string): Generator<Found> {
  const where = `the part ${path}`;
  const text = xml.replace(CLOCK, '');
  for (const [, tag = ''] of text.matchAll(/<([^?!/][^>]*)>/g))
    for (const [, name = '', value = ''] of tag.matchAll(/([\w:]+)="([^"]*)"/g))
      if (SPOKEN.has(name.split(':').at(-1) ?? '')) yield* said(characters(value), where);
  // Where a text ends and the next begins matters: two neighbours must not read as one number.
  for (const piece of text.split(/<[^>]*>/)) if (piece.trim() !== '') yield* said(characters(piece), where);
}

function* said(text: string, where: string): Generator<Found> {
  yield { kind: 'text', where, text: REFERENCE.test(text) ? text.replace(/\$?[A-Z]{1,3}\$?\d+/g, '') : text };
}

function sheetNames(parts: Parts): ReadonlyMap<string, string> {
  const targets = new Map(
    [...partText(parts, 'xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s([^>]*)>/g)].map(
      ([, attributes = '']) => [attributeOf(attributes, 'Id'), attributeOf(attributes, 'Target') ?? ''],
    ),
  );
  return new Map(
    [...partText(parts, 'xl/workbook.xml').matchAll(/<sheet\s([^>]*)>/g)].map(([, attributes = '']) => {
      const target = targets.get(attributeOf(attributes, 'r:id')) ?? '';
      return [
        target.startsWith('/') ? target.slice(1) : `xl/${target}`,
        attributeOf(attributes, 'name') ?? '',
      ];
    }),
  );
}

const sharedStrings = (parts: Parts): readonly string[] =>
  [...partText(parts, 'xl/sharedStrings.xml').matchAll(/<si(?:\s[^>]*)?>([\s\S]*?)<\/si>/g)].map(
    ([, inner = '']) => characters(withoutTags(inner)),
  );

function partText(parts: Parts, path: string): string {
  const part = parts[path];
  return part ? new TextDecoder().decode(part) : '';
}

const withoutTags = (xml: string): string => xml.replace(/<[^>]*>/g, '');

const attributeOf = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : characters(found);
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML's and Excel's own ways of writing a character. */
const characters = (xml: string): string =>
  xml
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
      hex
        ? String.fromCodePoint(Number.parseInt(hex, 16))
        : decimal
          ? String.fromCodePoint(Number(decimal))
          : (entities[name] ?? whole),
    )
    .replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
