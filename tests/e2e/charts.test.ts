// Charts in the real app: on every screen with one its table is a key away and says the same, pictures and tables
// arrive on the clipboard, and screens come out of the printer whole, black on white.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DealScreen } from '../../renderer/state/view.ts';
import { violations } from './harness/accessible.ts';
import { largeDeal } from './harness/large-deal.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { pagesOf, textOf, tool } from './harness/printed.ts';
import { goToScreen, makeDeal, makeSample } from './harness/samples.ts';

/** The part of Electron’s clipboard used here; its own type is that of a browser. */
interface MainClipboard {
  clear(): void;
  readText(): string;
  readHTML(): string;
  readImage(): { getSize(): { width: number; height: number } };
}

let running: RunningApp;
let id: string;
beforeAll(async () => {
  running = await launch();
  id = await makeSample(running, 'it-portfolio');
});
afterAll(() => running?.close());

interface Place {
  readonly name: string;
  readonly screen: DealScreen;
  readonly show?: string;
  readonly charts: number;
  /** Against the rules of axe as well: the tables are alike. */
  readonly isScanned?: boolean;
}

const places: readonly Place[] = [
  { name: 'the terms', screen: 'compare', show: 'Terms', charts: 2, isScanned: true },
  { name: 'the years', screen: 'compare', show: 'By year', charts: 2 },
  { name: 'cash and payback', screen: 'compare', show: 'Cash and payback', charts: 2 },
  { name: 'margins', screen: 'margin', charts: 1, isScanned: true },
  { name: 'the overview', screen: 'overview', charts: 1 },
];

async function goTo(screen: DealScreen, show?: string): Promise<void> {
  const { page } = running;
  await goToScreen(running, id, screen);
  await page.locator(`:root[data-ready] main`).waitFor();
  if (show) await page.getByRole('radio', { name: show, exact: true }).click();
}

const charts = (): Locator =>
  running.page.locator('section', { has: running.page.getByRole('button', { name: /^Table: / }) });

const clipboard = () =>
  running.app.evaluate(({ clipboard: own }) => {
    const main = own as unknown as MainClipboard;
    return { text: main.readText(), html: main.readHTML(), picture: main.readImage().getSize() };
  });

const clear = () => running.app.evaluate(({ clipboard: own }) => (own as unknown as MainClipboard).clear());

/** Amounts with decimals: what a chart writes beside its marks, and what it says to who does not see it. */
const amounts = (texts: readonly string[]) =>
  texts.flatMap((text) => text.match(/[−+]?\d[\d,]*\.\d+/g) ?? []).map((text) => text.replace('+', ''));

const drawnIn = (chart: Locator) =>
  chart.evaluate((section) => [
    ...[...section.querySelectorAll('[role=img], [role=slider]')].map(
      (one) => one.getAttribute('aria-label') ?? '',
    ),
    ...[...section.querySelectorAll('svg text')].map((one) => one.textContent ?? ''),
  ]);

/** Its table, both copies; answers how many figures it draws that its table has. */
async function sameIn(chart: Locator): Promise<number> {
  const title = (await chart.getAttribute('aria-label')) ?? '';
  const drawn = amounts(await drawnIn(chart));
  const rows = await chart
    .locator('[role=group] table')
    .evaluate((table) =>
      [...(table as HTMLTableElement).rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim())),
    );
  expect(rows.length, title).toBeGreaterThan(2);
  const shown = new Set(amounts(rows.flat()));
  expect(
    drawn.filter((figure) => !shown.has(figure)),
    title,
  ).toEqual([]);

  await clear();
  await chart.getByRole('button', { name: /^Copy table: / }).click();
  const copied = (await clipboard()).text.split('\r\n').map((row) => row.split('\t'));
  expect(copied.map((row) => row.length)).toEqual(rows.map((row) => row.length));
  expect(copied.map(([head]) => head)).toEqual(rows.map(([head]) => head));
  expect((await clipboard()).html).toContain('<table>');
  const places = (text: string) => Math.max(0, text.length - text.indexOf('.') - 1);
  rows.slice(1).forEach((row, index) => {
    row.slice(1).forEach((text, column) => {
      if (!/\.\d/.test(text)) return;
      const exact = Number(copied[index + 1]?.[column + 1]);
      const scale = title.includes('%') ? 100 : 1;
      const written = (exact * scale).toFixed(places(text)).replace('-', '');
      expect(text.replace(/[−+,]/g, ''), `${title}, ${row[0]}`).toBe(written);
    });
  });

  await clear();
  await chart.getByRole('button', { name: /^Copy picture: / }).click();
  await expect.poll(async () => (await clipboard()).picture.width, { message: title }).toBeGreaterThan(500);
  return drawn.length;
}

describe('T turns charts into tables that say the same', () => {
  test.each(places)('$name', async ({ screen, show, charts: count, isScanned }) => {
    const { page } = running;
    await goTo(screen, show);
    await expect.poll(() => charts().count()).toBe(count);
    await page.locator('main').focus();
    await page.keyboard.press('t');
    expect(await page.getByRole('button', { name: /^Table: /, pressed: true }).count()).toBe(count);
    const compared: number[] = [];
    for (const chart of await charts().all()) compared.push(await sameIn(chart));
    expect(compared.every((figures) => figures > 1)).toBe(true);
    if (isScanned) expect(await violations(running)).toEqual([]);
    // With the focus in one of them, that one alone.
    await page
      .getByRole('button', { name: /^Table: / })
      .first()
      .focus();
    await page.keyboard.press('t');
    expect(await page.getByRole('button', { name: /^Table: /, pressed: true }).count()).toBe(count - 1);
  });

  test('the months of an explanation', async () => {
    const { page } = running;
    await goTo('compare', 'Terms');
    await page.getByRole('radio', { name: 'NPV', exact: true }).click();
    await page
      .getByRole('button', { name: /^Charges, Out-tasking: / })
      .first()
      .click();
    await page.getByText('In Excel').waitFor();
    await page.keyboard.press('t');
    const months = page.getByRole('complementary').locator(charts()).last();
    await months.getByRole('columnheader', { name: 'As paid' }).waitFor();
    await sameIn(months);
    // What is on the screen beside it is still a chart.
    expect(await page.getByRole('button', { name: /^Table: /, pressed: true }).count()).toBe(1);
    await page.keyboard.press('Escape');
  });
});

test('in presenter mode the charges of the part have theirs, and no chart is of anything else', async () => {
  const { page } = running;
  await goTo('compare');
  await page.getByRole('button', { name: 'Who is in the room' }).click();
  await page.getByRole('menuitem', { name: 'Cloud specialist, in Out-tasking' }).click();
  await page.keyboard.press('F9');
  await page.getByText('PRESENTER MODE', { exact: true }).waitFor();
  await expect.poll(() => charts().count()).toBe(1);
  const payments = amounts([await page.getByRole('table', { name: 'Payments' }).innerText()]);
  const drawn = amounts(await drawnIn(charts()));
  expect(drawn.length).toBeGreaterThan(4);
  expect(drawn.filter((figure) => !payments.includes(figure))).toEqual([]);
  await page.keyboard.press('t');
  await sameIn(charts());
  await page.keyboard.press('F9');
});

test('the palette has each chart’s picture and table', async () => {
  const { page } = running;
  await goTo('margin');
  await clear();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('copy chart as table');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await clipboard()).text).toMatch(/^Provider; share of revenue\tyear 1/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('chart as picture');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await clipboard()).picture.width).toBeGreaterThan(500);
});

describe('on paper', () => {
  async function print(name: string): Promise<string> {
    const bytes = await running.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const pdf = await window?.webContents.printToPDF({ preferCSSPageSize: true, pageSize: 'Letter' });
      return pdf?.toString('base64') ?? '';
    });
    const path = join(running.userData, `${name}.pdf`);
    writeFileSync(path, Buffer.from(bytes, 'base64'));
    return path;
  }

  test('the command asks the system to print', async () => {
    const { page } = running;
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-asked', '');
    });
    await page.keyboard.press('Control+p');
    await page.locator(':root[data-asked]').waitFor({ state: 'attached' });
  });

  test('every row of a long screen is on its pages under repeated heads', async () => {
    const { page } = running;
    const deal = largeDeal();
    deal.services.forEach((service, index) => {
      service.name = `Service ${index + 1} of many`;
    });
    id = await makeDeal(running, deal);
    await goTo('services');
    const path = await print('services');
    const text = textOf(path);
    for (const { name } of deal.services) expect(text).toContain(name);
    expect(pagesOf(path)).toBeGreaterThan(1);
    expect(text.match(/Hand-over/g)?.length).toBeGreaterThan(1);
    expect(text).not.toMatch(/Search or run|Assumptions|Copy table/);
    expect(await page.evaluate(() => document.documentElement.dataset.printing)).toBeUndefined();
  });

  test.each(['compare', 'margin'] as const)(
    '%s with its charts, in a dark app as in a light one',
    async (screen) => {
      await goTo(screen);
      const pictures: Buffer[] = [];
      for (const theme of ['light', 'dark']) {
        await running.page.evaluate(
          (name) => document.documentElement.setAttribute('data-theme', name),
          theme,
        );
        const path = await print(`${screen}-${theme}`);
        expect(pagesOf(path)).toBeGreaterThan(1);
        expect(textOf(path)).toMatch(screen === 'compare' ? /Total cost of performance/ : /floor/);
        tool('pdftoppm', '-r', '50', '-png', '-singlefile', path, path.replace(/\.pdf$/, ''));
        pictures.push(readFileSync(path.replace(/\.pdf$/, '.png')));
      }
      expect(pictures[0]?.equals(pictures[1] ?? Buffer.alloc(0))).toBe(true);
      expect(running.errors).toEqual([]);
    },
  );
});
