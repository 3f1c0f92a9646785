// Where figures come from: what matters and has no source is found, filled in by keyboard, and seen at the figure.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './harness/accessible.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { openSample } from './harness/samples.ts';

let running: RunningApp;
let id = '';

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await running.page.keyboard.press(key);
};
const type = (text: string) => running.page.keyboard.type(text);
const cell = (label: string): Locator => running.page.locator(`[role=gridcell][aria-label^="${label}"]`);
const grid = (): Locator => running.page.getByRole('grid', { name: 'Assumptions' });
const row = (index: number): Promise<string> => grid().locator('tbody tr').nth(index).innerText();
const header = (text: string): Locator => running.page.getByText(text, { exact: true });

/** What the store has of where figures come from. */
async function provenance() {
  const reply = await running.page.evaluate((deal) => window.parley.openDeal({ id: deal }), id);
  if (!reply.ok) throw new Error(reply.error.what);
  return reply.value.deal.provenance;
}

beforeAll(async () => {
  running = await launch();
  id = await openSample(running, '100m-mid', 'compare');
});
afterAll(() => running?.close());

test('what moves the total most and has no source stands first, and is counted', async () => {
  await running.page.getByRole('link', { name: 'Assumptions' }).click();
  await header('6 inputs that matter have no source').waitFor();
  expect(await row(0)).toMatch(/Volume a month\s+IT services\s+All\s+1\s+7\.92/);
  expect(await row(2)).toMatch(/Unit price\s+IT services\s+Out-tasking\s+1\.6667\s+7\.92/);
  expect(await grid().locator('tbody tr').count()).toBe(12);
  expect(await violations(running)).toEqual([]);
});

test('it is filled in by keyboard, each edit one step, and the row stays under the hands', async () => {
  await cell('IT services, unit price, Out-tasking, source').focus();
  await type('Offer of 3 May, page 12');
  await press('Tab');
  await type('Procurement');
  await press('Tab', 'Enter');
  await running.page.getByRole('menuitem', { name: 'High' }).waitFor();
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await cell('IT services, unit price, Out-tasking, confidence: Medium').waitFor();
  await header('5 inputs that matter have no source').waitFor();
  expect(await row(2)).toContain('Offer of 3 May');
  const price = { input: 'unitPrice', of: 'out-tasking/it-services' };
  const said = { ...price, source: 'Offer of 3 May, page 12', owner: 'Procurement', confidence: 'medium' };
  await expect.poll(provenance).toEqual([said]);
  await press('Control+z');
  await cell('IT services, unit price, Out-tasking, confidence: –').waitFor();
  await expect.poll(provenance).toEqual([{ ...price, source: said.source, owner: said.owner }]);
});

test('who signs off does it today; a date that is none is kept and explained', async () => {
  expect(await cell('IT services, unit price, Out-tasking, signed off on').count()).toBe(0);
  await cell('IT services, unit price, Out-tasking, signed off by').focus();
  await type('Ana Ruiz');
  await press('Tab');
  const day = cell('IT services, unit price, Out-tasking, signed off on');
  await expect.poll(() => day.getAttribute('aria-label')).toMatch(/: \d{4}-\d{2}-\d{2}$/);
  await day.focus();
  await type('soon');
  await press('Enter', 'ArrowUp');
  await running.page.getByText('Must be a date such as 2027-01-31').waitFor();
  await press('Escape');
  await type('2026-05-04');
  await press('Enter');
  await expect
    .poll(provenance)
    .toMatchObject([{ signedOff: { by: 'Ana Ruiz', on: '2026-05-04' }, owner: 'Procurement' }]);
});

test('only what has none can be shown, and the order follows when it is asked for', async () => {
  await running.page.getByRole('button', { name: 'Sort again' }).click();
  expect(await row(2)).not.toContain('Offer of 3 May');
  await running.page.getByRole('radio', { name: 'Without a source' }).click();
  await expect.poll(() => grid().locator('tbody tr').count()).toBe(11);
  expect(await violations(running)).toEqual([]);
  await running.page.getByRole('radio', { name: 'All inputs' }).click();
});

test('a name leads to the cell, where the source is said too', async () => {
  await cell('IT services, unit price, Out-tasking, source').focus();
  await press('Home', 'Enter');
  const price = cell('IT services, Out-tasking, unit price');
  await price.waitFor();
  await expect
    .poll(() => running.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^IT services, Out-tasking, unit price: .*source: Offer of 3 May, page 12$/);
  expect(await price.getAttribute('data-sourced')).toBe('true');
  await header('Offer of 3 May, page 12').waitFor();
  expect(await violations(running)).toEqual([]);
  await running.page.goBack();
  await grid().waitFor();
});

test('Del takes what was said away', async () => {
  for (const field of ['source', 'owner', 'signed off by']) {
    await cell(`IT services, unit price, Out-tasking, ${field}`).focus();
    await press('Delete');
    await cell(`IT services, unit price, Out-tasking, ${field}: `).waitFor();
  }
  await expect.poll(provenance).toEqual([]);
  await header('6 inputs that matter have no source').waitFor();
  expect(running.errors).toEqual([]);
});
