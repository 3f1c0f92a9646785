// What the scan takes for a leak, and what it knows to be none.
import { describe, expect, it } from 'vitest';
import { numbersIn, significantDigits } from '../../../../shared/workbook/audience/number-text.ts';
import { type Found, foundInFormula, judgeOf } from '../../../../shared/workbook/audience/scan.ts';

const judge = judgeOf({
  secrets: {
    numbers: [
      { value: 1234.567, what: 'the floor' },
      { value: 0.07, what: 'the margin' },
      { value: 8765.4, what: 'another’s price' },
    ],
    texts: [
      { text: 'Acme & Sons', what: 'a bidder' },
      { text: 'Volumes', what: 'a risk' },
      { text: 'we would walk away at ten', what: 'a note' },
    ],
  },
  vouched: new Map([["'Inputs'!D9", 1234.567]]),
  permittedNumbers: [8765.4, 0.5555],
  permittedNames: [{ text: 'Desk 1235', field: 'the name of a service' }],
  vocabulary: ['Volumes', 'Year 1'],
});
const number = (value: number, where = "'Terms'!C3"): Found => ({ kind: 'number', where, value });
const text = (said: string): Found => ({ kind: 'text', where: "'Terms'!C3", text: said });
const floor = { where: "'Terms'!C3", what: 'the floor' };

describe('the scan', () => {
  it.each([
    ...[1234.567, -1234.567, 1234.57, 1234.6, 1235, 1230, 1200],
    ...[14_814.804, 102.880583, 102.88, 1_234_567, 1.234567, 1.23, 123_456.7, 12.34567],
  ])('finds %d: as it is, rounded, scaled', (value) => {
    expect(judge(number(value))).toEqual([floor]);
  });

  it.each([1236, 1234.5, 1300, 2469.134, 0, 1])('does not find %d', (value) => {
    expect(judge(number(value))).toEqual([]);
  });

  it('judges by origin what the permitted model has in that very cell, and there only', () => {
    expect(judge(number(1234.567, "'Inputs'!D9"))).toEqual([]);
    expect(judge(number(1234.57, "'Inputs'!D9"))).toHaveLength(1);
    expect(judge(number(1234.567, "'Inputs'!D10"))).toHaveLength(1);
  });

  it('judges by origin what has few digits, where the cell has an origin', () => {
    expect(judge(number(0.07))).toEqual([{ ...floor, what: 'the margin' }]);
    expect(judge(number(0.068))).toEqual([]);
    expect(judge(text('a share of 7 %'))).toEqual([]);
  });

  it('does not take for a secret what the other side knows as well', () => {
    expect(judge(number(8765.4))).toEqual([]);
    expect(judge(text('USD 8,765.4 and 55.55 %'))).toEqual([]);
  });

  it.each(['at 1,234.567', '1234.57 a month', 'some 14,815 a year', '(1.2346 million)'])(
    'finds a figure in text: %s',
    (said) => {
      expect(judge(text(said))).toEqual([floor]);
    },
  );

  it('takes a year in a permitted name for part of the name', () => {
    expect(judge(text('Desk 1235'))).toEqual([]);
  });

  it.each(['Acme & Sons', 'by ACME—SONS, too', 'so We would  walk away at TEN!'])(
    'finds a name or a note: %s',
    (said) => {
      expect(judge(text(said))).toHaveLength(1);
    },
  );

  it.each(['Acmes and Sons', 'Acme', 'Volumes of the service'])('leaves our own words alone: %s', (said) => {
    expect(judge(text(said))).toEqual([]);
  });

  it('reads names, texts and numbers of a formula, not its addresses', () => {
    const found = [
      ...foundInFormula(`IF('Acme & Sons'!$B$1234>12.5,"so",SUM(A1:B22)*0+months_in_year)`, 'X'),
    ];
    expect(found).toEqual([
      { kind: 'text', where: 'X', text: 'Acme & Sons' },
      { kind: 'text', where: 'X', text: 'so' },
      { kind: 'number', where: 'X, in its formula', value: 12.5 },
    ]);
  });
});

describe('digits', () => {
  it.each([
    [1_234_500, 5],
    [0.001_2, 2],
    [100, 1],
    [0, 0],
    [0.1 + 0.2, 1],
  ])('%d has %d', (value, count) => {
    expect(significantDigits(value)).toBe(count);
  });

  it('are found in text, thousands apart or not, and not inside words', () => {
    expect(numbersIn('USD 1,234.50; 12 %, H12, v2.5x, 3.25')).toEqual([1234.5, 12, 3.25]);
  });
});
