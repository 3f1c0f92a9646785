import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, sourceFiles } from '../architecture/imports.ts';
import { measure } from './keystrokes.ts';
import { portfolio } from './portfolio.ts';
import { quantile } from './times.ts';

describe('the benchmark', () => {
  it('measures what a spreadsheet agrees with', { timeout: 120_000 }, () => {
    const { spreadsheet, keystrokes } = measure(
      { services: 3, months: 18, scenarios: 3 },
      { alone: 2, inTurn: 2 },
      () => undefined,
    );
    expect(spreadsheet.difference).toBeLessThan(1e-9);
    expect(spreadsheet.formulas).toBeGreaterThan(1000);
    for (const { rows, inTurn } of keystrokes) {
      expect(rows.changed).toBeGreaterThan(5);
      expect(rows.changed).toBeLessThan(rows.all / 2);
      expect(inTurn.ratio).toBeGreaterThan(0);
    }
  });

  it('measures the same deal every time', () => {
    const size = { services: 4, months: 24, scenarios: 2 };
    expect(portfolio(size)).toEqual(portfolio(size));
  });

  it('takes the nearest value there is', () => {
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
    expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
  });
});

describe('HyperFormula, which is under the GPL', () => {
  it('is not shipped: no part of the app imports it and it is no dependency', () => {
    const importers = sourceFiles(['shared', 'electron', 'renderer', 'build']).filter(({ imports }) =>
      imports.some((one) => one.startsWith('hyperformula')),
    );
    expect(importers.map(({ path }) => path)).toEqual([]);
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).not.toContain('hyperformula');
    expect(Object.keys(devDependencies)).toContain('hyperformula');
  });
});
