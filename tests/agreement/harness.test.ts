// The harness before what it measures: that LibreOffice really calculates, and that a wrong number is seen.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { workbookBytes } from '../../electron/workbook/write-workbook.ts';
import { quotedSheet, sheetNames } from '../../shared/workbook/sheet-names.ts';
import { agree, compareWorkbooks, describeDifferences } from './harness/compare.ts';
import { editCells, TAMPERED, tamper } from './harness/edit-cells.ts';
import { type Profile, recalculate } from './harness/libreoffice.ts';
import { withOffice } from './harness/office.ts';
import { partsOf } from './harness/package-parts.ts';
import { cell, formula, loanPlan, number, sheet, text } from './harness/plans.ts';
import { readValues, type WorkbookValues } from './harness/read-values.ts';
import { lookingAfter, mustAgree, recalculateAll, withWorkbook } from './harness/recalculated.ts';

let folder: string;
let written: Uint8Array;
let planned: WorkbookValues;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-harness-'));
  written = await workbookBytes(loanPlan());
  planned = readValues(written);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let calls = 0;

/** What LibreOffice makes of each file. */
async function reopened(files: readonly Uint8Array[], profile?: Profile): Promise<WorkbookValues[]> {
  calls += 1;
  const paths = files.map((_, index) => join(folder, `call-${calls}-file-${index}.xlsx`));
  await Promise.all(paths.map((path, index) => writeFile(path, files[index] ?? new Uint8Array())));
  const outputs = await recalculate(paths, join(folder, `out-${calls}`), profile ? { profile } : {});
  return Promise.all(outputs.map(async (output) => readValues(await readFile(output))));
}

const tampered = (): WorkbookValues => readValues(tamper(written).bytes);

describe('reading', () => {
  test('every formula of the plan is read back with its formula and its cached value', () => {
    const expected = loanPlan().sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, content }) => {
        const address = `${String.fromCharCode(64 + column)}${row}`;
        const read = planned.get(name)?.get(address);
        return content.kind === 'formula' ? [[content, { kind: 'formula', ...read }]] : [];
      }),
    );
    expect(expected).toHaveLength(52);
    for (const [content, read] of expected) expect(read).toEqual(content);
  });

  test('texts, numbers and empty cells', () => {
    expect(planned.get('Inputs')?.get('A1')).toEqual({ value: 'Loan & terms' });
    expect(planned.get('Inputs')?.get('B3')).toEqual({ value: 1000 });
    expect(planned.get('Inputs')?.get('C3')).toBeUndefined();
  });
});

describe('recalculating', () => {
  test('LibreOffice gets the planned values', async () => {
    const [recalculated] = await reopened([written]);
    const comparison = compareWorkbooks(planned, recalculated ?? new Map());
    expect(comparison.differences, describeDifferences(comparison)).toEqual([]);
    expect(comparison.compared).toBeGreaterThan(52);
  });

  test('overwritten results come back right', async () => {
    const { bytes, cells } = tamper(written);
    expect(cells).toBe(52);
    const [recalculated] = await reopened([bytes]);
    const comparison = compareWorkbooks(planned, recalculated ?? new Map(), { formulasOnly: true });
    expect(comparison.differences, describeDifferences(comparison)).toEqual([]);
    expect(comparison.compared).toBe(52);
  });

  test('and stay wrong where nothing is recalculated, so that the control has teeth', async () => {
    const [kept] = await reopened([tamper(written).bytes], 'untouched');
    const comparison = compareWorkbooks(planned, kept ?? new Map(), { formulasOnly: true });
    expect(comparison.differences).toHaveLength(52);
    expect(new Set(comparison.differences.map(({ actual }) => actual))).toEqual(new Set([TAMPERED]));
  });

  test('a sheet is found by any name that sheetNames gives, and odd texts come through as they are', async () => {
    const wanted = [
      'A1',
      'R1C1',
      "'O'Brien'",
      '50% [net]: a/b',
      'TRUE',
      '2026',
      'a.b!c#d$e',
      '東京 😀',
      'a,b;c',
    ];
    const odd = ['=1+1', '-1', '@SUM(A1)', '_x0041_', '<b>&"', ' spaced ', 'two\nlines', '1e5'];
    const names = sheetNames(wanted);
    const values = odd.map((words, index) => cell(1, index + 1, text(words)));
    const follow = names.map((name, index) =>
      cell(1, index + 1, formula(`${quotedSheet(name)}!I1*2`, index * 2)),
    );
    const sheets = names.map((name, index) => sheet(name, [...values, cell(1, 9, number(index))]));
    const bytes = await workbookBytes({
      title: 'Names',
      sheets: [...sheets, sheet('Sum', follow)],
      names: names.map((name, index) => ({ name: `Cell_of_${index}`, sheet: name, row: 1, column: 9 })),
    });
    const [recalculated = new Map()] = await reopened([tamper(bytes).bytes]);
    const comparison = compareWorkbooks(readValues(bytes), recalculated);
    expect(comparison.differences, describeDifferences(comparison)).toEqual([]);
    expect(comparison.compared).toBe(names.length * 10);
  });

  test('errors are read as errors and agree with nothing', async () => {
    const bad = [cell(1, 1, formula('SQRT(-1)', 0)), cell(2, 1, formula('1/0', 0))];
    const bytes = await workbookBytes({ title: 'Bad', sheets: [sheet('Bad', bad)], names: [] });
    const [recalculated = new Map()] = await reopened([bytes]);
    // LibreOffice's own name for a number that does not exist has none in xlsx but this.
    expect(recalculated.get('Bad')?.get('A1')?.value).toEqual({ error: '#VALUE!' });
    expect(recalculated.get('Bad')?.get('A2')?.value).toEqual({ error: '#DIV/0!' });
    expect(compareWorkbooks(readValues(bytes), recalculated).differences).toHaveLength(2);
    expect(compareWorkbooks(recalculated, recalculated).differences).toHaveLength(2);
  });

  test('a file that is no workbook is an error', async () => {
    await expect(reopened([new Uint8Array([1, 2, 3, 0, 255])])).rejects.toThrow();
  });
});

describe('LibreOffice kept open', () => {
  const loan = () => new Map([['loan', () => ({ plan: loanPlan() })]]);

  test('reads every result as overwritten, then calculates each back', async () => {
    const result = (await recalculateAll(loan())).get('loan');
    expect(result).toEqual({ compared: 52, overwritten: 52, differences: [] });
    expect(() => mustAgree(result, 52)).not.toThrow();
    expect(() => mustAgree(result, 53)).toThrow('too few');
    expect(() => mustAgree({ compared: 52, overwritten: 51, differences: [] }, 52)).toThrow('Only 51 of 52');
    expect(() => mustAgree(undefined, 0)).toThrow('not recalculated');
  });

  test('finds the one planned value that is no result of its formula', async () => {
    const plan = loanPlan();
    const [inputs, monthly] = plan.sheets;
    if (!inputs || !monthly) throw new Error('the loan has two sheets');
    const wrong = monthly.cells.map((one) =>
      one.row === 3 && one.column === 6 && one.content.kind === 'formula'
        ? { ...one, content: { ...one.content, value: Number(one.content.value) * (1 + 3e-9) } }
        : one,
    );
    const faulty = { ...plan, sheets: [inputs, { ...monthly, cells: wrong }] };
    const result = (await recalculateAll(new Map([['loan', () => ({ plan: faulty })]]))).get('loan');
    expect(() => mustAgree(result, 52)).toThrow(/^1 of 52 cells differ\nMonthly!F3: expected 106/);
  });

  test('a changed input gives the results of that input, and then all is as before', async () => {
    await withWorkbook(loanPlan(), async (office, untouched) => {
      const edit = (value: number) => [{ sheet: 'Inputs', address: 'B3', value }];
      for (const amount of [2000, 3000]) {
        const moved = await office.tryEdits(edit(amount));
        const last = lookingAfter(untouched, moved)('Monthly', 3, 14);
        expect(typeof last === 'number' && agree(last, amount * 1.015 ** 12)).toBe(true);
        expect(moved.get('Monthly 5 3')).toBe('high');
      }
      expect((await office.tryEdits(edit(1000))).size).toBe(0);
    });
  });

  test('what it cannot open is an error, with what it said', async () => {
    const missing = join(folder, 'nowhere.xlsx');
    await expect(withOffice((office) => office.open(missing))).rejects.toThrow(/LibreOffice ended with 1/);
  });
});

describe('when LibreOffice cannot', () => {
  const input = async () => {
    const path = join(folder, 'input.xlsx');
    await writeFile(path, written);
    return path;
  };

  test('what is missing is said, with the line that mends it', async () => {
    vi.stubEnv('PATH', folder);
    await expect(recalculate([await input()], join(folder, 'out-missing'))).rejects.toThrow(
      'apt-get install -y --no-install-recommends libreoffice-calc',
    );
    vi.unstubAllEnvs();
  });

  test('a deadline ends it', async () => {
    const late = recalculate([await input()], join(folder, 'out-late'), { deadlineSeconds: 0.2 });
    await expect(late).rejects.toThrow('longer than 0.2 s');
  });

  test('an output that is there already is refused, for it would hide a failure', async () => {
    await expect(recalculate([await input()], folder)).rejects.toThrow('over itself');
    await mkdir(join(folder, 'out-there'));
    await writeFile(join(folder, 'out-there', 'input.xlsx'), 'old');
    await expect(recalculate([await input()], join(folder, 'out-there'))).rejects.toThrow('there already');
  });
});

describe('editing', () => {
  test('a changed input gives the results of that input, many files in one call', async () => {
    const edits = [2000, 3000].map((value) =>
      editCells(written, [{ sheet: 'Inputs', address: 'B3', value }]),
    );
    const results = await reopened(edits);
    expect(results.map((values) => values.get('Monthly')?.get('B3')?.value)).toEqual([2000, 3000]);
    for (const [index, amount] of [2000, 3000].entries()) {
      const last = results[index]?.get('Monthly')?.get('N3')?.value;
      expect(typeof last === 'number' && agree(last, amount * 1.015 ** 12)).toBe(true);
      expect(results[index]?.get('Monthly')?.get('C5')?.value).toBe('high');
    }
  });

  test('a formula typed over is a plain number, and what reads it follows', async () => {
    const edited = editCells(written, [{ sheet: 'Monthly', address: 'D4', value: 500 }]);
    expect(readValues(edited).get('Monthly')?.get('D4')).toEqual({ value: 500 });
    const [recalculated] = await reopened([edited]);
    const balance = recalculated?.get('Monthly')?.get('D3')?.value;
    expect(typeof balance === 'number' && agree(balance, 1515)).toBe(true);
  });

  test('nothing else in the file changes', () => {
    const before = partsOf(written);
    const after = partsOf(editCells(written, [{ sheet: 'Inputs', address: 'B4', value: 0.25 }]));
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(
      (path) => !Buffer.from(before[path] ?? []).equals(Buffer.from(after[path] ?? [])),
    );
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
    const xml = (parts: typeof before) => Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString();
    expect(xml(after)).toBe(xml(before).replace('<v>0.015</v>', '<v>0.25</v>'));
  });

  test('a cell that is not there is an error', () => {
    const edit = (name: string, address: string) => () =>
      editCells(written, [{ sheet: name, address, value: 1 }]);
    expect(edit('Inputs', 'B99')).toThrow('no cell B99');
    expect(edit('Outputs', 'B3')).toThrow('no sheet "Outputs"');
  });
});

describe('comparing', () => {
  test('parity is relative above one and absolute below', () => {
    expect(agree(1e12, 1e12 + 500)).toBe(true);
    expect(agree(1e12, 1e12 + 5000)).toBe(false);
    expect(agree(0, 9e-10)).toBe(true);
    expect(agree(0, 2e-9)).toBe(false);
    expect(agree(Number.NaN, Number.NaN)).toBe(false);
  });

  test('differences are named with sheet, address and both values', () => {
    const comparison = compareWorkbooks(planned, tampered(), { formulasOnly: true });
    const words = describeDifferences(comparison, 2).split('\n');
    expect(words[0]).toBe('52 of 52 cells differ');
    expect(words[1]).toBe(`Monthly!B3: expected 1000, is ${TAMPERED}`);
    expect(words[3]).toBe('and 50 more');
  });

  test('a missing sheet or cell differs; a number never agrees with its text', () => {
    const one = (value: string | number) => new Map([['S', new Map([['A1', { value }]])]]);
    expect(compareWorkbooks(one(5), new Map()).differences).toHaveLength(1);
    expect(compareWorkbooks(one('5'), one(5)).differences).toHaveLength(1);
    expect(compareWorkbooks(one(''), new Map()).differences).toHaveLength(0);
  });
});
