// Every form a figure, a date or a table can have in a client’s file, from real bytes to the input, or to the words for it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { foreignFile } from '../../../electron/reading/foreign-file.ts';
import { type ImportedServices, importServices } from '../../../shared/import/import-services.ts';
import { type Fixture, rowsXml, workbook, worksheet } from './packages.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-forms-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function imported(name: string, bytes: Uint8Array): ImportedServices {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const outcome = importServices(foreignFile(path));
  if (!outcome.ok) throw new Error(`${outcome.refused.what} ${outcome.refused.remedy}`);
  return outcome.imported;
}
const csv = (text: string, encoding: BufferEncoding = 'utf8') =>
  imported('form.csv', Buffer.from(text, encoding));
const book = (rows: readonly (readonly Fixture[])[], formats: readonly string[] = [], around = '') =>
  imported('form.xlsx', workbook({ formats, sheets: { Data: worksheet(rowsXml(rows), around) } }));

/** The input, or the words of the refusal. */
function outcomeOf({ services, problems, currency }: ImportedServices) {
  const refused = problems.find(({ weight }) => weight === 'refused');
  return refused ? refused.what : [Object.values(services[0]?.inputs ?? {})[0], currency];
}

/** The second row shows which mark is the decimal one. */
const cost = (cell: Fixture, formats: readonly string[] = [], mark = '0,5') =>
  outcomeOf(
    book(
      [
        ['Service', 'Unit cost'],
        ['Desk', cell],
        ['Other', mark],
      ],
      formats,
    ),
  );
const format = (number: number): Fixture => ({ number, style: 1 });

describe('a figure in a workbook', () => {
  test.each<[string, unknown, unknown]>([
    ['decimal comma', cost('1234,56'), [1234.56, null]],
    ['thousands by point', cost('1.234,56'), [1234.56, null]],
    ['thousands by point only', cost('1.234'), [1234, null]],
    ['thousands by comma', cost('1,234.56', [], '0.5'), [1234.56, null]],
    ['thousands by apostrophe', cost('1’234.56', [], '0.5'), [1234.56, null]],
    ['thousands by space', cost('1 234,56'), [1234.56, null]],
    ['by a space that does not break', cost('1\u00a0234,56'), [1234.56, null]],
    ['by a narrow one', cost('1\u202f234,56'), [1234.56, null]],
    ['symbol before', cost('€ 1.234,50'), [1234.5, 'EUR']],
    ['symbol behind', cost('1.234,50€'), [1234.5, 'EUR']],
    ['code before', cost('CHF 12,50'), [12.5, 'CHF']],
    ['code behind', cost('12,50 USD'), [12.5, 'USD']],
    ['symbol by format', cost(format(12.5), ['#,##0.00 [$€-407]']), [12.5, 'EUR']],
    ['dollars by format', cost(format(12.5), ['"$"#,##0.00']), [12.5, 'USD']],
    ['k in the cell', cost('1,2k'), [1200, null]],
    ['million in the cell', cost('$1.2m', [], '0.5'), [1_200_000, 'USD']],
    ['scientific', cost('1,2E+03'), [1200, null]],
    ['number as text', cost('12'), [12, null]],
    ['a footnote by superscript', cost('420 ¹'), [420, null]],
    ['a footnote by star', cost('420*'), [420, null]],
    ['in brackets', cost('(12,5)'), 'Unit cost: -12.5 is below zero.'],
    ['minus behind', cost('12,5-'), 'Unit cost: -12.5 is below zero.'],
    ['true minus', cost('−12,5'), 'Unit cost: -12.5 is below zero.'],
    [
      'a date by format',
      cost(format(46_113), ['dd.mm.yyyy']),
      expect.stringContaining('a date (2026-04-01)'),
    ],
    ['an ISO date', cost('2026-04-03'), 'Unit cost: “2026-04-03” looks like a date.'],
    ['d.m.y', cost('31.3.2026'), 'Unit cost: “31.3.2026” looks like a date.'],
    [
      'd/m/y or m/d/y, both said',
      cost('4/3/2026'),
      'Unit cost: “4/3/2026” looks like a date (4 March 2026 or 3 April 2026).',
    ],
  ])('%s', (_form, found, expected) => expect(found).toEqual(expected));
});

describe('a percentage', () => {
  const growth = (cell: Fixture, formats: readonly string[] = [], header = 'Volume growth') =>
    outcomeOf(
      book(
        [
          ['Service', header],
          ['Desk', cell],
        ],
        formats,
      ),
    );
  test.each<[string, unknown, unknown]>([
    ['by format', growth(format(0.35), ['0 %']), [0.35, null]],
    ['as text', growth('35 %'), [0.35, null]],
    ['as text with decimals', growth('3,5%'), [0.035, null]],
    ['negative, in brackets', growth('(3,5 %)'), [-0.035, null]],
    ['as a share', growth(0.35), [0.35, null]],
    ['in points under %', growth(35, [], 'Growth %'), [0.35, null]],
    ['without any sign', growth(35), 'Volume growth: 35 can be 35 % or 3500 %.'],
  ])('%s', (_form, found, expected) => expect(found).toEqual(expected));
});

describe('a table', () => {
  const named = ({ services }: ImportedServices) => services.map(({ name, inputs }) => [name, inputs.fte]);

  test('with its headers in row 7, blank rows and a hidden row and column', () => {
    const found = imported(
      'place.xlsx',
      workbook({
        sheets: {
          Data: worksheet(
            rowsXml([[], [], ['Baseline'], [], [], [], ['Service', 'FTE'], ['Desk', 3], [], [], ['LAN', 4]]),
          )
            .replace('<row r="8">', '<row r="8" hidden="1">')
            .replace('<sheetData>', '<cols><col min="2" max="2" hidden="1"/></cols><sheetData>'),
        },
      }),
    );
    expect(found.headerRow).toBe(7);
    expect(named(found)).toEqual([
      ['Desk', 3],
      ['LAN', 4],
    ]);
    expect(found.problems.map(({ cell, what }) => `${cell} ${what}`)).toEqual([
      'B7 “FTE”: The column is hidden in the sheet; it was taken.',
      expect.stringContaining('B8 FTE: kept'),
      'A8 The row of “Desk” is hidden in the sheet; it was taken.',
      expect.stringContaining('B11 FTE: kept'),
    ]);
  });

  test('of two on one sheet is the first, with a word on the other', () => {
    const found = book([
      ['Service', 'FTE', 'Unit cost'],
      ['Desk', 3, 1],
      [],
      ['Role', 'Grade', 'Rate'],
      ['Lead', 4, 9],
    ]);
    expect(named(found)).toEqual([['Desk', 3]]);
    expect(found.skipped[0]?.why).toContain('Rows 4 to 5 are another table');
  });

  test.each<[string, ImportedServices]>([
    ['semicolons', csv('Service;FTE\nRéseau;"2,5"\n')],
    ['tabs', csv('Service\tFTE\nRéseau\t2,5\n')],
    ['a byte order mark', csv('\ufeffService;FTE\nRéseau;2,5\n')],
    ['UTF-16', csv('\ufeffService;FTE\nRéseau;2,5\n', 'utf16le')],
    ['Latin-1', csv('Service;FTE\nRéseau;2,5\n', 'latin1')],
  ])('as CSV with %s', (_form, found) => expect(named(found)).toEqual([['Réseau', 2.5]]));
});

describe('rows and cells that hold a format only', () => {
  const data = rowsXml([
    ['Service', 'FTE'],
    ['Desk', 3],
  ]);
  const empty = '<row r="3" s="1"/><row r="4"><c r="A4" s="1"/><c r="B4"/></row>';
  const last =
    '<row r="5"><c r="A5" s="1"/><c r="B5"><v>7</v></c><c r="A6" t="inlineStr"><is><t>LAN</t></is></c></row>';

  test('are passed over, and what follows keeps its place', () => {
    const file = join(folder, 'empty.xlsx');
    writeFileSync(file, workbook({ sheets: { Data: worksheet(data + empty + last) } }));
    const [sheet] = foreignFile(file).sheets;
    expect(sheet?.rows.map(({ row }) => row)).toEqual([1, 2, 5]);
    expect(sheet?.rows[2]?.cells.map(({ column }) => column)).toEqual([2, 1]);
  });

  test('are text where they stand in CDATA', () => {
    const text = '<c r="A9"/>';
    const cell = `<row r="3"><c r="A3" t="inlineStr"><is><t><![CDATA[${text}]]></t></is></c></row>`;
    const file = join(folder, 'cdata.xlsx');
    writeFileSync(file, workbook({ sheets: { Data: worksheet(data + cell) } }));
    expect(foreignFile(file).sheets[0]?.rows[2]?.cells[0]?.value).toEqual({ is: 'text', text });
  });

  test('before a row that has no number are refused: it would stand elsewhere', () => {
    const file = join(folder, 'mixed.xlsx');
    writeFileSync(
      file,
      workbook({ sheets: { Data: worksheet(`${data + empty}<row><c><v>1</v></c></row>`) } }),
    );
    expect(() => foreignFile(file)).toThrow(/numbers some of its rows and cells and others not/);
  });
});
