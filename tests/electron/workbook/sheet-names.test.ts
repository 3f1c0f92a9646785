import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedSheet, sheetNames } from '../../../shared/workbook/sheet-names.ts';

const only = (name: string) => sheetNames([name])[0];

describe('sheet names', () => {
  test('a valid name stays as it is', () => {
    expect(sheetNames(['Inputs', 'Ångström & Søn', 'R&D 50% (net)', '東京'])).toEqual([
      'Inputs',
      'Ångström & Søn',
      'R&D 50% (net)',
      '東京',
    ]);
  });

  test('forbidden characters, apostrophes, controls and spaces around', () => {
    expect(only('a[b]:c*d?e/f\\g')).toBe('a-b--c-d-e-f-g');
    expect(only("'O'Brien'")).toBe('’O’Brien’');
    expect(only('  two\r\n\tlines\u0000 ')).toBe('two lines');
    expect(only('lone \uD800\uFFFE surrogate')).toBe('lone surrogate');
    expect(only('_x0041_')).toBe('-x0041_');
  });

  test('nothing left is a sheet all the same', () => {
    expect(sheetNames(['', '   ', '\u0000'])).toEqual(['Sheet', 'Sheet (2)', 'Sheet (3)']);
  });

  test('"History" belongs to Excel in any spelling', () => {
    expect(sheetNames(['History', 'HISTORY'])).toEqual(['History (2)', 'HISTORY (3)']);
  });

  test('at most 31 characters, none of them halved', () => {
    expect(only('x'.repeat(40))).toBe('x'.repeat(31));
    expect(only(`${'x'.repeat(30)}😀`)).toBe('x'.repeat(30));
    expect(only(`${'x'.repeat(30)} y`)).toBe('x'.repeat(30));
  });

  test('duplicates are numbered whatever their case, within the length', () => {
    expect(sheetNames(['Deal', 'DEAL', 'Deal (2)'])).toEqual(['Deal', 'DEAL (2)', 'Deal (2) (2)']);
    const long = 'y'.repeat(40);
    expect(sheetNames([long, long])).toEqual(['y'.repeat(31), `${'y'.repeat(27)} (2)`]);
  });

  test('any names at all become valid, different, and stay so', () => {
    const wild = fc.string({
      unit: fc.constantFrom(..."aA1 '[]:*?/\\_x0041_\u0000\n\uD800é"),
      maxLength: 45,
    });
    const names = fc.array(fc.oneof(wild, fc.string({ unit: 'binary' })), { maxLength: 12 });
    fc.assert(
      fc.property(names, (wanted) => {
        const given = sheetNames(wanted);
        expect(given).toHaveLength(wanted.length);
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of given) expect(name).toMatch(/^(?! )[^[\]:*?/\\'\p{Cc}\p{Cs}]{1,31}(?<! )$/u);
        for (const name of given) expect(name.length).toBeLessThanOrEqual(31);
        expect(sheetNames(given)).toEqual(given);
      }),
    );
  });

  test('quoted for a formula, apostrophes doubled', () => {
    expect(quotedSheet('Inputs')).toBe("'Inputs'");
    expect(quotedSheet("a'b")).toBe("'a''b'");
  });
});
