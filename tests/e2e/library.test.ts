// The library as it is kept: a deal made with the guide, copied, tagged, found, put away and brought back.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp } from './harness/launch.ts';

let running: RunningApp;
const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name });
const field = (name: string): Locator => running.page.getByLabel(name, { exact: true });
const home = () => running.page.getByTitle('All deals').click();
const choose = async (deal: string, action: string) => {
  await button(`Actions for ${deal}`).click();
  await running.page.getByRole('menuitem', { name: action }).click();
};
/** Names in the list, from the top. */
const listed = () => running.page.locator('table td:first-child a').allInnerTexts();

beforeAll(async () => {
  running = await launch();
});
afterAll(() => running?.close());

test('the guide says beside a field what is missing, and makes the deal as described', async () => {
  await button('New deal').click();
  await field('Term').fill('5 years');
  await button('Create deal').click();
  await running.page.getByText('Give the deal a name.').waitFor();
  await running.page.getByText('A whole number from 12 to 180.').waitFor();
  await field('Name').fill('Northwind, IT services');
  await field('Term').fill('48');
  await field('Currency').fill('EUR');
  await field('Services').fill('Service desk\nHosting');
  await button('Create deal').click();
  await running.page.getByRole('heading', { name: 'Services', exact: true, level: 1 }).waitFor();
  await running.page.getByText('EUR · 48 months from Jan').waitFor();
  await expect
    .poll(() => running.page.locator('[role=gridcell][aria-label^="Hosting, name"]').count())
    .toBe(1);
});

test('a template keeps its figures and takes the name', async () => {
  await home();
  await button('New deal').click();
  await running.page.getByRole('radio', { name: /Finance/ }).check();
  await field('Name').fill('Our finance');
  await button('Create deal').click();
  await running.page.getByRole('button', { name: 'Deal: Our finance' }).waitFor();
});

test('deals are sorted by a column, the last opened first at the beginning', async () => {
  await home();
  await expect.poll(listed).toEqual(['Our finance', 'Northwind, IT services']);
  await running.page.locator('thead').getByRole('button', { name: 'Deal' }).click();
  await expect.poll(listed).toEqual(['Northwind, IT services', 'Our finance']);
  expect(await running.page.locator('th[aria-sort=ascending]').innerText()).toContain('Deal');
});

test('a copy has a name of its own, tags narrow the list, the search looks into the deals', async () => {
  await choose('Northwind, IT services', 'Duplicate');
  await expect
    .poll(listed)
    .toEqual(['Northwind, IT services', 'Northwind, IT services, copy', 'Our finance']);
  await choose('Our finance', 'Tags…');
  await running.page.getByLabel(/Tags of/).fill('draft, Draft; public sector');
  await running.page.keyboard.press('Enter');
  await running.page.getByRole('group', { name: 'Tags' }).getByRole('button', { name: 'draft' }).click();
  await expect.poll(listed).toEqual(['Our finance']);
  await running.page.getByRole('group', { name: 'Tags' }).getByRole('button', { name: 'draft' }).click();
  await field('Search deals').fill('hosting copy');
  await expect.poll(listed).toEqual(['Northwind, IT services, copy']);
  await field('Search deals').fill('nobody');
  await running.page.getByText(/No deal has all of these words/).waitFor();
  await field('Search deals').fill('');
});

test('an archived deal is out of the way, also after a restart, and comes back', async () => {
  await choose('Northwind, IT services, copy', 'Archive');
  await running.page.getByText('“Northwind, IT services, copy” is in the archive.').waitFor();
  await button('Undo').click();
  await expect.poll(async () => (await listed()).length).toBe(3);
  expect(await button('Undo').count()).toBe(0);
  await choose('Northwind, IT services, copy', 'Archive');
  await expect.poll(listed).toEqual(['Northwind, IT services', 'Our finance']);
  running = await running.restart();
  await running.page.getByRole('radio', { name: 'Archived 1' }).click();
  await expect.poll(listed).toEqual(['Northwind, IT services, copy']);
  await choose('Northwind, IT services, copy', 'Restore');
  await running.page.getByRole('radio', { name: 'In use 3' }).click();
  await choose('Northwind, IT services, copy', 'Delete…');
  await button('Delete').click();
  await expect.poll(async () => (await listed()).length).toBe(2);
});
