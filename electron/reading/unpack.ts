// One part of a workbook, unpacked in small steps that stop as soon as it is more than it said.
import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { say } from '../../shared/text/say.ts';
import { READING_LIMITS } from './limits.ts';
import { copyAgain, Refusal, saveAgain } from './refusal.ts';
import { shown, type ZipEntry } from './zip-directory.ts';

/** Unpacks at most 1,032 times as much: 4 MB. */
const STEP = 4096;

/** What is still allowed to be unpacked of one file. */
export interface UnpackBudget {
  bytes: number;
}

export function unpack(entry: ZipEntry, budget: UnpackBudget, each: (bytes: Uint8Array) => void): void {
  const { name, size, compressed } = entry;
  if (size > READING_LIMITS.ratioFromBytes && size > compressed.length * READING_LIMITS.ratio) {
    throw new Refusal(
      say('“{name}” in the file unpacks to {times} times its size, as no workbook does (at most {ratio}).', {
        name: shown(name),
        times: Math.round(size / compressed.length),
        ratio: READING_LIMITS.ratio,
      }),
      saveAgain(),
    );
  }
  let seen = 0;
  let crc = 0;
  const take = (bytes: Uint8Array) => {
    seen += bytes.length;
    if (seen > size) {
      throw new Refusal(
        say('The file is damaged or made to mislead: “{name}” is larger than the {size} bytes it states.', {
          name: shown(name),
          size,
        }),
        copyAgain(),
      );
    }
    budget.bytes -= bytes.length;
    if (budget.bytes < 0) {
      throw new Refusal(
        say('The file unpacks to more than {most} MB.', { most: READING_LIMITS.unpackedBytes / 1e6 }),
        say('Keep the sheet you need in a workbook of its own, and import that one.'),
      );
    }
    crc = crc32(bytes, crc);
    each(bytes);
  };
  if (entry.isDeflated) inflate(compressed, take);
  else for (let at = 0; at < size; at += STEP) take(compressed.subarray(at, at + STEP));
  if (seen !== size || crc !== entry.crc) {
    throw new Refusal(
      say('The file is damaged: “{name}” is not what was saved.', { name: shown(name) }),
      copyAgain(),
    );
  }
}

function inflate(compressed: Uint8Array, take: (bytes: Uint8Array) => void): void {
  // Errors of `take` pass through the inflater; only its own mean a damaged part.
  let thrown: { readonly error: unknown } | undefined;
  const inflater = new Inflate((bytes) => {
    try {
      if (bytes.length > 0) take(bytes);
    } catch (error) {
      thrown = { error };
      throw error;
    }
  });
  try {
    for (let at = 0; at === 0 || at < compressed.length; at += STEP) {
      inflater.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
    }
  } catch (error) {
    if (thrown) throw thrown.error;
    throw new Refusal(say('The file is damaged: a part of it cannot be unpacked.'), copyAgain(), {
      cause: error,
    });
  }
}
