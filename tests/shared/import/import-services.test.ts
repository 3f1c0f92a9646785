// From cells to services: what is found, what is refused, and that nothing changes without a word.
import { describe, expect, test } from 'vitest';
import { blankScenario, blankService } from '../../../shared/deal/blank.ts';
import { DEAL_FORMAT, DEAL_VERSION, type Deal } from '../../../shared/deal/document.ts';
import { checkDeal } from '../../../shared/deal/validate.ts';
import { guessField } from '../../../shared/import/guess-field.ts';
import { type ImportChoices, importServices } from '../../../shared/import/import-services.ts';
import type { ForeignFile } from '../../../shared/import/table.ts';
import { type Cell, date, fileOf, percent } from './foreign-table.ts';

function imported(file: ForeignFile, choices: ImportChoices = {}) {
  const outcome = importServices(file, choices);
  if (!outcome.ok) throw new Error(`${outcome.refused.what} ${outcome.refused.remedy}`);
  const { services, provenance, currency } = outcome.imported;
  // Whatever comes out must be a deal.
  if (services.length > 0) {
    const deal: Deal = {
      format: DEAL_FORMAT,
      version: DEAL_VERSION,
      name: 'Imported',
      notes: '',
      currency: currency ?? 'EUR',
      amountsIn: 'ones',
      start: '2027-01',
      months: 60,
      switches: {},
      inputs: {},
      provenance: [...provenance],
      services: [...services],
      providers: [],
      scenarios: [blankScenario({ id: 'as-is', name: 'As-is' }, 'as-is')],
    };
    expect(checkDeal(deal)).toMatchObject({ ok: true });
  }
  return outcome.imported;
}

const refusals = (file: ForeignFile, choices?: ImportChoices) =>
  imported(file, choices)
    .problems.filter(({ weight }) => weight === 'refused')
    .map(({ sheet, cell, what, remedy }) => `${sheet}!${cell} ${what} | ${remedy}`);
const remarks = (file: ForeignFile, choices?: ImportChoices) =>
  imported(file, choices)
    .problems.filter(({ weight }) => weight === 'remark')
    .map(({ cell, what }) => `${cell} ${what}`);
const inputsOf = (file: ForeignFile, choices?: ImportChoices) =>
  imported(file, choices).services.map(({ inputs }) => inputs);

describe('a plain table', () => {
  const file = fileOf([
    ['Service', 'Unit', 'Volume per month', 'Unit cost (EUR)', 'Volume growth', 'SLA miss rate', 'Notes'],
    ['Service desk', 'ticket', 1200, 11.5, percent(0.03), percent(0.02), 'from the cost model'],
    ['Réseau & Süd', 'port', 800, 4, percent(-0.01), null, null],
  ]);

  test('becomes services, each figure with its cell', () => {
    const { services, provenance, problems, currency, skipped } = imported(file);
    expect(services).toMatchObject([
      {
        id: 'service-desk',
        name: 'Service desk',
        unit: 'ticket',
        inputs: { volume: 1200, volumeGrowth: 0.03, unitCost: 11.5, asIsMissRate: 0.02 },
      },
      { id: 'reseau-sud', unit: 'port', inputs: { volume: 800, volumeGrowth: -0.01, unitCost: 4 } },
    ]);
    expect(provenance).toContainEqual({
      input: 'unitCost',
      of: 'reseau-sud',
      status: 'reported',
      source: 'Baseline.xlsx, sheet “IT”, cell D3',
    });
    expect(provenance[0]).toMatchObject({ input: 'volume', note: 'from the cost model' });
    expect({ problems, skipped, currency }).toEqual({ problems: [], skipped: [], currency: 'EUR' });
  });

  test('ids stay apart from those that are there', () => {
    const existing = [blankService({ id: 'service-desk', name: 'Service desk' }, 'ticket')];
    const decisions = { 2: 'new' } as const;
    expect(imported(file, { existing, decisions }).services[0]?.id).toBe('service-desk-2');
    expect(remarks(file, { existing, decisions })).toEqual([
      'A2 There is another service “Service desk”; both are kept.',
    ]);
  });

  test('is mapped again from what was remembered', () => {
    const { mapping } = imported(file);
    expect(mapping).toMatchObject({ Service: 'name', 'Unit cost (EUR)': 'unitCost', Notes: 'note' });
    const changed = { ...mapping, 'Volume per month': 'annualVolume', Notes: 'ignore' } as const;
    const again = imported(file, { mapping: JSON.parse(JSON.stringify(changed)) });
    expect(again.services[0]?.inputs.volume).toBe(100);
    expect(again.provenance[0]).toMatchObject({ status: 'derived', note: '1200 a year / 12' });
    expect(again.columns.every(({ from }) => from === 'mapping')).toBe(true);
  });
});

test('amounts are kept as the deal is: in millions, with a word for each', () => {
  const file = fileOf([
    ['Service', 'Unit cost', 'FTE', 'Cost per FTE (TEUR)'],
    ['Desk', 11.5, 12, 90.1],
  ]);
  const found = imported(file, { amountsIn: 'millions' });
  expect(found.services[0]?.inputs).toEqual({ unitCost: 0.0000115, fte: 12, loadedCost: 0.0901 });
  expect(found.provenance.map(({ note }) => note)).toEqual([
    'divided by 1000000, as the deal is kept',
    undefined,
    '90.1 × 1000, as the header says; divided by 1000000, as the deal is kept',
  ]);
  expect(found.rows).toEqual({ desk: 2 });
});

test('two headers remembered for one field: the first has it, the other is shown unused', () => {
  const file = fileOf([
    ['Service', 'Cost p.a.', 'Yearly spend'],
    ['Desk', 1200, 2400],
  ]);
  const { columns, services } = imported(file, {
    mapping: { 'Yearly spend': 'annualCost', 'Cost p.a.': 'annualCost' },
  });
  expect(columns.map(({ field }) => field)).toEqual(['name', 'annualCost', null]);
  expect(services[0]?.inputs).toEqual({ unitCost: 100 });
});

describe('headers', () => {
  test.each([
    ['Service', 'name'],
    ['Leistung', 'name'],
    ['Bezeichnung der Dienstleistung', 'name'],
    ['Libellé', 'name'],
    ['Service ID', undefined],
    ['Unit of measure', 'unit'],
    ['Mengeneinheit', 'unit'],
    ["Unité d'œuvre", 'unit'],
    ['Volume', 'volume'],
    ['Qty / month', 'volume'],
    ['Monatsmenge', 'volume'],
    ['Menge pro Jahr', 'annualVolume'],
    ['Volume annuel', 'annualVolume'],
    ['Jahresmenge', 'annualVolume'],
    ['Unit price', 'unitCost'],
    ['Stückkosten', 'unitCost'],
    ['€/Ticket', 'unitCost'],
    ['Coût unitaire', 'unitCost'],
    ['Kosten je Einheit', 'unitCost'],
    ['Cost p.a.', 'annualCost'],
    ['Annual cost (kEUR)', 'annualCost'],
    ['Jahreskosten', 'annualCost'],
    ['Kosten/Jahr', 'annualCost'],
    ['Coûts par an', 'annualCost'],
    ['Kosten / Monat', 'monthlyCost'],
    ['Coût mensuel', 'monthlyCost'],
    ['Cost', 'annualCost'],
    ['FTE', 'fte'],
    ['VZÄ', 'fte'],
    ['ETP', 'fte'],
    ['Fully loaded cost', 'loadedCost'],
    ['Kosten pro FTE', 'loadedCost'],
    ['Cost/FTE (EUR)', 'loadedCost'],
    ['Coût par ETP', 'loadedCost'],
    ['Other run costs per month', 'otherRunCost'],
    ['Sonstige Kosten p.a.', 'annualOtherRunCost'],
    ['Autres coûts mensuels', 'otherRunCost'],
    ['Wachstum', 'volumeGrowth'],
    ['Croissance des volumes', 'volumeGrowth'],
    ['Cost growth', undefined],
    ['SLA miss rate', 'missRate'],
    ["Taux d'échec", 'missRate'],
    ['Fehlerquote', 'missRate'],
    ['Bemerkung', 'note'],
    ['Commentaires', 'note'],
    ['Cost center', undefined],
    ['Kostenstelle', undefined],
    ['2026', undefined],
    ['', undefined],
  ])('%s', (header, field) => expect(guessField(header)?.field).toBe(field));

  test('the row that names most fields is found under titles, and total rows are left out with a reason', () => {
    const file = fileOf([
      ['IT cost baseline 2026'],
      [null, 'Volume and cost of all services, as of', date('2026-03-31')],
      [],
      ['Tower', 'Quantity per month', 'Unit cost'],
      ['Workplace'],
      ['Laptops', 5000, 40],
      [null, 10, 3],
      ['Subtotal', 5010, 43],
      ['Tower', 'Quantity per month', 'Unit cost'],
      ['Desk', 100, 9],
      ['Total', 5110, 52],
    ]);
    const { services, skipped, headerRow } = imported(file);
    expect(headerRow).toBe(4);
    expect(services.map(({ name }) => name)).toEqual(['Laptops', 'Desk']);
    expect(skipped).toEqual([
      { row: 5, name: 'Workplace', why: 'It has no figures: taken as a heading.' },
      { row: 7, name: '', why: 'It has figures but no name.' },
      { row: 8, name: 'Subtotal', why: 'It is a total.', canBeTaken: true },
      { row: 9, name: 'Tower', why: 'It repeats the headers.' },
      { row: 11, name: 'Total', why: 'It is a total.', canBeTaken: true },
    ]);
  });

  test('merged over two rows, one of them a group', () => {
    const file = fileOf(
      [
        ['Leistung', 'Kosten', null, 'Menge', null],
        [null, 'pro Monat', 'pro Jahr', 'pro Monat', 'pro Jahr'],
        ['Druck', 100, 1200, 50, 600],
      ],
      {
        merges: [
          { top: 1, bottom: 2, left: 1, right: 1 },
          { top: 1, bottom: 1, left: 2, right: 3 },
          { top: 1, bottom: 1, left: 4, right: 5 },
        ],
      },
    );
    const { columns, headerRow, services, problems } = imported(file);
    expect(headerRow).toBe(2);
    expect(columns.map(({ header, field }) => [header, field])).toEqual([
      ['Leistung', 'name'],
      ['Kosten › pro Monat', 'monthlyCost'],
      ['Kosten › pro Jahr', 'annualCost'],
      ['Menge › pro Monat', 'volume'],
      ['Menge › pro Jahr', 'annualVolume'],
    ]);
    expect(services[0]?.inputs).toEqual({ volume: 50, unitCost: 2 });
    expect(problems).toEqual([]);
  });

  test('that leave month or year open are remarked on; columns not recognised stay visible', () => {
    const file = fileOf([
      ['Service', 'Cost', 'Region', 'Region'],
      ['Desk', 1200, 'EMEA', 'North'],
    ]);
    expect(remarks(file)[0]).toMatch(/^B1 “Cost”: It does not say for a month or a year: taken for a year/);
    expect(imported(file).columns.map(({ header, from }) => [header, from])).toEqual([
      ['Service', 'guess'],
      ['Cost', 'guess'],
      ['Region', 'none'],
      ['Region (2)', 'none'],
    ]);
  });

  test('that are not there, or a sheet that is not, are said with what to do', () => {
    const file = fileOf([
      ['alpha', 'beta'],
      ['gamma', 1],
    ]);
    expect(importServices(file)).toMatchObject({
      ok: false,
      refused: { what: expect.stringMatching(/no row of sheet “IT” looks like the header/) },
    });
    expect(importServices(file, { sheet: 'HR' })).toMatchObject({
      refused: { what: expect.stringContaining('no sheet “HR”'), remedy: 'Choose one of “IT”.' },
    });
    expect(importServices(file, { headerRow: 1 })).toMatchObject({
      refused: {
        what: expect.stringMatching(/no column.+name of the service/),
        remedy: expect.stringContaining('“alpha”, “beta”'),
      },
    });
    const mapping = { alpha: 'name', beta: 'unitCost' } as const;
    expect(inputsOf(file, { headerRow: 1, mapping })).toEqual([{ unitCost: 1 }]);
    expect(inputsOf(file, { mapping })).toEqual([{ unitCost: 1 }]);
  });
});

describe('figures that are not taken say where, what and what to do', () => {
  const one = (header: string, cell: Cell, more: readonly Cell[] = []) =>
    fileOf([['Service', header], ['Desk', cell], ...more.map((other, index) => [`Other ${index}`, other])]);

  test.each<[string, ForeignFile, RegExp]>([
    [
      'a date',
      one('FTE', date('2026-04-03')),
      /^IT!B2 FTE: the cell is a date \(2026-04-03\).+\| .*number format/,
    ],
    ['a date as text', one('FTE', '3.4.26'), /“3\.4\.26” looks like a date/],
    ['a word', one('FTE', 'approx. 12'), /“approx\. 12” is no number/],
    ['an error', one('FTE', { is: 'error', text: '#REF!' }), /shows #REF!.+Mend its formula/],
    [
      'a formula without result',
      one('FTE', { is: 'unsolved' }),
      /without its result.+Open the file in Excel/,
    ],
    ['true', one('FTE', { is: 'boolean', boolean: true }), /says true/],
    ['below zero', one('Unit cost', '(12.50)'), /-12\.5 is below zero/],
    ['too much', one('Unit cost', 1e16), /is above 1000000000000000/],
    ['a rate without a sign', one('Growth', 5), /5 can be 5 % or 500 %.+such as 5 %/],
    ['a rate under % that shows nothing', one('Growth %', 0.5), /0\.5 can be 0\.5 % or 50 %/],
    ['a share where a number is due', one('FTE', '5 %'), /is a percentage/],
    [
      'one mark before three digits',
      one('Unit cost', '1.234'),
      /can be 1234 or 1\.234.+decimal comma or point/,
    ],
    ['both marks in one column', one('Unit cost', '1.234', ['1,5', '2.5']), /can be 1234 or 1\.234/],
    [
      'another currency',
      one('Unit cost', '5 USD', ['7 EUR', '8 EUR']),
      /in USD, most amounts are in EUR; nothing is converted/,
    ],
  ])('%s', (_what, file, message) => {
    expect(refusals(file)).toEqual([expect.stringMatching(message)]);
    expect(inputsOf(file)[0]).toEqual({});
  });

  test('one mark before three digits is decided by the other figures, or by the user', () => {
    expect(inputsOf(one('Unit cost', '1.234', ['1,5']))[0]).toEqual({ unitCost: 1234 });
    expect(inputsOf(one('Unit cost', '1.234', ['1.5']))[0]).toEqual({ unitCost: 1.234 });
    expect(inputsOf(one('Unit cost', '1.234'), { decimal: 'comma' })[0]).toEqual({ unitCost: 1234 });
  });

  test('a negative number that an input allows is read', () => {
    expect(inputsOf(one('Growth', '(2,5 %)'))[0]).toEqual({ volumeGrowth: -0.025 });
  });
});

describe('figures that are taken in a way worth a word', () => {
  test('a number that is text in a workbook; in a CSV file everything is', () => {
    const rows = [
      ['Service', 'FTE'],
      ['Desk', '12'],
    ];
    expect(remarks(fileOf(rows))).toContain('B2 FTE: the text “12” was read as 12.');
    expect(remarks(fileOf(rows, { kind: 'csv' })).join()).not.toContain('was read as');
  });

  test('a dash is nothing stated', () => {
    const file = fileOf([
      ['Service', 'FTE', 'Unit cost'],
      ['Desk', '–', 3],
    ]);
    expect(remarks(file)).toEqual(['B2 FTE: “–” was taken as not stated.']);
    expect(inputsOf(file)).toEqual([{ unitCost: 3 }]);
  });

  test('thousands, where the header says so', () => {
    const file = fileOf([
      ['Service', 'Cost per year (TEUR)'],
      ['Desk', 1.2],
    ]);
    expect(inputsOf(file)).toEqual([{ unitCost: 100 }]);
    expect(imported(file)).toMatchObject({
      currency: 'EUR',
      services: [{ unit: 'month of service' }],
      provenance: [{ status: 'derived', note: '1200 a year / 12; 1.2 × 1000, as the header says' }],
    });
  });

  test('points, where the header says % and the figures show it', () => {
    const file = fileOf([
      ['Service', 'Growth %'],
      ['Desk', 5],
      ['Net', 0.5],
      ['Lan', percent(0.02)],
    ]);
    expect(inputsOf(file)).toEqual([{ volumeGrowth: 0.05 }, { volumeGrowth: 0.005 }, { volumeGrowth: 0.02 }]);
    expect(imported(file).provenance[0]).toMatchObject({ note: '5 %, as the header says' });
  });

  test('a row that is hidden, two of one name, a merged figure, a link to another file', () => {
    const file = fileOf(
      [
        ['Service', 'Unit cost', 'FTE'],
        ['Desk', 3, 4],
        ['Desk', 5, null],
      ],
      { hidden: [3], merges: [{ top: 2, bottom: 3, left: 3, right: 3 }] },
    );
    const found = remarks(file).join('\n');
    expect(found).toContain('A3 The row of “Desk” is hidden in the sheet; it was taken.');
    expect(found).toContain('A3 There is another service “Desk”; both are kept.');
    expect(found).toContain('C2 The cell is merged over rows 2 to 3; its figure was taken for row 2 only.');
    expect(imported(file).services.map(({ id }) => id)).toEqual(['desk', 'desk-2']);
  });

  test('a name merged over several rows stands for each of them', () => {
    const file = fileOf(
      [
        ['Service', 'Unit', 'Unit cost'],
        ['Desk', 'call', 3],
        [null, 'mail', 2],
      ],
      {
        merges: [{ top: 2, bottom: 3, left: 1, right: 1 }],
      },
    );
    expect(imported(file).services).toMatchObject([
      { name: 'Desk', unit: 'call' },
      { name: 'Desk', unit: 'mail' },
    ]);
  });

  test('more services than a deal holds', () => {
    const file = fileOf([
      ['Service', 'Unit cost'],
      ...Array.from({ length: 33 }, (_, index) => [`Service no ${index}`, 1]),
    ]);
    expect(imported(file).services).toHaveLength(30);
    expect(imported(file).skipped).toHaveLength(3);
    expect(imported(file).skipped[0]?.why).toBe('A deal holds at most 30 services.');
  });
});

describe('what a service costs', () => {
  const cost = (headers: readonly string[], row: readonly Cell[]) =>
    fileOf([
      ['Service', ...headers],
      ['Desk', ...row],
    ]);

  test('a year’s total shared out over a year’s volume', () => {
    const file = cost(['Volume p.a.', 'Cost p.a.'], [1200, 36_000]);
    expect(inputsOf(file)).toEqual([{ volume: 100, unitCost: 30 }]);
    expect(imported(file).provenance).toMatchObject([
      { input: 'volume', status: 'derived', source: expect.stringContaining('cell B2') },
      {
        input: 'unitCost',
        status: 'derived',
        source: expect.stringContaining('cells C2, B2'),
        note: '36000 a year / 12 / volume 100',
      },
    ]);
  });

  test('built up from staff, held against a total that is stated too', () => {
    const headers = ['FTE', 'Cost per FTE', 'Other run cost per month', 'Monthly cost'];
    const file = cost(headers, [12, 100_000, 5_000, 90_000]);
    expect(imported(file).services[0]).toMatchObject({
      switches: { costBasis: 'fte' },
      inputs: { fte: 12, loadedCost: 100_000, otherRunCost: 5_000 },
    });
    expect(remarks(file)).toEqual([
      'E2 Cost: built up from FTE (B2, C2) it is 105000 a month, not 90000; the build-up was taken.',
    ]);
  });

  test('staff without their cost is kept, and said to count for nothing yet', () => {
    expect(remarks(cost(['FTE', 'Unit cost'], [12, 3])).join()).toMatch(
      /B2 FTE: kept, but cost is built up only/,
    );
  });

  test('a unit cost and a total that disagree; a total over no volume', () => {
    expect(remarks(cost(['Volume per month', 'Unit cost', 'Cost per month'], [10, 3, 50]))).toEqual([
      'D2 Cost: 50 a month is not unit cost 3 × volume 10; the unit cost was taken.',
    ]);
    expect(refusals(cost(['Volume per month', 'Cost per month'], [0, 50]))[0]).toMatch(
      /C2 Cost: 50 a month cannot be shared out over a volume of 0/,
    );
  });
});
