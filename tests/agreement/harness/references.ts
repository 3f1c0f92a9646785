// What a formula of an exported workbook refers to: cells, ranges and names, without calculating it.

export interface Reference {
  /** The sheet it names, or that of the formula. */
  readonly sheet: string;
  readonly from: Place;
  readonly to: Place;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!`;
const CELL = String.raw`(\$?)([A-Z]{1,3})(\$?)(\d+)`;
const reference = () => new RegExp(String.raw`(?:${SHEET})?${CELL}(?::${CELL})?(?![\w(])`, 'g');

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

export const placeOf = (address: string): Place => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(row), column: columnNumber(letters) };
};

/** Texts are no formulas: what stands between quotation marks is taken out first. */
const withoutTexts = (formula: string): string => formula.replaceAll(/"(?:[^"]|"")*"/g, '""');

export function referencesIn(formula: string, sheet: string): readonly Reference[] {
  return [...withoutTexts(formula).matchAll(reference())].map((match) => {
    const [, quoted, plain, , letters = '', , row = '', , lastLetters, , lastRow] = match;
    const from = { column: columnNumber(letters), row: Number(row) };
    const to = lastLetters ? { column: columnNumber(lastLetters), row: Number(lastRow) } : from;
    return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? sheet, from, to };
  });
}

/** The formula with every reference told from where it stands: `R5C[-1]`. Two cells say the same where these are equal. */
export function relative(formula: string, at: Place): string {
  const part = (fixed: string, number: number, here: number) =>
    fixed ? String(number) : `[${number - here}]`;
  const cell = (fixedColumn: string, letters: string, fixedRow: string, row: string) =>
    `R${part(fixedRow, Number(row), at.row)}C${part(fixedColumn, columnNumber(letters), at.column)}`;
  return withoutTexts(formula).replaceAll(reference(), (text, ...groups: string[]) => {
    const [quoted, plain, a = '', b = '', c = '', d = '', e = '', f, g = '', h = ''] = groups;
    const name = quoted ?? plain;
    const head = name === undefined ? '' : `${name}!`;
    return text === '' ? text : `${head}${cell(a, b, c, d)}${f ? `:${cell(e, f, g, h)}` : ''}`;
  });
}

/** Numbers written into a formula, references and names aside. */
export const constantsIn = (formula: string): readonly string[] =>
  [
    ...withoutTexts(formula)
      .replaceAll(reference(), '#')
      .matchAll(/(?<![\w.#])\d+(?:\.\d+)?(?:E[+-]?\d+)?/gi),
  ].map(([number]) => number);

/** Names of functions called and of cells defined. */
export const wordsIn = (formula: string): readonly string[] =>
  withoutTexts(formula)
    .replaceAll(reference(), '#')
    .match(/[A-Za-z_][\w.]*/g) ?? [];
