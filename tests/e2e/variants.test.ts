// A variant of a scenario: it follows its parent until it differs, shows what it has of its own, and gives it up again.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DealScreen } from '../../renderer/state/view.ts';
import type { Deal, DealScenario } from '../../shared/deal/document.ts';
import { violations } from './harness/accessible.ts';
import { answerSaveDialogs } from './harness/dialogs.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { goToScreen, makeSample } from './harness/samples.ts';

let running: RunningApp;
let id = '';

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await running.page.keyboard.press(key);
};
const type = (text: string) => running.page.keyboard.type(text);
const cell = (label: string): Locator => running.page.locator(`[role=gridcell][aria-label^="${label}"]`);
const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name });
const own = (): Locator => running.page.getByRole('grid', { name: /^Own, / });
const scenarioNames = (): Promise<string[]> =>
  running.page
    .getByRole('grid', { name: 'Scenarios' })
    .locator('[data-cell^="scenario.name/"]')
    .allInnerTexts();

const screen = (name: DealScreen) => goToScreen(running, id, name);

/** The deal as the store has it: an edit may still be on its way there. */
async function stored(): Promise<Deal> {
  const reply = await running.page.evaluate((deal) => window.parley.openDeal({ id: deal }), id);
  if (!reply.ok) throw new Error(reply.error.what);
  return reply.value.deal;
}

async function scenario(name: string): Promise<DealScenario | undefined> {
  return (await stored()).scenarios.find((one) => one.name === name);
}
const priceOf = async (name: string) => (await scenario(name))?.arrangements[0]?.inputs.unitPrice;

beforeAll(async () => {
  running = await launch();
  id = await makeSample(running, '100m-mid');
  await screen('scenarios');
  await running.page.getByRole('grid', { name: 'Scenarios' }).waitFor();
});
afterAll(() => running?.close());

test('a variant stands below its parent, chosen, and has nothing of its own', async () => {
  await button('New variant of Out-tasking').focus();
  await press('Enter');
  await running.page.getByRole('heading', { name: 'Out-tasking, variant: its own' }).waitFor();
  expect(await scenarioNames()).toEqual(['Traditional', 'Out-tasking', 'Out-tasking, variant']);
  await running.page.getByTitle('variant of Out-tasking').waitFor();
  await running.page.getByText('Nothing differs yet', { exact: false }).waitFor();
  expect(await violations(running)).toEqual([]);
});

test('what is typed in it is its own; what is typed in its parent reaches it elsewhere', async () => {
  await screen('services');
  await cell('IT services, Out-tasking, variant, unit price').focus();
  await type('1.5');
  await press('Enter');
  await screen('scenarios');
  await own().getByText('IT services, unit price').waitFor();
  expect(await own().locator('tbody tr').allInnerTexts()).toEqual([
    expect.stringMatching(/IT services, unit price\s+1\.6667\s+1\.50\s+Follow again/),
  ]);
  await cell('Out-tasking, transition, share of year-1 charges').first().focus();
  await type('2');
  await press('Enter');
  await expect
    .poll(async () => (await stored()).scenarios.map(({ inputs }) => inputs.transitionShare))
    .toEqual([undefined, 0.02, 0.02]);
  expect(await own().locator('tbody tr').count()).toBe(1);
  expect(await violations(running)).toEqual([]);
});

test('a file holds only what differs', async () => {
  const path = join(running.userData, 'variant.parley');
  await answerSaveDialogs(running, path);
  await button(/^Deal: /).click();
  await running.page.getByRole('menuitem', { name: /Save as deal file/ }).click();
  await expect.poll(() => existsSync(path)).toBe(true);
  await running.page.getByText('Deal file saved', { exact: false }).waitFor();
  const written = JSON.parse(readFileSync(path, 'utf8')).scenarios.at(-1);
  expect(written.differences).toEqual([
    { at: ['arrangements', 'it-services', 'inputs', 'unitPrice'], value: 1.5 },
  ]);
});

test('it follows again by keyboard, in one step', async () => {
  await own().locator('[role=gridcell]').first().focus();
  await press('End', 'Enter');
  await running.page.getByText('Nothing differs yet', { exact: false }).waitFor();
  await expect.poll(() => priceOf('Out-tasking, variant')).toBe(await priceOf('Out-tasking'));
  await press('Control+z');
  await own().getByText('IT services, unit price').waitFor();
  await expect.poll(() => priceOf('Out-tasking, variant')).toBe(1.5);
});

test('its place leads to the cell', async () => {
  await own().locator('[role=gridcell]').first().focus();
  await press('Enter');
  await expect
    .poll(() => running.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^IT services, Out-tasking, variant, unit price: 1\.5/);
  await running.page.goBack();
  await own().waitFor();
});

test('scenarios move, are copied and detached, each in one step', async () => {
  await button('Move Out-tasking, variant up').click();
  await expect.poll(scenarioNames).toEqual(['Traditional', 'Out-tasking, variant', 'Out-tasking']);
  await button('Duplicate').click();
  await expect
    .poll(scenarioNames)
    .toEqual(['Traditional', 'Out-tasking, variant', 'Out-tasking, variant, copy', 'Out-tasking']);
  expect((await scenario('Out-tasking, variant, copy'))?.variantOf).toBeNull();
  await running.page.getByRole('radio', { name: 'Out-tasking, variant', exact: true }).click();
  await button('Detach').click();
  await expect.poll(() => own().count()).toBe(0);
  await expect.poll(async () => (await scenario('Out-tasking, variant'))?.variantOf).toBeNull();
  expect(await priceOf('Out-tasking, variant')).toBe(1.5);
  await press('Control+z');
  await own().waitFor();
});

test('a parent that is removed leaves its variant as it is', async () => {
  const before = await scenario('Out-tasking, variant');
  await running.page.getByRole('button', { name: 'Remove Out-tasking', exact: true }).click();
  await expect.poll(async () => (await scenario('Out-tasking, variant'))?.variantOf).toBeNull();
  expect(await scenario('Out-tasking, variant')).toEqual({ ...before, variantOf: null });
  expect(await violations(running)).toEqual([]);
  expect(running.errors).toEqual([]);
});
