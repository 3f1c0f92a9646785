// Files as clients send them, from the bytes to the services: every figure, every refusal, every row left out.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foreignFile } from '../../../electron/reading/foreign-file.ts';
import { type ImportChoices, importServices } from '../../../shared/import/import-services.ts';
import { openQuestions } from '../../../shared/import/questions.ts';
import { type ClientFile, clientFiles } from './client-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-clients-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read({ name, make }: ClientFile, choices: ImportChoices = {}) {
  const file = join(folder, name);
  writeFileSync(file, make());
  const contract = { start: '2027-01', months: 60 };
  const outcome = importServices(foreignFile(file), { contract, ...choices });
  if (!outcome.ok) throw new Error(outcome.refused.what);
  const { imported } = outcome;
  return {
    ...imported,
    inputs: Object.fromEntries(imported.services.map(({ name: of, inputs }) => [of, inputs])),
    refused: imported.problems.filter(({ weight }) => weight === 'refused').map(({ cell }) => cell),
    left: imported.skipped.map(({ row }) => row),
  };
}

test('a German workbook: merged headers, decimal comma, TEUR, footnote, subtotals, a hidden row', () => {
  const found = read(clientFiles.german);
  expect(found.inputs).toMatchObject({
    'Service Desk': { volume: 4000, volumeGrowth: 0.02, fte: 12.5, loadedCost: 92_200 },
    Endgeräte: { unitCost: 600, volumeGrowth: -0.01 },
    Drucken: { volume: 600_000, unitCost: 0.03, volumeGrowth: 0 },
    'Server virtuell': { volume: 650, unitCost: 180, volumeGrowth: 0.03 },
    Speicher: { volume: 100, unitCost: 350, volumeGrowth: 0.035 },
    'Mainframe (Auslauf)': { volume: 90 },
  });
  expect(found).toMatchObject({ sheet: 'Kostenbasis', headerRow: 5, currency: 'EUR', refused: ['E14'] });
  expect(found.left).toEqual([6, 10, 11, 15, 16, 18]);
  expect(found.columns.find(({ column }) => column === 7)).toMatchObject({ hidden: true, field: null });
  expect(openQuestions(found.columns)).toEqual([]);
});

test('an American one: business years under groups, $000, totals by name and by sum', () => {
  const asked = read(clientFiles.american);
  const [question, ...others] = openQuestions(asked.columns);
  expect(others).toEqual([]);
  expect(question?.columns.map(({ header }) => header)).toEqual(
    ['FY26A', 'FY27B', 'FY28F', 'FY29F'].map((year) => `Volume › ${year}`),
  );
  const mapping = Object.fromEntries(
    (question?.columns ?? []).map(({ header }) => [header, 'annualVolume' as const]),
  );
  const found = read(clientFiles.american, { mapping });
  expect(found.inputs).toMatchObject({
    'Service desk': { volume: [5100, 5202, 5306] },
    Devices: { volume: [3200, 3250, 3300], unitCost: 75 },
    'Virtual servers': { volume: [950, 1000, 1050], unitCost: 300 },
    'Network & voice': { volume: 2400, unitCost: 40 },
  });
  // 75 in every year, however its quotients end: no inflation.
  expect(found.inputs.Devices).toEqual({ volume: [3200, 3250, 3300], unitCost: 75 });
  expect(found.inputs['Service desk']?.unitCost).toBeCloseTo(1_545_000 / 61_200, 9);
  expect(found).toMatchObject({ headerRow: 7, currency: 'USD', refused: ['I14', 'J14'] });
  expect(found.left).toEqual([8, 11, 12, 15, 16]);
});

test('a CSV file of many hands: Windows-1252, three ways to group, two currencies, what can be read in two ways', () => {
  const mapping = { Menge: 'volume', Kosten: 'annualCost' } as const;
  const found = read(clientFiles.messy, { mapping });
  expect(found.services.map(({ name, inputs }) => [name, inputs.volume, inputs.unitCost])).toEqual([
    ['Réseau – Genève', 1250, 12],
    ['Réseau – Zürich', 980, 1],
    ['Telefonie', undefined, 400],
    ['Backup', undefined, 2000],
    ['Kopierer', undefined, 0.035],
    ['Réseau – Genève', 50, 12],
    ['Gutschrift Lieferant', 1, undefined],
  ]);
  expect(found.refused).toEqual(['E5', 'C6', 'C7', 'F7', 'C9', 'D11']);
  const said = found.problems.map(({ cell, what }) => `${cell} ${what}`).join('\n');
  expect(said).toContain('E5 Unit cost: “12,00 CHF” is in CHF, most amounts are in EUR');
  expect(said).toContain('C7 Volume a month: “1,200” can be 1.2 or 1200');
  expect(said).toContain('F7 Miss rate: 0.5 can be 0.5 % or 50 %.');
  expect(said).toContain('C9 Volume a month: “3/4” looks like a date');
  expect(read(clientFiles.messy, { mapping, decimal: 'point' }).inputs.Backup?.volume).toBe(1200);
});
