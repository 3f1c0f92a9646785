// A name for a copy, unlike any that is taken: “Out-tasking, variant”, “Out-tasking, variant 2”.
import { LIMITS } from './document.ts';

export function nameAfter(name: string, what: 'copy' | 'variant', taken: Iterable<string>): string {
  const names = new Set(taken);
  const nameWith = (ending: string) => `${cut(name, LIMITS.name - ending.length)}${ending}`;
  let wanted = nameWith(`, ${what}`);
  for (let number = 2; names.has(wanted); number += 1) wanted = nameWith(`, ${what} ${number}`);
  return wanted;
}

/** Not through the middle of an emoji. */
const cut = (text: string, longest: number): string => text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
