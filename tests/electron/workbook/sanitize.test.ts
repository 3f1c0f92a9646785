import { describe, expect, test } from 'vitest';
import { cellText, sanitizedPlan, UnwritablePlanError } from '../../../electron/workbook/sanitize.ts';
import type { CellContent, PlannedCell, WorkbookPlan } from '../../../shared/workbook/plan.ts';
import { cell, formula, number, sheet, text } from '../../agreement/harness/plans.ts';

const planOf = (...cells: PlannedCell[]): WorkbookPlan => ({
  title: 'Deal',
  sheets: [sheet('Monthly', cells)],
  names: [],
});
const withContent = (content: CellContent) => () => sanitizedPlan(planOf(cell(7, 28, content)));

describe('text', () => {
  test('what XML cannot carry goes, line breaks and tabs stay', () => {
    expect(cellText('a\u0000b\u001Fc\u007Fd\uFFFEe\uFFFFf')).toBe('abcdef');
    expect(cellText('one\r\ntwo\rthree\tfour')).toBe('one\ntwo\nthree\tfour');
    expect(cellText('\uD800 and \uDC00 but 😀')).toBe('\uFFFD and \uFFFD but 😀');
  });

  test('a text of exactly 32,767 characters stays, a longer one is cut with an ellipsis', () => {
    expect(cellText('x'.repeat(32_767))).toHaveLength(32_767);
    const long = cellText('x'.repeat(40_000));
    expect(long).toHaveLength(32_767);
    expect(long.endsWith('x…')).toBe(true);
    expect(cellText(`${'x'.repeat(32_765)}😀😀`)).toBe(`${'x'.repeat(32_765)}…`);
  });

  test('what looks like an escaped character is escaped itself', () => {
    expect(cellText('_x0041_')).toBe('_x005F_x0041_');
    expect(cellText('_x0041_x0042_')).toBe('_x005F_x0041_x005F_x0042_');
    expect(cellText('snake_x_case_xyz_')).toBe('snake_x_case_xyz_');
  });

  test('titles and messages are mended too, messages to one line of 255', () => {
    const validation = { type: 'decimal', message: `a\n${'b'.repeat(300)}` } as const;
    const plan = sanitizedPlan({ ...planOf({ ...cell(1, 1, number(1)), validation }), title: 'De\u0007al' });
    expect(plan.title).toBe('Deal');
    const message = plan.sheets[0]?.cells[0]?.validation?.message ?? '';
    expect(message).toHaveLength(255);
    expect(message.startsWith('a b')).toBe(true);
  });

  test('cells with nothing to mend are the same objects', () => {
    const cells = [cell(1, 1, text('plain')), cell(1, 2, number(1)), cell(1, 3, formula('1+1', 2))];
    const mended = sanitizedPlan(planOf(...cells)).sheets[0]?.cells;
    for (const [index, one] of cells.entries()) expect(mended?.[index]).toBe(one);
  });
});

describe('numbers', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%s is refused with sheet and cell, as a number and as a result',
    (value) => {
      const message = `Sheet "Monthly", cell AB7: ${value} is not a number that a workbook can hold.`;
      expect(withContent(number(value))).toThrow(new UnwritablePlanError(message));
      expect(withContent(formula('1/0', value))).toThrow(new UnwritablePlanError(message));
      const validation = { type: 'decimal', min: value, message: '' } as const;
      expect(() => sanitizedPlan(planOf({ ...cell(7, 28, number(1)), validation }))).toThrow(message);
    },
  );
});

describe('faults of a plan', () => {
  test('formulas that are empty, too long, or begin with an equals sign', () => {
    expect(withContent(formula('', 1))).toThrow('the formula is empty');
    expect(withContent(formula('=1', 1))).toThrow('no leading "="');
    expect(withContent(formula(`1${'+1'.repeat(4096)}`, 1))).toThrow('more than 8192 characters');
    expect(withContent(formula('"\u0001"', 'x'))).toThrow('no workbook can carry');
  });

  test('a cell planned twice or nowhere', () => {
    expect(() => sanitizedPlan(planOf(cell(1, 1, number(1)), cell(1, 1, number(2))))).toThrow(
      'Sheet "Monthly", cell A1: planned twice.',
    );
    for (const [row, column] of [
      [0, 1],
      [1, 0],
      [1, 16_385],
      [1_048_577, 1],
      [1.5, 1],
    ] as const)
      expect(() => sanitizedPlan(planOf(cell(row, column, number(1))))).toThrow('there is no row');
  });

  test('sheet names that did not come from sheetNames, and no sheets', () => {
    const named =
      (...names: string[]) =>
      () =>
        sanitizedPlan({ title: '', names: [], sheets: names.map((name) => sheet(name, [])) });
    expect(named('a/b')).toThrow('"a/b" cannot name a sheet here; "a-b" can.');
    expect(named('One', 'ONE')).toThrow('"ONE (2)" can');
    expect(named('x'.repeat(32))).toThrow('cannot name a sheet');
    expect(named()).toThrow('at least one sheet');
  });

  const named =
    (name: string, more: object = {}) =>
    () =>
      sanitizedPlan({ ...planOf(), names: [{ name, sheet: 'Monthly', row: 1, column: 1, ...more }] });

  test.each(['A1', 'xfd1048576', 'TAX2025', 'R1C1', 'RC', 'r', 'C', 'r5', 'R2C'])(
    '"%s" cannot be a name: it reads as a reference',
    (name) => expect(named(name)).toThrow('it reads as a reference'),
  );

  test.each(['', 'two words', '1st', 'a-b', 'TRUE', '_xlnm.Print_Titles', 'x'.repeat(256)])(
    '"%s" cannot be a name',
    (name) => expect(named(name)).toThrow('cannot name a cell'),
  );

  test('names that point nowhere or come twice', () => {
    expect(named('Term_Rate')).not.toThrow();
    expect(named('Term_Rate', { sheet: 'Elsewhere' })).toThrow('no sheet of the workbook');
    expect(named('Term_Rate', { row: 0 })).toThrow('points at no cell');
    const one = { name: 'Rate', sheet: 'Monthly', row: 1, column: 1 };
    expect(() => sanitizedPlan({ ...planOf(), names: [one, { ...one, name: 'RATE' }] })).toThrow('twice');
  });
});
