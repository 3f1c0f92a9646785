// Workbooks made in the test, part by part, and the ways in which they can be hostile.
import { strToU8, type Zippable, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface PackageOptions {
  readonly sheets?: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  readonly sharedStrings?: readonly string[];
  /** Format codes of cell styles 1, 2, …; style 0 is General. */
  readonly formats?: readonly string[];
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** More relations of the workbook. */
  readonly relations?: string;
  readonly workbookPr?: string;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export const worksheet = (inner: string, around = ''): string =>
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${inner}</sheetData>${around}</worksheet>`;

/** The parts of a plain workbook as text, to be changed before they are packed. */
export function workbookParts(options: PackageOptions = {}): Record<string, string | Uint8Array> {
  const { sheets = { Data: worksheet('') }, hidden = [], sharedStrings, formats = [] } = options;
  const names = Object.keys(sheets);
  const listed = names
    .map(
      (name, index) =>
        `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`,
    )
    .join('');
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const relations = [
    ...names.map((_name, index) =>
      relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
    ),
    relation('rIdStyles', 'styles', 'styles.xml'),
    ...(sharedStrings ? [relation('rIdTexts', 'sharedStrings', 'sharedStrings.xml')] : []),
    options.relations ?? '',
  ].join('');
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code)}"/>`,
  );
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_code, index) => `<xf numFmtId="${200 + index}"/>`)];
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${packageRelations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${options.workbookPr ?? ''}<sheets>${listed}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${packageRelations}">${relations}</Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
    ...(sharedStrings
      ? {
          'xl/sharedStrings.xml': `${XML}<sst xmlns="${MAIN}">${sharedStrings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
        }
      : {}),
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheets[name] ?? '']),
    ),
    ...options.parts,
  };
}

export function packed(parts: Readonly<Record<string, string | Uint8Array>>, level: 1 | 6 = 6): Buffer {
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    zippable[name] = typeof content === 'string' ? strToU8(content) : content;
  return Buffer.from(zipSync(zippable, { level }));
}

export const workbook = (options: PackageOptions = {}): Buffer => packed(workbookParts(options));

/** One cell of a fixture: text, number, blank, or the XML of a cell with its place left as `@`. */
export type Fixture =
  | string
  | number
  | null
  | { readonly xml: string }
  | { readonly number: number; readonly style: number };

/** Rows of cells as sheet XML, from row 1. */
export function rowsXml(rows: readonly (readonly Fixture[])[]): string {
  return rows
    .map((cells, index) => {
      const row = index + 1;
      const inner = cells
        .map((cell, column) => {
          const at = `${letters(column)}${row}`;
          if (cell === null) return '';
          if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
          if (typeof cell === 'string') {
            return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
          }
          if ('xml' in cell) return cell.xml.replace('@', at);
          return `<c r="${at}" s="${cell.style}"><v>${cell.number}</v></c>`;
        })
        .join('');
      return `<row r="${row}">${inner}</row>`;
    })
    .join('');
}

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** Writes another number into the directory entry and the local header of a part. */
export function withField(
  zip: Buffer,
  part: string,
  field: 'size' | 'packedSize' | 'flags',
  value: number,
): Buffer {
  const changed = Buffer.from(zip);
  const central = { flags: 8, packedSize: 20, size: 24 }[field];
  const local = { flags: 6, packedSize: 18, size: 22 }[field];
  for (const { at, start } of directoryOf(changed, part)) {
    const write = (place: number) =>
      field === 'flags' ? changed.writeUInt16LE(value, place) : changed.writeUInt32LE(value, place);
    write(at + central);
    write(start + local);
  }
  return changed;
}

/** Lets one part’s directory entry point at the bytes of another: two parts that overlap. */
export function overlapping(zip: Buffer, part: string, onto: string): Buffer {
  const changed = Buffer.from(zip);
  const [target] = directoryOf(changed, onto);
  for (const { at } of directoryOf(changed, part)) if (target) changed.writeUInt32LE(target.start, at + 42);
  return changed;
}

function directoryOf(zip: Buffer, part: string): { at: number; start: number }[] {
  const found: { at: number; start: number }[] = [];
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) === part)
      found.push({ at, start: zip.readUInt32LE(at + 42) });
    at += 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}
