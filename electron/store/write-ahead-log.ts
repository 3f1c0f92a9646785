// Tells a damaged write-ahead log from one that a crash cut short. SQLite reads up to the first bad frame and
// drops the rest without a word; after a crash that is right, after damage it would lose answered edits.
import { say } from '../../shared/text/say.ts';

const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

/** What is wrong with the log, or null. An empty or half-written log is a sound one. */
export function logFlaw(log: Buffer): string | null {
  if (log.length <= HEADER + FRAME_HEADER) return null;
  const magic = log.readUInt32BE(0);
  // The lowest bit says in which byte order the checksums were made.
  const bigEndian = (magic & 1) === 1;
  const pageSize = log.readUInt32BE(8);
  let sum: Checksum = checksum([0, 0], log.subarray(0, 24), bigEndian);
  if ((magic & ~1) !== MAGIC || !matches(sum, log, 24))
    return say('the head of its write-ahead log is overwritten');
  const salts = log.subarray(16, 24);
  const size = FRAME_HEADER + pageSize;
  let sound = true;
  let commitsAfterFlaw = 0;
  for (let at = HEADER; at + size <= log.length; at += size) {
    // Frames of an earlier round keep their old salts behind the current end: the usual, sound end of a log.
    const ours = log.subarray(at + 8, at + 16).equals(salts);
    if (sound) {
      sum = checksum(sum, log.subarray(at, at + 8), bigEndian);
      sum = checksum(sum, log.subarray(at + FRAME_HEADER, at + size), bigEndian);
      sound = ours && matches(sum, log, at + 16);
    }
    const commits = log.readUInt32BE(at + 4) !== 0;
    if (!sound && ours && commits) commitsAfterFlaw += 1;
  }
  // Every commit is synchronised before the next begins, so a crash can cut at most one short.
  return commitsAfterFlaw > 1 ? say('its write-ahead log is overwritten in the middle') : null;
}

type Checksum = readonly [number, number];

const matches = ([first, second]: Checksum, log: Buffer, at: number): boolean =>
  log.readUInt32BE(at) === first && log.readUInt32BE(at + 4) === second;

function checksum([first, second]: Checksum, bytes: Buffer, bigEndian: boolean): Checksum {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let one = first;
  let two = second;
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + words.getUint32(at, !bigEndian) + two) >>> 0;
    two = (two + words.getUint32(at + 4, !bigEndian) + one) >>> 0;
  }
  return [one, two];
}
