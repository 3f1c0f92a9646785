// Everything from the keyboard: the palette, keys of commands, the list of keys; and deals opened from outside.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { commandFor, launch, type RunningApp } from './harness/launch.ts';

const sampleFile = resolve(import.meta.dirname, '../../shared/deal/samples/100m-mid.parley');
const heading = (running: RunningApp, name: string) =>
  running.page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
const dealName = (running: RunningApp) => running.page.getByRole('button', { name: /^Deal: / }).innerText();

describe('the palette', () => {
  let running: RunningApp;
  const press = (keys: string) => running.page.keyboard.press(keys);
  const ask = async (words: string) => {
    await press('Control+k');
    await running.page.getByPlaceholder(/A screen, a deal/).waitFor();
    await running.page.keyboard.type(words);
    await press('Enter');
  };

  beforeAll(async () => {
    running = await launch();
    await running.page.getByRole('button', { name: 'Start from this' }).first().click();
    await heading(running, 'Overview');
  });
  afterAll(() => running?.close());

  test('leads to a screen and to the first cell of an input', async () => {
    await ask('provid');
    await heading(running, 'Providers');
    await ask('client discount');
    await heading(running, 'Services');
    await expect
      .poll(() => running.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/discount rate/i);
  });

  test('is closed with Escape and says when nothing is called that', async () => {
    await press('Control+k');
    await running.page.keyboard.type('zzzz');
    await running.page.getByText('Nothing is called that').waitFor();
    await press('Escape');
    await expect.poll(() => running.page.getByPlaceholder(/A screen, a deal/).count()).toBe(0);
  });

  test('screens and commands have keys, which the list shows', async () => {
    await press('Alt+6');
    await heading(running, 'Compare');
    await press('Control+Shift+H');
    await heading(running, 'History');
    await press('Alt+2');
    await heading(running, 'Services');
    await press('Alt+6');
    await heading(running, 'Compare');
    await press('?');
    const list = running.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await list.getByText('Fill down').waitFor();
    await press('Escape');
    await press('Control+n');
    await heading(running, 'New deal');
    expect(running.errors).toEqual([]);
  });

  test('recent deals are a few letters away, also from the library', async () => {
    await press('Alt+0');
    await heading(running, 'Deals');
    await press('Control+k');
    await running.page.getByRole('button', { name: 'IT portfolio: five services' }).last().waitFor();
    await press('Escape');
    await ask('it port');
    await expect.poll(() => dealName(running)).toContain('IT portfolio');
  });
});

describe('a deal file', () => {
  let folder: string;
  let running: RunningApp;
  const start = async (...files: readonly string[]) => {
    folder = mkdtempSync(join(tmpdir(), 'parley-files-'));
    running = await launch({ userData: folder, files });
  };
  afterEach(async () => {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('named on the command line is opened; the same file again is the same deal', async () => {
    await start(sampleFile);
    await heading(running, 'Overview');
    await running.close();
    running = await launch({ userData: folder, files: [sampleFile] });
    await heading(running, 'Overview');
    const listed = await running.page.evaluate(() => window.parley.listDeals());
    expect(listed).toMatchObject({ ok: true, value: [{ services: 1 }] });
  });

  test('that is none says so and leaves the library as it is', async () => {
    const broken = join(mkdtempSync(join(tmpdir(), 'parley-broken-')), 'broken.parley');
    writeFileSync(broken, '{"format":"parley-deal"');
    await start(broken);
    await running.page.getByText(/broken\.parley/).waitFor();
    expect(await running.page.evaluate(() => window.parley.listDeals())).toEqual({ ok: true, value: [] });
  });

  test('opened by a second start is handed to the running app', async () => {
    await start();
    await running.page.getByText('No deals yet').waitFor();
    const { program, args, env } = commandFor(folder);
    const second = spawn(program, [...args, sampleFile], { env, stdio: 'ignore' });
    const closed = new Promise((done) => second.on('close', done));
    await heading(running, 'Overview');
    expect(await closed).toBe(0);
  });

  test('dropped on the window is opened; a table is not, where no deal is open', async () => {
    await start();
    const tables = mkdtempSync(join(tmpdir(), 'parley-drop-'));
    mkdirSync(tables, { recursive: true });
    const table = join(tables, 'services.csv');
    writeFileSync(table, 'Service,Volume\nDesk,12\n');
    await running.page.getByText('No deals yet').waitFor();
    await drop(table);
    await running.page.getByText(/“services\.csv” is a table, and no deal is open/).waitFor();
    await drop(sampleFile);
    await heading(running, 'Overview');
    await drop(table);
    await heading(running, 'Import services');
    await running.page.getByText('services.csv').first().waitFor();
    expect(readFileSync(table, 'utf8')).toContain('Desk');
  });

  const drop = async (path: string) => {
    const session = await running.page.context().newCDPSession(running.page);
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
    await session.detach();
  };
});

test('the window comes back where and as large as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-window-'));
  let running = await launch({ userData: folder });
  const bounds = () =>
    running.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { ...window?.getBounds(), zoom: window?.webContents.getZoomLevel() };
    });
  try {
    await running.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setBounds({ x: 60, y: 50, width: 1200, height: 750 });
    });
    const { page } = running;
    await page.getByText('No deals yet').waitFor();
    const zoom = async () => (await bounds()).zoom;
    await page.keyboard.press('Control+0');
    await expect.poll(zoom).toBe(0);
    for (const keys of ['Control+Shift++', 'Control+=', 'Control+=', 'Control+-']) {
      const was = await zoom();
      await page.keyboard.press(keys);
      await expect.poll(zoom).not.toBe(was);
    }
    const isFull = () =>
      running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
    for (const full of [true, false]) {
      await page.keyboard.press('F11');
      await expect.poll(isFull).toBe(full);
    }
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 50, width: 1200, height: 750 }),
    );
    const before = await bounds();
    expect(before).toMatchObject({ width: 1200, height: 750, zoom: 1 });
    await running.close();
    running = await launch({ userData: folder });
    await expect.poll(bounds).toEqual(before);
  } finally {
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
