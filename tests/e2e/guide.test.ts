// The guide as a person uses it: asked for where help is needed, read and searched without a network, and back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './harness/accessible.ts';
import { launch, type RunningApp } from './harness/launch.ts';
import { openSample } from './harness/samples.ts';

let running: RunningApp;
const heading = (name: string) => running.page.getByRole('heading', { name, level: 1 });
const press = (key: string) => running.page.keyboard.press(key);
const focusedCell = () => running.page.evaluate(() => document.activeElement?.getAttribute('data-cell'));

beforeAll(async () => {
  running = await launch();
  await openSample(running, 'it-portfolio', 'compare');
  await heading('Compare').waitFor();
});
afterAll(() => running?.close());

test('F1 opens the chapter of the screen, and leads back', async () => {
  await press('F1');
  await heading('Reading Compare').waitFor();
  expect(await violations(running)).toEqual([]);
  await press('F1');
  await heading('Compare').waitFor();
});

test('what was being typed is kept, and back is where it was', async () => {
  await running.page.getByRole('link', { name: 'Services' }).click();
  await running.page.locator('[data-cell="volume/hosting/1"]').click();
  await running.page.keyboard.type('1177');
  await press('F1');
  await heading('The grid and its keys').waitFor();
  await press('Escape');
  await heading('Services').waitFor();
  await expect.poll(focusedCell).toBe('volume/hosting/1');
  expect(await running.page.locator('[data-cell="volume/hosting/1"]').innerText()).toBe('1,177');
});

test('a text that was not accepted waits until one is back', async () => {
  await running.page.locator('[data-cell="volume/network/1"]').click();
  await running.page.keyboard.type('sixty-two');
  await press('Enter');
  await running.page.getByText('1 cell is not accepted').waitFor();
  await press('F1');
  await heading('The grid and its keys').waitFor();
  await running.page.getByRole('button', { name: /^Back to Services/ }).click();
  await running.page.getByText('1 cell is not accepted').waitFor();
});

test('every chapter is reached, and each of its pictures is there', async () => {
  await press('F1');
  const contents = running.page.getByRole('navigation', { name: 'Contents of the guide' });
  for (const name of await contents.locator('section > ul > li > a').allInnerTexts()) {
    await contents.getByRole('link', { name, exact: true }).first().click();
    await heading(name).waitFor();
    const lost = await running.page.locator('article img').evaluateAll(async (images) => {
      const missing: string[] = [];
      for (const image of images) {
        if (!(image instanceof HTMLImageElement)) continue;
        await image.decode().catch(() => missing.push(image.src));
      }
      return missing;
    });
    expect(lost, name).toEqual([]);
    expect(await running.page.locator('article em').allInnerTexts(), name).toEqual([]);
  }
});

test('words are found as they are typed; Esc leaves the search first, then the guide', async () => {
  const search = running.page.getByRole('searchbox', { name: 'Search the guide' });
  await search.fill('violet fra');
  await running.page.getByRole('link', { name: 'What you see' }).click();
  await heading('Presenter mode').waitFor();
  await search.fill('no such words here');
  await running.page.getByText('Nothing in the guide has all these words', { exact: false }).waitFor();
  expect(await violations(running)).toEqual([]);
  await press('Escape');
  await heading('Presenter mode').waitFor();
  await press('Escape');
  await heading('Services').waitFor();
});

test('in presenter mode it may be read, and knows nothing of the deal', async () => {
  await press('F9');
  await running.page.getByText('PRESENTER MODE', { exact: true }).waitFor();
  await press('F1');
  await heading('Presenter mode').waitFor();
  await running.page.getByText('PRESENTER MODE', { exact: true }).waitFor();
  const page = await running.page.evaluate(() => document.documentElement.outerHTML);
  expect(page).not.toContain('IT portfolio');
  await press('Escape');
  await press('F9');
});

test('the Help menu has it, and nothing of it asked a network', async () => {
  await running.app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find(({ role }) => role === 'help');
    help?.submenu?.items.find(({ label }) => label === '&User guide')?.click();
  });
  await heading('The grid and its keys').waitFor();
  expect(running.errors).toEqual([]);
  expect(running.requests.filter((address) => !address.startsWith('app://parley/'))).toEqual([]);
});
