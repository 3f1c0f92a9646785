// What a header was taken for before: found again however it is spaced or capitalised; the last correction wins.
import type { ImportColumn } from './columns.ts';
import { type Field, isField, type Mapping } from './fields.ts';

/** Headers of the last files; older ones are forgotten. */
const MOST = 500;

const keyOf = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:*]+/g, ' ')
    .trim();

/** Exactly that header first, then one that differs in spaces and capitals only. */
export function rememberedField(mapping: Mapping, header: string): Field | 'ignore' | undefined {
  if (Object.hasOwn(mapping, header)) return mapping[header];
  const key = keyOf(header);
  return Object.entries(mapping).findLast(([known]) => keyOf(known) === key)?.[1];
}

/**
 * What is kept after an import: what the user chose for this file, and what was remembered before. A guess is
 * not kept, it is made again; a year alone says nothing of the next file.
 */
export function rememberedAfter(before: Mapping, chosen: Mapping, columns: readonly ImportColumn[]): Mapping {
  const after = new Map(Object.entries(before));
  for (const { header } of columns) {
    const field = Object.hasOwn(chosen, header) ? chosen[header] : undefined;
    if (field === undefined || !/\p{L}{2}/u.test(header)) continue;
    for (const known of after.keys()) if (keyOf(known) === keyOf(header)) after.delete(known);
    after.set(header, field);
  }
  return Object.fromEntries([...after].slice(-MOST));
}

/** From where it was kept; what is not a mapping counts as nothing. */
export function readRemembered(text: string | null): Mapping {
  let saved: unknown;
  try {
    saved = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  if (typeof saved !== 'object' || saved === null) return {};
  return Object.fromEntries(
    Object.entries(saved).filter(
      (entry): entry is [string, Field | 'ignore'] =>
        typeof entry[1] === 'string' && (entry[1] === 'ignore' || isField(entry[1])),
    ),
  );
}
