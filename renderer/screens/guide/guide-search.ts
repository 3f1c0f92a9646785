// Search within the guide: each section is found by its title and its words, a word being typed by its beginning.
import MiniSearch from 'minisearch';
import { type Part, plainText } from './chapters.ts';

export interface Found {
  readonly chapter: string;
  readonly section: string;
  readonly chapterTitle: string;
  readonly title: string;
  /** A few words round the first that was looked for. */
  readonly excerpt: string;
}

const MOST = 20;
const EXCERPT = 150;

export function guideSearch(parts: readonly Part[]): (query: string) => readonly Found[] {
  const entries = parts.flatMap(({ chapters }) =>
    chapters.flatMap((chapter) =>
      chapter.sections.map(({ id, title, text }) => ({
        id: `${chapter.id}/${id}`,
        found: { chapter: chapter.id, section: id, chapterTitle: chapter.title, title },
        title,
        text: plainText(text),
      })),
    ),
  );
  const index = new MiniSearch<(typeof entries)[number]>({ fields: ['title', 'text'] });
  index.addAll(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (query) =>
    index
      .search(query, { prefix: true, fuzzy: 0.15, combineWith: 'AND', boost: { title: 3 }, boostDocument })
      .slice(0, MOST)
      .flatMap(({ id, terms }) => {
        const entry = byId.get(id);
        return entry ? [{ ...entry.found, excerpt: excerptOf(entry.text, terms) }] : [];
      });
}

/** Whoever searches wants to know how something is done before how it is defined. */
const boostDocument = (id: string): number => (id.startsWith('glossary/') ? 0.4 : 1);

function excerptOf(text: string, terms: readonly string[]): string {
  const places = terms.map((term) => text.toLowerCase().indexOf(term)).filter((at) => at >= 0);
  const at = places.length === 0 ? 0 : Math.min(...places);
  const from = at < EXCERPT / 2 ? 0 : text.indexOf(' ', at - EXCERPT / 2) + 1;
  const to = text.length <= from + EXCERPT ? text.length : text.lastIndexOf(' ', from + EXCERPT);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
