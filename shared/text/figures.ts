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
  new Intl.NumberFormat(locale, { useGrouping: false, signDisplay: 'negative', ...digits })
    .format(value)
    .replace('-', MINUS);
