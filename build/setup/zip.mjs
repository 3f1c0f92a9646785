// Reads a zip archive: a fresh machine has no unzip. Stored and deflated entries, no Zip64.
import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 5, 6]);
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_TAIL = 22 + 0xffff;
const DEFLATED = 8;

// `targetOf` maps an entry's name to the file to write, or to null to leave it out.
export function extractZip(archive, targetOf) {
  const file = openSync(archive, 'r');
  try {
    for (const entry of directoryOf(file)) {
      const target = entry.name.endsWith('/') ? null : targetOf(entry.name);
      if (!target) continue;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, contentOf(file, entry), { mode: entry.executable ? 0o755 : 0o644 });
    }
  } finally {
    closeSync(file);
  }
}

function directoryOf(file) {
  const { size } = fstatSync(file);
  const tail = read(file, Math.max(0, size - LONGEST_TAIL), Math.min(size, LONGEST_TAIL));
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) throw new Error('not a zip archive');
  const directory = read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      deflated: directory.readUInt16LE(at + 10) === DEFLATED,
      packedSize: directory.readUInt32LE(at + 20),
      executable: ((directory.readUInt32LE(at + 38) >>> 16) & 0o111) !== 0,
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength;
  }
  return entries;
}

function contentOf(file, { offset, packedSize, deflated }) {
  const header = read(file, offset, 30);
  const start = offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = read(file, start, packedSize);
  return deflated ? inflateRawSync(packed) : packed;
}

function read(file, position, length) {
  const buffer = Buffer.alloc(length);
  readSync(file, buffer, 0, length, position);
  return buffer;
}
