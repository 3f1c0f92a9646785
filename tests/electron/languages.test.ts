// Languages from files: what was chosen, what the system prefers, and files that are none.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { languagesIn } from '../../electron/languages.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-languages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ours = join(folder, 'ours');
const theirs = join(folder, 'theirs');
const put = (place: string, name: string, content: unknown) => {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, name), typeof content === 'string' ? content : JSON.stringify(content));
};
put(ours, 'en.json', { Terms: '', Margin: '', Export: '' });
put(ours, 'de.json', { Terms: 'Klauseln' });
put(theirs, 'de.json', { Terms: 'Bedingungen', Margin: 'Marge', Export: '', Gone: 'Weg' });
put(theirs, 'pt-br.json', { Terms: 'Termos' });
put(theirs, 'fr.json', '{"Terms": ');
put(theirs, 'it.json', { Terms: 7 });
put(theirs, 'not a language.json', { Terms: 'x' });

const open = (system: readonly string[] = ['en-GB'], file = join(folder, 'language.json')) =>
  languagesIn({ folders: [ours, join(folder, 'nowhere'), theirs], file, system });

test('those with a file that can be read are known, the later folder’s file first', () => {
  expect(open().known()).toEqual({
    chosen: null,
    spoken: 'en',
    texts: 3,
    languages: [
      { tag: 'de', translated: 2 },
      { tag: 'pt-BR', translated: 1 },
    ],
  });
});

test('the system’s is spoken where it is known, English before a language it likes less', () => {
  expect(open(['fr-FR', 'de-CH', 'en']).spoken()).toEqual({
    tag: 'de',
    texts: expect.objectContaining({ Terms: 'Bedingungen' }),
  });
  expect(open(['en-US', 'de']).spoken()).toEqual({ tag: 'en', texts: {} });
  expect(open(['ja']).spoken().tag).toBe('en');
});

test('what was chosen is kept, and English where its file is gone', () => {
  open().choose('pt-BR');
  expect(open(['de']).spoken()).toEqual({ tag: 'pt-BR', texts: { Terms: 'Termos' } });
  expect(open().known().chosen).toBe('pt-BR');
  rmSync(join(theirs, 'pt-br.json'));
  expect(open(['de']).spoken().tag).toBe('en');
  open().choose(null);
  expect(open(['de']).spoken().tag).toBe('de');
});

test('the English texts are handed out with room for each translation', () => {
  expect(JSON.parse(open().toTranslate())).toEqual({ Terms: '', Margin: '', Export: '' });
});
