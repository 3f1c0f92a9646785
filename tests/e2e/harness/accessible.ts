// What is on the screen, in every look it can have, against the rules of axe-core.
import axe, { type AxeResults } from 'axe-core';
import { expect } from 'vitest';
import type { RunningApp } from './launch.ts';

/** What is not about colours is the same in every look: asked of the first. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'] as const;

/** Rows of a long grid have the colours of those before. */
const REPEATED = '[role=grid] tbody tr:nth-child(n + 7)';

const looks = [
  { colorScheme: 'light', contrast: 'no-preference' },
  { colorScheme: 'dark', contrast: 'no-preference' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
] as const;

/** Each violated rule, of whatever impact, with the elements that violate it. */
export async function violations({ page }: RunningApp): Promise<readonly string[]> {
  // Where a click left the pointer a hint may be open, which is no part of the screen.
  await page.mouse.move(0, 0);
  await expect.poll(() => page.getByRole('tooltip').count()).toBe(0);
  await page.evaluate(axe.source);
  const found: string[] = [];
  // The screen below a menu is looked at when nothing lies over it.
  const part = (await page.getByRole('menu').count()) > 0 ? '#floating' : ':root';
  for (const look of looks) {
    await page.emulateMedia({ ...look, reducedMotion: 'reduce' });
    const isFirst = look === looks[0];
    const options = { resultTypes: ['violations'], ...(isFirst ? {} : { runOnly: OF_COLOURS }) };
    const isWhole = isFirst && part === ':root';
    const context = isWhole ? 'document' : JSON.stringify({ include: [part], exclude: [REPEATED] });
    const results: AxeResults = await page.evaluate(`axe.run(${context}, ${JSON.stringify(options)})`);
    expect(results.passes.length).toBeGreaterThan(isWhole ? 10 : 0);
    found.push(
      ...results.violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) =>
            `${look.colorScheme}, contrast ${look.contrast}, ${id}: ${target.join(' ')} ${failureSummary}`,
        ),
      ),
    );
  }
  return found;
}
