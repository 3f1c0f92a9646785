// Every screen, light and dark, against the rules of axe-core.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './harness/accessible.ts';
import { launch, type RunningApp } from './harness/launch.ts';

let running: RunningApp;
const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name }).first();
const link = (name: string): Locator => running.page.getByRole('link', { name });

beforeAll(async () => {
  running = await launch();
});
afterAll(() => running?.close());

test('the library', async () => {
  await button('Start from this').waitFor();
  expect(await violations(running)).toEqual([]);
});

test('the comparison, by term, by year and in cash', async () => {
  await button('Start from this').click();
  await running.page.getByRole('heading', { name: 'Compare' }).waitFor();
  expect(await violations(running)).toEqual([]);
  for (const view of ['By year', 'Cash and payback']) {
    await running.page.getByText(view, { exact: true }).last().click();
    expect(await violations(running), view).toEqual([]);
  }
});

test('an explanation', async () => {
  await running.page.getByText('Terms', { exact: true }).last().click();
  await button(/^Total cost of performance, Out-tasking/).click();
  await running.page.getByText('In Excel').waitFor();
  expect(await violations(running)).toEqual([]);
});

test.each(['Overview', 'Services', 'Scenarios', 'Providers', 'Terms', 'Margin'])('%s', async (screen) => {
  await link(screen).click();
  await running.page.getByRole('heading', { name: screen }).first().waitFor();
  expect(await violations(running)).toEqual([]);
});
