// What spreadsheets put on the clipboard beside the text, and where a block goes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asTable,
  asText,
  clipboardBlock,
  pastePlan,
} from '../../renderer/components/inputs/grid-clipboard.ts';

const cell = (text: string, value: string | null) => ({ text, value });
const read = (text: string, value: string | null) => clipboardBlock(text, [[cell(text, value)]])[0]?.[0];

describe('the number behind a text', () => {
  test.each([
    ['1,234.57', '1234.5678', { value: 1234.5678, percent: false }],
    ['1.234,57', '1234.5678', { value: 1234.5678, percent: false }],
    ['3.5 %', '0.0345678', { value: 0.0345678, percent: true }],
    ['(1,200)', '-1200', { value: -1200, percent: false }],
    ['€ 12', '12', { value: 12, percent: false }],
    ['0.00', '0', { value: 0, percent: false }],
  ])('%s is %s', (text, value, number) => expect(read(text, value)).toEqual({ text, number }));

  test.each([
    ['01.02.2024', '45323'],
    ['14:30', '0.6041666'],
    ['12', '13'],
    ['5', '-5'],
    ['Total', '12'],
    ['12', null],
    ['12', ''],
  ])('%s is not %s: the text counts', (text, value) => expect(read(text, value)).toEqual({ text }));

  test('counts only where the table has the size of the text', () => {
    expect(clipboardBlock('1\n2', [[cell('1', '1')]])).toEqual([[{ text: '1' }], [{ text: '2' }]]);
  });

  test('a table alone is a block, too', () =>
    expect(clipboardBlock('', [[cell('a', null), cell('2', '2')]])).toEqual([
      [{ text: 'a' }, { text: '2', number: { value: 2, percent: false } }],
    ]));
});

test('any texts copied come back as they were', () => {
  const text = fc.string().map((any) => any.replace(/^"/, ''));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
      const contents = rows.map((row) => row.map((one) => ({ text: one })));
      // A last line without anything reads as the line end that spreadsheets add.
      expect(clipboardBlock(`${asText(contents)}\r\n`, null)).toEqual(contents);
    }),
  );
});

test('what a name contains is no markup', () =>
  expect(asTable([[{ text: '<b>"A" & B' }]])).toContain('>&lt;b&gt;&quot;A&quot; &amp; B</td>'));

describe('a block goes', () => {
  const block = [[{ text: 'a' }, { text: 'b' }]];
  const plan = (bottom: number, right: number) =>
    pastePlan(block, { top: 1, left: 1, bottom, right }, { rows: 4, columns: 4 });
  test('at its own size where the range is no multiple of it', () =>
    expect(plan(1, 3).range).toEqual({ top: 1, left: 1, bottom: 1, right: 2 }));
  test('again and again over a multiple', () => expect(plan(3, 2).targets).toHaveLength(6));
  test('as far as there are rows and columns', () => {
    const beyond = pastePlan(
      [...block, ...block],
      { top: 3, left: 3, bottom: 3, right: 3 },
      { rows: 4, columns: 4 },
    );
    expect(beyond).toMatchObject({ rowsBeyond: 1, columnsBeyond: 1 });
    expect(beyond.targets.map(({ place }) => place.column)).toEqual([3, 3]);
  });
});
