// Every text of the interface passes through `say`, so that a translation is a file.
import { describe, expect, it } from 'vitest';
import { emptyCatalogue } from '../../build/texts/catalogue.ts';
import { sourceTexts, textsIn } from '../../build/texts/read-texts.ts';
import { tableTexts } from '../../build/texts/table-texts.ts';

/** Texts that are no words for a person, although they look like some: “path: text”. */
const noWords: readonly RegExp[] = [
  // What a programmer reads who broke something.
  /has no #root$/,
  // Selectors of elements, media queries.
  /: (:is\(|header:not\(|\(prefers-)/,
  // Keys of groups of commands.
  /state\/commands\.ts: (Go to|View|Charts)$/,
  // Names of programs.
  /: (Parley|Excel)$/,
  // Styles, markup and marks of pictures.
  /: (var\(|max\(|border\{|600 13px|<td|<html)/,
  /picture-(marks|page)\.ts: /,
];

/** What `say` is given that is no text: a text out of a table, whose texts are marked or in `tableTexts`. */
const ofTables: readonly RegExp[] = [
  // The model's.
  /components\/inputs\/(input|switch)-block\.ts: (english|label|options|(input|declared)\.)/,
  /format\/model-texts\.ts: /,
  /state\/commands\.ts: (label|meaning)$/,
  /state\/public-part\.ts: (item\.label|theirs\.items|part\.theirs\.items|switchTable\.)/,
  // What became of a line of a bid; fields of an import.
  /screens\/bids\/(beside-view|diff-section|diff-table)\.tsx: label$/,
  /screens\/import-services\/.*: fields\[/,
  // Elements in a sentence.
  /components\/said\.ts: english$/,
];

describe('texts of the window', () => {
  const { said, unknown, bare } = sourceTexts(['renderer']);

  it('stand where they are said, or in a table', () => {
    const found = unknown.map(({ path, text }) => `${path}: ${text}`);
    expect(found.filter((one) => !ofTables.some((shape) => shape.test(one)))).toEqual([]);
  });

  it('all pass through say', () => {
    const found = bare.filter(({ path, text }) => !noWords.some((shape) => shape.test(`${path}: ${text}`)));
    expect(found.map(({ path, line, text }) => `${path}:${line} ${text}`)).toEqual([]);
  });

  it('are texts that can be filled in: their braces close', () => {
    const open = said.filter(({ text }) => text.split('{').length !== text.split('}').length);
    expect(open).toEqual([]);
  });
});

describe('the catalogue', () => {
  const catalogue = emptyCatalogue();

  it('holds what is said of every line item, input and switch', () => {
    const lacking = tableTexts().filter(({ text }) => !Object.hasOwn(catalogue, text));
    expect(lacking).toEqual([]);
    expect(Object.keys(catalogue)).toEqual(
      expect.arrayContaining([
        'Total cost of performance',
        'Unit price',
        'In the middle of the month',
        'All deals',
      ]),
    );
  });
});

describe('a text beside say is found', () => {
  it.each([
    ['as text of a page', '<p>Nothing yet</p>'],
    ['beside a value', '<p>{count} services</p>'],
    ['as an attribute', '<input aria-label="Your name" />'],
    ['as a property', "({ label: 'In-house work' })"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text of a template.
    ['made of pieces', '`${count} services kept`'],
    ['in a choice', "is ? 'Win-win' : 'Not win-win yet'"],
    ['as an argument', "tell('No deal is open.')"],
  ])('%s', (_where, source) => {
    expect(textsIn('x.tsx', `export const x = ${source};`).bare).toHaveLength(
      source.includes('Win-win') ? 2 : 1,
    );
  });

  it.each([
    ['said', "say('No deal is open.')"],
    ['said with values', "say('{count} services kept', { count })"],
    ['a class', '<p className="wide open" />'],
    ['an error for programmers', "new Error('the report has no scale')"],
    ['a key of a program', "({ kind: 'as-is' })"],
  ])('nothing else is: %s', (_what, source) => {
    expect(textsIn('x.tsx', `export const x = ${source};`).bare).toEqual([]);
  });
});
