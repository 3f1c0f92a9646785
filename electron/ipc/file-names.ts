// File names that every operating system takes, from names that people give.
import { say } from '../../shared/text/say.ts';

const FORBIDDEN = /[<>:"/\\|?*]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 120;
/** File systems count bytes: 255 with the extension. */
const LONGEST_IN_BYTES = 200;

/** `The $100M contract: mid/low` becomes `The $100M contract mid low.xlsx`. */
export function fileName(name: string, extension: string): string {
  const plain = name.replace(CONTROL, '').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  const short = withinBytes(Array.from(plain).slice(0, LONGEST)).replace(/^[. ]+|[. ]+$/g, '');
  const safe = RESERVED.test(short) ? `${short.slice(0, 3)}_${short.slice(3)}` : short;
  return `${safe || say('Deal')}.${extension}`;
}

function withinBytes(characters: readonly string[]): string {
  let room = LONGEST_IN_BYTES;
  const end = characters.findIndex((character) => {
    room -= Buffer.byteLength(character);
    return room < 0;
  });
  return characters.slice(0, end < 0 ? undefined : end).join('');
}

/** The chosen path with its extension: dialogs on Linux do not add one. */
export const withExtension = (path: string, extension: string): string =>
  path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
