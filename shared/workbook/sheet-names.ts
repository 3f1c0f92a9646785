// Names of sheets as every spreadsheet accepts them, decided before the formulas that refer to them are printed.

const LONGEST = 31;
/** Excel keeps this one for itself, in any spelling. */
const RESERVED = 'History';

/** Valid names, no two alike, in the order of the wanted ones; an earlier sheet keeps its name. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set([comparable(RESERVED)]);
  return wanted.map((name) => {
    const base = validName(name);
    let candidate = base;
    for (let count = 2; taken.has(comparable(candidate)); count += 1) candidate = numbered(base, count);
    taken.add(comparable(candidate));
    return candidate;
  });
}

/** The sheet as a formula names it: always in quotes, so that no name needs a second look. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

function validName(wanted: string): string {
  const name = wanted
    // A look-alike: writers and readers disagree about apostrophes inside quoted names.
    .replaceAll("'", '’')
    .replace(/[[\]:*?/\\]/g, '-')
    // Would be read back as the character with that code.
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '-')
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return cut(name, LONGEST) || 'Sheet';
}

function numbered(base: string, count: number): string {
  const suffix = ` (${count})`;
  return cut(base, LONGEST - suffix.length) + suffix;
}

/** At most `longest` UTF-16 units, no character halved. */
function cut(text: string, longest: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > longest) break;
    kept += character;
  }
  return kept.trimEnd();
}

/** Two names with the same key are one name to a spreadsheet: case and width of letters do not count. */
const comparable = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase();
