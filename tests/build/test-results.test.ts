import { describe, expect, it } from 'vitest';
import { SetupError } from '../../build/setup/errors.mjs';
import { createTally } from '../../build/testing/tally.mjs';
import { countVitest } from '../../build/testing/vitest-results.mjs';

const test = (status: string, fullName = status) => ({ status, fullName });
const file = (...assertionResults: { status: string; fullName: string }[]) => ({
  status: assertionResults.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
  assertionResults,
});
const broken = { status: 'failed', assertionResults: [] };

describe('counting a vitest run', () => {
  it('counts tests', () => {
    const report = { testResults: [file(test('passed'), test('failed')), file(test('passed'))] };
    expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1, skipped: [] });
  });

  it.each(['skipped', 'pending', 'todo', 'disabled'])('counts a %s test as failed, by name', (status) => {
    const report = { testResults: [file(test('passed'), test(status, 'units add'))] };
    expect(countVitest(report, 0)).toEqual({ passed: 1, failed: 1, skipped: ['units add'] });
  });

  it('counts a file that did not load as failed', () => {
    const report = { testResults: [file(test('passed')), broken] };
    expect(countVitest(report, 1)).toEqual({ passed: 1, failed: 1, skipped: [] });
  });

  it.each([
    ['there is no report', null, 1],
    ['there is no test', { testResults: [] }, 0],
    ['an error happened outside the tests', { testResults: [file(test('passed'))] }, 1],
  ])('fails when %s', (_case, report, exitCode) => {
    expect(countVitest(report, exitCode).failed).toBe(1);
  });
});

describe('the closing line', () => {
  const printed = async (...results: { passed: number; failed: number; skipped?: string[] }[]) => {
    const lines: string[] = [];
    const print = (text: string) => {
      lines.push(...text.split('\n'));
    };
    const tally = createTally(print, () => 0);
    for (const result of results) await tally.step('step', async () => result);
    return { code: tally.close(), lines };
  };

  it('is alone and last, and adds up every step', async () => {
    const { code, lines } = await printed({ passed: 3, failed: 0 }, { passed: 1, failed: 0 });
    expect(lines.at(-1)).toBe('4 passed, 0 failed');
    expect(code).toBe(0);
  });

  it('follows even when a step breaks', async () => {
    const tally = createTally(() => {});
    const isDone = await tally.step('step', async () => {
      throw new SetupError('There is no compiler.', 'Install one.');
    });
    expect(isDone).toBe(false);
    expect(tally.close()).toBe(1);
  });

  it('fails with any failure and names what was skipped', async () => {
    const { code, lines } = await printed({ passed: 3, failed: 1, skipped: ['units add'] });
    expect(lines.at(-1)).toBe('3 passed, 1 failed');
    expect(lines).toContain('     skipped, counted as failed: units add');
    expect(code).toBe(1);
  });
});
