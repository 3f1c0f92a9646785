// A workbook others made becomes services in the real app: read by a utility process, previewed, one step to undo.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deal } from '../../shared/deal/document.ts';
import { clientFiles } from '../electron/reading/client-files.ts';
import { readableFiles, refusedFiles } from '../electron/reading/hostile-files.ts';
import { rowsXml, workbook, worksheet } from '../electron/reading/packages.ts';
import { violations } from './harness/accessible.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { openSample } from './harness/samples.ts';

let running: RunningApp;
let id = '';
const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name });
const table = (name: string): Locator => running.page.getByRole('table', { name });

async function stored(): Promise<Deal> {
  const reply = await running.page.evaluate((deal) => window.parley.openDeal({ id: deal }), id);
  if (!reply.ok) throw new Error(reply.error.what);
  return reply.value.deal;
}

async function offer(name: string, bytes: Buffer): Promise<void> {
  const file = join(running.userData, name);
  writeFileSync(file, bytes);
  await answerOpenDialogs(running, file);
}

const baseline = () =>
  workbook({
    sheets: {
      Cover: worksheet(rowsXml([['Confidential']])),
      Basis: worksheet(
        rowsXml([
          ['Kostenbasis 2026'],
          ['Leistung', 'Einheit', 'Menge pro Monat', 'Stückkosten (USD)', 'Region'],
          ['Drucken', 'Seite', 10_000, 0.07, 'EMEA'],
          ['Netz', 'Port', 'ca. 100', 12.5, 'EMEA'],
          ['Summe', null, 10_100, null, null],
        ]),
      ),
    },
  });

beforeAll(async () => {
  running = await launch();
  id = await openSample(running, '100m-mid', 'services');
});
afterAll(() => running?.close());

test('the services screen leads to it', async () => {
  await button('Import services…').click();
  await running.page.getByRole('heading', { name: 'Import services', level: 1 }).waitFor();
  expect(await violations(running)).toEqual([]);
});

test('a workbook is read, guessed and previewed, with what was refused', async () => {
  await offer('basis.xlsx', baseline());
  await button('Choose a file…').click();
  await table('Services found').waitFor();
  expect(await table('Services found').locator('tbody tr').allInnerTexts()).toEqual([
    expect.stringMatching(/^3\s.+Drucken\s+Seite/s),
    expect.stringMatching(/^4\s.+Netz\s+Port\s+ca\. 100.*1 refused/s),
  ]);
  await running.page.getByText('“ca. 100” is no number', { exact: false }).first().waitFor();
  await running.page.getByText('It is a total.').waitFor();
  expect(await violations(running)).toEqual([]);
});

test('another choice for a column is followed at once', async () => {
  await running.page.getByLabel('Region is taken for').selectOption('note');
  expect(await running.page.getByLabel('Region is taken for').inputValue()).toBe('note');
});

test('the import is one edit, kept with its sources, and undone in one step', async () => {
  const before = await stored();
  await button('Import 2 services').click();
  await running.page.getByRole('heading', { name: 'Services', level: 1 }).waitFor();
  await expect
    .poll(async () => (await stored()).services.map(({ name }) => name))
    .toEqual([...before.services.map(({ name }) => name), 'Drucken', 'Netz']);
  const { provenance, services } = await stored();
  // The deal is kept in millions.
  expect(services[1]?.inputs).toEqual({ volume: 10_000, unitCost: 0.00000007 });
  expect(provenance).toContainEqual({
    input: 'unitCost',
    of: 'drucken',
    status: 'reported',
    source: expect.stringMatching(/^basis\.xlsx, sheet “Basis”, cell D3, imported \d{4}-\d\d-\d\d$/),
    note: 'divided by 1000000, as the deal is kept',
  });
  expect(provenance).toContainEqual(
    expect.objectContaining({ of: 'drucken', note: expect.stringContaining('EMEA') }),
  );
  await button(/^Undo/).click();
  await expect.poll(async () => (await stored()).services).toEqual(before.services);
  expect((await stored()).provenance).toEqual(before.provenance);
});

test('the choice is remembered for the next file', async () => {
  await button('Import services…').click();
  await button('Choose a file…').click();
  await table('Services found').waitFor();
  expect(await running.page.getByLabel('Region is taken for').inputValue()).toBe('note');
});

test('what the headers leave open is asked before anything is imported', async () => {
  const { name, make } = clientFiles.messy;
  await offer(name, make());
  await button(/Choose (a|another) file…/).click();
  await running.page.getByRole('heading', { name }).waitFor();
  expect(await button('2 answers needed').isDisabled()).toBe(true);
  await running.page
    .getByRole('radiogroup', { name: 'Column C, Menge is' })
    .getByRole('radio', { name: 'Volume a year' })
    .click();
  await running.page
    .getByRole('radiogroup', { name: 'Column D, Kosten is' })
    .getByRole('radio', { name: 'Cost a year' })
    .click();
  expect(await button('Import 7 services').isEnabled()).toBe(true);
  // A row can update a service that is there, which shows what it would change, or stay out.
  const decision = running.page.getByLabel('Row 4, Réseau – Genève, is imported as');
  await decision.selectOption({ index: 1 });
  expect(await table('Services found').locator('tbody tr').first().innerText()).toContain('→');
  await running.page.getByLabel('Row 5, Réseau – Zürich, is imported as').selectOption('leave');
  await button('Import 6 services').waitFor();
  expect(await table('Rows left out').innerText()).toContain('You left it out.');
  expect(await violations(running)).toEqual([]);
});

test('a long reading is spoken of and can be ended, and its process goes', async () => {
  const pidFile = join(running.userData, 'reader-pid');
  const endless = join(running.userData, 'endless.mjs');
  writeFileSync(
    endless,
    `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); for (;;);`,
  );
  // The process that is started is real; only what it runs never ends.
  await running.app.evaluate(({ utilityProcess }, script) => {
    const fork = utilityProcess.fork;
    utilityProcess.fork = (_script, args, options) => {
      utilityProcess.fork = fork;
      return fork(script, args, options);
    };
  }, endless);
  await offer('long.csv', Buffer.from('Service;FTE\nDesk;3\n'));
  await button(/Choose (a|another) file…/).click();
  await running.page.getByText(/Reading “long\.csv”, \d+ s/).waitFor({ timeout: 20_000 });
  expect(await violations(running)).toEqual([]);
  await button('Cancel reading').click();
  await button('Cancel reading').waitFor({ state: 'detached' });
  expect(await button(/Choose (a|another) file…/).isEnabled()).toBe(true);
  expect(await running.page.getByRole('heading', { name: 'long.csv' }).count()).toBe(0);
  expect(await running.page.getByRole('alert').count()).toBe(0);
  await expect.poll(() => existsSync(`/proc/${readFileSync(pidFile, 'utf8')}`)).toBe(false);
  // The next one is read.
  await button(/Choose (a|another) file…/).click();
  await running.page.getByRole('heading', { name: 'long.csv' }).waitFor();
});

/** Those that need the reading process to do real work; the rest is tested without a window. */
const working = ['bomb.xlsx', 'rows.xlsx', 'cells.xlsx', 'text.xlsx', 'laughs.xlsx', 'line.csv'];

test.each(refusedFiles.filter(({ name }) => working.includes(name)))(
  'a hostile file is refused and the app stays: $why',
  async ({ name, make, says }) => {
    await offer(name, make());
    await button(/Choose (a|another) file…/).click();
    const alert = running.page.getByRole('alert').filter({ hasText: name });
    await alert.waitFor({ timeout: 20_000 });
    expect(await alert.innerText()).toMatch(new RegExp(says.source.replace('\\n', '\\s'), 's'));
    await running.page.getByRole('button', { name: 'Put this message aside' }).first().click();
  },
);

test('what takes other readers down is read', async () => {
  const merge = readableFiles.find(({ name }) => name === 'merge.xlsx');
  if (!merge) throw new Error('there is no such sample');
  await offer(merge.name, merge.make());
  await button(/Choose (a|another) file…/).click();
  await running.page.getByRole('heading', { name: 'merge.xlsx' }).waitFor();
});

test('the heap limit of a utility process holds in Electron, and only the process goes', async () => {
  const script = join(running.userData, 'greedy.mjs');
  writeFileSync(
    script,
    'const all = []; while (all.length < 60_000) all.push(new Array(1000).fill({ a: all.length })); process.exit(0);',
  );
  const codeWith = (execArgv: readonly string[]) =>
    running.app.evaluate(
      ({ utilityProcess }, [path = '', ...args]) =>
        new Promise<number>((done) => {
          utilityProcess.fork(path, [], { execArgv: args, stdio: 'ignore' }).once('exit', done);
        }),
      [script, ...execArgv],
    );
  expect(await codeWith([])).toBe(0);
  expect(await codeWith(['--js-flags=--max-old-space-size=64'])).not.toBe(0);
  expect(await running.page.evaluate(() => window.parley.appInfo())).toMatchObject({ ok: true });
});
