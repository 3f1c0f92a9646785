// Figures inside sentences: written as the person writes numbers. Files say them in English: they leave the house,
// and whoever opens them writes numbers in another way.

const FILES = 'en';
let locale = FILES;

/** From now on figures in sentences follow this locale, a BCP 47 tag: the window calls it, nothing else does. */
export function writeFiguresIn(tag: string): void {
  locale = tag;
}

const MINUS = '−';

/** A number in a sentence, without groups: “0,104”, “−3,39”. */
export const figure = (value: number, digits: Intl.NumberFormatOptions): string =>
  formatOf(digits).format(value).replace('-', MINUS);

/** Making a format takes many times as long as using it, and the clauses of a large deal say thousands of figures. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(digits: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(digits)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { useGrouping: false, signDisplay: 'negative', ...digits });
  formats.set(key, format);
  return format;
}
