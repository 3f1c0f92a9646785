import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { workbookBytes } from '../../../electron/workbook/write-workbook.ts';
import type { NumberFormat, PlannedSheet, StyleName } from '../../../shared/workbook/plan.ts';
import { numberFormats, styles } from '../../../shared/workbook/styles.ts';
import { partsOf, partText } from '../../agreement/harness/package-parts.ts';
import { cell, formula, loanPlan, number, sheet, text } from '../../agreement/harness/plans.ts';
import { readValues } from '../../agreement/harness/read-values.ts';

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // Its types know an older Buffer.
  await workbook.xlsx.load(bytes.buffer as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
}

const written = async (...sheets: PlannedSheet[]) => workbookBytes({ title: 'Deal', sheets, names: [] });

function sheetXml(bytes: Uint8Array, index = 1): string {
  return partText(partsOf(bytes), `xl/worksheets/sheet${index}.xml`);
}

let loan: Uint8Array;
let workbook: ExcelJS.Workbook;
beforeAll(async () => {
  loan = await workbookBytes(loanPlan());
  workbook = await opened(loan);
});

const worksheet = (name: string): ExcelJS.Worksheet => {
  const found = workbook.getWorksheet(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

describe('cells', () => {
  test('sheets in order; texts, numbers, formulas with their cached results', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Inputs', 'Monthly']);
    expect(worksheet('Inputs').getCell('A1').value).toBe('Loan & terms');
    expect(worksheet('Inputs').getCell('B4').value).toBe(0.015);
    expect(worksheet('Monthly').getCell('B3').value).toMatchObject({
      formula: "'Inputs'!$B$3",
      result: 1000,
    });
    expect(worksheet('Monthly').getCell('N5').value).toMatchObject({ result: 'high' });
  });

  test('no character is broken, wherever in the file it stands', async () => {
    // Rows of odd and even lengths, so that some pair of surrogates lies on every border there may be.
    const cells = Array.from({ length: 400 }, (_, row) => {
      const words = '🦊'.repeat(100) + 'x'.repeat(row % 3);
      return cell(row + 1, 1, formula(`"${words}"`, row));
    });
    expect(sheetXml(await written(sheet('S', cells)))).not.toContain('\uFFFD');
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://example.com","x")',
    '\t=1',
    '1e5',
    'TRUE',
    '#N/A',
    '2024-01-01',
    '<b>&amp;"\'</b>',
    ']]>',
    '_x0041_',
    '_x005F_x0041_',
    ' spaced  out ',
    'two\nlines',
    '__proto__',
    'constructor',
    '',
  ])('the text %j stays that text', async (words) => {
    const bytes = await written(sheet('S', [cell(1, 1, text(words)), cell(2, 1, formula('A1', words))]));
    expect(sheetXml(bytes)).toMatch(/<c r="A1"[^>]* t="s"><v>0<\/v><\/c>/);
    expect(readValues(bytes).get('S')?.get('A1')).toEqual({ value: words });
    expect(readValues(bytes).get('S')?.get('A2')).toEqual({ value: words, formula: 'A1' });
    expect((await opened(bytes)).getWorksheet('S')?.getCell('A1').value).toBe(words);
  });

  test('numbers keep every digit', async () => {
    const values = [0.1 + 0.2, 1 / 3, 1e-300, 1.7976931348623157e308, -5e-324, 123456789012345680, -0, 1e21];
    const bytes = await written(
      sheet('S', [
        ...values.map((value, index) => cell(1, index + 1, number(value))),
        ...values.map((value, index) => cell(2, index + 1, formula('1', value))),
      ]),
    );
    const read = [...(readValues(bytes).get('S')?.values() ?? [])].map(({ value }) => Number(value) + 0);
    expect(read).toEqual([...values, ...values].map((value) => value + 0));
  });
});

describe('looks', () => {
  test('every style and format of the plan arrives', async () => {
    const names = Object.keys(styles) as StyleName[];
    const formats = Object.keys(numberFormats) as NumberFormat[];
    const cells = [
      ...names.map((style, index) => cell(index + 1, 1, number(1), style)),
      ...formats.map((format, index) => ({ ...cell(index + 1, 2, number(1)), format })),
    ];
    const read = (await opened(await written(sheet('S', cells)))).getWorksheet('S');
    for (const [index, format] of formats.entries())
      expect(read?.getCell(index + 1, 2).numFmt ?? 'General').toBe(numberFormats[format]);
    const at = (name: StyleName) => read?.getCell(names.indexOf(name) + 1, 1);
    expect(at('title')?.font).toMatchObject({ bold: true, size: 14, name: 'Calibri' });
    expect(at('input')?.font.color).toEqual({ argb: 'FF0000FF' });
    expect(at('input')?.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFFBE6' } });
    expect(at('headerRight')?.alignment).toEqual({ horizontal: 'right' });
    expect(at('total')?.border).toMatchObject({ top: { style: 'thin' }, bottom: { style: 'medium' } });
    expect(at('note')?.font.italic).toBe(true);
  });

  test('one style record for each style and format, however many cells', async () => {
    const cells = Array.from({ length: 2000 }, (_, index) => ({
      ...cell(index + 1, 1, number(index), index % 2 ? 'input' : 'calculation'),
      format: 'amount' as const,
    }));
    const xml = partText(partsOf(await written(sheet('S', cells))), 'xl/styles.xml');
    expect(/<cellXfs count="(\d+)"/.exec(xml)?.[1]).toBe('3');
  });

  test('widths, a width that exceljs would leave out included', async () => {
    const bytes = await written(sheet('S', [], { widths: { 1: 30, 2: 9, 5: 12.5 }, defaultWidth: 11 }));
    const columns = [...sheetXml(bytes).matchAll(/<col min="(\d+)" max="(\d+)" width="([\d.]+)"/g)];
    expect(columns.map(([, min, max, width]) => `${min}-${max} ${width}`)).toEqual([
      '1-1 30',
      '2-2 9.01',
      '5-5 12.5',
    ]);
    expect(sheetXml(bytes)).toContain('defaultColWidth="11"');
  });

  test('frozen panes, no gridlines, tab colours', async () => {
    expect(worksheet('Monthly').views[0]).toMatchObject({
      state: 'frozen',
      xSplit: 1,
      ySplit: 2,
      showGridLines: false,
    });
    expect(worksheet('Inputs').properties.tabColor).toMatchObject({ argb: 'FF3537C9' });
    expect(worksheet('Monthly').properties.tabColor).toMatchObject({ argb: 'FF1A62B8' });
    const still = await written(sheet('S', [], { freeze: { rows: 0, columns: 0 } }));
    expect(sheetXml(still)).toContain('showGridLines="0"');
    expect(sheetXml(still)).not.toContain('<pane');
  });
});

describe('print setup', () => {
  test('titles, landscape, pages across, header and footer', async () => {
    const xml = sheetXml(loan, 2);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/);
    expect(xml).toContain('<oddHeader>&amp;LLoan&amp;R&amp;A</oddHeader>');
    expect(xml).toContain('<oddFooter>&amp;LParley&amp;RPage &amp;P of &amp;N</oddFooter>');
    const book = partText(partsOf(loan), 'xl/workbook.xml');
    expect(book).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">&apos;Monthly&apos;!$A:$A,&apos;Monthly&apos;!$1:$2</definedName>',
    );
    const running = await written(sheet('S', [], { fitToWidth: 0, printTitles: { rows: 0, columns: 0 } }));
    expect(sheetXml(running)).not.toContain('fitToPage');
    expect(partText(partsOf(running), 'xl/workbook.xml')).not.toContain('Print_Titles');
  });

  test('an ampersand of the title is no header code', async () => {
    const bytes = await workbookBytes({ title: 'R&D &P', sheets: [sheet('S', [])], names: [] });
    expect(sheetXml(bytes)).toContain('&amp;LR&amp;&amp;D &amp;&amp;P&amp;R&amp;A');
  });
});

describe('protection', () => {
  test('without a password; selecting and widening allowed; inputs open, formulas not', async () => {
    expect(sheetXml(loan)).toMatch(/<sheetProtection sheet="1" formatColumns="0"\/>/);
    expect(worksheet('Inputs').getCell('B3').protection).toMatchObject({ locked: false });
    expect(worksheet('Monthly').getCell('B3').protection?.locked).not.toBe(false);
    expect(sheetXml(await written(sheet('S', [], { protect: false })))).not.toContain('sheetProtection');
  });
});

describe('validation', () => {
  const validation = (row: number, column: number, more: object) => ({
    ...cell(row, column, number(1), 'input'),
    validation: { type: 'decimal' as const, message: 'No.', ...more },
  });

  test('bounds and message', () => {
    expect(worksheet('Inputs').getCell('B4').dataValidation).toEqual({
      type: 'decimal',
      operator: 'between',
      formulae: [0, 1],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: 'Not accepted',
      error: 'Between 0 and 100 %.',
    });
    expect(worksheet('Inputs').getCell('B3').dataValidation).toMatchObject({
      operator: 'greaterThanOrEqual',
      formulae: [0],
    });
  });

  test('one bound, no bounds, whole numbers; small bounds are written as Excel reads them', async () => {
    const bytes = await written(
      sheet('S', [
        validation(1, 1, { max: 5 }),
        validation(3, 1, {}),
        validation(5, 1, { type: 'whole', min: 1, max: 12 }),
        validation(7, 1, { min: 1e-7 }),
      ]),
    );
    const xml = sheetXml(bytes);
    expect(xml).toMatch(/type="decimal" operator="lessThanOrEqual"[^>]*sqref="A1:A1"><formula1>5</);
    expect(xml).toMatch(/sqref="A3:A3"><formula1>-1E\+300<\/formula1><formula2>1E\+300</);
    expect(xml).toMatch(/type="whole"[^>]*sqref="A5:A5"><formula1>1<\/formula1><formula2>12</);
    expect(xml).toContain('<formula1>1E-7</formula1>');
  });

  test('ranges never overlap, whatever the shape of the input area', async () => {
    const cells = [];
    for (let row = 1; row <= 12; row += 1)
      for (let column = 1; column <= 6; column += 1)
        if ((row * 7 + column * 3) % 5 !== 0) cells.push(validation(row, column, { min: row % 2 }));
    const read = (await opened(await written(sheet('S', cells)))).getWorksheet('S');
    for (const { row, column } of cells)
      expect(read?.getCell(row, column).dataValidation.formulae).toEqual([row % 2]);
    const ranges = [...sheetXml(await written(sheet('S', cells))).matchAll(/sqref="(\w)(\d+):(\w)\d+"/g)];
    const covered = ranges.reduce(
      (sum, [, from = '', , to = '']) => sum + 1 + to.charCodeAt(0) - from.charCodeAt(0),
      0,
    );
    expect(covered).toBe(cells.length);
  });
});

describe('the workbook', () => {
  test('names for the whole workbook', () => {
    const book = partText(partsOf(loan), 'xl/workbook.xml');
    expect(book).toContain('<definedName name="Loan_Amount">&apos;Inputs&apos;!$B$3</definedName>');
    expect(worksheet('Inputs').getCell('B3').names).toEqual(['Loan_Amount']);
  });

  test('sheets may be called what JavaScript objects are made of', async () => {
    const names = ['constructor', '__proto__', 'toString'];
    const bytes = await workbookBytes({
      title: '',
      sheets: names.map((name) => sheet(name, [cell(1, 1, number(1))])),
      names: names.map((name, index) => ({ name: `Name_${index}`, sheet: name, row: 1, column: 1 })),
    });
    expect([...readValues(bytes).keys()]).toEqual(names);
    const book = partText(partsOf(bytes), 'xl/workbook.xml');
    for (const name of names) expect(book).toContain(`>&apos;${name}&apos;!$A$1<`);
  });

  test('Excel calculates anew on opening', () => {
    expect(partText(partsOf(loan), 'xl/workbook.xml')).toMatch(/<calcPr [^>]*fullCalcOnLoad="1"/);
  });

  test('properties name the deal and the program, nobody and no machine', async () => {
    expect(workbook).toMatchObject({ title: 'Loan', creator: 'Parley', lastModifiedBy: 'Parley' });
    const parts = partsOf(loan);
    const everything = Object.keys(parts)
      .map((path) => partText(parts, path))
      .join('\n');
    for (const secret of [process.cwd(), process.env.HOME, process.env.USER, 'ExcelJS'])
      if (secret && secret.length > 3) expect(everything).not.toContain(secret);
    expect(everything).not.toMatch(/<Company>[^<]+</);
  });

  test('nothing is written for a plan that cannot be', async () => {
    const warn = vi.spyOn(console, 'warn');
    await expect(written(sheet('S', [cell(1, 1, number(Number.NaN))]))).rejects.toThrow('Sheet "S", cell A1');
    expect(warn).not.toHaveBeenCalled();
  });
});
