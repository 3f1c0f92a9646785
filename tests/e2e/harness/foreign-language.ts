// A language nobody speaks: every letter of an English text is another one, so that a plain letter on the screen is
// one that was never said. And what there is of plain letters on a page.
import type { Page } from 'playwright-core';
import { emptyCatalogue } from '../../../build/texts/catalogue.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import type { Catalogue } from '../../../shared/text/say.ts';

/** For private use; its plurals are those of English. */
export const FOREIGN = 'en-XA';

const PLAIN = 'abcdefghijklmnopqrstuvwxyz';
const OTHER = 'ȧƀƈđēƒɠħīĵķŀɱńōƥɋřšŧūṽŵẋẏž';
const others = new Map([...PLAIN].map((letter, at) => [letter, [...OTHER][at] ?? letter]));

const other = (letter: string): string => {
  const found = others.get(letter.toLowerCase()) ?? letter;
  return letter === letter.toLowerCase() ? found : found.toUpperCase();
};

/** Names of places and the words of plurals stay: they are an odd number of braces deep. */
function foreign(english: string): string {
  let depth = 0;
  const said = [...english].map((sign) => {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    return depth % 2 === 0 ? other(sign) : sign;
  });
  return `⟦${said.join('')}⟧`;
}

/** Every text of the interface. */
export const foreignTexts = (): Catalogue =>
  Object.fromEntries(Object.keys(emptyCatalogue()).map((text) => [text, foreign(text)]));

/** What people write in a deal. */
const WRITTEN = new Set(['name', 'notes', 'note', 'unit', 'source', 'owner', 'by', 'mitigation', 'evidence']);

/** The deal with a number in the place of everything people wrote in it. */
export function wordless(deal: Deal): Deal {
  let count = 100;
  const numbered = () => {
    count += 1;
    return String(count);
  };
  const ids = new Set(deal.providers.map(({ id }) => id));
  const without = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string' && WRITTEN.has(key) && !ids.has(value))
      return value === '' ? '' : numbered();
    if (Array.isArray(value)) return value.map((one) => without(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, without(one, name)]));
  };
  return without(deal) as Deal;
}

/** Where plain letters stand: in texts, and in what is read out, shown on hovering or before anything is typed. */
export const plainTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const add = (where: string, text: string) => {
      if (/[a-z]{2}|[A-Z]{2}/.test(text)) found.add(`${where}: ${text.replace(/\s+/g, ' ').trim()}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        const holder = node.parentElement;
        if (holder && !holder.closest('script, style')) add(holder.localName, node.data);
      } else if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'aria-roledescription', 'aria-valuetext'])
          add(`${node.localName}[${name}]`, node.getAttribute(name) ?? '');
      }
    }
    return [...found];
  });
