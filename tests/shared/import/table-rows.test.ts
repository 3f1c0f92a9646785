// Rows that are no services, and headers in several rows.
import { expect, test } from 'vitest';
import { type ImportChoices, importServices } from '../../../shared/import/import-services.ts';
import { type Cell, fileOf } from './foreign-table.ts';

function read(rows: readonly (readonly Cell[])[], choices: ImportChoices = {}) {
  const outcome = importServices(fileOf(rows), choices);
  if (!outcome.ok) throw new Error(outcome.refused.what);
  return outcome.imported;
}

test.each([
  'Total',
  'Grand total',
  'Subtotal IT',
  'IT Total:',
  'Summe',
  'Zwischensumme',
  'Gesamt',
  'Gesamtkosten',
  'Sous-total',
])('a total by its name: %s', (name) => {
  const { services, skipped } = read([
    ['Service', 'Cost p.a.'],
    ['Desk', 5],
    [name, 7],
  ]);
  expect(services.map((one) => one.name)).toEqual(['Desk']);
  expect(skipped).toEqual([{ row: 3, name, why: 'It is a total.', canBeTaken: true }]);
});

test('a total by its figures: of a section, of all, with a name of its own or none; taken where the user insists', () => {
  const rows = [
    ['Service', 'FTE', 'Cost p.a.'],
    ['Workplace'],
    ['Desk', 4, 100],
    ['Laptops', 1, 50],
    ['Client services', 5, 150],
    ['Network'],
    ['LAN', 2, 30],
    ['WAN', 1, 40],
    ['Network all', 3, 70],
    [null, 8, 220],
  ];
  const { services, skipped } = read(rows);
  expect(services.map(({ name }) => name)).toEqual(['Desk', 'Laptops', 'LAN', 'WAN']);
  expect(skipped.map(({ row, why }) => `${row} ${why}`)).toEqual([
    '2 It has no figures: taken as a heading.',
    '5 Its figures are the sum of rows 3 to 4: taken for a total.',
    '6 It has no figures: taken as a heading.',
    '9 Its figures are the sum of rows 7 to 8: taken for a total.',
    '10 It has figures but no name; they are the sum of rows 3 to 8.',
  ]);
  expect(read(rows, { decisions: { 5: 'new' } }).services.map(({ name }) => name)).toContain(
    'Client services',
  );
});

test('two rows and one column do not make a total, nor do unit costs', () => {
  const names = (rows: Cell[][]) => read(rows).services.map(({ name }) => name);
  expect(
    names([
      ['Service', 'Cost p.a.'],
      ['A', 10],
      ['B', 20],
      ['C', 30],
    ]),
  ).toEqual(['A', 'B', 'C']);
  expect(
    names([
      ['Service', 'Unit cost'],
      ['A', 1],
      ['B', 2],
      ['C', 3],
      ['D', 6],
    ]),
  ).toHaveLength(4);
});

test('a part of the row above is not counted twice', () => {
  const { skipped } = read([
    ['Service', 'Cost p.a.'],
    ['Desk', 100],
    ['davon nachts', 30],
  ]);
  expect(skipped).toMatchObject([{ row: 3, why: 'It is a part of what is stated above it.' }]);
});

test('another table below the first is left to an import of its own', () => {
  const rows = [
    ['Service', 'FTE', 'Cost p.a.'],
    ['Desk', 4, 100],
    [],
    ['Role', 'Grade', 'Day rate'],
    ['Engineer', 3, 600],
    ['Lead', 4, 800],
  ];
  const { services, skipped } = read(rows);
  expect(services.map(({ name }) => name)).toEqual(['Desk']);
  expect(skipped).toEqual([
    {
      row: 4,
      name: '',
      why: 'Rows 4 to 6 are another table, headed “Role”, “Grade”, “Day rate”. To import that one, choose header row 4.',
    },
  ]);
});

test('a row of units under the headers is part of them', () => {
  const { columns, services, currency } = read(
    [
      ['Leistung', 'Menge', 'Kosten'],
      ['', 'pro Jahr', 'TEUR p.a.'],
      ['Druck', 1200, 2.4],
    ].map((row) => row.map((cell) => cell || null)),
  );
  expect(columns.map(({ field }) => field)).toEqual(['name', 'annualVolume', 'annualCost']);
  expect(services).toMatchObject([{ name: 'Druck', inputs: { volume: 100, unitCost: 2 } }]);
  expect(currency).toBe('EUR');
});

test.each<[string, number]>([
  ['Cost p.a. ($k)', 1000],
  ["Cost p.a. ($'000)", 1000],
  ['Cost p.a. ($000)', 1000],
  ['Cost p.a. (USD 000s)', 1000],
  ['Cost p.a. in 1.000 €', 1000],
  ['Cost p.a. (k)', 1000],
  ['Cost p.a. ($M)', 1e6],
  ['Cost p.a. (USD m)', 1e6],
  ['Cost p.a. (EUR mn)', 1e6],
  ['Kosten p.a. (Mio. €)', 1e6],
  ['Kosten p.a. (€)', 1],
  ['Cost p.a. class M', 1],
])('amounts under “%s” are times %d', (header, scale) => {
  expect(
    read([
      ['Service', header],
      ['Desk', 12],
    ]).services[0]?.inputs.unitCost,
  ).toBe(scale);
});

test('volumes in thousands, where the header says so', () => {
  const { services } = read([
    ['Service', "Volume per month ('000)"],
    ['Desk', 1.2],
  ]);
  expect(services[0]?.inputs).toEqual({ volume: 1200 });
});
