// Margin in the real app: an alarm appears with a floor, leads to its input and back, and goes with it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './harness/accessible.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { openSample } from './harness/samples.ts';

let running: RunningApp;
const rail = () => running.page.getByRole('link', { name: /^Margin/ });

beforeAll(async () => {
  running = await launch();
  const { page } = running;
  await openSample(running, 'it-portfolio', 'margin');
  await page.getByRole('heading', { level: 1, name: 'Margin' }).waitFor();
});
afterAll(() => running?.close());

test('every provider has its chart, and the one that is chosen its statement', async () => {
  const { page } = running;
  const tabs = page.getByRole('tab');
  await tabs.first().waitFor();
  expect(await tabs.count()).toBe(5);
  await tabs.first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await tabs.nth(1).getAttribute('aria-selected')).toBe('true');
  await page.getByRole('table', { name: /^Statement of Workplace specialist, Out-tasking/ }).waitFor();
  expect(await rail().innerText()).not.toMatch(/\d/);
});

test('a floor that is missed is an alarm in the rail and on the screen, with the way to its input', async () => {
  const { page } = running;
  await page.getByRole('button', { name: /^Floor margin of Cloud specialist/ }).click();
  const floor = page.locator('[data-cell^="floorMargin/cloud-specialist/"]').first();
  await floor.waitFor();
  await floor.focus();
  await page.keyboard.type('14%');
  await page.keyboard.press('Enter');
  await expect.poll(() => rail().innerText()).toMatch(/1/);
  await rail().click();
  const alarms = page.getByRole('region', { name: 'Alarms' });
  await alarms.getByText('Cloud specialist, Out-tasking: this bid cannot hold its margin.').waitFor();
  await alarms.getByRole('button', { name: /^Cloud specialist, Out-tasking/ }).click();
  const back = page.getByRole('region', { name: 'Back to the floor' });
  // 13.8 % now: prices have to rise, and what the provider gets the client pays.
  await expect
    .poll(() => back.getByRole('row', { name: /^Every price of its services/ }).innerText())
    .toMatch(/\+0\.\d\s%\s+−\d+\.\d\s+\+\d+\.\d/);
  expect(await violations(running)).toEqual([]);
  await alarms.getByRole('button', { name: 'Unit price' }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-cell')))
    .toMatch(/^unitPrice\/out-tasking\//);
  expect(running.errors).toEqual([]);
});
