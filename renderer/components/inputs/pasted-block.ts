// A block of cells copied from a spreadsheet, as text.

/** A text with tabs or line ends of its own stands in quotes, its quotes doubled; other quotes are the text's own. */
const QUOTED = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)/y;
const PLAIN = /[^\t\r\n]*/y;
const LINE_END = /\r?\n|\r/y;

export function pastedBlock(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  let at = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match;
  };
  while (at <= text.length) {
    const quoted = read(QUOTED);
    const own =
      quoted?.[1] !== undefined && /[\t\r\n]/.test(quoted[1]) ? quoted[1].replaceAll('""', '"') : null;
    const whole = (own !== null ? quoted?.[0] : read(PLAIN)?.[0]) ?? '';
    lines.at(-1)?.push(own ?? whole);
    at += whole.length;
    if (text[at] === '\t') at += 1;
    else {
      const end = read(LINE_END)?.[0];
      if (end === undefined || at + end.length >= text.length) break;
      at += end.length;
      lines.push([]);
    }
  }
  return lines;
}
