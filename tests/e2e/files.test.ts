import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOpenDialogs, answerSaveDialogs } from './harness/dialogs.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { makeSample } from './harness/samples.ts';

let running: RunningApp;
let id = '';

beforeAll(async () => {
  running = await launch();
  id = await makeSample(running, '100m-mid');
});

afterAll(() => running?.close());

test('a workbook goes where the save dialog says', async () => {
  const path = join(running.userData, 'exported.xlsx');
  await answerSaveDialogs(running, path);
  const reply = await running.page.evaluate(
    (deal) => window.parley.exportDeal({ id: deal, order: { audience: 'internal' } }),
    id,
  );
  expect(reply).toEqual({ ok: true, value: { status: 'saved', path } });
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
});

test('a deal file is saved; opened again it is the deal that is there', async () => {
  const path = join(running.userData, 'saved.parley');
  await answerSaveDialogs(running, path);
  await answerOpenDialogs(running, path);
  const saved = await running.page.evaluate((deal) => window.parley.saveDealFile({ id: deal }), id);
  expect(saved).toEqual({ ok: true, value: { status: 'saved', path } });
  const opened = await running.page.evaluate(() => window.parley.importDealFile());
  expect(opened).toEqual({ ok: true, value: { status: 'opened', id } });
  const deals = await running.page.evaluate(() => window.parley.listDeals());
  expect(deals.ok && deals.value.length).toBe(1);
});

test('nothing is written when the dialog is cancelled', async () => {
  await answerSaveDialogs(running, null);
  const reply = await running.page.evaluate(
    (deal) => window.parley.exportDeal({ id: deal, order: { audience: 'internal' } }),
    id,
  );
  expect(reply).toEqual({ ok: true, value: { status: 'cancelled' } });
});

test('deals are there again after a restart', async () => {
  running = await running.restart();
  const deals = await running.page.evaluate(() => window.parley.listDeals());
  expect(deals.ok && deals.value.map((deal) => deal.name)).toEqual(['The $100M contract, mid case']);
});
