// Other programs than Excel and LibreOffice: gnumeric calculates every formula to the same value, openpyxl finds
// everything, and neither complains.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leavingBytes } from '../../electron/workbook/export.ts';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import { planForExecutives } from '../../electron/workbook/plan-executives.ts';
import { workbookBytes } from '../../electron/workbook/write-workbook.ts';
import { bidSheet } from '../../shared/bid/bid-sheet.ts';
import { counterpartyWorkbook } from '../../shared/bid/counterparty.ts';
import type { Deal } from '../../shared/deal/document.ts';
import type { WorkbookPlan } from '../../shared/workbook/plan.ts';
import { type GoldenName, goldenDeal } from '../golden/golden-deals.ts';
import { partiesOf } from '../shared/bid/bid-cells.ts';
import { compareWorkbooks, describeDifferences } from './harness/compare.ts';
import { tamper } from './harness/edit-cells.ts';
import { readValues } from './harness/read-values.ts';

const run = promisify(execFile);
const NEEDED =
  'It needs gnumeric and python3-openpyxl (apt-get install -y --no-install-recommends gnumeric python3-openpyxl).';

/**
 * What gnumeric 1.12 says of any chart or repeated heading: settings of labels and points it does not know, and rows and
 * columns repeated together. All are in the standard; it draws the charts and reads the cells.
 */
const knownRemarks: readonly RegExp[] = [
  /^Unexpected element 'c:(showLegendKey|showSerName|showPercent|showBubbleSize|numFmt|invertIfNegative)' in state : $/,
  /^\tchartSpace -> chart -> plotArea -> \w+Chart -> ser -> (dLbls|dLbls -> dLbl|dPt)$/,
  /^At A1: ''.+'!\$A:\$[A-Z]+,'.+'!\$1:\$\d+' Multiple expressions are not supported in this context$/,
];

const names: readonly GoldenName[] = ['100m-mid', 'sixth'];
const editions: Readonly<Record<string, (deal: Deal) => Promise<{ plan: WorkbookPlan; bytes: Uint8Array }>>> =
  {
    internal: (deal) => written(planDeal(deal)),
    executive: (deal) => written(planForExecutives(deal)),
    counterparty: (deal) => leaving(counterpartyWorkbook(deal, partyOf(deal))),
    bid: (deal) => leaving(bidSheet(deal, partyOf(deal), 1)),
  };

const written = async (plan: WorkbookPlan) => ({ plan, bytes: await workbookBytes(plan) });
const leaving = async (out: Parameters<typeof leavingBytes>[0]) => ({
  plan: out.plan,
  bytes: await leavingBytes(out),
});

function partyOf(deal: Deal) {
  const [party] = partiesOf(deal);
  if (!party) throw new Error(`nobody is paid in ${deal.name}`);
  return party;
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-readers-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function said(program: string, ...options: readonly string[]) {
  try {
    return await run(program, options, { maxBuffer: 64 * 1024 * 1024 });
  } catch (reason) {
    throw new Error(`${program} failed. ${NEEDED}`, { cause: reason });
  }
}

describe.each(names.flatMap((name) => Object.keys(editions).map((edition) => [name, edition] as const)))(
  '%s, %s',
  (name, edition) => {
    let plan: WorkbookPlan;
    let bytes: Uint8Array;
    const file = () => join(folder, `${name}-${edition}.xlsx`);

    beforeAll(async () => {
      const made = await editions[edition]?.(goldenDeal(name));
      if (!made) throw new Error(`there is no edition ${edition}`);
      ({ plan, bytes } = made);
      await writeFile(file(), bytes);
    });

    it('gnumeric opens it, and calculates every overwritten result back', async () => {
      const tampered = tamper(bytes);
      const [source, target] = [`${file()}-tampered.xlsx`, `${file()}-gnumeric.xlsx`];
      await writeFile(source, tampered.bytes);
      const { stderr } = await said(
        'ssconvert',
        '--recalc',
        '--export-type=Gnumeric_Excel:xlsx2',
        source,
        target,
      );
      const remarks = stderr.split('\n').filter((line) => line !== '');
      expect(remarks.filter((line) => !knownRemarks.some((known) => known.test(line)))).toEqual([]);
      const options = { formulasOnly: true };
      const exported = readValues(bytes);
      const before = compareWorkbooks(exported, readValues(tampered.bytes), options);
      expect(before.differences.length).toBe(before.compared);
      const after = compareWorkbooks(exported, readValues(await readFile(target)), options);
      expect(describeDifferences(after)).toBe(`0 of ${tampered.cells} cells differ`);
      if (edition === 'internal') expect(after.compared).toBeGreaterThan(20_000);
    });

    it('openpyxl finds every sheet, formula, chart, validated cell and name, and warns of nothing', async () => {
      const script = new URL('harness/openpyxl-reads.py', import.meta.url).pathname;
      // The Python that Debian's package belongs to, whatever else is first on the path.
      const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
      const { stdout, stderr } = await said(python, '-W', 'error', script, file());
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual({
        sheets: plan.sheets.map(({ name: title, cells, charts = [] }) => ({
          name: title,
          charts: charts.length,
          validated: cells.filter(({ validation }) => validation).length,
          formulas: cells.filter(({ content }) => content.kind === 'formula').length,
        })),
        names: plan.names.map((one) => one.name).sort(),
      });
    });
  },
);
