// A name for a copy, unlike any that is taken: “Out-tasking, variant”, “Out-tasking, variant 2”.
import { say } from '../text/say.ts';
import { LIMITS } from './document.ts';

export function nameAfter(name: string, what: 'copy' | 'variant', taken: Iterable<string>): string {
  const names = new Set(taken);
  const nameWith = (ending: string) => `${cut(name, LIMITS.name - ending.length)}${ending}`;
  const ending = what === 'copy' ? say(', copy') : say(', variant');
  let wanted = nameWith(ending);
  for (let number = 2; names.has(wanted); number += 1) wanted = nameWith(`${ending} ${number}`);
  return wanted;
}

/** Not through the middle of an emoji. */
const cut = (text: string, longest: number): string => text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
