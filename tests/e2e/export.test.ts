// Exports in the real app: for each audience, cancelled in the middle of the largest deal, withheld with the way out.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deal } from '../../shared/deal/document.ts';
import { portfolio } from '../bench/portfolio.ts';
import { violations } from './harness/accessible.ts';
import { answerSaveDialogs } from './harness/dialogs.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { goToScreen, makeSample } from './harness/samples.ts';

let running: RunningApp;
let id = '';
const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name });
const heading = (name: string): Locator => running.page.getByRole('heading', { name, level: 1 });
const radio = (name: string): Locator => running.page.getByRole('radio', { name, exact: true });
const said = (): Locator => running.page.getByRole('status').filter({ hasText: 'saved as' });
const sheetsListed = () =>
  running.page
    .getByRole('table', { name: 'Sheets in the file' })
    .locator('tbody td:first-child')
    .allInnerTexts();

async function kept(deal: Deal): Promise<string> {
  const reply = await running.page.evaluate((made) => window.parley.createDeal({ deal: made }), deal);
  if (!reply.ok) throw new Error(reply.error.what);
  return reply.value.id;
}

async function sheetsOf(path: string): Promise<readonly string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book.worksheets.map(({ name }) => name);
}

beforeAll(async () => {
  running = await launch();
  id = await makeSample(running, '100m-mid');
  await goToScreen(running, id, 'services');
  await running.page.getByRole('link', { name: 'Export' }).click();
  await heading('Export').waitFor();
});
afterAll(() => running?.close());

test.each([
  ['Internal workbook', 'Export internal workbook…'],
  ['Executive workbook', 'Export executive workbook…'],
  ['Counterparty workbook', 'Export counterparty workbook…'],
  ['Bid sheet', 'Export bid sheet…'],
])('%s: the sheets promised are the sheets written', async (audience, action) => {
  const path = join(running.userData, `${audience}.xlsx`);
  await answerSaveDialogs(running, path);
  await radio(audience).check();
  expect(await violations(running)).toEqual([]);
  await button(action).click();
  await said()
    .filter({ hasText: `${audience} saved as ${path}` })
    .waitFor({ timeout: 60_000 });
  expect(await sheetsOf(path)).toEqual(await sheetsListed());
});

test('the file just saved is shown in its folder', async () => {
  const path = join(running.userData, 'Bid sheet.xlsx');
  await running.app.evaluate(({ shell }) => {
    shell.showItemInFolder = (shown: string) => {
      process.env.PARLEY_SHOWN = shown;
    };
  });
  await button('Show in folder').click();
  await expect.poll(() => running.app.evaluate(() => process.env.PARLEY_SHOWN)).toBe(path);
  const other = await running.page.evaluate(() => window.parley.showSaved({ path: '/etc/passwd' }));
  expect(other).toMatchObject({ ok: false });
});

test('a title that names another bidder is said before, withheld after, and mended in its field', async () => {
  const path = join(running.userData, 'withheld.xlsx');
  await answerSaveDialogs(running, path);
  const title = running.page.getByLabel('Title on the file');
  await title.fill('Away from Traditional provider');
  await running.page.getByText('names Traditional provider').waitFor();
  expect(await violations(running)).toEqual([]);
  await button('Export bid sheet…').click();
  const alert = running.page
    .getByRole('alert')
    .filter({ hasText: 'would show the name of another provider' });
  await alert.waitFor({ timeout: 60_000 });
  expect(existsSync(path)).toBe(false);
  await title.blur();
  await alert.getByRole('button', { name: 'Give it a title of its own' }).click();
  await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
  await title.fill('Tender 2027');
  await running.page.getByLabel('Round').fill('3');
  await button('Export bid sheet…').click();
  await said().waitFor({ timeout: 60_000 });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const cells = ['A1', 'B4'].map((cell) => String(book.worksheets[0]?.getCell(cell).value));
  expect(cells).toEqual(['Tender 2027: bid', expect.stringContaining('export=3')]);
});

test('a deal in which nobody is paid has nothing for a provider, and says what to do', async () => {
  const deal = JSON.parse(readFileSync('shared/deal/samples/100m-mid.parley', 'utf8'));
  const scenarios = deal.scenarios.map((scenario: object) => ({
    ...scenario,
    arrangements: [],
    engagements: [],
    oneOffs: [],
  }));
  const other = await kept({ ...deal, name: 'Nobody', scenarios });
  await goToScreen(running, other, 'export');
  await running.page.getByRole('button', { name: 'Deal: Nobody' }).waitFor();
  await radio('Counterparty workbook').check();
  await running.page.getByText('Nobody is paid in this deal').waitFor();
  expect(await button('Export counterparty workbook…').isDisabled()).toBe(true);
  expect(await violations(running)).toEqual([]);
  await goToScreen(running, id, 'export');
});

describe('of the largest deal', () => {
  let large = '';
  let path = '';

  beforeAll(async () => {
    large = await kept({ ...portfolio({ services: 30, months: 120, scenarios: 6 }), name: 'Large' });
    path = join(running.userData, 'large.xlsx');
    writeFileSync(path, 'mine');
    await answerSaveDialogs(running, path);
    await goToScreen(running, large, 'export');
    await running.page.getByRole('button', { name: 'Deal: Large' }).waitFor();
  });

  const processes = () =>
    running.app.evaluate(
      ({ app }) => app.getAppMetrics().filter(({ name }) => name === 'Parley export').length,
    );

  test('it is told of while people type on another screen, and cancelled without a trace', async () => {
    await button('Export internal workbook…').click();
    const bar = running.page.getByRole('progressbar', { name: 'Progress of the export' });
    await bar.waitFor();
    await expect
      .poll(async () => Number(await bar.getAttribute('aria-valuenow')), { timeout: 90_000 })
      .toBeGreaterThan(12);
    expect(await processes()).toBe(1);
    expect(await violations(running)).toEqual([]);
    await running.page.getByRole('link', { name: /^Services/ }).click();
    await heading('Services').waitFor();
    const cell = running.page.locator('[data-cell^="volume/service-1/"]').first();
    await cell.click();
    const started = Date.now();
    await running.page.keyboard.type('1234');
    await running.page.keyboard.press('Enter');
    await expect.poll(() => cell.innerText()).toContain('1,234');
    // An app that waited for the export would take as long as the export still does.
    expect(Date.now() - started).toBeLessThan(5000);
    await running.page.getByRole('link', { name: /^Exporting/ }).click();
    await heading('Export').waitFor();
    await button('Cancel').click();
    await expect.poll(() => bar.count(), { timeout: 10_000 }).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(running.userData).filter((name) => name.startsWith('.parley'))).toEqual([]);
    expect(await running.page.getByRole('alert').allInnerTexts()).toEqual([]);
    await expect.poll(processes).toBe(0);
  });
});

test('nothing was reported on the console', () => {
  expect(running.errors).toEqual([]);
});
