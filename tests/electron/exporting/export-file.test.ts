// An export in its own process: what it tells, what it leaves behind when it ends early, what it says when it fails.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportToFile } from '../../../electron/exporting/export-file.ts';
import type { ExportAnswer, ExportQuestion } from '../../../electron/exporting/export-protocol.ts';
import { Failure } from '../../../electron/ipc/failures.ts';
import { CalledOff } from '../../../electron/ipc/files.ts';
import { forkedProcess } from '../../../electron/processes/own-process.ts';
import { counterpartyWorkbook } from '../../../shared/bid/counterparty.ts';
import { type ExportOrder, type ExportProgress, exportStages } from '../../../shared/ipc/export-order.ts';
import { LeakError } from '../../../shared/workbook/audience/scan.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';

const deal = goldenDeal('100m-mid');
const party = { scenario: 'out-tasking', provider: 'specialist', title: 'Tender' };
const internal: ExportOrder = { audience: 'internal' };
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-export-'));
  file = join(folder, 'deal.xlsx');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failureOf = (done: Promise<void>): Promise<unknown> => done.then(() => 'done').catch((error) => error);

async function exported(order: ExportOrder): Promise<readonly ExportProgress[]> {
  const told: ExportProgress[] = [];
  await exportToFile(deal, order, file, { onProgress: (progress) => told.push(progress) }).done;
  return told;
}

async function sheetsOf(path: string): Promise<readonly string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book.worksheets.map(({ name }) => name);
}

describe('progress', () => {
  const orders: readonly (readonly [ExportOrder, readonly string[]])[] = [
    [internal, ['starting', 'calculating', 'planning', 'writing', 'charts', 'packing', 'saving']],
    [
      { audience: 'bid', party, exportNumber: 2 },
      ['starting', 'planning', 'writing', 'charts', 'packing', 'scanning', 'saving'],
    ],
  ];
  test.each(orders)('of $audience goes through its stages in order and never back', async (order, stages) => {
    const told = await exported(order);
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(stages);
    const places = told.map(({ stage }) => exportStages.indexOf(stage));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const fractions = told.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect([fractions[0], fractions.at(-1)]).toEqual([0, 0.99]);
    expect(new Set(fractions).size).toBeGreaterThanOrEqual(stages.length - 1);
    const written = told.flatMap(({ stage, sheet }) => (stage === 'writing' && sheet ? [sheet] : []));
    const sheets = await sheetsOf(file);
    expect(written).toEqual(sheets.map((_, index) => ({ number: index + 1, of: sheets.length })));
  });
});

test('the file is what the same call makes in this process; to cancel it then changes nothing', async () => {
  const job = exportToFile(deal, { audience: 'counterparty', party }, file);
  await job.done;
  job.cancel();
  const { plan } = counterpartyWorkbook(deal, party);
  expect(await sheetsOf(file)).toEqual(plan.sheets.map(({ name }) => name));
});

describe('an export that is cancelled', () => {
  test.each(['starting', 'writing'] as const)(
    'while %s leaves the old file and nothing else, and its process is gone',
    async (when) => {
      writeFileSync(file, 'mine');
      const start = forkedProcess<ExportQuestion, ExportAnswer>(512);
      const ended: (number | null)[] = [];
      const job = exportToFile(deal, internal, file, {
        onProgress: ({ stage }) => void (stage === when && setImmediate(() => job.cancel())),
        start: (script) => {
          const child = start(script);
          child.onEnd((code) => ended.push(code));
          return child;
        },
      });
      expect(await failureOf(job.done)).toBeInstanceOf(CalledOff);
      expect(ended).toEqual([null]);
      expect(readFileSync(file, 'utf8')).toBe('mine');
      expect(readdirSync(folder)).toEqual(['deal.xlsx']);
    },
  );
});

describe('an export that fails', () => {
  const script = (text: string): string => {
    const path = join(folder, 'child.mjs');
    writeFileSync(path, text);
    return path;
  };
  const crashes = [
    ['breaks off', 'process.exit(7);', /broke off \(7\)/],
    ['is killed', "process.kill(process.pid, 'SIGKILL');", /broke off \(ended\)/],
    [
      'breaks off in the middle',
      "process.once('message', () => { process.send({ is: 'progress', progress: { stage: 'writing', fraction: 0.5 } }); setTimeout(() => process.exit(3), 50); });",
      /broke off \(3\)/,
    ],
    [
      'runs out of memory',
      'const all = []; for (;;) all.push(new Array(1000).fill({ a: all.length }));',
      /ran out of memory/,
    ],
  ] as const;
  test.each(crashes)('because its process %s says so and leaves the old file', async (_why, text, says) => {
    writeFileSync(file, 'mine');
    const start = forkedProcess<ExportQuestion, ExportAnswer>(32);
    const error = await failureOf(exportToFile(deal, internal, file, { script: script(text), start }).done);
    expect(error).toBeInstanceOf(Failure);
    expect(String(error)).toMatch(says);
    expect((error as Failure).remedy).toContain('try again');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(readdirSync(folder).sort()).toEqual(['child.mjs', 'deal.xlsx']);
  });

  test('because it would leak names the cell as the scan does, and hands over the text at fault', async () => {
    const telling = { ...deal, name: `Replacing ${deal.providers[0]?.name}` };
    const order: ExportOrder = { audience: 'counterparty', party: { ...party, title: undefined } };
    const error = await failureOf(exportToFile(telling, order, file).done);
    expect(error).toBeInstanceOf(Failure);
    let own: unknown;
    try {
      counterpartyWorkbook(telling, order.party);
    } catch (thrown) {
      own = thrown;
    }
    expect(own).toBeInstanceOf(LeakError);
    expect((error as Failure).what).toBe((own as LeakError).message);
    expect((error as Failure).what).toMatch(/the title.* would show the name of another provider/);
    expect((error as Failure).said).toContain(telling.name);
    expect(existsSync(file)).toBe(false);
  });

  test('because nobody is meant says who there is', async () => {
    const order: ExportOrder = { audience: 'counterparty', party: { ...party, provider: 'nobody' } };
    const error = await failureOf(exportToFile(deal, order, file).done);
    expect(String(error)).toContain(
      'the provider "nobody" has no part in "out-tasking"; there is specialist',
    );
    expect(existsSync(file)).toBe(false);
  });

  test('because its folder is gone has the file system’s own code', async () => {
    const made = script(
      "process.once('message', () => process.send({ is: 'made', bytes: new Uint8Array([1]) }));",
    );
    const to = (path: string) => failureOf(exportToFile(deal, internal, path, { script: made }).done);
    expect(await to(file)).toBe('done');
    expect(await to(join(folder, 'gone', 'x.xlsx'))).toMatchObject({ code: 'ENOENT' });
  });
});
