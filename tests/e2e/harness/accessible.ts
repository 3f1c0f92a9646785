// What is on the screen, light and dark, against the rules of axe-core.
import axe, { type AxeResults } from 'axe-core';
import { expect } from 'vitest';
import type { RunningApp } from './launch.ts';

/** Each violated rule with the elements that violate it. */
export async function violations({ page }: RunningApp): Promise<readonly string[]> {
  // Where a click left the pointer a hint may be open, which is no part of the screen.
  await page.mouse.move(0, 0);
  await expect.poll(() => page.getByRole('tooltip').count()).toBe(0);
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const results: AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
    expect(results.passes.length).toBeGreaterThan(10);
    found.push(
      ...results.violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${colorScheme}, ${id}: ${target.join(' ')} ${failureSummary}`,
        ),
      ),
    );
  }
  return found;
}
