// The charts of an xlsx file, read from its parts as a program would find them: sheet, drawing, chart.
import {
  attribute,
  decoded,
  elements,
  type Parts,
  partsOf,
  partText,
  sheetParts,
} from '../../agreement/harness/package-parts.ts';

export interface ReadReference {
  /** As written, such as 'Summary'!$B$60:$D$60. */
  readonly formula: string;
  readonly count: number;
  readonly cached: ReadonlyMap<number, string>;
}

export interface ReadChart {
  readonly sheet: string;
  readonly path: string;
  readonly xml: string;
  readonly alternativeText: string;
  readonly title: string;
  readonly references: readonly ReadReference[];
  readonly series: number;
  readonly anchor: readonly number[];
}

export function readCharts(bytes: Uint8Array): readonly ReadChart[] {
  const parts = partsOf(bytes);
  return sheetParts(parts).flatMap(({ name, path }) => {
    const id = attribute(elements(partText(parts, path), 'drawing')[0]?.attributes ?? '', 'r:id');
    if (id === undefined) return [];
    const drawingPath = target(parts, path, id);
    return elements(partText(parts, drawingPath), 'xdr:twoCellAnchor').map(({ inner = '' }): ReadChart => {
      const chartId = attribute(elements(inner, 'c:chart')[0]?.attributes ?? '', 'r:id') ?? '';
      const chartPath = target(parts, drawingPath, chartId);
      const xml = partText(parts, chartPath);
      const alternative = attribute(elements(inner, 'xdr:cNvPr')[0]?.attributes ?? '', 'descr') ?? '';
      return {
        sheet: name,
        path: chartPath,
        xml,
        alternativeText: alternative,
        title: texts(elements(xml, 'c:title')[0]?.inner ?? ''),
        references: ['c:strRef', 'c:numRef'].flatMap((kind) => elements(xml, kind).map(referenceOf)),
        series: elements(xml, 'c:ser').length,
        anchor: ['xdr:col', 'xdr:row'].flatMap((one) =>
          elements(inner, one).map((corner) => Number(corner.inner)),
        ),
      };
    });
  });
}

const texts = (xml: string): string =>
  elements(xml, 'a:t')
    .map(({ inner = '' }) => decoded(inner))
    .join('');

function referenceOf({ inner = '' }: { readonly inner: string | undefined }): ReadReference {
  const points = elements(inner, 'c:pt').map(
    ({ attributes, inner: point = '' }) =>
      [Number(attribute(attributes, 'idx')), decoded(elements(point, 'c:v')[0]?.inner ?? '')] as const,
  );
  return {
    formula: decoded(elements(inner, 'c:f')[0]?.inner ?? ''),
    count: Number(attribute(elements(inner, 'c:ptCount')[0]?.attributes ?? '', 'val')),
    cached: new Map(points),
  };
}

/** Follows a relation of a part to the part it names. */
function target(parts: Parts, from: string, id: string): string {
  const slash = from.lastIndexOf('/');
  const relations = partText(parts, `${from.slice(0, slash)}/_rels/${from.slice(slash + 1)}.rels`);
  const found = elements(relations, 'Relationship').find(
    ({ attributes }) => attribute(attributes, 'Id') === id,
  );
  const wanted = attribute(found?.attributes ?? '', 'Target');
  if (wanted === undefined) throw new Error(`${from} has no relation ${id}.`);
  return new URL(wanted, `file:///${from}`).pathname.slice(1);
}

/** The addresses a reference covers, in order. */
export function cellsOf(formula: string): { readonly sheet: string; readonly addresses: readonly string[] } {
  const match = /^'((?:[^']|'')+)'!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(formula);
  if (!match) throw new Error(`${formula} is no reference to cells of a sheet.`);
  const [, sheet = '', left = '', top = '', right = left, bottom = top] = match;
  const addresses: string[] = [];
  for (let row = Number(top); row <= Number(bottom); row++)
    for (let column = numberOf(left); column <= numberOf(right); column++)
      addresses.push(`${lettersOf(column)}${row}`);
  return { sheet: sheet.replaceAll("''", "'"), addresses };
}

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const lettersOf = (column: number): string =>
  column > 26
    ? lettersOf(Math.floor((column - 1) / 26)) + lettersOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
