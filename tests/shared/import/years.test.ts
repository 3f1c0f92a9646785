// Columns of several years become inputs by contract year, and every year left out is said.
import { describe, expect, test } from 'vitest';
import { type Contract, yearIn } from '../../../shared/import/header-year.ts';
import { type ImportChoices, importServices } from '../../../shared/import/import-services.ts';
import { openQuestions } from '../../../shared/import/questions.ts';
import { type Cell, fileOf } from './foreign-table.ts';

const contract: Contract = { start: '2027-01', months: 60 };

function read(rows: readonly (readonly Cell[])[], choices: ImportChoices = {}, options = {}) {
  const outcome = importServices(fileOf(rows, options), { contract, ...choices });
  if (!outcome.ok) throw new Error(outcome.refused.what);
  return outcome.imported;
}
const inputsOf = (...args: Parameters<typeof read>) => read(...args).services.map(({ inputs }) => inputs);
const saidOf = (...args: Parameters<typeof read>) => read(...args).problems.map(({ what }) => what);

describe('a year in a header', () => {
  test.each<[string, ReturnType<typeof yearIn>]>([
    ['2026', { year: { is: 'year', number: 2026 }, rest: '' }],
    ['Volumen 2026', { year: { is: 'year', number: 2026 }, rest: 'Volumen' }],
    ['2026E', { year: { is: 'year', number: 2026 }, rest: '' }],
    ['FY26', { year: { is: 'year', number: 2026, isBusinessYear: true }, rest: '' }],
    ["FY '27 Budget", { year: { is: 'year', number: 2027, isBusinessYear: true }, rest: 'Budget' }],
    ['FY2026/27', { year: { is: 'year', number: 2027, isBusinessYear: true }, rest: '' }],
    ['GJ 2026', { year: { is: 'year', number: 2026, isBusinessYear: true }, rest: '' }],
    ['Kosten 2026/2027', { year: { is: 'year', number: 2027, isBusinessYear: true }, rest: 'Kosten' }],
    ['31.12.2026', { year: { is: 'year', number: 2026 }, rest: '' }],
    ['12/31/2026', { year: { is: 'year', number: 2026 }, rest: '' }],
    ['2026-12-31', { year: { is: 'year', number: 2026 }, rest: '' }],
    ['Year 3', { year: { is: 'count', number: 3 }, rest: '' }],
    ['Volume, Jahr 2', { year: { is: 'count', number: 2 }, rest: 'Volume,' }],
    ['Y4 cost', { year: { is: 'count', number: 4 }, rest: 'cost' }],
    ['Cost per year', null],
    ['2024 and 2026', null],
    ['Ticket 120266', null],
    ['1.2026', null],
  ])('%s', (header, found) => expect(yearIn(header)).toEqual(found));
});

test('volume and cost by year: volumes as a list, unit cost at signing with its change by year', () => {
  const { services, provenance } = read([
    ['Service', 'Volume p.a. 2027', 'Volume p.a. 2028', 'Cost 2027', 'Cost 2028'],
    ['Desk', 1200, 2400, 12_000, 26_400],
  ]);
  expect(services[0]?.inputs.volume).toEqual([100, 200]);
  expect(services[0]?.inputs.unitCost).toBe(10);
  // 10 → 11, and no further rise where the file says nothing.
  const inflation = services[0]?.inputs.costInflation;
  expect(Array.isArray(inflation) ? inflation.map((rate) => rate.toFixed(9)) : inflation).toEqual([
    '0.000000000',
    '0.100000000',
    '0.000000000',
  ]);
  expect(provenance).toMatchObject([
    { input: 'volume', status: 'derived', source: 'Baseline.xlsx, sheet “IT”, cells B2, C2' },
    { input: 'unitCost', status: 'derived' },
    { input: 'costInflation', status: 'derived', note: 'change of the unit cost by year: 10 → 11' },
  ]);
});

test('years that say the same are one figure; a year that says nothing is as the one before', () => {
  expect(
    inputsOf([
      ['Service', 'Unit cost 2027', 'Unit cost 2028', 'Volume per month 2027', 'Volume per month 2029'],
      ['Desk', 3, 3, 10, 12],
    ]),
  ).toEqual([{ volume: [10, 10, 12], unitCost: 3 }]);
});

test('groups over years, merged or only written over the first of them', () => {
  const rows: Cell[][] = [
    ['Service', 'Volume per month', null, 'Cost p.a.', null],
    [null, 2027, 2028, 2027, 2028],
    ['Desk', 10, 20, 1200, 2400],
  ];
  const expected = [{ volume: [10, 20], unitCost: 10 }];
  expect(inputsOf(rows)).toEqual(expected);
  const merges = [
    { top: 1, bottom: 1, left: 2, right: 3 },
    { top: 1, bottom: 1, left: 4, right: 5 },
  ];
  expect(inputsOf(rows, {}, { merges })).toEqual(expected);
});

test('calendar years before or after the contract are left out, each with a word', () => {
  const rows = [
    ['Service', 'Cost 2026', 'Cost 2027', 'Cost 2028'],
    ['Desk', 600, 1200, 1200],
  ];
  expect(inputsOf(rows)).toEqual([{ unitCost: 100 }]);
  expect(saidOf(rows)).toContain(
    '“Cost 2026”: 2026 is no year of the contract, 2027 to 2031; the column was left out.',
  );
  expect(inputsOf(rows, { firstYear: 2026 })[0]?.unitCost).toBe(50);
  expect(read(rows, { firstYear: 2026 }).years).toEqual({ first: 2026, last: 5, assumed: null });
});

test('where all years are before the contract the last one stands for signing, and that is said', () => {
  const rows = [
    ['Service', 'Cost FY24', 'Cost FY25'],
    ['Desk', 600, 1200],
  ];
  expect(inputsOf(rows)).toEqual([{ unitCost: 100 }]);
  expect(saidOf(rows)).toContain(
    '“Cost FY24”: All years lie before the contract, which starts in 2027-01; 2025 was taken for its year 1.',
  );
});

test('years alone are asked about, all of one run at once, and an answer is for all', () => {
  const rows = [
    ['Service', 'FY27', 'FY28'],
    ['Desk', 1200, 2400],
  ];
  const [question, ...others] = openQuestions(read(rows).columns);
  expect(others).toEqual([]);
  expect(question?.columns.map(({ header }) => header)).toEqual(['FY27', 'FY28']);
  expect(question?.choices).toContain('annualVolume');
  const mapping = { FY27: 'annualVolume', FY28: 'annualVolume' } as const;
  const answered = read(rows, { mapping });
  expect(answered.services[0]?.inputs).toEqual({ volume: [100, 200] });
  expect(openQuestions(answered.columns)).toEqual([]);
});

test('staff is kept for the first year only, and that is said', () => {
  const rows = [
    ['Service', 'FTE 2027', 'FTE 2028', 'Cost per FTE'],
    ['Desk', 4, 8, 100_000],
  ];
  expect(inputsOf(rows)).toEqual([{ fte: 4, loadedCost: 100_000 }]);
  expect(saidOf(rows)).toEqual([
    '“FTE 2028”: FTE is kept for contract year 1 only; the column was left out.',
  ]);
});

test('a cost of nothing in one year has no rate of change', () => {
  const found = read([
    ['Service', 'Unit cost 2027', 'Unit cost 2028'],
    ['Desk', 0, 5],
  ]);
  expect(found.services[0]?.inputs).toEqual({ unitCost: 0 });
  expect(found.problems).toMatchObject([{ weight: 'refused', cell: 'C2', input: 'costInflation' }]);
});
