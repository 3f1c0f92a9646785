// Settings in the real app: they hold at once, everywhere, and after a restart.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DealScreen, dealScreens } from '../../renderer/state/view.ts';
import { goldenDeal } from '../golden/golden-deals.ts';
import { violations } from './harness/accessible.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { goToScreen, openSample } from './harness/samples.ts';

let running: RunningApp;

beforeAll(async () => {
  running = await launch();
});
afterAll(() => running?.close());

const settings = async () => {
  const { page } = running;
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
};

test('a locale and high contrast hold at once and have no fault for readers of screens', async () => {
  await settings();
  const { page } = running;
  const name = page.getByLabel('Your name in the history');
  await name.fill('Ana Lima');
  await name.press('Enter');
  await page.getByRole('button', { name: /^Numbers and dates/ }).click();
  await page.getByRole('menuitem', { name: 'German (Germany)' }).click();
  await page.getByText('−1.234.567,50').waitFor();
  await page.getByRole('radiogroup', { name: 'Contrast' }).getByText('High').click();
  await page.getByRole('radiogroup', { name: 'Motion' }).getByText('Reduced').click();
  await page.getByRole('radiogroup', { name: 'Colours' }).getByText('Dark').click();
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
    ...{ contrast: 'more', motion: 'reduced', theme: 'dark' },
  });
  expect(await violations(running)).toEqual([]);
});

test('contrast and motion follow the system, unless it is said otherwise either way', async () => {
  const { page } = running;
  const choose = (group: string, choice: string) =>
    page.getByRole('radiogroup', { name: group }).getByText(choice, { exact: true }).click();
  const shown = () =>
    page.evaluate(
      () => `${document.documentElement.dataset.contrast} ${document.documentElement.dataset.motion}`,
    );
  await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' });
  await choose('Contrast', 'Normal');
  await choose('Motion', 'Full');
  expect(await shown()).toBe('normal full');
  await choose('Contrast', 'As the system');
  await choose('Motion', 'As the system');
  expect(await shown()).toBe('more reduced');
  await page.emulateMedia({ contrast: 'no-preference', reducedMotion: 'no-preference' });
  await expect.poll(shown).toBe('normal full');
  await choose('Contrast', 'High');
  await choose('Motion', 'Reduced');
  expect(await shown()).toBe('more reduced');
});

test('every figure on every screen follows another locale at once', async () => {
  const { page } = running;
  const made = await page.evaluate((deal) => window.parley.createDeal({ deal }), goldenDeal('sixth'));
  if (!made.ok) throw new Error(made.error.what);
  /** Figures with a decimal point, in texts, hints and names for readers of screens. */
  const withPoint = async (screen: DealScreen) => {
    await goToScreen(running, made.value.id, screen);
    await page.locator(`main h1`).waitFor();
    await page.locator('html[data-ready]').waitFor();
    const texts = await page.evaluate(() => [
      ...document.body.innerText.split('\n'),
      ...Array.from(document.querySelectorAll('[title], [aria-label]')).flatMap((element) =>
        ['title', 'aria-label'].map((name) => element.getAttribute(name) ?? ''),
      ),
      ...Array.from(document.querySelectorAll('input'), ({ value }) => value),
    ]);
    return texts.filter((text) => /\d\.(?!\d{3}(?!\d))\d/.test(text));
  };
  for (const screen of dealScreens) expect(await withPoint(screen), screen).toEqual([]);
  await settings();
  await page.getByRole('button', { name: /^Numbers and dates/ }).click();
  await page.getByRole('menuitem', { name: 'English (United Kingdom)' }).click();
  expect((await withPoint('terms')).length).toBeGreaterThan(50);
  await settings();
  await page.getByRole('button', { name: /^Numbers and dates/ }).click();
  await page.getByRole('menuitem', { name: 'German (Germany)' }).click();
  // What was kept of the deal while it was English is not shown again.
  for (const screen of ['terms', 'compare', 'overview'] as const)
    expect(await withPoint(screen), screen).toEqual([]);
}, 120_000);

test('they are still there after a restart, in the figures of a deal too', async () => {
  running = await running.restart();
  const { page } = running;
  expect(await page.evaluate(() => window.parley.person())).toMatchObject({ value: { name: 'Ana Lima' } });
  await openSample(running, 'it-portfolio', 'compare');
  await page
    .getByRole('button', { name: /^Total cost of performance, As is: 122\.043,6$/ })
    .first()
    .waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.contrast)).toBe('more');
  expect(await violations(running)).toEqual([]);
  expect(running.errors).toEqual([]);
});
