// Workbooks and CSV files as other programs write them, generated here: what is read of their cells.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foreignFile } from '../../../electron/reading/foreign-file.ts';
import { meaningOf, serialDate } from '../../../electron/reading/number-formats.ts';
import { importServices } from '../../../shared/import/import-services.ts';
import type { ForeignSheet, ForeignValue } from '../../../shared/import/table.ts';
import { type PackageOptions, packed, rowsXml, workbook, workbookParts, worksheet } from './packages.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-layouts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string, bytes: Uint8Array) {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return foreignFile(file);
}
const readBook = (options: PackageOptions) => read('book.xlsx', workbook(options));
const csv = (text: string) => read('table.csv', Buffer.from(text));
const values = (sheet: ForeignSheet | undefined): ForeignValue[][] =>
  (sheet?.rows ?? []).map(({ cells }) => cells.map(({ value }) => value));
const texts = (sheet: ForeignSheet | undefined) =>
  (sheet?.rows ?? []).map(({ cells }) =>
    cells.map(({ value }) => (value.is === 'text' ? value.text : JSON.stringify(value))),
  );

describe('xlsx', () => {
  test('numbers keep what their format says of them', () => {
    const xml = (style: number, number: number) => ({ style, number });
    const { sheets } = readBook({
      formats: [
        '0.0%',
        '#,##0.00 [$€-407]',
        'dd/mm/yyyy',
        '"CHF" #,##0',
        '_(* #,##0.00_)',
        '[h]:mm',
        '0.00E+00',
      ],
      sheets: {
        Data: worksheet(
          rowsXml([
            [xml(1, 0.05), xml(2, 7.5), xml(3, 46_113), xml(4, 8), xml(5, 9), xml(6, 1.5), xml(7, 3)],
          ]),
        ),
      },
    });
    expect(values(sheets[0])).toEqual([
      [
        { is: 'number', number: 0.05, percent: true },
        { is: 'number', number: 7.5, currency: '€' },
        { is: 'date', date: '2026-04-01' },
        { is: 'number', number: 8, currency: 'CHF' },
        { is: 'number', number: 9 },
        { is: 'date', date: '1900-01-01' },
        { is: 'number', number: 3 },
      ],
    ]);
  });

  test.each([
    ['General', {}],
    ['0', {}],
    ['#,##0.00;[Red]-#,##0.00', {}],
    ['0.00 "days"', {}],
    ['0 %', { isPercent: true }],
    ['yyyy-mm-dd', { isDate: true }],
    ['[$-F800]dddd, mmmm dd, yyyy', { isDate: true }],
    ['mmm-yy', { isDate: true }],
    ['hh:mm:ss.000', { isDate: true }],
    ['_-* #,##0.00\\ "€"_-;-* #,##0.00\\ "€"_-', { currency: '€' }],
    ['"$"#,##0', { currency: '$' }],
    ['$#,##0.00', { currency: '$' }],
    ['[$USD] #,##0', { currency: 'USD' }],
    ['#,##0 "kr"', { currency: 'kr' }],
  ])('format %s', (code, meaning) => expect(meaningOf(code)).toEqual(meaning));

  test('days as Excel counts them', () => {
    expect([1, 59, 61, 46_113].map((serial) => serialDate(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2026-04-01',
    ]);
    expect(serialDate(44_651, true)).toBe('2026-04-01');
    expect(serialDate(1e9, false)).toBeUndefined();
  });

  test('texts in every form: shared, rich, inline, of a formula, with escapes; no phonetic text', () => {
    const { sheets } = read(
      'texts.xlsx',
      packed({
        ...workbookParts({
          sharedStrings: ['placeholder'],
          sheets: {
            Data: worksheet(
              `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><f>A1</f><v>R&amp;D</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1"><f>B2</f></c><c r="G1" t="s"><v>9</v></c></row>`,
            ),
          },
        }),
        'xl/sharedStrings.xml':
          '<sst><si><r><t>Service</t></r><r><t xml:space="preserve"> desk</t></r><rPh><t>サ</t></rPh></si><si><t>a_x000D_b</t></si></sst>',
      }),
    );
    expect(values(sheets[0])).toEqual([
      [
        { is: 'text', text: 'Service desk' },
        { is: 'text', text: 'a\rb' },
        { is: 'text', text: 'R&D' },
        { is: 'boolean', boolean: true },
        { is: 'error', text: '#N/A' },
        { is: 'unsolved' },
        { is: 'error', text: 'a text that the file does not hold' },
      ],
    ]);
  });

  test('other writers’ habits: prefixes, backslashes, no references, strict form, stored parts', () => {
    const parts = workbookParts({ sheets: { Data: '' } });
    const { sheets } = read(
      'habits.xlsx',
      packed({
        ...Object.fromEntries(
          Object.entries(parts)
            .filter(([name]) => !name.includes('worksheets'))
            .map(([name, content]) => [name.replaceAll('/', '\\'), content]),
        ),
        'xl\\worksheets\\sheet1.xml':
          '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Desk</x:t></x:is></x:c><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      }),
    );
    expect(sheets[0]?.rows).toEqual([
      {
        row: 1,
        cells: [
          { column: 1, value: { is: 'text', text: 'Desk' } },
          { column: 2, value: { is: 'number', number: 5 } },
        ],
      },
    ]);
  });

  test('one sheet that is too large does not keep the others from being read', () => {
    const rows = Array.from({ length: 20_001 }, () => '<row><c><v>1</v></c></row>').join('');
    const file = readBook({
      sheets: {
        Tickets: worksheet(rows),
        Old: worksheet(
          rowsXml([
            ['Service', 'FTE', 'Unit cost'],
            ['Old', 1, 1],
          ]),
        ),
        Baseline: worksheet(
          rowsXml([
            ['Service', 'FTE'],
            ['Desk', 3],
          ]),
        ),
      },
      hidden: ['Old'],
    });
    expect(file.sheets[0]?.refusal?.what).toMatch(/Sheet “Tickets” has more than 20000 rows/);
    const outcome = importServices(file);
    expect(outcome).toMatchObject({ ok: true, imported: { sheet: 'Baseline' } });
    expect(importServices(file, { sheet: 'Tickets' })).toMatchObject({
      ok: false,
      refused: { what: expect.stringContaining('more than 20000 rows') },
    });
  });

  test('a table in the middle of a sheet, with merged headers, currencies and percentages', () => {
    const file = readBook({
      formats: ['0%', '#,##0.00 "€"'],
      sheets: {
        Cover: worksheet(rowsXml([['Confidential'], ['Prepared by finance']])),
        Kosten: worksheet(
          rowsXml([
            ['Kostenbasis 2026'],
            [],
            [null, 'Leistung', 'Mengen', null, 'Kosten', null],
            [null, null, 'Einheit', 'pro Monat', 'Stückkosten', 'Wachstum'],
            [null, 'Drucken', 'Seite', 10_000, { number: 0.07, style: 2 }, { number: 0.02, style: 1 }],
            [null, 'Netz', 'Port', '1.250', '12,50 €', '−1 %'],
            [null, 'Summe', null, 11_250, null, null],
          ]),
          '<mergeCells count="3"><mergeCell ref="B3:B4"/><mergeCell ref="C3:D3"/><mergeCell ref="E3:F3"/></mergeCells>',
        ),
      },
    });
    const outcome = importServices(file);
    expect(outcome).toMatchObject({
      ok: true,
      imported: {
        sheet: 'Kosten',
        headerRow: 4,
        currency: 'EUR',
        services: [
          { id: 'drucken', unit: 'Seite', inputs: { volume: 10_000, unitCost: 0.07, volumeGrowth: 0.02 } },
          // 1.250 is a thousand two hundred and fifty, as 12,50 shows.
          { id: 'netz', unit: 'Port', inputs: { volume: 1250, unitCost: 12.5, volumeGrowth: -0.01 } },
        ],
        skipped: [{ row: 7, name: 'Summe', why: 'It is a total.' }],
      },
    });
  });
});

describe('csv', () => {
  const table = 'Dienst;Stückkosten\nRéseau – Süd;1.234,50 €\n';
  const utf16 = Buffer.from(`\ufeff${table}`, 'utf16le');
  const windows = Buffer.from(table.replace('–', '\x96').replace('€', '\x80'), 'latin1');

  test.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${table}`)],
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
    ['UTF-16 without a byte order mark', utf16.subarray(2)],
    ['Windows-1252', windows],
  ])('%s', (encoding, bytes) => {
    const file = read('table.csv', bytes);
    expect(texts(file.sheets[0])).toEqual([
      ['Dienst', 'Stückkosten'],
      ['Réseau – Süd', '1.234,50 €'],
    ]);
    expect(file.remarks.length).toBe(encoding === 'Windows-1252' ? 1 : 0);
    expect(importServices(file)).toMatchObject({
      imported: { services: [{ name: 'Réseau – Süd', inputs: { unitCost: 1234.5 } }], currency: 'EUR' },
    });
  });

  test.each([
    ['comma', 'Service,Cost p.a.\n"Desk, night","1,200.50"\n'],
    ['semicolon', 'Service;Cost p.a.\nDesk, night;1,200.50\n'],
    ['tab', 'Service\tCost p.a.\nDesk, night\t1,200.50\n'],
    ['bar', 'Service|Cost p.a.\nDesk, night|1,200.50\n'],
    ['named in the first line', 'sep=;\r\nService;Cost p.a.\r\nDesk, night;1,200.50\r\n'],
  ])('separator: %s', (_separator, text) => {
    expect(texts(csv(text).sheets[0])).toEqual([
      ['Service', 'Cost p.a.'],
      ['Desk, night', '1,200.50'],
    ]);
  });

  test('blank lines count, lines of different lengths and quoted line ends are kept', () => {
    const { sheets } = csv('Report of finance\n\nService,Unit,FTE\n"Service\ndesk",call,"3"\nLan,,2,x\n');
    expect(sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 3, 4, 5]);
    expect(texts(sheets[0])[2]).toEqual(['Service\ndesk', 'call', '3']);
    expect(texts(sheets[0])[3]).toEqual(['Lan', '2', 'x']);
  });

  test('a formula or a command in it is text, and no figure', () => {
    const outcome = importServices(csv('Service,FTE\n"=cmd|\'/c calc\'!A0","=1+1"\n'));
    expect(outcome).toMatchObject({
      imported: {
        services: [{ name: "=cmd|'/c calc'!A0", inputs: {} }],
        problems: [{ cell: 'B2', weight: 'refused', what: 'FTE: “=1+1” is no number.' }, {}],
      },
    });
  });
});
