// Without a pointer: Tab goes round each screen in the order of reading, is always seen, comes to everything, and the
// focus is never lost.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isUnderSomething, screenStates, show } from './harness/screens.ts';
import { goTo, type Stage, setStage } from './harness/stage.ts';
import { type TabStop, tabRound } from './harness/tab-stops.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

/** What stands above and to the left of what came before it is not what one reads next. */
const isBackwards = (from: TabStop, to: TabStop): boolean =>
  to.part < from.part || (to.part === from.part && to.bottom <= from.top && to.right <= from.left);

const walked = screenStates.filter(
  (state) => !isUnderSomething(state) && !state.name.startsWith('presenter'),
);

test.each(walked)(
  '$name: Tab goes round in the order of reading, is seen, and comes to all there is',
  async (state) => {
    await show(stage, state);
    const round = await tabRound(stage);
    await state.leave?.(stage);
    const { stops, isRound, unreached } = round;
    expect(isRound).toBe(true);
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.filter(({ isSeen }) => !isSeen).map(({ name }) => name)).toEqual([]);
    const jumps = stops.flatMap((stop, index) => {
      const before = stops[index - 1];
      return before && isBackwards(before, stop) ? [`${before.name} → ${stop.name}`] : [];
    });
    expect(jumps).toEqual([]);
    expect(unreached).toEqual([]);
  },
);

/** Null where the focus is nowhere. */
const focused = () =>
  stage.page.evaluate(() => {
    const at = document.activeElement;
    return at === null || at === document.body
      ? null
      : (at.getAttribute('aria-label') ?? at.textContent?.slice(0, 60));
  });
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await stage.page.keyboard.press(key);
};

test('F6 leads from part to part of the window, and back', async () => {
  await goTo(stage, `#/deal/${stage.deals.worked}/services`);
  const part = () =>
    stage.page.evaluate(() => {
      const at = document.activeElement?.closest('header, nav, section, aside, footer');
      return at?.getAttribute('aria-label') ?? at?.tagName ?? null;
    });
  await stage.page.locator('header a').focus();
  const parts = [await part()];
  for (let step = 0; step < 5; step += 1) {
    await press('F6');
    parts.push(await part());
  }
  expect(parts).toEqual([
    'HEADER',
    'Assess',
    expect.stringMatching(/^Headline/),
    'Deal',
    'Services',
    'Metrics',
  ]);
  await press('Shift+F6', 'Shift+F6');
  expect(await part()).toBe('Deal');
  expect(await focused()).toMatch(/^Deal name/);
});

test('what goes from the page hands the focus on: rows of the library, their menus, notices and explanations', async () => {
  const { page } = stage;
  const row = (name: string) => page.getByRole('button', { name: `Actions for ${name}` });
  await goTo(stage, '#/library');
  await row('Tendered').focus();
  await press('Enter');
  await page.getByRole('menuitem', { name: 'Tags…' }).press('Enter');
  await expect
    .poll(() => page.getByLabel(/Tags of/).evaluate((at) => at === document.activeElement))
    .toBe(true);
  await press('Escape');
  await expect.poll(focused).toBe('Tendered');
  await row('Tendered').focus();
  await press('Enter');
  await page.getByRole('menuitem', { name: 'Delete…' }).press('Enter');
  await expect.poll(focused).toBe('Keep');
  await press('Tab', 'Enter');
  await expect.poll(() => row('Tendered').count()).toBe(0);
  await expect.poll(focused).not.toBeNull();
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);

  await goTo(stage, `#/deal/${stage.deals.worked}/compare`);
  await page
    .getByRole('button', { name: /^Charges, Out-tasking/ })
    .first()
    .focus();
  await press('Enter');
  await page.getByRole('complementary', { name: /^Explanation/ }).waitFor();
  await page.getByRole('button', { name: 'Close' }).focus();
  await press('Enter');
  await expect.poll(focused).toMatch(/^Charges, Out-tasking/);
});

test('a screen that opens takes the focus with it, from the palette and from the rail', async () => {
  const { page } = stage;
  await goTo(stage, `#/deal/${stage.deals.worked}/services`);
  await press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('margin');
  await press('Enter');
  await page.getByRole('heading', { name: 'Margin', level: 1 }).waitFor();
  await expect.poll(focused).not.toBeNull();
  await press('Control+k');
  await page.getByRole('dialog').waitFor();
  await press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(focused).not.toBeNull();
});

test('nothing was reported on the console', () => {
  expect(stage.errors).toEqual([]);
});
