// Files made to bring a reader down, each with what the user must be told.
import { overlapping, packed, rowsXml, withField, workbook, workbookParts, worksheet } from './packages.ts';

export interface HostileFile {
  readonly why: string;
  readonly name: string;
  readonly make: () => Buffer;
  /** What the message must say. */
  readonly says: RegExp;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const one = rowsXml([
  ['Service', 'Volume'],
  ['Desk', 5],
]);
const plain = () => workbook({ sheets: { Data: worksheet(one) } });
const doctype = (declarations: string, body: string) =>
  `<?xml version="1.0"?><!DOCTYPE worksheet [${declarations}]><worksheet>${body}</worksheet>`;
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
const compound = (content: Buffer) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), content, Buffer.alloc(4096)]);

export const refusedFiles: readonly HostileFile[] = [
  {
    why: 'a sheet that unpacks to 1,000 times its size',
    name: 'bomb.xlsx',
    make: () => bomb(200_000_000),
    says: /unpacks to \d+ times its size/,
  },
  {
    why: 'a bomb that states a small size',
    name: 'lying.xlsx',
    make: () => withField(bomb(50_000_000), SHEET, 'size', 900_000),
    says: /larger than the 900000 bytes it states/,
  },
  {
    why: 'a part that states more than it holds',
    name: 'boasting.xlsx',
    make: () => withField(plain(), SHEET, 'size', 900_000),
    says: /sheet1\.xml.+not what was saved/,
  },
  {
    why: 'two parts that share their bytes',
    name: 'overlap.xlsx',
    make: () =>
      overlapping(
        workbook({ sheets: { One: worksheet(one), Two: worksheet(one) } }),
        'xl/worksheets/sheet2.xml',
        SHEET,
      ),
    says: /damaged/,
  },
  {
    why: 'a part that reaches beyond the file',
    name: 'beyond.xlsx',
    make: () => withField(plain(), SHEET, 'packedSize', 90_000_000),
    says: /reaches beyond its end/,
  },
  {
    why: 'a million rows',
    name: 'rows.xlsx',
    make: () => workbook({ sheets: { Tickets: worksheet(manyRows(1_000_000)) } }),
    says: /Sheet “Tickets” has more than 20000 rows/,
  },
  {
    why: 'one row of very many cells, again and again',
    name: 'cells.xlsx',
    make: () => workbook({ sheets: { Wide: worksheet(manyCells(1_000, 1_000)) } }),
    says: /Sheet “Wide”, row \d+: up to here the file has more than 300000 cells/,
  },
  {
    why: 'a long shared text in every cell',
    name: 'texts.xlsx',
    make: () =>
      workbook({
        sharedStrings: Array.from({ length: 97 }, (_, index) =>
          noise(100_000).slice(index * 700, index * 700 + 30_000),
        ),
        sheets: {
          Data: worksheet(
            `<row>${Array.from({ length: 100_000 }, (_, index) => `<c t="s"><v>${(index * index) % 97}</v></c>`).join('')}</row>`,
          ),
        },
      }),
    says: /more than 300000 cells or 16 million characters/,
  },
  {
    why: 'one text of 100 MB',
    name: 'text.xlsx',
    make: () =>
      workbook({ sheets: { Data: worksheet(`<row><c t="str"><v>${noise(90_000_000)}</v></c></row>`) } }),
    says: /longer than any cell can/,
  },
  {
    why: 'one tag with 100 MB of attribute',
    name: 'attribute.xlsx',
    make: () => workbook({ sheets: { Data: worksheet(`<row a="${noise(90_000_000)}"/>`) } }),
    says: /longer than any cell can/,
  },
  {
    why: 'elements nested a million deep',
    name: 'deep.xlsx',
    make: () => workbook({ sheets: { Data: worksheet('<a>'.repeat(1_000_000)) } }),
    says: /nested too deeply|\d+ times its size/,
  },
  {
    why: 'entities that multiply (billion laughs)',
    name: 'laughs.xlsx',
    make: () =>
      workbook({
        sheets: {
          Data: doctype(
            `<!ENTITY l0 "ha">${laughs}`,
            '<sheetData><row><c t="str"><v>&l9;</v></c></row></sheetData>',
          ),
        },
      }),
    says: /declares a document type/,
  },
  {
    why: 'an entity that reads a file of the user',
    name: 'entity.xlsx',
    make: () =>
      workbook({
        sheets: {
          Data: doctype(
            '<!ENTITY x SYSTEM "file:///etc/passwd">',
            '<sheetData><row><c t="str"><v>&x;</v></c></row></sheetData>',
          ),
        },
      }),
    says: /declares a document type/,
  },
  {
    why: 'an entity without a declaration',
    name: 'undeclared.xlsx',
    make: () => workbook({ sheets: { Data: worksheet('<row><c t="str"><v>&nope;</v></c></row>') } }),
    says: /uses entities/,
  },
  {
    why: 'a workbook cut off in the middle',
    name: 'cut.xlsx',
    make: () => plain().subarray(0, Math.floor(plain().length / 2)),
    says: /cut off.+missing/,
  },
  {
    why: 'a workbook with bytes overwritten',
    name: 'scratched.xlsx',
    make: () => {
      const bytes = workbook({ sheets: { Data: worksheet(manyRows(200)) } });
      const at = bytes.indexOf(SHEET) + SHEET.length;
      bytes.fill(0xaa, at + 20, at + 200);
      return bytes;
    },
    says: /damaged/,
  },
  {
    why: 'a zip with a password',
    name: 'zip-password.xlsx',
    make: () => withField(plain(), SHEET, 'flags', 1),
    says: /password/,
  },
  {
    why: 'a workbook with a password',
    name: 'password.xlsx',
    make: () => compound(Buffer.from('EncryptedPackage', 'utf16le')),
    says: /protected with a password.+\n.*Open it in Excel/,
  },
  {
    why: 'an old .xls',
    name: 'old.xls',
    make: () => compound(Buffer.from('Workbook', 'utf16le')),
    says: /old kind \(\.xls\).+\n.*save it as a new \.xlsx/,
  },
  {
    why: 'an old .xls under a new name',
    name: 'renamed.xlsx',
    make: () => compound(Buffer.from('Workbook', 'utf16le')),
    says: /old kind/,
  },
  {
    why: 'text under the name of a workbook',
    name: 'text-file.xlsx',
    make: () => Buffer.from('Service;Volume\nDesk;5\n'),
    says: /no workbook, although its name ends in \.xlsx.+\n.*change the ending to \.csv/,
  },
  {
    why: 'a workbook under the name of a text',
    name: 'workbook.csv',
    make: plain,
    says: /zip package.+its name ends in “\.csv”.+\n.*change the ending to \.xlsx/,
  },
  {
    why: 'a web page named .xls',
    name: 'page.xls',
    make: () => Buffer.from('<html><table>'),
    says: /web page/,
  },
  { why: 'a PDF', name: 'scan.xlsx', make: () => Buffer.from('%PDF-1.7 …'), says: /PDF/ },
  { why: 'nothing', name: 'empty.xlsx', make: () => Buffer.alloc(0), says: /is empty/ },
  { why: 'random bytes', name: 'noise.csv', make: () => Buffer.alloc(5_000, 'a\0\0b\x01'), says: /not text/ },
  {
    why: 'a Word document',
    name: 'letter.xlsx',
    make: () => packed({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
    says: /a Word document, not an \.xlsx/,
  },
  {
    why: 'a binary workbook',
    name: 'binary.xlsx',
    make: () => packed({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
    says: /\.xlsb/,
  },
  {
    why: 'a CSV file of a million rows',
    name: 'rows.csv',
    make: () => Buffer.from('Desk;5\n'.repeat(1_000_000)),
    says: /more than 20000 rows/,
  },
  {
    why: 'a CSV file whose quotation mark never closes',
    name: 'quote.csv',
    make: () => Buffer.from(`Service;Volume\nDesk;5\n"Network;7\n${'x;1\n'.repeat(100)}`),
    says: /record 3: a quotation mark/,
  },
  {
    why: 'a CSV file of one endless line',
    name: 'line.csv',
    make: () => Buffer.alloc(40_000_000, 'x'),
    says: /not well-formed CSV at record 1/,
  },
];

/** What takes other readers down but says nothing wrong: read, and quickly. */
export const readableFiles: readonly (Omit<HostileFile, 'says'> & { readonly remarks?: RegExp })[] = [
  {
    why: 'a validation over a whole sheet',
    name: 'validation.xlsx',
    make: () =>
      workbook({
        sheets: {
          Data: worksheet(
            one,
            '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>',
          ),
        },
      }),
  },
  {
    why: 'a merge over a whole sheet',
    name: 'merge.xlsx',
    make: () =>
      workbook({
        sheets: { Data: worksheet(one, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>') },
      }),
  },
  {
    why: 'a million empty rows with a format',
    name: 'blank-rows.xlsx',
    make: () => workbook({ sheets: { Data: worksheet(one + blankRows(1_000_000)) } }),
  },
  {
    why: 'a part that nobody needs and that is a bomb',
    name: 'picture.xlsx',
    make: () =>
      packed({
        ...workbookParts({ sheets: { Data: worksheet(one) } }),
        'xl/media/image1.bmp': new Uint8Array(100_000_000),
      }),
  },
  {
    why: 'a link to another file, and a program behind a formula (DDE)',
    name: 'links.xlsx',
    make: () =>
      workbook({
        sheets: {
          Data: worksheet(
            `${one}<row r="3"><c r="A3" t="str"><f>cmd|'/c calc'!A0</f><v>Network</v></c><c r="B3"><f>[1]Sheet1!$A$1</f><v>7</v></c></row>`,
          ),
        },
        relations:
          '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/>',
        parts: {
          'xl/externalLinks/externalLink1.xml':
            '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
        },
      }),
    remarks: /draws on another file; nothing was fetched/,
  },
];

function bomb(bytes: number): Buffer {
  const head = worksheet('').split('<sheetData>')[0] ?? '';
  const content = new Uint8Array(bytes).fill(0x20);
  content.set(Buffer.from(head), 0);
  return packed({ ...workbookParts(), [SHEET]: content }, 1);
}

const manyRows = (count: number): string =>
  Array.from(
    { length: count },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row * 7}</v></c></row>`,
  ).join('');

const blankRows = (count: number): string =>
  Array.from({ length: count }, (_, row) => `<row r="${row + 3}" s="1" customFormat="1"/>`).join('');

const manyCells = (rows: number, columns: number): string =>
  Array.from(
    { length: rows },
    (_, row) =>
      `<row>${Array.from({ length: columns }, (_cell, column) => `<c><v>${row * columns + column}</v></c>`).join('')}</row>`,
  ).join('');

/** Text that packs badly enough not to look like a bomb. */
function noise(length: number): string {
  let state = 1;
  const block = Array.from({ length: 100_000 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(97 + ((state >> 16) % 26));
  }).join('');
  return block.repeat(length / block.length);
}
