// Services that are there already: found by name, changed only where the file says something, as the user decides.
import { describe, expect, test } from 'vitest';
import { blankArrangement, blankProvider, blankScenario, blankService } from '../../../shared/deal/blank.ts';
import type { Deal, DealService } from '../../../shared/deal/document.ts';
import { editDeal, patched } from '../../../shared/deal/edit.ts';
import { applyImport, untouchedServices } from '../../../shared/import/apply-import.ts';
import { type ImportChoices, importServices } from '../../../shared/import/import-services.ts';
import { importedDeal } from '../../../shared/import/imported-deal.ts';
import { type Cell, fileOf } from './foreign-table.ts';

const desk: DealService = {
  ...blankService({ id: 'desk', name: 'Service  Desk' }, 'ticket'),
  inputs: { volume: 10, unitCost: 5, fixedShare: 0.5 },
};
const headers = ['Service', 'Volume per month', 'Unit cost'];
const table = (...rows: readonly (readonly Cell[])[]) => fileOf([headers, ...rows]);

function read(file: ReturnType<typeof fileOf>, choices: ImportChoices = {}) {
  const outcome = importServices(file, choices);
  if (!outcome.ok) throw new Error(outcome.refused.what);
  return outcome.imported;
}

function dealOf(services: readonly DealService[], more: Partial<Deal> = {}): Deal {
  const imported = read(table(['Any', 1, 1]));
  return {
    ...importedDeal(imported, { start: '2027-01', months: 60 }),
    provenance: [],
    services: [...services],
    ...more,
  };
}

describe('a row of a name that is there', () => {
  const existing = [desk, blankService({ id: 'lan', name: 'LAN' }, 'port')];

  test('updates it: the file’s figures replace, everything else stays, and the difference is told', () => {
    const { services, updates } = read(table(['service desk', 12, 5], ['Print', 1, 1]), { existing });
    expect(services.map(({ name }) => name)).toEqual(['Print']);
    expect(updates).toEqual([
      {
        row: 2,
        name: 'service desk',
        service: { ...desk, inputs: { volume: 12, unitCost: 5, fixedShare: 0.5 } },
        changes: [{ of: 'volume', before: 10, after: 12 }],
      },
    ]);
  });

  test('is a new one, another one’s update or left out where the user says so', () => {
    const file = table(['Service desk', 12, 5]);
    expect(read(file, { existing, decisions: { 2: 'new' } }).services[0]?.id).toBe('service-desk');
    expect(read(file, { existing, decisions: { 2: { update: 'lan' } } }).updates[0]?.service).toMatchObject({
      id: 'lan',
      name: 'LAN',
      inputs: { volume: 12, unitCost: 5 },
    });
    expect(read(file, { existing, decisions: { 2: 'leave' } })).toMatchObject({
      services: [],
      updates: [],
      skipped: [{ row: 2, name: 'Service desk', why: 'You left it out.', canBeTaken: true }],
    });
  });

  test('updates once: a second row of the name is a new service', () => {
    const found = read(table(['Service desk', 12, 5], ['Service Desk', 3, 4]), { existing });
    expect(found.updates.map(({ row }) => row)).toEqual([2]);
    expect(found.services.map(({ id }) => id)).toEqual(['service-desk']);
  });

  test('takes away the rates that figures of every year leave no room for', () => {
    const inflated = { ...desk, inputs: { ...desk.inputs, costInflation: 0.03, volumeGrowth: 0.1 } };
    const file = fileOf([
      ['Service', 'Unit cost 2027', 'Unit cost 2028', 'Volume per month 2027', 'Volume per month 2028'],
      ['Service desk', 6, 6, 10, 20],
    ]);
    const contract = { start: '2027-01', months: 60 };
    const { updates, provenance } = read(file, { existing: [inflated], contract });
    expect(updates[0]?.service.inputs).toEqual({
      volume: [10, 20],
      unitCost: 6,
      fixedShare: 0.5,
      costInflation: 0,
      volumeGrowth: 0,
    });
    expect(provenance.map(({ input }) => input)).toContain('costInflation');
  });

  test('counts where cost was built up from staff', () => {
    const built = { ...desk, switches: { costBasis: 'fte' } } satisfies DealService;
    const { updates } = read(table(['Service desk', 10, 7]), { existing: [built] });
    expect(updates[0]?.service.switches).toEqual({ costBasis: 'unitCost' });
    expect(updates[0]?.changes).toContainEqual({ of: 'costBasis', before: 'fte', after: 'unitCost' });
  });
});

describe('put into the deal', () => {
  const signed = { by: 'Ada', on: '2026-11-01' };
  const provenance: Deal['provenance'] = [
    { input: 'unitCost', of: 'desk', source: 'ledger', signedOff: signed },
    { input: 'volume', of: 'desk', source: 'ledger', signedOff: signed },
  ];

  test('is one edit that goes back whole; figures that stay keep their source and sign-off', () => {
    const deal = dealOf([desk], { provenance });
    const imported = read(table(['Service desk', 12, 5], ['Print', 1, 1]), {
      existing: deal.services,
      day: '2026-11-22',
    });
    const result = editDeal(deal, 'import', (draft) => applyImport(draft, imported));
    if (!result.ok) throw new Error('refused');
    expect(result.deal.services.map(({ id, inputs }) => [id, inputs.volume])).toEqual([
      ['desk', 12],
      ['print', 1],
    ]);
    const of = (input: string) =>
      result.deal.provenance.filter((entry) => entry.of === 'desk' && entry.input === input);
    expect(of('unitCost')).toEqual([provenance[0]]);
    expect(of('volume')).toEqual([
      {
        input: 'volume',
        of: 'desk',
        status: 'reported',
        source: 'Baseline.xlsx, sheet “IT”, cell B2, imported 2026-11-22',
      },
    ]);
    expect(patched(result.deal, result.edit.inverse)).toEqual(deal);
  });

  test('takes the place of services nobody has said anything of, and of no other', () => {
    const blank = blankService({ id: 'service-1', name: 'Service 1' }, 'unit');
    const named = blankService({ id: 'mine', name: 'Mine' }, 'unit');
    const given = blankService({ id: 'service-2', name: 'Service 2' }, 'unit');
    const deal = dealOf([blank, named, given, desk], {
      providers: [blankProvider({ id: 'p', name: 'P' })],
      scenarios: [
        blankScenario({ id: 'as-is', name: 'As-is' }, 'as-is'),
        {
          ...blankScenario({ id: 'other', name: 'Traditional' }, 'traditional'),
          arrangements: [blankArrangement('service-2', 'p')],
        },
      ],
    });
    expect(untouchedServices(deal)).toEqual([blank]);
    const put = (file: ReturnType<typeof fileOf>) => {
      const imported = read(file, { existing: deal.services });
      const result = editDeal(deal, 'import', (draft) => applyImport(draft, imported));
      return result.ok && result.deal.services.map(({ id }) => id);
    };
    expect(put(table(['Print', 1, 1]))).toEqual(['mine', 'service-2', 'desk', 'print']);
    // Nothing new comes: nothing goes.
    expect(put(table(['Service desk', 1, 1]))).toEqual(['service-1', 'mine', 'service-2', 'desk']);
    expect(put(table(['Service 1', 7, 1], ['Print', 1, 1]))).toEqual([
      'service-1',
      'mine',
      'service-2',
      'desk',
      'print',
    ]);
  });
});
