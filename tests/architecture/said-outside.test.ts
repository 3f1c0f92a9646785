// What the interface shows but makes outside the window passes through `say` too; what is no interface stays English.
import { describe, expect, it } from 'vitest';
import { sourceTexts, textsIn } from '../../build/texts/read-texts.ts';

/** What stays English, and why (docs/translation.md). */
const english: readonly string[] = [
  // Documents both sides hold against each other, and what a bid is read back by.
  'shared/workbook/',
  'shared/bid/bid-sheet.ts',
  // Labels and meanings are read from the tables themselves, and said where they are shown.
  'shared/model/',
  // Written for programmers and for the documentation.
  'shared/deal/json-schema.ts',
  'shared/deal/upgrades.ts',
  'shared/units/unit.ts',
  'electron/workbook/',
  'electron/store/migrations/',
  // The command line, and what only it prints.
  'electron/assumptions.ts',
  'electron/audiences.ts',
  'electron/cli.ts',
  'electron/demo.ts',
  'electron/headline.ts',
  'electron/import-services.ts',
  'electron/new-deal-file.ts',
  'electron/print-only.ts',
  'electron/print-with-electron.ts',
  'electron/read-bid.ts',
  'electron/report-command.ts',
];

const noWords: readonly RegExp[] = [
  // Stored with the deal, and looked for by its words.
  /^bid sheet “$/,
  /^, (round|saved) \{\}$/,
  // Who wrote a file, and what a contract is called in it.
  /^Parley, deal format/,
  /^Contract$/,
  // A size of paper, and what the command line says of a title.
  /^Letter$/,
  /^a title needs a letter$/,
  // The key of a column without a header, by which it is known again.
  /^Column \{\}$/,
  // Currencies, and headers of foreign files.
  /^[A-Z]{3} [A-Z]{3} /,
  /unit \(costs\?/,
  // SQL, and what a database file begins with.
  /^\s*(SELECT|INSERT|UPDATE|DELETE) /,
  /^, NULL AS author$/,
  /^SQLite format 3/,
  // The log, names of processes and of errors, and what travels between programs.
  /^(refused a call|start of \{\}|quit; network|the page (is gone|did not load))/,
  /^(Parley|Parley file reader|Parley export)$/,
  /^(Failure|Refusal|unknown error|of a rival|Not found)$/,
  /^(text|application)\/\w+; charset=/,
  // What a date has to look like.
  /^YYYY/,
  /^a formula without its result$/,
];

describe('texts of the interface made outside the window', () => {
  const { bare, early } = sourceTexts(['shared', 'electron']);

  it('all pass through say', () => {
    const found = bare.filter(
      ({ path, text }) =>
        !english.some((start) => path.startsWith(start)) && !noWords.some((shape) => shape.test(text)),
    );
    expect(found.map(({ path, line, text }) => `${path}:${line} ${text}`)).toEqual([]);
  });

  it('are said when they are asked for, not when their module is read: the language may not be known by then', () => {
    expect(early).toEqual([]);
  });
});

describe('a text said too early is found', () => {
  it.each([
    ['in a table', "export const x = { label: say('In-house') };", 1],
    ['in a function', "export const x = () => say('In-house');", 0],
    ['marked for later', "export const x = { label: toSay('In-house') };", 0],
  ])('%s', (_where, source, count) => {
    expect(textsIn('x.ts', source).early).toHaveLength(count);
  });
});
