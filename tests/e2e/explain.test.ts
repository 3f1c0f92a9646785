// From a figure of Compare down to an input and back, why it differs from another scenario, and what is copied.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './harness/accessible.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { openSample } from './harness/samples.ts';

/** Of the main side; its type has the name of the page’s, which the compiler takes for it. */
interface MainClipboard {
  readText(): string;
  readHTML(): string;
  readImage(): {
    getSize(): { readonly width: number; readonly height: number };
    toBitmap(): Buffer;
  };
}

let running: RunningApp;

const panel = (): Locator => running.page.getByRole('complementary', { name: /^Explanation/ });
const button = (name: string | RegExp): Locator => running.page.getByRole('button', { name }).first();
/** “−5,460.9” as a number of tenths, so that sums are exact. */
const tenths = (text: string): number =>
  text.trim() === '–' ? 0 : Math.round(10 * Number(text.replace('−', '-').replace(/[+,]/g, '')));

beforeAll(async () => {
  running = await launch();
  await openSample(running, 'it-portfolio', 'compare');
  await running.page.getByRole('heading', { name: 'Compare' }).waitFor();
});
afterAll(() => running?.close());

test('a figure leads down to an input, the explanation comes along, and back again', async () => {
  await button(/^Charges, Out-tasking: /).click();
  await panel()
    .getByRole('heading', { name: /^Charges, Out-tasking/ })
    .waitFor();
  await panel().getByRole('button', { name: 'Hosting', exact: true }).first().click();
  await panel().getByRole('button', { name: 'Explain this month' }).click();
  const input = panel()
    .getByRole('rowheader')
    .filter({ hasText: /Services|Terms/ })
    .first();
  // Down through the values of a month until one is an input.
  for (let depth = 0; depth < 6 && !(await input.count()); depth += 1)
    await panel().locator('table').first().getByRole('button').first().click();
  await input.getByRole('button').click();
  await expect.poll(() => running.page.evaluate(() => location.hash)).toMatch(/services|terms/);
  await expect.poll(() => running.page.locator('[role=gridcell]:focus').count()).toBe(1);
  expect(await panel().count()).toBe(1);
  await panel().getByRole('button', { name: 'Compare', exact: true }).click();
  await expect.poll(() => running.page.evaluate(() => location.hash)).toContain('/compare');
  while (await panel().getByRole('button', { name: 'Back' }).isEnabled())
    await panel().getByRole('button', { name: 'Back' }).click();
  await panel()
    .getByRole('heading', { name: /^Charges, Out-tasking/ })
    .waitFor();
});

test('what differs between two scenarios sums to the difference, to the last digit shown', async () => {
  await button(/^Total cost of performance, Out-tasking: /).click();
  const pair = panel().getByRole('region', { name: /^Compared with/ });
  await pair.getByRole('radio', { name: 'Traditional' }).click();
  await pair.getByRole('button', { name: /^Which inputs/ }).click();
  await pair.getByRole('rowheader', { name: 'Only together' }).waitFor();
  const tables = await pair.getByRole('table').all();
  expect(tables).toHaveLength(2);
  for (const table of tables) {
    const values = (await table.locator('tr').all()).map((row) => row.locator('td').last().innerText());
    const figures = (await Promise.all(values)).map(tenths);
    const total = figures.pop();
    expect(total).toBe(-47_334);
    expect(figures.length).toBeGreaterThan(5);
    expect(figures.reduce((sum, one) => sum + one, 0)).toBe(total);
  }
  await pair.getByRole('button', { name: 'Hosting, unit price' }).click();
  await expect
    .poll(() => running.page.locator('[role=gridcell]:focus').getAttribute('aria-label'))
    .toMatch(/^Hosting, Out-tasking, unit price/);
  await panel().getByRole('button', { name: 'Compare', exact: true }).click();
});

test('the panel with all that is free of faults axe can find', async () => {
  expect(await violations(running)).toEqual([]);
});

test('T shows the months as a table', async () => {
  await panel().getByRole('button', { name: 'Pin' }).focus();
  await running.page.keyboard.press('t');
  await panel().getByRole('columnheader', { name: 'As paid', exact: true }).waitFor();
});

test('a chart is copied as a picture twice its size on white, the table with what stands beside it', async () => {
  await running.page.emulateMedia({ colorScheme: 'dark' });
  await button(/^Copy picture: Total cost of performance, Out-tasking/).click();
  const picture = () =>
    running.app.evaluate(({ clipboard }) => {
      const image = (clipboard as unknown as MainClipboard).readImage();
      const { width, height } = image.getSize();
      const bitmap = image.toBitmap();
      const inks = new Set<string>();
      for (let at = 0; at < bitmap.length; at += 4) inks.add(bitmap.subarray(at, at + 3).toString('hex'));
      return { width, height, corner: bitmap.subarray(0, 3).toString('hex'), colours: inks.size };
    });
  await expect.poll(async () => (await picture()).width).toBeGreaterThan(600);
  const { width, height, corner, colours } = await picture();
  expect(height).toBeGreaterThan(200);
  expect(width).toBeLessThan(1000);
  expect(corner).toBe('ffffff');
  expect(colours).toBeGreaterThan(20);

  await button('Copy table').click();
  const copied = await running.app.evaluate(({ clipboard }) => {
    const main = clipboard as unknown as MainClipboard;
    return { text: main.readText(), html: main.readHTML() };
  });
  const rows = copied.text.split('\r\n').map((row) => row.split('\t'));
  expect(rows.map(([label]) => label)).toContain('Total a unit of performance');
  const cells = [...copied.html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell),
  );
  expect(cells).toEqual(rows);
  expect(running.errors).toEqual([]);
});

test('what stands on every screen, and a computed cell, explain themselves by keys; Esc goes back to the figure', async () => {
  const { page } = running;
  const keys = async (...wanted: string[]) => {
    for (const key of wanted) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  /** The key that explains puts the focus on the title; Esc puts it back. */
  const explained = async (key: string, title: RegExp) => {
    const figure = await focused();
    await keys(key);
    await expect.poll(focused).toMatch(title);
    expect(await panel().getByRole('heading', { level: 2 }).innerText()).toMatch(title);
    await keys('Escape');
    await expect.poll(focused).toBe(figure);
  };
  await keys('Escape', 'Alt+2');
  await page.getByRole('grid', { name: 'Sourcing' }).waitFor();
  await button(/^Gain in points, present value/).focus();
  await explained('Enter', /^Points of contract value, present value/);
  await button(/^Contract margin of Workplace/).focus();
  await explained('Control+i', /^Contract net margin, Workplace specialist, Out-tasking$/);
  await keys('End');
  await expect.poll(focused).toMatch(/^\d of \d$/);
  await keys('ArrowUp', 'ArrowUp', 'ArrowUp');
  await explained('Enter', /^Win-win, Out-tasking against Traditional$/);
  await button(/^Charges, Hosting: /).click();
  await keys('Escape', 'ArrowDown');
  await explained('Space', /^Charges, Network, Out-tasking, undiscounted$/);
  expect(running.errors).toEqual([]);
});

test('from the gain down to an input by keys, and back to where it began', async () => {
  const { page } = running;
  await button(/^Client gain against/).click();
  await page.keyboard.press('Control+i');
  const heading = () => panel().getByRole('heading', { level: 2 }).innerText();
  await panel()
    .getByRole('button', { name: /^Total cost of performance, present value$/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(heading).toMatch(/^Total cost of performance, present value, Out-tasking$/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(heading).toMatch(/^Client gain/);
  await page.keyboard.press('Control+Shift+C');
  const text = () =>
    running.app.evaluate(({ clipboard }) => (clipboard as unknown as MainClipboard).readText());
  await expect.poll(text).toMatch(/^Client gain, Out-tasking against Traditional\t4733\.38\d+\r\n/);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
    /^Client gain/,
  );
});
