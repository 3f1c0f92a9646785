// The journal as a person uses it: name a state, go on, look what has changed since, go back, and undo that.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './harness/accessible.ts';
import { launch, type RunningApp } from './harness/launch.ts';

let running: RunningApp;
const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name });
const cell = (label: string): Locator => running.page.locator(`[role=gridcell][aria-label^="${label}: "]`);
const line = (text: string): Locator => running.page.locator('tbody tr').filter({ hasText: text }).first();
const rowsOf = (heading: string) =>
  running.page
    .getByRole('region', { name: heading })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((one) => one.textContent?.trim() ?? '')),
    );
const openHistory = async () => {
  await button(/^Deal: /).click();
  await running.page.getByRole('menuitem', { name: 'History…' }).click();
  await running.page.getByRole('heading', { name: 'History', level: 1 }).waitFor();
  await running.page.getByRole('menu').waitFor({ state: 'detached' });
};
const price = async (value: string) => {
  await running.page.getByRole('link', { name: 'Services' }).click();
  await cell('IT services, Out-tasking, unit price').click();
  await running.page.keyboard.type(value);
  await running.page.keyboard.press('Enter');
  await running.page
    .getByRole('status')
    .filter({ hasText: /Saved \d/ })
    .first()
    .waitFor();
};

const headline = async () =>
  /Out-tasking\s+TCP\s+([\d.,−]+)/.exec(await running.page.locator('body').innerText())?.[1] ?? '';

beforeAll(async () => {
  running = await launch();
  const sample = running.page.getByRole('listitem').filter({ hasText: 'mid case' });
  await sample.getByRole('button', { name: 'Start from this' }).click();
  await running.page.getByRole('heading', { name: 'Overview' }).waitFor();
});
afterAll(() => running?.close());

test('every edit is a line with its time and author, the deal as it began is the last', async () => {
  await price('1.5');
  await openHistory();
  await line('The deal as it began').waitFor();
  const lines = await running.page
    .getByRole('region', { name: 'States' })
    .locator('tbody tr')
    .allInnerTexts();
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/unit price .*→ 1\.50?.* · now/);
});

test('a state gets a name, outlives a restart, and is what later states are compared with', async () => {
  await button(/^Actions for the state after: .*unit price/).click();
  await running.page.getByRole('menuitem', { name: 'Name this state…' }).click();
  await running.page.keyboard.type('First offer');
  await running.page.keyboard.press('Enter');
  await line('First offer').waitFor();
  await price('1.7');
  running = await running.restart();
  await running.page.getByRole('link', { name: /mid case/ }).click();
  await openHistory();
  await expect
    .poll(() => rowsOf('1 difference'))
    .toEqual([
      ['Out-tasking, IT services, unit price', expect.stringMatching(/1\.5/), expect.stringMatching(/1\.7/)],
    ]);
  const figures = await rowsOf('In numbers');
  const cost = figures.find(([label]) => label === 'Out-tasking, TCP');
  expect(cost?.[3]).toMatch(/^\+\d/);
  expect(figures.find(([label]) => label === 'Traditional, TCP')?.[3]).toBe('–');
  expect(await violations(running)).toEqual([]);
});

test('going back is an edit of its own, and is undone like one', async () => {
  await button(/^Actions for the state after: The deal as it began/).click();
  await running.page.getByRole('menuitem', { name: 'Go back to this state' }).click();
  await line('Back to “The deal as it began”').waitFor();
  await expect.poll(headline).toBe('73.33');
  await button('Undo').click();
  await line('Undone: Back to').waitFor();
  await expect.poll(headline).toMatch(/^(?!73\.33)\d+\.\d\d$/);
});
