// What the user said of a header holds for the next file; what was only guessed is guessed again.
import { expect, test } from 'vitest';
import { importServices } from '../../../shared/import/import-services.ts';
import { readRemembered, rememberedAfter, rememberedField } from '../../../shared/import/remembered.ts';
import { fileOf } from './foreign-table.ts';

const columnsOf = (...headers: string[]) => {
  const outcome = importServices(fileOf([headers, ['Desk', 1, 2, 3]]));
  if (!outcome.ok) throw new Error(outcome.refused.what);
  return outcome.imported.columns;
};

test('the last correction wins, however the header is spaced or capitalised', () => {
  const columns = columnsOf('Service', 'Basis Kosten:', 'FTE');
  const first = rememberedAfter({}, { 'Basis Kosten:': 'annualCost' }, columns);
  expect(first).toEqual({ 'Basis Kosten:': 'annualCost' });
  expect(rememberedField(first, 'BASIS KOSTEN')).toBe('annualCost');
  const second = rememberedAfter(
    first,
    { 'basis kosten': 'monthlyCost' },
    columnsOf('Service', 'basis kosten'),
  );
  expect(second).toEqual({ 'basis kosten': 'monthlyCost' });
  expect(rememberedField(second, 'Basis  Kosten:')).toBe('monthlyCost');
});

test('goes before the guess of the next file', () => {
  const outcome = importServices(
    fileOf([
      ['Service', 'Unit Cost'],
      ['Desk', 1200],
    ]),
    {
      mapping: { 'unit cost': 'annualCost' },
    },
  );
  expect(outcome).toMatchObject({ ok: true, imported: { services: [{ inputs: { unitCost: 100 } }] } });
});

test('only what was chosen for this file is kept: no guess, no header of another file, no year alone', () => {
  const columns = columnsOf('Service', '2027', 'FTE');
  const chosen = { '2027': 'annualCost', Elsewhere: 'note' } as const;
  expect(rememberedAfter({}, chosen, columns)).toEqual({});
});

test('the oldest of more than 500 are forgotten; what is no mapping counts as nothing', () => {
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => [`Old ${index}`, 'note' as const]),
  );
  const after = rememberedAfter(many, { Region: 'note' }, columnsOf('Service', 'Region', 'FTE'));
  expect(Object.keys(after)).toHaveLength(500);
  expect(Object.keys(after)).not.toContain('Old 0');
  expect(after.Region).toBe('note');
  expect([null, 'x{', '[]', '7', '{"A":"none","B":"ignore","C":3}'].map(readRemembered)).toEqual([
    {},
    {},
    {},
    {},
    { B: 'ignore' },
  ]);
});
