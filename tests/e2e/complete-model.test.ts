// Metrics, measures, risks and patterns of gain sharing, entered by keyboard; every screen of a deal that has them all
// is free of faults axe can find.
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DealScreen } from '../../renderer/state/view.ts';
import { switches } from '../../shared/model/switches.ts';
import { violations } from './harness/accessible.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { goToScreen, makeSample } from './harness/samples.ts';

let running: RunningApp;
let id = '';

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await running.page.keyboard.press(key);
};
const type = (text: string) => running.page.keyboard.type(text);
const cell = (label: string): Locator => running.page.locator(`[role=gridcell][aria-label^="${label}"]`);
const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name }).first();
const screen = (name: DealScreen) => goToScreen(running, id, name);

/** The deal as the store has it: an edit may still be on its way there. */
async function stored() {
  const reply = await running.page.evaluate((deal) => window.parley.openDeal({ id: deal }), id);
  if (!reply.ok) throw new Error(reply.error.what);
  return reply.value.deal;
}

const outTasking = async () => (await stored()).scenarios.find(({ name }) => name === 'Out-tasking');

beforeAll(async () => {
  running = await launch();
  id = await makeSample(running, 'it-portfolio');
});
afterAll(() => running?.close());

test('a metric of the library stands in the grid with its level, and asks to be used', async () => {
  await screen('services');
  await button('From the library').focus();
  await press('Enter');
  await running.page.getByRole('menuitem', { name: /^Customer satisfaction/ }).focus();
  await press('Enter');
  await cell('Service desk, Customer satisfaction, expected level: 4.7').waitFor();
  await cell('Service desk, Customer satisfaction, as-is level').focus();
  await type('4.2');
  await press('Tab');
  await type('0.4');
  await press('Enter');
  await button('Judge it by its metrics').focus();
  await press('Enter');
  await cell(`Service desk, performance: ${switches.performanceBasis.options.metrics}`).waitFor();
  await expect
    .poll(async () => (await stored()).services[0])
    .toMatchObject({
      switches: { performanceBasis: 'metrics' },
      metrics: [{ inputs: { metricAsIs: 4.2, metricAsIsSpread: 0.4, metricExpected: 4.7 } }],
    });
});

test('a provider’s level is as today until it is typed, then its spread is stated with it', async () => {
  await screen('providers');
  const level = cell('Customer satisfaction, Service desk, Out-tasking, level under the provider');
  await level.waitFor();
  expect(await level.getAttribute('aria-label')).toContain('4.2, not stated');
  await level.focus();
  await type('4.8');
  await press('Enter');
  await cell('Customer satisfaction, Service desk, Out-tasking, level under the provider: 4.8').waitFor();
  const measures = async () =>
    (await stored()).scenarios
      .flatMap(({ arrangements }) => arrangements)
      .flatMap((arrangement) => arrangement.measures);
  await expect
    .poll(measures)
    .toEqual([{ metric: 'customer-satisfaction', inputs: { measureMean: 4.8, measureSpread: 0.4 } }]);
});

test('a risk is named, weighed and shown beside the total', async () => {
  await screen('scenarios');
  await button('Add a risk').focus();
  await press('Enter');
  await type('Knowledge leaves');
  await press('Tab');
  await type('20');
  await press('Tab');
  await type('500');
  await press('Enter');
  await cell('Out-tasking, Knowledge leaves, probability: 20.0 %').waitFor();
  await cell('Knowledge leaves, evidence').focus();
  await type('Two of five moves lost people');
  await press('Enter');
  await expect
    .poll(async () => (await outTasking())?.risks)
    .toMatchObject([
      {
        name: 'Knowledge leaves',
        evidence: 'Two of five moves lost people',
        inputs: { riskProbability: 0.2, riskImpact: 500 },
      },
    ]);
  await screen('compare');
  await running.page.getByRole('button', { name: /^Total with expected risk, Out-tasking/ }).waitFor();
});

test('a pattern of gain sharing is one step, and one undo takes it back', async () => {
  await screen('terms');
  const before = await outTasking();
  await button('Pattern for Out-tasking').focus();
  await press('Enter');
  await running.page.getByRole('menuitem', { name: /^Until cost is recovered/ }).focus();
  await press('Enter');
  const recovery = cell(`Out-tasking, gain sharing: ${switches.gainSharing.options.recovery}`);
  await recovery.waitFor();
  await expect.poll(outTasking).toMatchObject({
    switches: { gainSharing: 'recovery' },
    inputs: { gainBeforeRecovery: 1, gainOver: 0.5 },
  });
  await button(/^Undo/).focus();
  await press('Enter');
  await recovery.waitFor({ state: 'detached' });
  await expect.poll(outTasking).toEqual(before);
});

test('every screen of a deal that uses everything is free of faults', async () => {
  await answerOpenDialogs(running, join(import.meta.dirname, '../golden/sixth.parley'));
  const reply = await running.page.evaluate(() => window.parley.importDealFile());
  if (!reply.ok || reply.value.status !== 'opened') throw new Error('not imported');
  id = reply.value.id;
  const screens = ['overview', 'services', 'scenarios', 'providers', 'terms', 'margin', 'compare'] as const;
  for (const name of screens) {
    await screen(name);
    await running.page.getByRole('heading', { level: 1, name, exact: false }).first().waitFor();
    expect(await violations(running), name).toEqual([]);
  }
  await running.page.getByText('Cash and payback', { exact: true }).last().click();
  expect(await violations(running), 'cash').toEqual([]);
  expect(running.errors).toEqual([]);
});
