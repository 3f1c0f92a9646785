// A person's first hour: start from a sample, change a price, take it back, come back tomorrow, explain, export.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readValues } from '../agreement/harness/read-values.ts';
import { answerSaveDialogs } from './harness/dialogs.ts';
import { launch, type RunningApp } from './harness/launch.ts';

let running: RunningApp;
const shown = (text: string | RegExp): Locator => running.page.getByText(text).first();
const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name });
const rail = (name: string): Locator => running.page.getByRole('link', { name });
const cell = (label: string): Locator => running.page.locator(`[role=gridcell][aria-label^="${label}: "]`);

/** A scenario's TCP in the headline strip, as a person reads it. */
async function headlineOf(scenario: string): Promise<string> {
  const strip = await running.page.locator('body').innerText();
  const figure = new RegExp(`${scenario}\\s+TCP\\s+([\\d.,−]+)`).exec(strip)?.[1];
  return figure ?? 'no headline';
}

async function saved(): Promise<void> {
  await running.page
    .getByRole('status')
    .filter({ hasText: /Saved \d/ })
    .first()
    .waitFor();
}

beforeAll(async () => {
  running = await launch();
});
afterAll(() => running?.close());

test('an empty library says what to do, and a sample opens on its own page', async () => {
  await shown('No deals yet').waitFor();
  const sample = running.page.getByRole('listitem').filter({ hasText: 'mid case' });
  await sample.getByRole('button', { name: 'Start from this' }).click();
  await running.page.getByRole('heading', { name: 'Overview' }).waitFor();
  await expect.poll(() => headlineOf('Traditional')).toBe('79.23');
  await expect.poll(() => headlineOf('Out-tasking')).toBe('73.33');
});

test('a number is typed over and everything follows at once', async () => {
  await rail('Services').click();
  await cell('IT services, Out-tasking, unit price').click();
  await running.page.keyboard.type('1.5');
  await running.page.keyboard.press('Enter');
  await expect.poll(() => headlineOf('Out-tasking')).toMatch(/^(?!73\.33)\d+\.\d\d$/);
  await saved();
});

test('what is no number is kept and explained, and changes nothing', async () => {
  const before = await headlineOf('Out-tasking');
  await cell('IT services, Out-tasking, unit price').click();
  await running.page.keyboard.type('about two');
  await running.page.keyboard.press('Enter');
  await shown(/“about two” is not a number/).waitFor();
  expect(await headlineOf('Out-tasking')).toBe(before);
  await button(/^Keep/).click();
});

test('undo takes it back, also after a restart; redo brings it again', async () => {
  const changed = await headlineOf('Out-tasking');
  running = await running.restart();
  await running.page.getByRole('link', { name: /mid case/ }).click();
  await expect.poll(() => headlineOf('Out-tasking')).toBe(changed);
  await button('Undo').click();
  await expect.poll(() => headlineOf('Out-tasking')).toBe('73.33');
  await saved();
  running = await running.restart();
  await running.page.getByRole('link', { name: /mid case/ }).click();
  await expect.poll(() => headlineOf('Out-tasking')).toBe('73.33');
  await button('Redo').click();
  await expect.poll(() => headlineOf('Out-tasking')).toBe(changed);
  await running.page.keyboard.press('Control+z');
  await expect.poll(() => headlineOf('Out-tasking')).toBe('73.33');
  await saved();
});

test('a number explains itself, down to an input and back', async () => {
  await rail('Compare').click();
  await button('Total cost of performance, Out-tasking: 73.33').click();
  const panel = running.page.getByRole('complementary').filter({ hasText: 'In words' });
  await panel.getByText('In Excel').waitFor();
  expect(await panel.innerText()).toMatch(/73\.33/);
  expect(await panel.innerText()).toMatch(/=SUMPRODUCT\(/);
  await button('Charges, Out-tasking: 79.23').click();
  await expect.poll(() => panel.innerText()).toContain('What all providers charge');
  const part = (name: string) => panel.getByRole('button', { name, exact: true }).first();
  const way = ['Charges', 'Charges of IT services', 'Unit price, this month'];
  for (const name of [...way, 'Unit price']) await part(name).click();
  await expect.poll(() => cell('IT services, Out-tasking, unit price').count()).toBe(1);
  await running.page.goBack();
  await panel.getByText('In Excel').waitFor();
  for (let step = 0; step <= way.length; step++) await panel.getByRole('button', { name: /^Back/ }).click();
  await expect.poll(() => panel.innerText()).toContain('what that really costs');
  await running.page.keyboard.press('Escape');
  await expect.poll(() => panel.count()).toBe(0);
});

test('the workbook holds the figures of the screen', async () => {
  const path = join(running.userData, 'deal.xlsx');
  await answerSaveDialogs(running, path);
  await running.page.getByRole('button', { name: 'Export', exact: true }).click();
  await running.page.getByRole('menuitem', { name: 'Internal workbook…' }).click();
  await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true);
  await expect.poll(() => readFileSync(path).length).toBeGreaterThan(20_000);
  const cells = [...readValues(readFileSync(path)).values()].flatMap((sheet) => [...sheet.values()]);
  const numbers = cells.flatMap(({ value }) => (typeof value === 'number' ? [value.toFixed(6)] : []));
  for (const figure of ['79.230834', '73.326980', '5.903854']) expect(numbers).toContain(figure);
});

test('the app is killed at once after an edit that was shown as saved, and loses nothing', async () => {
  await rail('Services').click();
  await cell('IT services, volume a month').click();
  await running.page.keyboard.type('2');
  await running.page.keyboard.press('Enter');
  await expect.poll(() => headlineOf('Out-tasking')).toMatch(/^(?!73\.33)\d+\.\d\d$/);
  await saved();
  const after = await headlineOf('Out-tasking');
  const pid = running.app.process().pid;
  if (!pid) throw new Error('the app has no process');
  execFileSync('kill', ['-9', String(pid)]);
  await expect.poll(() => isAlive(pid)).toBe(false);
  running = await running.restart();
  await running.page.getByRole('link', { name: /mid case/ }).click();
  await expect.poll(() => headlineOf('Out-tasking')).toBe(after);
});

test('nothing was reported on the console and nothing was asked of a network', () => {
  expect(running.errors).toEqual([]);
  expect(running.requests.filter((address) => !address.startsWith('app://'))).toEqual([]);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
