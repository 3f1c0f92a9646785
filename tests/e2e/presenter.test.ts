// Presenter mode on every screen of a deal that has a mark in everything a counterparty must not learn: not one of
// them is anywhere in the page, and two deals that differ in nothing else are one and the same page.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dealScreens } from '../../renderer/state/view.ts';
import { writeDealText } from '../../shared/deal/file.ts';
import { type Marked, markedDeal } from '../electron/workbook/marked-deals.ts';
import { goldenDeal } from '../golden/golden-deals.ts';
import { violations } from './harness/accessible.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { openSample } from './harness/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-presenter-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const party = { scenario: 'out-tasking', provider: goldenDeal('sixth').providers[0]?.id ?? '' };

/** Everything a screen gives away: markup with all attributes, fields, names for readers, and a copy of it all. */
async function given({ app, page }: RunningApp): Promise<string> {
  const markup = await page.evaluate(() => document.documentElement.outerHTML);
  const fields = await page.evaluate(() =>
    Array.from(document.querySelectorAll('input, textarea'), (field) =>
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '',
    ),
  );
  const names = await page.locator('body').ariaSnapshot();
  await app.evaluate(({ clipboard }) => clipboard.clear());
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  return [markup, ...fields, names, copied, await page.title()].join('\n');
}

async function goTo({ page }: RunningApp, screen: string): Promise<void> {
  await page.evaluate((name) => {
    const [, place, id] = location.hash.split('/');
    const address = `#/${place}/${id}/${name}`;
    // Already there, an address changes nothing.
    if (location.hash === address) return;
    delete document.documentElement.dataset.ready;
    location.hash = address;
  }, screen);
  await page.locator('html[data-ready]').waitFor();
}

async function walk(running: RunningApp): Promise<ReadonlyMap<string, string>> {
  const screens = new Map<string, string>();
  for (const screen of dealScreens) {
    await goTo(running, screen);
    screens.set(screen, await given(running));
  }
  return screens;
}

/** The same page, whatever is counted up in it: ids of the deal, of menus, and the time. */
const comparable = (page: string): string =>
  page
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, 'ID')
    .replace(/mantine-[\w:-]+/g, 'mantine')
    .replace(/_r_\w+_|:r\w+:/g, 'r')
    .replace(/\d\d:\d\d( [AP]M)?/g, 'time');

/** Marks in any form a screen may give them: as it is, per cent, a month of a year, rounded to five digits. */
function marksIn(page: string, { texts, numbers }: Marked): readonly (string | number)[] {
  const said = new Set(
    [...page.replace(/(\d)[,\u202f\u00a0](?=\d{3}(?!\d))/g, '$1').matchAll(/\d+(?:\.\d+)?/g)].map(([text]) =>
      text.replace('.', '').replace(/^0+|0+$/g, ''),
    ),
  );
  const forms = (mark: number) =>
    [1, 12, 1 / 12].flatMap((scale) =>
      [7, 6, 5].map((count) =>
        Number((Math.abs(mark) * scale).toPrecision(count))
          .toExponential()
          .replace(/e.*/, '')
          .replace('.', ''),
      ),
    );
  const lower = page.toLowerCase();
  return [
    ...texts.filter((text) => lower.includes(text.toLowerCase())),
    ...numbers.filter((mark) => forms(mark).some((form) => form.length >= 5 && said.has(form))),
  ];
}

async function opened(which: number): Promise<{ running: RunningApp; marked: Marked }> {
  const marked = markedDeal(goldenDeal('sixth'), party, which);
  const path = join(folder, `twin-${which}.parley`);
  writeFileSync(path, writeDealText(marked.deal));
  const running = await launch({ files: [path] });
  await running.page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor();
  return { running, marked };
}

async function letIn({ page }: RunningApp, { deal, party: room }: Marked): Promise<void> {
  const provider = deal.providers.find(({ id }) => id === room.provider)?.name;
  const scenario = deal.scenarios.find(({ id }) => id === room.scenario)?.name;
  await page.getByRole('button', { name: 'Who is in the room' }).click();
  await page.getByRole('menuitem', { name: `${provider}, in ${scenario}` }).click();
}

const isOn = ({ page }: RunningApp) =>
  page.getByRole('switch', { name: 'Presenter mode' }).getAttribute('aria-checked');

describe('a deal full of marks', () => {
  let running: RunningApp;
  let marked: Marked;
  let shown: ReadonlyMap<string, string>;
  beforeAll(async () => {
    ({ running, marked } = await opened(1));
  }, 60_000);
  afterAll(() => running?.close());

  test('shows many of them without presenter mode: whoever looks for them finds them', async () => {
    const found = new Set([...(await walk(running)).values()].flatMap((page) => marksIn(page, marked)));
    expect(found.size).toBeGreaterThan(100);
  }, 120_000);

  test('with nobody in particular in the room shows none, nor any name of a provider', async () => {
    await running.page.keyboard.press('F9');
    expect(await isOn(running)).toBe('true');
    const names = marked.deal.providers.map(({ name }) => name);
    for (const [screen, page] of await walk(running)) {
      expect(marksIn(page, marked), screen).toEqual([]);
      expect(
        names.filter((name) => page.includes(name)),
        screen,
      ).toEqual([]);
    }
    await running.page.keyboard.press('F9');
    expect(await isOn(running)).toBe('false');
  }, 120_000);

  test('with a provider in the room shows its part and no mark, on any screen', async () => {
    await letIn(running, marked);
    await running.page.keyboard.press('F9');
    shown = await walk(running);
    for (const [screen, page] of shown) expect(marksIn(page, marked), screen).toEqual([]);
    expect(shown.get('compare')).toContain('Charges in all');
    expect(shown.size).toBe(dealScreens.length);
  }, 120_000);

  test('nothing of it is in the palette, the library or the list of keys', async () => {
    const { page } = running;
    for (const keys of ['Control+k', '?']) {
      await page.keyboard.press(keys);
      await page.getByRole('dialog').waitFor();
      expect(marksIn(await given(running), marked), keys).toEqual([]);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    }
    await page.keyboard.press('Alt+0');
    await page.getByRole('heading', { name: 'Deals', level: 1 }).waitFor();
    expect(marksIn(await given(running), marked)).toEqual([]);
    await page.goBack();
    await page.getByRole('heading', { name: 'Export', level: 1 }).waitFor();
  }, 60_000);

  test('other deals, which may be of other clients, are named nowhere', async () => {
    const { page, app } = running;
    const other = 'IT portfolio';
    const menus = () =>
      app.evaluate(({ Menu }) => {
        const labels = (menu: Electron.Menu | null | undefined): string[] =>
          menu?.items.flatMap((item) => [item.label, ...labels(item.submenu)]) ?? [];
        return labels(Menu.getApplicationMenu()).join('\n');
      });
    await page.keyboard.press('F9');
    await openSample(running, 'it-portfolio', 'compare');
    await page.getByRole('button', { name: /^Deal: IT portfolio/ }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Export', level: 1 }).waitFor();
    expect(await menus()).toContain(other);
    await page.keyboard.press('Alt+0');
    // By mouse, where no deal is open too.
    await page.getByRole('switch', { name: 'Presenter mode' }).click();
    expect(await isOn(running)).toBe('true');
    expect(await given(running)).not.toContain(other);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    expect(await given(running)).not.toContain(other);
    await page.keyboard.press('Escape');
    await expect.poll(menus).not.toContain(other);
    await page.getByRole('main').getByRole('link').click();
    await page.getByRole('heading', { name: 'Compare', level: 1 }).waitFor();
  }, 60_000);

  test('a file for the room is written without a dialog, which would show other files', async () => {
    const { page, app } = running;
    await app.evaluate((electron, documents) => {
      electron.app.setPath('documents', documents);
      electron.dialog.showSaveDialog = () => Promise.reject(new Error('a dialog opened'));
    }, folder);
    await goTo(running, 'export');
    await page.getByRole('main').getByRole('button', { name: 'Bid sheet…' }).click();
    await page.getByText('Bid sheet saved.').waitFor();
    expect(readdirSync(folder).filter((name) => name.endsWith('.xlsx')).length).toBe(1);
    const written = await given(running);
    expect(written).not.toContain('.xlsx');
    expect(marksIn(written, marked)).toEqual([]);
  }, 60_000);

  test('an edit of a public figure counts, and is named; undo takes it back without a name', async () => {
    const { page } = running;
    await goTo(running, 'terms');
    const field = page.getByRole('textbox', { name: /index/i }).first();
    const before = await field.inputValue();
    await field.fill('7.25');
    await page.keyboard.press('Enter');
    await page.getByText(/7\.25/).first().waitFor();
    expect(await page.evaluate(() => document.body.innerText)).toMatch(/Last edit/);
    expect(marksIn(await given(running), marked)).toEqual([]);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => field.inputValue()).toBe(before);
  }, 60_000);

  test('two deals that differ in nothing it may know are the same page', async () => {
    const twin = await opened(2);
    try {
      await letIn(twin.running, twin.marked);
      await twin.running.page.keyboard.press('F9');
      for (const [screen, page] of await walk(twin.running))
        expect(comparable(page), screen).toBe(comparable(shown.get(screen) ?? ''));
    } finally {
      await twin.running.close();
    }
  }, 120_000);

  test('has no fault for readers of screens', async () => {
    for (const screen of ['compare', 'terms', 'scenarios', 'export']) {
      await goTo(running, screen);
      expect(await violations(running), screen).toEqual([]);
    }
  }, 120_000);

  test('switched on in the middle of a cell, it takes over what was typed', async () => {
    const { page } = running;
    await page.keyboard.press('F9');
    await goTo(running, 'services');
    const cell = page.locator('[role=gridcell][data-cell^="volume/"]').first();
    await cell.click();
    await page.keyboard.type('4321');
    await page.keyboard.press('F9');
    expect(await isOn(running)).toBe('true');
    await page.keyboard.press('F9');
    await expect.poll(() => cell.innerText()).toContain('4,321');
    await page.keyboard.press('F9');
  }, 60_000);

  test('is still on after a restart', async () => {
    running = await running.restart();
    await running.page.getByRole('switch', { name: 'Presenter mode' }).waitFor();
    expect(await isOn(running)).toBe('true');
    expect(marksIn(await given(running), marked)).toEqual([]);
    expect(running.errors).toEqual([]);
  }, 60_000);
});
