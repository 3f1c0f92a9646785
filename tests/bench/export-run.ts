// One export in a process of its own: node export-run.ts shape|ours|plain SIZE FOLDER. Says in JSON what it took.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportFor } from '../../electron/audiences.ts';
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import { cellsOf, plainWorkbook, shapeOf } from './plain-workbook.ts';
import { portfolio } from './portfolio.ts';

export type Writer = 'ours' | 'plain';

export interface ExportRun {
  readonly milliseconds: number;
  /** Of all its threads: what other programs on the machine add least to. */
  readonly processorMilliseconds: number;
  /** Bytes the process held at most, programs included. */
  readonly peak: number;
  readonly fileBytes: number;
}

const [what, size = '', folder = ''] = process.argv.slice(2);
const shapeFile = join(folder, 'shape.json');
const file = join(folder, `${what}.xlsx`);

if (what === 'shape') {
  const shape = shapeOf(planDeal(portfolio(JSON.parse(size)), { writtenOn: '2027-01-31', measured: true }));
  writeFileSync(shapeFile, JSON.stringify(shape));
  console.log(JSON.stringify(cellsOf(shape)));
} else {
  // What it starts from is there before the clock runs.
  const write = what === 'ours' ? ours() : plain();
  const start = performance.now();
  const before = process.cpuUsage();
  await write();
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const peak = process.resourceUsage().maxRSS * 1024;
  const processorMilliseconds = (user + system) / 1000;
  const run: ExportRun = { milliseconds, processorMilliseconds, peak, fileBytes: statSync(file).size };
  console.log(JSON.stringify(run));
}

/** From a deal as it lies in the store to the file on disk. */
function ours(): () => Promise<void> {
  const deal = portfolio(JSON.parse(size));
  return () => exportFor(deal, { audience: 'internal' }, file);
}

function plain(): () => Promise<void> {
  const shape = JSON.parse(readFileSync(shapeFile, 'utf8'));
  return async () => writeFileSync(file, await plainWorkbook(shape));
}
