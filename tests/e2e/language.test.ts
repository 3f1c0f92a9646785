// Another language in the real app: a file beside the deals, chosen in Settings, in effect at once and after a restart.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp } from './harness/launch.ts';

const userData = mkdtempSync(join(tmpdir(), 'parley-language-'));
let running: RunningApp;

beforeAll(async () => {
  mkdirSync(join(userData, 'languages'));
  const german = { Settings: 'Einstellungen', Language: 'Sprache', 'As the system': 'Wie das System' };
  writeFileSync(join(userData, 'languages/de.json'), JSON.stringify(german));
  running = await launch({ userData });
});
afterAll(async () => {
  await running?.close();
  rmSync(userData, { recursive: true, force: true });
});

const settings = () => running.page.keyboard.press('Control+,');
const language = () => running.page.evaluate(() => document.documentElement.lang);

test('is chosen by its own name, and the window is in it at once', async () => {
  const { page } = running;
  await settings();
  await page.getByRole('radiogroup', { name: 'Language' }).getByText('Deutsch').click();
  await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
  expect(await language()).toBe('de');
  await page.getByText(/^3 of [\d,]+ texts are translated/).waitFor();
});

test('is still spoken after a restart, until English is chosen', async () => {
  running = await running.restart();
  await settings();
  const { page } = running;
  await page.getByRole('heading', { level: 1, name: 'Einstellungen' }).waitFor();
  await page.getByRole('radiogroup', { name: 'Sprache' }).getByText('English').click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  expect(await language()).toBe('en');
  expect(running.errors).toEqual([]);
});
