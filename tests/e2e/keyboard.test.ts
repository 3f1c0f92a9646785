// A deal from nothing, by keyboard alone; what is refused says so.
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerSaveDialogs } from './harness/dialogs.ts';
import { launch, type RunningApp } from './harness/launch.ts';

let running: RunningApp;
const press = (...keys: readonly string[]) => inTurn(keys, (key) => running.page.keyboard.press(key));
const type = (text: string) => running.page.keyboard.type(text);
const cell = (label: string): Locator => running.page.locator(`[role=gridcell][aria-label^="${label}"]`);
const focused = (): Promise<string> =>
  running.page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
const alert = () => running.page.getByRole('alert').filter({ hasText: /./ }).innerText();

async function inTurn<Value>(values: readonly Value[], work: (value: Value) => Promise<void>): Promise<void> {
  for (const value of values) await work(value);
}

/** Tab until the focus is there. */
async function tabTo(name: RegExp): Promise<void> {
  for (let step = 0; step < 60 && !name.test(await focused()); step++) await press('Tab');
  expect(await focused()).toMatch(name);
}

async function paste(text: string): Promise<void> {
  await running.page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

beforeAll(async () => {
  running = await launch();
});
afterAll(() => running?.close());

test('a new deal goes on where the focus is, and is not judged while it is empty', async () => {
  await running.page.getByText('No deals yet').waitFor();
  await tabTo(/^New deal$/);
  await press('Enter');
  await running.page.getByRole('heading', { name: 'New deal', level: 1 }).waitFor();
  await type('Ours');
  await press('Enter');
  await running.page.getByRole('heading', { name: 'Services', exact: true, level: 1 }).waitFor();
  await running.page.getByText('Nothing to judge yet').waitFor();
  await press('Tab');
  expect(await focused()).toMatch(/^Deal name/);
});

test('below the last row stands the button that adds one, and what is added is named next', async () => {
  await tabTo(/^Service 1, name/);
  await type('Service desk');
  await press('Tab', 'Tab');
  await type('1000');
  await press('Tab', 'Tab');
  await type('0.03');
  await press('Enter', 'ArrowDown');
  expect(await focused()).toBe('Add a service');
  await press('Enter');
  await expect.poll(focused).toMatch(/^Service 2, name/);
  await type('Hosting');
  await press('Enter');
});

test('a provider is chosen from a menu, which starts at the one that stands', async () => {
  await tabTo(/^Service desk, Out-tasking, provider: In-house/);
  await press('Enter');
  await expect.poll(focused).toBe('In-house');
  await press('ArrowDown', 'Enter');
  await expect.poll(focused).toMatch(/^Service desk, Out-tasking, provider: Provider 1/);
  await tabTo(/^Service desk, Out-tasking, unit price/);
  await type('0.025');
  await press('Enter');
  await running.page.getByText('Win-win', { exact: true }).waitFor();
});

test('a block with quoted line ends goes in; what has no row to go to is said', async () => {
  await cell('Service desk, name').focus();
  await paste('"Service\ndesk"\tticket\nHosting\tserver\nStorage\tTB\n');
  await cell('Service desk, unit of volume: ticket').waitFor();
  await cell('Hosting, unit of volume: server').waitFor();
  expect(await alert()).toContain('1 of 3 pasted rows');
});

test('of a pasted block only the cell that is not possible is left out', async () => {
  await cell('Service desk, name').focus();
  await paste('\tcall\nCloud\tinstance');
  await cell('Service desk, unit of volume: call').waitFor();
  await cell('Cloud, unit of volume: instance').waitFor();
  await running.page.getByText('Service desk: needs a name').waitFor();
  await press('Escape');
});

test('a service that cannot go says why', async () => {
  await running.page.getByRole('button', { name: 'Remove Cloud' }).click();
  await running.page.getByRole('button', { name: 'Remove Service desk' }).click();
  await expect.poll(alert).toContain('Needs at least one service');
});

describe('five services, from an empty library, without the pointer', () => {
  const five = [
    ['Service desk', 'ticket', '15,500', '22'],
    ['Field support', 'visit', '2150', '=112*1.05'],
    ['Hosting', 'server', '1.45k', '212'],
    ['Mail', 'mailbox', '8600', '11.2'],
    ['Network', 'port', '14800', '9.4'],
  ] as const;
  const volumes = async () => {
    const labels = await running.page
      .getByRole('grid', { name: 'Services', exact: true })
      .locator('[role=gridcell][aria-label*=", volume a month: "]')
      .evaluateAll((cells) => cells.map((one) => one.textContent));
    return labels;
  };
  const saved = () =>
    running.page
      .getByRole('status')
      .filter({ hasText: /Saved \d/ })
      .first()
      .waitFor();

  beforeAll(async () => {
    await running.close();
    running = await launch();
  });

  test('are typed one after the other: Enter leads back to the next name, typing below the last begins a new one', async () => {
    await running.page.getByText('No deals yet').waitFor();
    await tabTo(/^New deal$/);
    await press('Enter');
    await running.page.getByRole('heading', { name: 'New deal', level: 1 }).waitFor();
    await type('Ours');
    await press('Enter');
    await running.page.getByRole('heading', { name: 'Services', exact: true, level: 1 }).waitFor();
    await tabTo(/^Service 1, name/);
    for (const [name, unit, volume, cost] of five) {
      await type(name);
      await press('Tab');
      await type(unit);
      await press('Tab');
      await type(volume);
      await press('Tab', 'Tab');
      await type(cost);
      await press('Enter');
    }
    expect(await focused()).toBe('Add a service');
    expect(await volumes()).toEqual(['15,500', '2,150', '1,450', '8,600', '14,800']);
    await cell('Field support, as-is unit cost: 117.60').waitFor();
    await running.page.getByRole('link', { name: /^Services\s*5$/ }).waitFor();
  });

  test('and given to a provider at a price, filled down: the deal is judged', async () => {
    await tabTo(/^Service desk, Out-tasking, provider: In-house/);
    await press('Enter');
    await expect.poll(focused).toBe('In-house');
    await press('ArrowDown', 'Enter');
    await expect.poll(focused).toMatch(/provider: Provider 1/);
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    await cell('Network, Out-tasking, provider: Provider 1').waitFor();
    await press('Escape');
    await tabTo(/^Service desk, Out-tasking, unit price/);
    for (const price of ['20', '100', '190', '10', '8.5']) {
      await type(price);
      await press('ArrowDown');
    }
    await cell('Network, Out-tasking, unit price: 8.50').waitFor();
    await running.page.getByText('client gains').first().waitFor();
  });

  test('and taken home as a workbook with the figures of the screen', async () => {
    const path = join(running.userData, 'ours.xlsx');
    await answerSaveDialogs(running, path);
    const figure = running.page.getByRole('button', {
      name: /^Total cost of performance of Out-tasking, NPV/,
    });
    const shown = Number((await figure.innerText()).replaceAll(',', ''));
    expect(shown).toBeGreaterThan(1000);
    await press('Control+e');
    await running.page.getByRole('heading', { name: 'Export', level: 1 }).waitFor();
    await tabTo(/^Export internal workbook…$/);
    await press('Enter');
    await running.page
      .getByRole('status')
      .filter({ hasText: `Internal workbook saved as ${path}` })
      .waitFor({ timeout: 60_000 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const results = book.getWorksheet('Summary');
    const figures: number[] = [];
    results?.eachRow((row) =>
      row.eachCell(({ result, value }) => {
        const figure = typeof value === 'number' ? value : result;
        if (typeof figure === 'number') figures.push(Math.round(figure));
      }),
    );
    expect(figures).toContain(shown);
    await press('Alt+2');
    await running.page.getByRole('heading', { name: 'Services', exact: true, level: 1 }).waitFor();
  });

  test('ten edits are taken back one by one after the app was closed', async () => {
    await cell('Service desk, volume a month').focus();
    const before = await volumes();
    for (const [name] of five) {
      await cell(`${name}, volume a month`).focus();
      await type(String(100 + name.length));
      await press('Enter');
    }
    for (const [name] of five) {
      await cell(`${name}, volume growth`).focus();
      await type('2.5');
      await press('Enter');
    }
    const after = await volumes();
    expect(after).not.toEqual(before);
    await saved();
    running = await running.restart();
    await running.page.getByRole('link', { name: /Ours/ }).focus();
    await press('Enter');
    await running.page.getByRole('link', { name: /^Services/ }).focus();
    await press('Enter');
    await expect.poll(volumes).toEqual(after);
    for (let step = 0; step < 10; step++) await press('Control+z');
    await expect.poll(volumes).toEqual(before);
    const growth = cell('Service desk, volume growth');
    expect(await growth.textContent()).toBe('0.0');
  });
});
