// Every formula cell of an exported workbook, recalculated by LibreOffice, equals the engine's value.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import { workbookBytes } from '../../electron/workbook/write-workbook.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { inputTable } from '../../shared/model/inputs.ts';
import { goldenDeal, goldenNames } from '../golden/golden-deals.ts';
import { compareWorkbooks, describeDifferences } from './harness/compare.ts';
import { TAMPERED, tamper } from './harness/edit-cells.ts';
import { recalculate } from './harness/libreoffice.ts';
import { readValues, type WorkbookValues } from './harness/read-values.ts';

interface Recalculated {
  readonly exported: WorkbookValues;
  readonly tampered: WorkbookValues;
  readonly tamperedCells: number;
  readonly recalculated: WorkbookValues;
  readonly restored: WorkbookValues;
}

/** The fourth deal with every amount a million times as large: what a cancellation leaves is then no longer tiny. */
function inOnes(): Deal {
  const deal = structuredClone(goldenDeal('fourth'));
  const scaled = (inputs: Record<string, number | number[] | undefined>) => {
    for (const [name, value] of Object.entries(inputs)) {
      if (!/^money/.test(inputTable[name]?.unit ?? '') || value === undefined) continue;
      inputs[name] = Array.isArray(value) ? value.map((one) => one * 1e6) : value * 1e6;
    }
  };
  for (const { inputs } of deal.services) scaled(inputs);
  for (const { arrangements, engagements, benefits, oneOffs } of deal.scenarios) {
    for (const { inputs } of [...arrangements, ...engagements, ...benefits, ...oneOffs]) scaled(inputs);
  }
  return { ...deal, amountsIn: 'ones' };
}

const deals: Readonly<Record<string, () => Deal>> = {
  ...Object.fromEntries(goldenNames.map((name) => [name, () => goldenDeal(name)])),
  'fourth, in ones': inOnes,
};

const results = new Map<string, Recalculated>();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-parity-'));
  const files: string[] = [];
  const written = new Map<string, { bytes: Uint8Array; tampered: ReturnType<typeof tamper> }>();
  for (const [name, deal] of Object.entries(deals)) {
    const bytes = await workbookBytes(planDeal(deal()));
    const tampered = tamper(bytes);
    written.set(name, { bytes, tampered });
    for (const [file, content] of [
      [join(folder, `${name}.xlsx`), bytes],
      [join(folder, `${name}-tampered.xlsx`), tampered.bytes],
    ] as const) {
      await writeFile(file, content);
      files.push(file);
    }
  }
  const out = join(folder, 'recalculated');
  await recalculate(files, out);
  for (const [name, { bytes, tampered }] of written) {
    results.set(name, {
      exported: readValues(bytes),
      tampered: readValues(tampered.bytes),
      tamperedCells: tampered.cells,
      recalculated: readValues(await readFile(join(out, `${name}.xlsx`))),
      restored: readValues(await readFile(join(out, `${name}-tampered.xlsx`))),
    });
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const resultOf = (name: string): Recalculated => {
  const found = results.get(name);
  if (!found) throw new Error(`${name} was not recalculated`);
  return found;
};

describe.each(Object.keys(deals))('%s', (name) => {
  it('says the same in LibreOffice as in the engine, in every formula cell', () => {
    const { exported, recalculated } = resultOf(name);
    const comparison = compareWorkbooks(exported, recalculated, { formulasOnly: true });
    expect(describeDifferences(comparison)).toBe(`0 of ${comparison.compared} cells differ`);
    expect(comparison.compared).toBeGreaterThan(3000);
  });

  it('was really calculated: every overwritten result is restored', () => {
    const { exported, tampered, tamperedCells, restored } = resultOf(name);
    const before = compareWorkbooks(exported, tampered, { formulasOnly: true });
    expect(before.differences.length).toBe(tamperedCells);
    expect(before.compared).toBe(tamperedCells);
    expect(before.differences.every(({ actual }) => actual === TAMPERED)).toBe(true);
    const after = compareWorkbooks(exported, restored, { formulasOnly: true });
    expect(describeDifferences(after)).toBe(`0 of ${after.compared} cells differ`);
  });
});
