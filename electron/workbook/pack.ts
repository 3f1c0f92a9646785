/// <reference path="./exceljs-zip-stream.d.ts" />
// Packs what exceljs writes, with the parts it cannot write. exceljs packs with jszip, in JavaScript, and what it packed
// would have to be unpacked again to add to it; it also cuts a text into pieces of 16,384 UTF-16 units and encodes each
// by itself, so that an emoji on a border becomes two U+FFFD and a formula that names its sheet there is broken.
import { buffer } from 'node:stream/consumers';
import type { Workbook } from 'exceljs';
import zipStream from 'exceljs/lib/utils/zip-stream.js';
import { ZipFile } from 'yazl';

/** What a package has beyond the parts exceljs writes. */
export interface Additions {
  /** Text of further parts by path. */
  readonly parts: ReadonlyMap<string, string>;
  /** What becomes of a part of exceljs’, by path. */
  readonly changes: ReadonlyMap<string, (text: string) => string>;
}

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;

const { prototype } = zipStream.ZipWriter;
const { append } = prototype;

/** Has exceljs hand its parts over to whoever asks for them by `take`; once, for every workbook written after it. */
prototype.append = function handOver(data, options) {
  const { take } = this.options;
  if (take && typeof data === 'string') take(options.name, data);
  else append.call(this, data, options);
};

/** The finished xlsx file; tells of each sheet, from 1 on, once it is written. Throws where an addition would replace
 * a part, or has none to change. */
export async function packed(
  workbook: Workbook,
  { parts, changes }: Additions,
  onSheet: (number: number) => void = () => {},
): Promise<Uint8Array> {
  const zip = new ZipFile();
  const written = new Set<string>();
  const take = (path: string, text: string): void => {
    if (written.has(path)) throw new Error(`The workbook has a part ${path} already.`);
    written.add(path);
    const bytes = Buffer.from(changes.get(path)?.(text) ?? text);
    // Without an extra field for the time of each part, which few programs write.
    zip.addBuffer(bytes, path, { forceDosTimestamp: true });
    const sheet = SHEET.exec(path)?.[1];
    if (sheet !== undefined) onSheet(Number(sheet));
  };
  // jszip is left with nothing to pack.
  const options = { compression: 'STORE', take } as const;
  await workbook.xlsx.writeBuffer({ zip: options });
  for (const path of changes.keys())
    if (!written.has(path)) throw new Error(`The workbook has no part ${path}.`);
  for (const [path, text] of parts) take(path, text);
  zip.end();
  return buffer(zip.outputStream);
}
