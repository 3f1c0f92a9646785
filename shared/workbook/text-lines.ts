// Long texts on a sheet.

/** Broken between words, a row each: a spreadsheet does not fit the height of a row it is handed. */
export function linesOf(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((long) => pieces(long, width))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** An address without a blank may be longer than any column. */
const pieces = (word: string, width: number): readonly string[] =>
  word.length < width ? [word] : [word.slice(0, width - 1), ...pieces(word.slice(width - 1), width)];

/** Of a column: whole names, as far as a screen has room for them. */
export const nameWidth = (named: readonly { readonly name: string }[], least: number): number =>
  Math.min(60, Math.max(least, ...named.map(({ name }) => name.length + 2)));
