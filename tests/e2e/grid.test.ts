// The grid as someone who lives in a spreadsheet uses it: ranges, the real clipboard, rows, errors, thirty services.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenDeal } from '../../shared/ipc/contract.ts';
import { violations } from './harness/accessible.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { countRenders, drawnDuring } from './harness/renders.ts';
import { openSample } from './harness/samples.ts';

let running: RunningApp;
let id = '';

const grid = (name: string): Locator => running.page.getByRole('grid', { name, exact: true });
const at = (of: Locator, row: number, column: number): Locator =>
  of.locator(`[data-place="${row}:${column}"]`);
const letter = (of: Locator, column: number): Locator => of.locator(`[data-column="${column}"]`);
const services = () => grid('Services');
const status = () => running.page.locator('footer');
const rail = (name: string) => running.page.getByRole('link', { name });
const selected = (of: Locator) => of.locator('[aria-selected="true"]').count();
const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'clipboard', name), 'utf8');

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await running.page.keyboard.press(key);
}

const focusedLabel = () =>
  running.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** The system's clipboard, filled as another program would: what the page copies is replaced on its way. */
async function fillClipboard(text: string, html?: string): Promise<void> {
  await running.page.evaluate(
    (data) => {
      const fill = (event: ClipboardEvent) => {
        event.stopImmediatePropagation();
        event.preventDefault();
        event.clipboardData?.setData('text/plain', data.text);
        if (data.html !== undefined) event.clipboardData?.setData('text/html', data.html);
      };
      document.addEventListener('copy', fill, { capture: true, once: true });
    },
    { text, html },
  );
  await press('Control+c');
}

/** What another program would find on the system's clipboard. */
async function readClipboard(): Promise<{ readonly text: string; readonly html: string }> {
  const found = running.page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((resolve) => {
        const read = (event: ClipboardEvent) => {
          event.stopImmediatePropagation();
          event.preventDefault();
          const data = (type: string) => event.clipboardData?.getData(type) ?? '';
          resolve({ text: data('text/plain'), html: data('text/html') });
        };
        document.addEventListener('paste', read, { capture: true, once: true });
      }),
  );
  await press('Control+v');
  return found;
}

async function stored(): Promise<OpenDeal> {
  const status = running.page.getByRole('status').filter({ hasText: /Saved/ });
  await status.first().waitFor();
  const reply = await running.page.evaluate((deal) => window.parley.openDeal({ id: deal }), id);
  if (!reply.ok) throw new Error(reply.error.what);
  return reply.value;
}

const undo = async () => {
  await running.page.getByRole('button', { name: /^Undo/ }).click();
};

beforeAll(async () => {
  running = await launch();
  await running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  id = await openSample(running, 'it-portfolio', 'services');
  await countRenders(running);
  await services().waitFor();
});
afterAll(() => running?.close());

test('one stop for Tab, and rows and columns a screen reader can count', async () => {
  expect(await services().locator('[role=gridcell][tabindex="0"]').count()).toBe(1);
  const rows = await services().locator('tbody tr[aria-rowindex]').count();
  expect(await services().getAttribute('aria-rowcount')).toBe(String(rows + 3));
  const columns = await at(services(), 0, 0).locator('xpath=..').locator('[aria-colindex]').count();
  expect(await services().getAttribute('aria-colcount')).toBe(String(columns));
  expect(await services().getByRole('columnheader').count()).toBeGreaterThan(10);
  expect(await services().getByRole('rowheader').count()).toBe(rows);
  expect(await services().getAttribute('aria-multiselectable')).toBe('true');
});

test('a range is spanned by keys, by the pointer, by row numbers and column letters, and added up', async () => {
  await at(services(), 0, 2).click();
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
  expect(await selected(services())).toBe(6);
  await press('Control+Shift+ArrowDown');
  const rows = (await stored()).deal.services.length;
  expect(await selected(services())).toBe(2 * rows);

  await at(services(), 1, 2).hover();
  await running.page.mouse.down();
  await at(services(), 3, 2).hover();
  await running.page.mouse.up();
  expect(await selected(services())).toBe(3);
  // What is typed stays in its cell, whatever is clicked next.
  await at(services(), 1, 2).click();
  await running.page.keyboard.type('4321');
  await at(services(), 2, 3).click();
  await expect.poll(() => at(services(), 1, 2).innerText()).toBe('4,321');
  await undo();
  await expect.poll(() => at(services(), 1, 2).innerText()).not.toBe('4,321');

  await at(services(), 1, 2).click();
  await at(services(), 3, 2).click({ modifiers: ['Shift'] });
  await at(services(), 4, 3).click({ modifiers: ['Shift'] });
  expect(await selected(services())).toBe(8);

  const volumes = (await stored()).deal.services.map(({ inputs }) =>
    Array.isArray(inputs.volume) ? (inputs.volume[0] ?? 0) : (inputs.volume ?? 0),
  );
  await letter(services(), 2).click();
  expect(await selected(services())).toBe(rows);
  const sum = new Intl.NumberFormat('en-US').format(volumes.reduce((a, b) => a + b, 0));
  await expect.poll(() => status().innerText()).toContain(`C1:C${rows}`);
  expect((await status().innerText()).replace(/\s+/g, ' ')).toContain(`Sum ${sum}`);
  expect((await status().innerText()).replace(/\s+/g, ' ')).toContain(`Count ${rows}`);

  await services().locator('[data-row="2"]').click();
  const columns = await services().locator('[data-column]').count();
  expect(await selected(services())).toBe(columns);
  await press('Control+a');
  expect(await selected(services())).toBe(columns * rows);
  await press('Escape');
  expect(await selected(services())).toBe(1);
});

test('what is copied goes back where it was without an edit, and to a spreadsheet as numbers', async () => {
  const before = await stored();
  await at(services(), 0, 0).click();
  await press('Control+a');
  await press('Control+c');
  const { text, html } = await readClipboard();
  expect(text.split(/\r?\n/)).toHaveLength(before.deal.services.length);
  expect(html).toContain('sdval=');
  await press('Control+v');
  expect((await stored()).revision).toBe(before.revision);
});

test('forty rows of a real workbook come from the clipboard whole, as one edit', async () => {
  await rail('Scenarios').click();
  const section = running.page.getByRole('grid', { name: /^Risks, / });
  await section.locator('[data-add]').focus();
  const before = await stored();
  await fillClipboard(fixture('forty-risks.txt'), fixture('forty-risks.html'));
  await press('Control+v');
  const risksNow = async () => {
    const { deal } = await stored();
    return deal.scenarios.flatMap(({ risks }) => risks).slice(-40);
  };
  await expect.poll(async () => (await stored()).undoLabel).toContain('40 risks pasted from LibreOffice');
  const risks = (await stored()).deal.scenarios.flatMap((scenario) =>
    scenario.risks.filter(({ name }) => /, (north|south|east|west)$/.test(name)),
  );
  expect(risks).toHaveLength(40);
  // 4.2% and 333.33 is what the text says; the table holds the numbers.
  expect(risks[0]?.inputs.riskProbability).toBeCloseTo(5 / 120, 12);
  expect(risks[0]?.inputs.riskImpact).toBeCloseTo(1000 / 3, 9);
  expect(risks[39]?.inputs.riskImpact).toBeCloseTo((1000 + 39 * 137) / 3, 9);
  expect(risks[7]?.name).toBe('Scope "creep", north');
  expect(risks[9]?.name).toBe('Late <cut-over> & test, north');
  expect((await risksNow()).length).toBe(40);
  await undo();
  await expect.poll(async () => (await stored()).deal).toEqual(before.deal);
  const told = running.page.locator('[aria-live=polite]').filter({ hasText: 'Undone: 40 risks pasted' });
  await told.waitFor();
});

/** As Excel 365 puts three cells on the clipboard: fragments, classes, no numbers behind the texts. */
const excelTable = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15"></head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=64 style='border-collapse:collapse;width:48pt'><!--StartFragment--><col width=64 style='width:48pt'><tr height=20><td height=20 class=xl63 align=right width=64>1,250</td></tr><tr height=20><td height=20 class=xl63 align=right>84 apps</td></tr><tr height=20><td height=20 class=xl63 align=right>9,000</td></tr><!--EndFragment--></table></body></html>`;

test('what is no number is kept, marked and explained, with the way on; the status bar leads to it', async () => {
  await rail('Services').click();
  await at(services(), 1, 2).click();
  await fillClipboard('1,250\r\n84 apps\r\n9,000\r\n', excelTable);
  await press('Control+v');
  const message = running.page.getByRole('alert').filter({ hasText: 'is not a number' });
  await message.waitFor();
  const words = (await message.innerText()).replace(/\s+/g, ' ');
  expect(words).toContain('“84 apps” is not a number');
  expect(words).toMatch(/Pasted from Excel into C3\. The old value, [\d,.]+, is still used\./);
  expect(words).toContain('2 of 3 cells accepted');
  expect(await violations(running)).toEqual([]);

  await rail('Terms').click();
  await running.page.getByRole('button', { name: '1 cell is not accepted' }).click();
  await expect.poll(focusedLabel).toContain('84 apps, not accepted: “84 apps” is not a number');
  expect(await running.page.locator(':focus').getAttribute('aria-invalid')).toBe('true');
  await message.getByRole('button', { name: /^Keep / }).click();
  await expect.poll(() => status().innerText()).not.toContain('not accepted');
  expect(await focusedLabel()).not.toContain('84 apps');
  await undo();
});

test('rows are added, moved and removed by keys and by the menu of the row, each one step to undo', async () => {
  const names = async () => (await stored()).deal.services.map(({ name }) => name);
  const before = await names();
  const [first, second] = before;
  await at(services(), 0, 2).click();
  await press('Alt+Shift+ArrowDown');
  await expect.poll(async () => (await names()).slice(0, 2)).toEqual([second, first]);
  expect(await focusedLabel()).toContain(`${first}, volume`);
  expect((await stored()).undoLabel).toBe(`${first} moved below ${second}`);
  await undo();
  await expect.poll(names).toEqual(before);

  await at(services(), 0, 2).click();
  await press('Shift+F10');
  const menu = running.page.getByRole('menu', { name: 'Row 1' });
  await menu.waitFor();
  await menu.getByRole('menuitem', { name: /^Insert service above/ }).click();
  await expect.poll(async () => (await names()).length).toBe(before.length + 1);
  await expect.poll(focusedLabel).toMatch(/^Service \d+, name/);
  await press('Control+Minus');
  await expect.poll(names).toEqual(before);
  expect((await stored()).undoLabel).toMatch(/^Service \d+ removed$/);

  // A right click in a range is about the range.
  await at(services(), 1, 2).click();
  await press('Shift+ArrowDown');
  await services().locator('[data-row="2"]').click({ button: 'right' });
  await running.page.getByRole('menuitem', { name: /^Delete 2 services/ }).waitFor();
  await press('Escape');
  expect(await selected(services())).toBe(2);
  await press('Escape');

  await services().locator('[data-row="1"]').click({ button: 'right' });
  await running.page.getByRole('menuitem', { name: /^Move up/ }).click();
  await expect.poll(async () => (await names()).slice(0, 2)).toEqual([second, first]);
  await undo();
  await expect.poll(names).toEqual(before);
});

test('a by-year input unfolds and folds by keyboard, and the cell stays active', async () => {
  await at(services(), 1, 2).click();
  const label = await focusedLabel();
  await press('Alt+ArrowRight');
  const year = services().locator('[role=gridcell][aria-label*=", volume a month, year 2"]');
  await expect.poll(() => year.count()).toBeGreaterThan(1);
  expect(await focusedLabel()).toBe(label);
  await press('ArrowRight', 'Alt+ArrowLeft');
  await expect.poll(() => year.count()).toBe(0);
  expect(await focusedLabel()).toBe(label);
});

test('of thirty services only the cells that look different are drawn, and the page never scrolls sideways', async () => {
  await services().locator('[data-add]').focus();
  await fillClipboard(
    Array.from({ length: 40 }, (_, row) => `Long named service ${row}\tunit\t${1000 + row}`).join('\r\n'),
  );
  await press('Control+v');
  await expect.poll(async () => (await stored()).deal.services.length).toBe(30);
  await expect.poll(() => status().innerText()).toContain('more rows left out');
  expect(await at(services(), 29, 2).count()).toBe(1);
  const all = await running.page.locator('[role=gridcell]').count();

  await at(services(), 2, 2).click();
  const drawn = await drawnDuring(running, async () => {
    await running.page.mouse.down();
    for (const row of [3, 4, 5, 6]) await at(services(), row, 3).hover();
    await running.page.mouse.up();
  });
  // Of each of four rows two cells, and the two above that are no longer at the range's edge.
  expect(drawn).toBeGreaterThan(0);
  expect(drawn).toBeLessThanOrEqual(16);
  expect(all).toBeGreaterThan(600);

  await at(services(), 2, 2).click();
  const edited = await drawnDuring(running, async () => {
    await running.page.keyboard.type('7');
    await press('Enter');
    await expect.poll(() => at(services(), 2, 2).innerText()).toBe('7');
  });
  // The cell itself, three times, and the figures that follow from it in the grids of the screen.
  expect(edited).toBeGreaterThan(0);
  expect(edited).toBeLessThan(all / 10);

  const sideways = () =>
    running.page.evaluate(() => {
      const main = document.querySelector('main');
      return (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0);
    });
  await press('Control+End');
  expect(await sideways()).toBe(0);
  const name = await at(services(), 29, 0).boundingBox();
  const frame = await services().locator('xpath=..').boundingBox();
  expect(Math.round((name?.x ?? 0) - (frame?.x ?? 0))).toBe(32);
  const head = await services().locator('thead').boundingBox();
  expect(Math.round((head?.y ?? 0) - (frame?.y ?? 0))).toBe(0);
  for (const screen of ['Scenarios', 'Providers', 'Terms']) {
    await rail(screen).click();
    await running.page.getByRole('heading', { name: screen }).first().waitFor();
    expect(await sideways(), screen).toBe(0);
  }
  expect(running.errors).toEqual([]);
});
