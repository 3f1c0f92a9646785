// Three tables as clients send them: a German workbook, an American one with business years, a CSV file of many hands.
import { type Fixture, packed, rowsXml, workbookParts, worksheet } from './packages.ts';

export interface ClientFile {
  readonly name: string;
  readonly make: () => Buffer;
}

const merges = (...ranges: string[]) =>
  `<mergeCells count="${ranges.length}">${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
const hiddenColumn = (column: number) =>
  `<cols><col min="${column}" max="${column}" width="9" hidden="1"/></cols>`;
const hiddenRow = (sheet: string, row: number) =>
  sheet.replace(`<row r="${row}">`, `<row r="${row}" hidden="1">`);

function german(): Buffer {
  const sheet = worksheet(
    rowsXml([
      ['Muster AG – Kostenbasis IT 2026'],
      ['Stand 31.03.2026, Beträge in TEUR, vertraulich'],
      [],
      ['Nr.', 'Leistung', 'Menge', null, 'Kosten', null, null, 'Personal', null],
      [
        null,
        null,
        'Einheit',
        'pro Jahr',
        'p.a. (TEUR)',
        'Wachstum',
        'Kostenstelle',
        'VZÄ',
        'Vollkosten je VZÄ (TEUR)',
      ],
      [null, 'Arbeitsplatz'],
      ['1.1', 'Service Desk', 'Ticket', 48_000, '1.152,5', { number: 0.02, style: 1 }, 4711, '12,5', '92,2'],
      ['1.2', 'Endgeräte', 'Gerät', '3.200', 1_920, { number: -0.01, style: 1 }, 4712, null, null],
      ['1.3', 'Drucken', 'Seite', '7.200.000', '216,0', '0 %', 4713, null, null],
      [null, 'Zwischensumme Arbeitsplatz', null, null, '3.288,5', null, null, '12,5', null],
      [null, 'Rechenzentrum'],
      ['2.1', 'Server virtuell', 'Instanz', 7_800, '1.404,0', { number: 0.03, style: 1 }, 4720, null, null],
      ['2.2', 'Speicher', 'TB', '1.200', '420,0 ¹', '3,5%', 4721, null, null],
      ['2.3', 'Mainframe (Auslauf)', 'MIPS', 1_080, 'auf Anfrage', null, 4722, null, null],
      [null, 'davon Lizenzen', null, null, '120,0', null, null, null, null],
      [null, 'Summe', null, null, '5.112,5', null, null, '12,5', null],
      [],
      [null, '¹ ohne Archivspeicher'],
    ]),
    merges('A1:I1', 'A2:I2', 'A4:A5', 'B4:B5', 'C4:D4', 'E4:G4', 'H4:I4'),
  );
  return packed(
    workbookParts({
      formats: ['0 %'],
      sheets: {
        Deckblatt: worksheet(rowsXml([['Muster AG'], ['Ausschreibung IT-Betrieb']])),
        Kostenbasis: hiddenRow(sheet, 14).replace('<sheetData>', `${hiddenColumn(7)}<sheetData>`),
      },
    }),
  );
}

function american(): Buffer {
  const dollars = (number: number) => ({ number, style: 1 });
  const years = ['FY26A', 'FY27B', 'FY28F', 'FY29F'];
  const line = (
    name: string,
    unit: string,
    volumes: readonly number[],
    costs: readonly number[],
  ): Fixture[] => [name, unit, ...volumes, ...costs.map(dollars)];
  const sheet = worksheet(
    rowsXml([
      ['Contoso Corp. – IT run baseline'],
      ['Prepared by FP&A, 04/05/2026'],
      [],
      [],
      [],
      ['Tower / service', 'UoM', 'Volume', null, null, null, 'Run cost ($000)', null, null, null, 'Comments'],
      [null, null, ...years, ...years, null],
      ['End user'],
      [
        ...line(
          'Service desk',
          'contact',
          [60_000, 61_200, 62_424, 63_672],
          [1_500, 1_545, 1_591.35, 1_639.1],
        ),
        'incl. after hours',
      ],
      line('Devices', 'device', [38_400, 38_400, 39_000, 39_600], [2_880, 2_880, 2_925, 2_970]),
      ['End user total', null, null, null, null, null, ...[4_380, 4_425, 4_516.35, 4_609.1].map(dollars)],
      ['Infrastructure'],
      line('Virtual servers', 'instance', [10_800, 11_400, 12_000, 12_600], [3_240, 3_420, 3_600, 3_780]),
      [
        'Network & voice',
        'port',
        '28,800',
        '28,800',
        '28,800',
        'TBD',
        '$1,152.0',
        '$1,152.0',
        '(12.5)',
        { xml: '<c r="@" t="e"><v>#REF!</v></c>' },
      ],
      ['All infrastructure', null, null, null, null, null, ...[4_392, 4_572, 3_587.5, 3_780].map(dollars)],
      ['GRAND TOTAL', null, null, null, null, null, ...[8_772, 8_997, 8_103.85, 8_389.1].map(dollars)],
    ]),
    merges('C6:F6', 'G6:J6'),
  );
  return packed(workbookParts({ formats: ['"$"#,##0.0'], sheets: { Baseline: sheet } }));
}

const messy = (): Buffer =>
  Buffer.from(
    [
      'Export vom 04.05.2026;;;;;;',
      ';;;;;;',
      'Dienst;Einheit;Menge;Kosten;Stückpreis;Fehlerquote;Bemerkung',
      "Réseau – Genève;Port;1'250;15'000.–;12.–;2 %;nach Inventar",
      'Réseau – Zürich;Port;980;11 760,00;12,00 CHF;1,5%;',
      'Telefonie;Nebenstelle;ca. 400;4.800,00 EUR;;;Vertrag läuft aus',
      'Backup;TB;1,200;2.4E+04;;0.5;"mehrzeilig;',
      'mit Semikolon"',
      ';;;;;;',
      'Kopierer;Seite;3/4;–;0,035;;',
      'Réseau – Genève;Port;50;600;12;;zweite Meldung',
      'Gutschrift Lieferant;;1;(1.200,00);;;',
      'Total;;;53 560,00;;;',
    ]
      .join('\r\n')
      .replaceAll('–', '\x96'),
    'latin1',
  );

export const clientFiles = {
  german: { name: 'Kostenbasis IT 2026.xlsx', make: german },
  american: { name: 'Contoso run baseline.xlsx', make: american },
  messy: { name: 'export dienste.csv', make: messy },
} as const satisfies Record<string, ClientFile>;
