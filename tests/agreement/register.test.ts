// The workbook as it is exported, with its date and its measured register: every cell as LibreOffice calculates it.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import { workbookBytes } from '../../electron/workbook/write-workbook.ts';
import { readDealText } from '../../shared/deal/file.ts';
import { readValues } from './harness/read-values.ts';
import { mustAgree, recalculateAll } from './harness/recalculated.ts';

const sample = new URL('../../shared/deal/samples/texas-dcs.parley', import.meta.url);

it('links every figure of the register to its input', async () => {
  const deal = readDealText(await readFile(sample, 'utf8'));
  const plan = planDeal(deal, { writtenOn: '2027-01-31', measured: true });
  const bytes = await workbookBytes(plan);
  const results = await recalculateAll(new Map([['register', () => ({ plan, bytes })]]));
  mustAgree(results.get('register'), 3000);
  const links = [...(readValues(bytes).get('Assumptions')?.values() ?? [])].filter(({ formula }) => formula);
  expect(links.length).toBeGreaterThanOrEqual(deal.provenance.length);
  expect(links.every(({ formula }) => /^'Inputs'!\$[A-Z]+\$\d+$/.test(formula ?? ''))).toBe(true);
});
