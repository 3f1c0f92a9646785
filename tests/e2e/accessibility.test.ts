// Every screen, light and dark, against the rules of axe-core.
import axe, { type AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp } from './harness/launch.ts';

let running: RunningApp;
const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name }).first();
const link = (name: string): Locator => running.page.getByRole('link', { name });

beforeAll(async () => {
  running = await launch();
});
afterAll(() => running?.close());

/** Each violated rule with the elements that violate it. */
async function violations(): Promise<readonly string[]> {
  const { page } = running;
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const results: AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
    expect(results.passes.length).toBeGreaterThan(10);
    found.push(
      ...results.violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${colorScheme}, ${id}: ${target.join(' ')} ${failureSummary}`,
        ),
      ),
    );
  }
  return found;
}

test('the library', async () => {
  await button('Start from this').waitFor();
  expect(await violations()).toEqual([]);
});

test('the comparison, by term, by year, in cash and by provider', async () => {
  await button('Start from this').click();
  await running.page.getByRole('heading', { name: 'Compare' }).waitFor();
  expect(await violations()).toEqual([]);
  for (const view of ['By year', 'Cash and payback', 'Providers']) {
    await running.page.getByText(view, { exact: true }).last().click();
    expect(await violations(), view).toEqual([]);
  }
});

test('an explanation', async () => {
  await running.page.getByText('Terms', { exact: true }).last().click();
  await button(/^Total cost of performance, Out-tasking/).click();
  await running.page.getByText('In Excel').waitFor();
  expect(await violations()).toEqual([]);
});

test.each(['Services', 'Scenarios', 'Providers', 'Terms'])('%s', async (screen) => {
  await link(screen).click();
  await running.page.getByRole('heading', { name: screen }).first().waitFor();
  expect(await violations()).toEqual([]);
});
