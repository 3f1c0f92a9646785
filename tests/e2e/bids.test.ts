// Bid sheets that come back in the real app: read together, judged line by line, taken over in one step, put side by side.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deal } from '../../shared/deal/document.ts';
import type { OpenDeal } from '../../shared/ipc/contract.ts';
import { type Filling, writeFilledBid } from '../shared/bid/filled-file.ts';
import { violations } from './harness/accessible.ts';
import { answerOpenDialogs } from './harness/dialogs.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { openSample } from './harness/samples.ts';

let running: RunningApp;
let id = '';
const party = { scenario: 'out-tasking', provider: 'specialist' };
const price = 'unitPrice it-services';
const cut = 'committedCut it-services';
const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name });
const table = (name: string): Locator => running.page.getByRole('table', { name });
const tick = (name: string | RegExp): Locator => running.page.getByRole('checkbox', { name });

async function opened(): Promise<OpenDeal> {
  const reply = await running.page.evaluate((deal) => window.parley.openDeal({ id: deal }), id);
  if (!reply.ok) throw new Error(reply.error.what);
  return reply.value;
}

const stored = async (): Promise<Deal> => (await opened()).deal;

const sheet = async (name: string, filling: Filling): Promise<string> =>
  writeFilledBid(join(running.userData, name), await stored(), party, filling);

/** Of the first two years. */
const pricesIn = ({ scenarios }: Deal, scenario: string) =>
  [scenarios.find((one) => one.id === scenario)?.arrangements[0]?.inputs.unitPrice].flat().slice(0, 2);

beforeAll(async () => {
  running = await launch();
  id = await openSample(running, '100m-mid', 'compare');
});
afterAll(() => running?.close());

test('the rail leads to it', async () => {
  await running.page.getByRole('link', { name: 'Bids' }).click();
  await running.page.getByText('No bid has been read').waitFor();
  expect(await violations(running)).toEqual([]);
});

test('of several files each that can be read is, and the app stays', async () => {
  const acme = await sheet('acme.xlsx', {
    ...{ round: 2, bidder: 'Acme', remarks: 'Licences are not included.' },
    cells: [
      [price, 'Year 1', 0.9],
      [price, 'Year 2', '0.85'],
      [price, 'Year 3', 'on request'],
      [cut, 'Year 1', 7],
      [price, 'Remark', 'without nights'],
    ],
  });
  const hostile = join(running.userData, 'hostile.xlsx');
  writeFileSync(hostile, 'PK\u0003\u0004 and nothing else');
  await answerOpenDialogs(running, hostile, acme);
  await button('Read bid sheets…').click();
  await table('Lines of the bid').waitFor();
  const refusal = running.page.getByRole('alert').filter({ hasText: 'hostile.xlsx' });
  expect(await refusal.innerText()).toContain('was not read');
  expect(await table('Lines of the bid').locator('tbody tr').allInnerTexts()).toEqual([
    expect.stringMatching(/Unit price.*IT services.*1.*0\.9.*Changed/s),
    expect.stringMatching(/Unit price.*2.*0\.85.*Typed as text.*read as a number/s),
    expect.stringMatching(/Unit price.*3.*–.*Refused.*“on request” is no number/s),
    expect.stringMatching(/Committed cut.*7\.0\s%.*Per cent\?.*Is that what is meant/s),
  ]);
  await running.page.getByText('Licences are not included.').waitFor();
  await running.page.getByText('without nights').waitFor();
  expect(await violations(running)).toEqual([]);
});

test('what is clean is accepted, what is in doubt waits for a click, what is refused cannot be', async () => {
  expect(await tick(/^Accept Unit price of IT services, year 1/).isChecked()).toBe(true);
  expect(await tick(/^Accept Unit price of IT services, year 2.*in doubt/).isChecked()).toBe(false);
  expect(await tick(/^Accept Unit price of IT services, year 3/).count()).toBe(0);
});

test('by keyboard alone: one stop for Tab, arrows between the ticks, Space accepts, and the effect follows', async () => {
  const effect = table('Effect of the accepted values').locator('tbody tr').first();
  const before = await effect.innerText();
  await tick(/^Per cent\?/).focus();
  await running.page.keyboard.press('Tab');
  const focused = () => running.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(await focused()).toMatch(/^Accept Unit price of IT services, year 1/);
  await running.page.keyboard.press('ArrowDown');
  expect(await focused()).toMatch(/^Accept Unit price of IT services, year 2/);
  await running.page.keyboard.press('Space');
  expect(await tick(/^Accept Unit price of IT services, year 2/).isChecked()).toBe(true);
  await expect.poll(() => effect.innerText()).not.toBe(before);
  await running.page.keyboard.press('End');
  expect(await focused()).toMatch(/^Accept Committed cut/);
  await running.page.keyboard.press('ArrowDown');
  expect(await focused()).toMatch(/^Accept Committed cut/);
});

test('taken over, the values are one step with their source, the headline follows, and undo takes it back', async () => {
  const before = await stored();
  const headline = () =>
    running.page
      .getByText(/^Gain against/)
      .locator('../..')
      .innerText();
  const [gain, promised] = [
    await headline(),
    await table('Effect of the accepted values').locator('tbody tr').first().locator('td').nth(1).innerText(),
  ];
  await button('Take over 2 values').click();
  await expect.poll(async () => pricesIn(await stored(), 'out-tasking')).toEqual([0.9, 0.85]);
  const { provenance } = await stored();
  expect(provenance).toContainEqual(
    expect.objectContaining({
      ...{ input: 'unitPrice', of: 'out-tasking/it-services', owner: 'Acme', status: 'reported' },
      source: expect.stringMatching(/^years 1, 2: bid sheet “acme\.xlsx”, round 2, saved 20\d\d-\d\d-\d\d/),
    }),
  );
  await expect.poll(headline).not.toBe(gain);
  expect(
    await table('Effect of the accepted values')
      .locator('tbody tr')
      .first()
      .locator('td')
      .first()
      .innerText(),
  ).toBe(promised);
  expect((await opened()).undoLabel).toBe('Bid of Acme: 2 values');
  await button(/^Undo/).click();
  await expect.poll(async () => (await stored()).scenarios).toEqual(before.scenarios);
  expect((await stored()).provenance).toEqual(before.provenance);
  await expect.poll(headline).toBe(gain);
});

test('all of a kind are accepted at once, and an offer becomes a variant of its own', async () => {
  const before = await stored();
  await tick(/^Per cent\?/).check();
  await running.page.getByRole('radio', { name: 'Into a new variant of it' }).click();
  await button(/^Take over 3 values$/).click();
  await expect
    .poll(async () => (await stored()).scenarios.map(({ name }) => name))
    .toContain('Offer of Acme, round 2');
  const after = await stored();
  const offer = after.scenarios.find(({ name }) => name === 'Offer of Acme, round 2');
  expect(offer?.variantOf).toBe('out-tasking');
  expect(pricesIn(after, offer?.id ?? '')).toEqual([0.9, 0.85]);
  expect(after.scenarios.find((one) => one.id === 'out-tasking')).toEqual(
    before.scenarios.find((one) => one.id === 'out-tasking'),
  );
  await button(/^Undo/).click();
  await expect.poll(async () => (await stored()).scenarios.length).toBe(before.scenarios.length);
});

test('bids stand side by side, with what each comes to, leaves open and assumes', async () => {
  const other = await sheet('borealis.xlsx', {
    ...{ round: 2, bidder: 'Borealis', remarks: 'Licences are included.' },
    cells: [
      [price, 'Year 1', 0.8],
      [price, 'Year 4', null],
    ],
  });
  await answerOpenDialogs(running, other);
  await button('Read more bid sheets…').click();
  await running.page.getByRole('radio', { name: 'Side by side' }).click();
  const totals = await table('What each bid comes to').innerText();
  expect(totals).toMatch(/Acme, round 2\s+Borealis, round 2/);
  expect(totals).toMatch(/Values left blank\s+–\s+1/);
  expect(await table('Bids, line by line').locator('tbody tr').first().innerText()).toMatch(
    /Unit price\s+IT services\s+1\s+0\.9\s+0\.8/,
  );
  await running.page.getByText('Unit price of IT services, year 4').waitFor();
  await running.page.getByText('Licences are included.').waitFor();
  expect(await violations(running)).toEqual([]);
});

test('a sheet that does not say whose it is asks, and accepts nothing unasked', async () => {
  const unsaid = await sheet('unsaid.xlsx', {
    bidder: 'Cirrus',
    cells: [
      ['Stamp', 'What', 'as discussed'],
      [price, 'Year 1', 0.7],
    ],
  });
  await answerOpenDialogs(running, unsaid);
  await button('Read more bid sheets…').click();
  await running.page.getByText('say whose bid it is', { exact: false }).waitFor();
  await running.page.getByLabel('Whose bid is it?').selectOption('out-tasking/specialist');
  expect(await tick(/^Accept Unit price of IT services, year 1/).isChecked()).toBe(false);
  expect(await violations(running)).toEqual([]);
});

test('nothing went wrong behind the screen', () => {
  expect(running.errors).toEqual([]);
});
