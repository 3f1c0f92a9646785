// The whole window in a language nobody speaks: no screen shows a word of English, but what stays English and why.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dealFrom, freshDeal } from '../../renderer/state/new-deal.ts';
import { dealScreens } from '../../renderer/state/view.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { readDealText } from '../../shared/deal/file.ts';
import { FOREIGN, foreignTexts, plainTexts, wordless } from './harness/foreign-language.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { makeDeal } from './harness/samples.ts';
import { goTo } from './harness/stage.ts';

/** Where words of a page stand that stay as they are: “element: text”. */
const staying: readonly RegExp[] = [
  // Names of programs, of languages in themselves, of a size of paper; codes of currencies.
  /^a: Parley$/,
  /^button(\[title\])?: (English.*|Letter)$/,
  /Japanese \(Japan\)$/,
  /\b(EUR|USD)\b/,
  // Who sits at this computer.
  /^input\[placeholder\]: /,
  // Letter codes of terms.
  /^(text|span): (CR|GS|VAT)$/,
  // The workbook is English (docs/translation.md): its sheets, cells and formulas.
  /^td: (Cover|Summary|Inputs|Terms|Baseline|Gains by month|Compare|Assumptions|Checks|Glossary)$/,
  /^span(\[title\])?: .*![A-Z]+\d+$/,
  /^dd: =/,
  // Where a definition comes from is cited as it is.
  /^p: .*\b(model\.md|S\d|practice|convention|workbook\.md|decision)\b/,
];

const userData = mkdtempSync(join(tmpdir(), 'parley-translated-'));
let running: RunningApp;
let samples: readonly string[];

const deal = (path: string): Deal =>
  readDealText(readFileSync(join(import.meta.dirname, `../../${path}.parley`), 'utf8'));

beforeAll(async () => {
  mkdirSync(join(userData, 'languages'));
  writeFileSync(join(userData, `languages/${FOREIGN}.json`), JSON.stringify(foreignTexts()));
  running = await launch({ userData });
  const { page } = running;
  await page.locator('html[data-ready]').waitFor();
  // Its names of months have no letters.
  await page.evaluate(() => localStorage.setItem('parley.locale', 'ja-JP'));
  await page.evaluate((tag) => window.parley.chooseLanguage({ tag }), FOREIGN);
  await page.locator(`html[lang="${FOREIGN}"][data-ready]`).waitFor();
  const listed = await page.evaluate(() => window.parley.listSamples());
  samples = listed.ok ? listed.value.flatMap(({ name, notes }) => [name, notes]) : [];
});
afterAll(async () => {
  await running?.close();
  rmSync(userData, { recursive: true, force: true });
});

/** English words on the page that no rule lets stay. */
async function english(): Promise<readonly string[]> {
  const found = await plainTexts(running.page);
  return found.filter(
    (text) =>
      !staying.some((shape) => shape.test(text)) && !samples.some((one) => text.includes(one.slice(0, 60))),
  );
}

const pressed = async (...keys: readonly string[]): Promise<readonly string[]> => {
  for (const key of keys) await running.page.keyboard.press(key);
  await running.page.waitForTimeout(200);
  return english();
};

/** Every choice of a view, and a figure explained from the start, the middle and the end of the screen. */
async function throughout(): Promise<readonly string[]> {
  const { page } = running;
  const found = new Set(await english());
  const seeing = async () => {
    for (const text of await english()) found.add(text);
  };
  const views = page.locator('main [role=radiogroup] input[type=radio]');
  for (let view = 0; view < Math.min(await views.count(), 6); view += 1) {
    await views.nth(view).check({ force: true });
    await seeing();
  }
  const figures = page.locator('main [data-figure]');
  const count = await figures.count();
  for (const at of new Set([0, Math.floor(count / 2), count - 1])) {
    if (at < 0 || at >= count) continue;
    await figures.nth(at).evaluate((figure) => (figure as HTMLElement).click());
    await page.locator('aside').first().waitFor();
    await seeing();
  }
  await page.keyboard.press('Escape');
  return [...found];
}

test.each(['#/library', '#/new', '#/settings'])('%s', async (address) => {
  await goTo(running, address);
  expect(await english()).toEqual([]);
});

test.each([
  ['with everything in it', () => deal('tests/golden/sixth')],
  ['of the samples', () => deal('shared/deal/samples/it-portfolio')],
  ['just begun', () => dealFrom({ ...freshDeal(new Date(2026, 0, 1)), name: '1', services: '2' })],
])('every screen of a deal %s', async (_which, made) => {
  const id = await makeDeal(running, wordless(made()));
  const found: Record<string, readonly string[]> = {};
  for (const screen of dealScreens) {
    await goTo(running, `#/deal/${id}/${screen}`);
    const words = await throughout();
    if (words.length > 0) found[screen] = words;
  }
  expect(found).toEqual({});
  expect(await pressed('Control+k')).toEqual([]);
  expect(await pressed('Escape', '?')).toEqual([]);
  await pressed('Escape');
});

test('presenter mode, with a provider in the room', async () => {
  const { page } = running;
  const id = await makeDeal(running, wordless(deal('tests/golden/sixth')));
  await goTo(running, `#/deal/${id}/overview`);
  // Nobody in particular comes first.
  await page.locator('header [aria-haspopup=menu]').last().click();
  await page.getByRole('menuitem').nth(1).click();
  await pressed('F9');
  const found: Record<string, readonly string[]> = {};
  for (const screen of dealScreens) {
    await goTo(running, `#/deal/${id}/${screen}`);
    const words = await english();
    if (words.length > 0) found[screen] = words;
  }
  await pressed('F9');
  expect(found).toEqual({});
});

test('a word that was never said is found', async () => {
  await running.page.evaluate(() => document.querySelector('main')?.setAttribute('title', 'Never said'));
  expect(await english()).toEqual(['main[title]: Never said']);
});

test('nothing went wrong meanwhile', () => {
  expect(running.errors).toEqual([]);
});
