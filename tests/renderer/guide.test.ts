// The user guide: each chapter is reached, each link and picture leads somewhere, and what is set in bold is in the
// interface under that very name.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceTexts } from '../../build/texts/read-texts.ts';
import { type Chapter, partsOf, plainText, slug } from '../../renderer/screens/guide/chapters.ts';
import { guideSearch } from '../../renderer/screens/guide/guide-search.ts';
import { chaptersAskedFor } from '../../renderer/state/guide-chapters.ts';
import { glossaryDocument } from '../../shared/model/glossary.ts';
import { model } from '../../shared/model/index.ts';
import { inputs } from '../../shared/model/inputs.ts';
import { switches } from '../../shared/model/switches.ts';
import { pictures } from '../e2e/pictures/picture-list.ts';

const folder = new URL('../../docs/guide/', import.meta.url);
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
const parts = partsOf(files);
const chapters = parts.flatMap((part) => part.chapters);

describe('chapters', () => {
  test('each file is one, with a title and something to read', () => {
    const names = chapters.map(({ id }) => `${id}.md`);
    expect([...names, 'README.md'].sort()).toEqual(Object.keys(files).sort());
    for (const { title, text } of chapters)
      expect([title, plainText(text).length > 300]).toEqual([title, true]);
  });

  test('each that F1 may ask for is there', () => {
    const there = new Set(chapters.map(({ id }) => id));
    expect(chaptersAskedFor.filter((id) => !there.has(id))).toEqual([]);
  });

  test('the contents call a chapter by its title', () => {
    const called = [...(files['README.md'] ?? '').matchAll(/^- \[(.+?)\]\((.+?)\.md\)/gm)];
    expect(called.map(([, title]) => title)).toEqual(chapters.map(({ title }) => title));
  });

  test('the glossary is the model’s', () => {
    expect(files['glossary.md'], 'run: npm run documents').toBe(glossaryDocument());
  });
});

const found = (pattern: RegExp): readonly (readonly [chapter: Chapter, what: string])[] =>
  chapters.flatMap((chapter) =>
    [...chapter.text.matchAll(pattern)].map(([, what = '']) => [chapter, what] as const),
  );

test('every link leads to a chapter and a section that are there', () => {
  const lost = found(/(?<!!)\[[^\]]*\]\(([^)]*)\)/g).filter(([here, address]) => {
    const [, file, section] = /^(?:([a-z-]+)\.md)?(?:#(.+))?$/.exec(address) ?? [];
    const chapter = file ? chapters.find(({ id }) => id === file) : here;
    return !chapter || (section !== undefined && !chapter.sections.some(({ id }) => id === section));
  });
  expect(lost.map(([{ id }, address]) => `${id}: ${address}`)).toEqual([]);
});

test('every picture it shows is taken for it, and none is taken for nothing', () => {
  const shown = found(/!\[[^\]]+\]\(pictures\/([^)]*)\)/g).map(([, name]) => name);
  const taken = pictures.filter(({ look }) => look === 'guide').map(({ file }) => file.replace(/.*\//, ''));
  expect([...new Set(shown)].sort()).toEqual([...taken].sort());
});

test('what is set in bold is called so in the interface', () => {
  const { said, bare } = sourceTexts(['renderer']);
  const labels = [...Object.values(inputs), ...Object.values(switches), ...Object.values(model.items)];
  const names = new Set([
    ...[...said, ...bare].flatMap(({ text }) => [plain(text), withoutPlaces(text)]),
    ...labels.map(({ label }) => plain(label)),
  ]);
  const unknown = found(/\*\*(.+?)\*\*/gs).filter(
    ([{ id }, name]) => id !== 'glossary' && !names.has(plain(name)),
  );
  expect(unknown.map(([{ id }, name]) => `${id}: ${name}`)).toEqual([]);
});

const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/…$/, '').trim();

/** “Into {name}” is read as “Into”, “Month by month, {unit}” as “Month by month”. */
const withoutPlaces = (text: string): string => plain(text.replace(/[,:]?\s*\{[^{}]*\}\s*/g, ' '));

describe('search', () => {
  const search = guideSearch(parts);

  test('finds a section by its words, the title first', () => {
    expect(search('volume bands')[0]).toMatchObject({ chapter: 'terms', section: 'volume-bands' });
    expect(search('backups')[0]).toMatchObject({ chapter: 'files', section: 'backups' });
  });

  test('a word being typed and a word mistyped are found, a word nobody wrote is not', () => {
    expect(search('dupl').some(({ chapter }) => chapter === 'scenarios')).toBe(true);
    expect(search('optimsm bias').length).toBeGreaterThan(0);
    expect(search('kubernetes')).toEqual([]);
  });

  test('says where it stands in a few of its own words', () => {
    const excerpt = search('violet frame')[0]?.excerpt ?? '';
    expect(excerpt).toContain('violet frame');
    expect(excerpt.length).toBeLessThan(170);
    expect(excerpt).not.toMatch(/[*|`[\]]/);
  });
});

test('a heading’s address is the one GitHub gives it', () => {
  expect(slug('What a provider never learns')).toBe('what-a-provider-never-learns');
  expect(slug('1. Make the deal')).toBe('1-make-the-deal');
});
