// The workbook as it is exported, with its date and its measured register: every cell as LibreOffice calculates it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import { workbookBytes } from '../../electron/workbook/write-workbook.ts';
import { readDealText } from '../../shared/deal/file.ts';
import { compareWorkbooks, describeDifferences } from './harness/compare.ts';
import { tamper } from './harness/edit-cells.ts';
import { recalculate } from './harness/libreoffice.ts';
import { readValues } from './harness/read-values.ts';

const sample = new URL('../../shared/deal/samples/texas-dcs.parley', import.meta.url);

it('links every figure of the register to its input', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-register-'));
  try {
    const deal = readDealText(await readFile(sample, 'utf8'));
    const plan = planDeal(deal, { writtenOn: '2027-01-31', measured: true });
    const bytes = await workbookBytes(plan);
    await writeFile(join(folder, 'deal.xlsx'), tamper(bytes).bytes);
    await recalculate([join(folder, 'deal.xlsx')], join(folder, 'out'));
    const exported = readValues(bytes);
    const comparison = compareWorkbooks(
      exported,
      readValues(await readFile(join(folder, 'out', 'deal.xlsx'))),
      { formulasOnly: true },
    );
    expect(describeDifferences(comparison)).toBe(`0 of ${comparison.compared} cells differ`);
    const links = [...(exported.get('Assumptions')?.values() ?? [])].filter(({ formula }) => formula);
    expect(links.length).toBeGreaterThanOrEqual(deal.provenance.length);
    expect(links.every(({ formula }) => /^'Inputs'!\$[A-Z]+\$\d+$/.test(formula ?? ''))).toBe(true);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
