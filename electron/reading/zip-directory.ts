// The directory of a zip file, checked against the file before anything is unpacked.
import { say } from '../../shared/text/say.ts';
import { READING_LIMITS } from './limits.ts';
import { copyAgain, Refusal, saveAgain } from './refusal.ts';

export interface ZipEntry {
  readonly name: string;
  readonly compressed: Uint8Array;
  readonly isDeflated: boolean;
  /** What the directory says it unpacks to; `unpack` holds it to that. */
  readonly size: number;
  readonly crc: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const [END_BYTES, ENTRY_BYTES, LOCAL_BYTES] = [22, 46, 30];
const LONGEST_COMMENT = 0xffff;
/** Stands where the real number is in a zip64 field, which only files above 4 GB need. */
const IN_ZIP64 = 0xffffffff;

/** Entries by name: lower case, as the parts of a workbook are, and with forward slashes. */
export function zipDirectory(file: Buffer): ReadonlyMap<string, ZipEntry> {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  const start = file.readUInt32LE(end + 16);
  if (start === IN_ZIP64 || count === 0xffff)
    throw new Refusal(say('The file is too large a zip.'), saveAgain());
  if (count > READING_LIMITS.entries) {
    throw new Refusal(
      say('The file holds {count} parts; a workbook has at most {entries}.', {
        count,
        entries: READING_LIMITS.entries,
      }),
      saveAgain(),
    );
  }
  const size = file.readUInt32LE(end + 12);
  if (start + size !== end) throw damaged(say('its directory is not where it should be'));

  const entries = new Map<string, ZipEntry>();
  const spans: { from: number; to: number; name: string }[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > end || file.readUInt32LE(at) !== ENTRY)
      throw damaged(say('its directory is broken off'));
    const { entry, span, next } = entryAt(file, at, start);
    if (next > end) throw damaged(say('its directory is broken off'));
    if (entries.has(entry.name)) throw damaged(say('it holds “{name}” twice', { name: shown(entry.name) }));
    entries.set(entry.name, entry);
    spans.push({ ...span, name: entry.name });
    at = next;
  }
  if (at !== end) throw damaged(say('its directory holds more than it says'));
  // Parts that share bytes are how a small file unpacks to terabytes.
  spans.sort((one, other) => one.from - other.from);
  spans.forEach(({ to, name }, index) => {
    const next = spans[index + 1];
    if (next && next.from < to) throw damaged(`“${shown(name)}” and “${shown(next.name)}” overlap`);
  });
  return entries;
}

function endOf(file: Buffer): number {
  const lowest = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= lowest; at -= 1) {
    if (file.readUInt32LE(at) === END && at + END_BYTES + file.readUInt16LE(at + 20) === file.length)
      return at;
  }
  throw new Refusal(say('The file is cut off: the end of it is missing.'), copyAgain());
}

function entryAt(file: Buffer, at: number, directory: number) {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const packedSize = file.readUInt32LE(at + 20);
  const size = file.readUInt32LE(at + 24);
  const nameLength = file.readUInt16LE(at + 28);
  const next = at + ENTRY_BYTES + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  const rawName = file.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
  const name = rawName.toString('utf8').replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
  if (flags & 1) {
    throw new Refusal(
      say('The file is protected with a password.'),
      say('Open it in the program that made it, save a copy without a password, and import that one.'),
    );
  }
  if (method !== 0 && method !== 8) {
    throw new Refusal(
      say('“{name}” in the file is packed in a way no workbook uses.', { name: shown(name) }),
      saveAgain(),
    );
  }
  const local = file.readUInt32LE(at + 42);
  if ([packedSize, size, local].includes(IN_ZIP64)) {
    throw new Refusal(
      say('“{name}” in the file says it is larger than 4 GB.', { name: shown(name) }),
      saveAgain(),
    );
  }
  if (local + LOCAL_BYTES > directory || file.readUInt32LE(local) !== LOCAL)
    throw damaged(say('“{name}” is not where the directory says', { name: shown(name) }));
  const from = local + LOCAL_BYTES + nameLength + file.readUInt16LE(local + 28);
  const to = from + packedSize;
  const localName = file.subarray(local + LOCAL_BYTES, local + LOCAL_BYTES + nameLength);
  if (file.readUInt16LE(local + 26) !== nameLength || !localName.equals(rawName))
    throw damaged(say('“{name}” has another name in the directory', { name: shown(name) }));
  if (to > directory) throw damaged(say('“{name}” reaches beyond its end', { name: shown(name) }));
  if (method === 0 && packedSize !== size)
    throw damaged(say('“{name}” has two sizes', { name: shown(name) }));
  const entry: ZipEntry = {
    name,
    compressed: file.subarray(from, to),
    isDeflated: method === 8,
    size,
    crc: file.readUInt32LE(at + 16),
  };
  return { entry, span: { from: local, to }, next };
}

/** A name from a hostile file, fit for a message. */
export const shown = (name: string): string => [...name.replace(/\p{C}/gu, '?')].slice(0, 80).join('');

const damaged = (how: string): Refusal =>
  new Refusal(say('The file is damaged: {how}.', { how }), copyAgain());
