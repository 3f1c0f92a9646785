// How what the engine computes is held against what tests/independent prints.
import { execFileSync } from 'node:child_process';
import type { Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import {
  calculate,
  type DealEvaluation,
  type DealResults,
  evaluate,
} from '../../shared/engine/evaluation.ts';
import { agrees } from './golden-deals.ts';

export const evaluated = (deal: Deal): DealEvaluation =>
  evaluate(calculate(instantiate(deal)), new Map(deal.scenarios.map(({ id, kind }) => [id, kind])));

const script = new URL('../independent/evaluate.py', import.meta.url).pathname;

/** What the independent script prints of a deal file. */
export const printedBy = (path: string): unknown =>
  JSON.parse(execFileSync('python3', [script, path], { encoding: 'utf8', maxBuffer: 1e8 }));

/** Differences of `actual` from everything `expected` states, each with its path. The script states no solved values. */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return agrees(expected, actual) ? [] : [`${path}: expected ${expected}, got ${actual}`];
  }
  if (typeof expected === 'object' && expected !== null && typeof actual === 'object' && actual !== null) {
    const keys = path.endsWith('/lines')
      ? [...new Set([...Object.keys(expected), ...Object.keys(actual)])]
      : Object.keys(expected);
    return keys.flatMap((key) =>
      differences(
        (expected as Record<string, unknown>)[key],
        (actual as Record<string, unknown>)[key],
        `${path}/${key}`,
      ),
    );
  }
  return expected === actual ? [] : [`${path}: expected ${String(expected)}, got ${String(actual)}`];
}

/** What the contract of `evaluate --json` holds; the script prints monthly rows beside it. */
export function contractPart(expected: unknown): unknown {
  const { deal, months, scenarios, comparisons } = expected as Record<string, unknown>;
  return { deal, months, scenarios, comparisons };
}

/** Every month of every line the script prints: how many were compared, and which of them differ. */
export function monthlyDifferences(
  expected: unknown,
  results: DealResults,
): { readonly compared: number; readonly wrong: readonly string[] } {
  const { monthly, monthlyProviders } = expected as {
    monthly: Record<string, Record<string, number[]>>;
    monthlyProviders: Record<string, Record<string, Record<string, number[]>>>;
  };
  let compared = 0;
  const wrong: string[] = [];
  const row = (line: string, key: string, values: readonly number[]) => {
    const series = results.series(line as Parameters<DealResults['series']>[0], key);
    for (const [month, value] of values.entries()) {
      compared += 1;
      if (!agrees(value, series[month] ?? Number.NaN)) wrong.push(`${line} of ${key}, month ${month}`);
    }
  };
  for (const [scenario, lines] of Object.entries(monthly)) {
    for (const [line, values] of Object.entries(lines)) row(line, scenario, values);
  }
  for (const [scenario, providers] of Object.entries(monthlyProviders)) {
    for (const [provider, lines] of Object.entries(providers)) {
      for (const [line, values] of Object.entries(lines)) row(line, `${scenario}/${provider}`, values);
    }
  }
  return { compared, wrong };
}
