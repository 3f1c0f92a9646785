// Overview in the real app: a begun deal is led through the work; name and notes are changed in place.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './harness/accessible.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { openSample } from './harness/samples.ts';

let running: RunningApp;

beforeAll(async () => {
  running = await launch();
});
afterAll(() => running?.close());

test('a new deal tells what to do first, and the link goes to the cell', async () => {
  const { page } = running;
  await page.evaluate(() => {
    location.hash = '#/new';
  });
  await page.getByLabel('Name').first().fill('A begun deal');
  await page.getByLabel(/^Services/).fill('Service desk\nNetwork');
  await page
    .getByRole('button', { name: /^(Begin|Create|Make)/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Overview' }).click();
  const steps = page.getByRole('region', { name: 'What to do next' });
  await steps.getByText('2 services cost nothing today').waitFor();
  await steps.getByRole('button', { name: 'Cost of Service desk' }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell')))
    .toMatch(/^unitCost\/service-desk\//);
});

test('a deal stands on one page, and its name is changed in place', async () => {
  const { page } = running;
  await openSample(running, 'it-portfolio', 'overview');
  await page.getByRole('heading', { name: /^Win-win/ }).waitFor();
  await page.getByRole('table', { name: 'Who performs each service in each scenario' }).waitFor();
  const name = page.getByLabel('Name');
  await name.fill('');
  await name.press('Enter');
  await page.getByText('Needs a name').waitFor();
  await name.fill('Renamed on its page');
  await name.press('Enter');
  await page.getByRole('button', { name: 'Deal: Renamed on its page' }).waitFor();
  await page.getByRole('button', { name: /^The client gains/ }).click();
  await page.getByRole('complementary', { name: /^Explanation/ }).waitFor();
  expect(await violations(running)).toEqual([]);
  expect(running.errors).toEqual([]);
});
