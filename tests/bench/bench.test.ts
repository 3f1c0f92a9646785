import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import { workbookBytes } from '../../electron/workbook/write-workbook.ts';
import { root, sourceFiles } from '../architecture/imports.ts';
import { measureExports } from './exports.ts';
import { measure } from './keystrokes.ts';
import { cellsOf, plainWorkbook, shapeOf } from './plain-workbook.ts';
import { portfolio } from './portfolio.ts';
import { quantile } from './times.ts';
import { growth } from './window/growth.ts';
import { measureWindow } from './window.ts';

describe('the benchmark', () => {
  it('measures what a spreadsheet agrees with', { timeout: 120_000 }, () => {
    const { spreadsheet, keystrokes } = measure(
      { services: 3, months: 18, scenarios: 3 },
      { alone: 2, inTurn: 2 },
      () => undefined,
    );
    expect(spreadsheet.difference).toBeLessThan(1e-9);
    expect(spreadsheet.formulas).toBeGreaterThan(1000);
    for (const { rows, inTurn } of keystrokes) {
      expect(rows.changed).toBeGreaterThan(5);
      expect(rows.changed).toBeLessThan(rows.all / 2);
      expect(inTurn.ratio).toBeGreaterThan(0);
    }
  });

  it('measures an export beside exceljs writing the same cells', { timeout: 60_000 }, async () => {
    const size = { services: 2, months: 12, scenarios: 2 };
    const { cells, ours, plain, ratio } = measureExports(size, 1, () => undefined);
    const plan = planDeal(portfolio(size), { writtenOn: '2027-01-31', measured: true });
    const [bytes, shape] = [await workbookBytes(plan), shapeOf(plan)];
    expect(cellsOf(shape)).toEqual(cells);
    // The file of the day it was measured on has another date on its cover, and its own time of writing.
    expect(Math.abs(ours.fileBytes - bytes.length)).toBeLessThan(100);
    expect(ratio.time.median).toBe(ours.milliseconds.median / plain.milliseconds.median);
    expect(ratio.memory.median).toBe(ours.peak.median / plain.peak.median);

    const [here, there] = await Promise.all([bytes, await plainWorkbook(shape)].map(kindsInFile));
    expect(there).toEqual(here);
    expect(here?.length).toBe(cells.formula + cells.number + cells.text);
  });

  it('measures the same deal every time', () => {
    const size = { services: 4, months: 24, scenarios: 2 };
    expect(portfolio(size)).toEqual(portfolio(size));
  });

  it('sees growth through readings that go up and down', () => {
    expect(growth([5, 8, 11, 14])).toBeCloseTo(3, 12);
    expect(growth([10, 9, 11, 10, 9, 11, 10])).toBeCloseTo(1 / 14, 12);
    expect(growth([7, 7, 7])).toBe(0);
  });

  it('says why nothing is measured in a window without an Electron', async () => {
    const said: string[] = [];
    const before = process.env.PARLEY_ELECTRON;
    process.env.PARLEY_ELECTRON = join(root, 'no-such-electron');
    try {
      expect(await measureWindow((progress) => said.push(progress))).toBeNull();
    } finally {
      if (before === undefined) delete process.env.PARLEY_ELECTRON;
      else process.env.PARLEY_ELECTRON = before;
    }
    expect(said.join()).toContain('no-such-electron');
  });

  it('takes the nearest value there is', () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
  });
});

/** Every cell by its sheet and address, and what kind it is; a number in the format of a date is a number. */
async function kindsInFile(bytes: Uint8Array): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const { Date: date, Number: number } = ExcelJS.ValueType;
  const kinds: string[] = [];
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell(({ address, type }) =>
        kinds.push(`${sheet.name} ${address} ${type === date ? number : type}`),
      ),
    ),
  );
  return kinds;
}

describe('HyperFormula, which is under the GPL', () => {
  it('is not shipped: no part of the app imports it and it is no dependency', () => {
    const importers = sourceFiles(['shared', 'electron', 'renderer', 'build']).filter(({ imports }) =>
      imports.some((one) => one.startsWith('hyperformula')),
    );
    expect(importers.map(({ path }) => path)).toEqual([]);
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).not.toContain('hyperformula');
    expect(Object.keys(devDependencies)).toContain('hyperformula');
  });
});
