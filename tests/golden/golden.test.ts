import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate, type DealEvaluation, evaluate } from '../../shared/engine/evaluation.ts';
import {
  agrees,
  type GoldenName,
  goldenDeal,
  goldenExpected,
  goldenNames,
  goldenPath,
} from './golden-deals.ts';

const evaluated = (name: GoldenName) => {
  const deal = goldenDeal(name);
  return evaluate(calculate(instantiate(deal)), new Map(deal.scenarios.map(({ id, kind }) => [id, kind])));
};

/** Differences of `actual` from everything `expected` states, each with its path. The script states no solved values. */
function differences(expected: unknown, actual: unknown, path = ''): string[] {
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
function contractPart(expected: unknown): unknown {
  const { deal, months, scenarios, comparisons } = expected as Record<string, unknown>;
  return { deal, months, scenarios, comparisons };
}

describe('the four deals against the independent script', () => {
  it.each(goldenNames)('%s: every line, provider and comparison', (name) => {
    expect(differences(contractPart(goldenExpected(name)), evaluated(name))).toEqual([]);
  });

  it.each(goldenNames)('%s: every month of every line', (name) => {
    const deal = goldenDeal(name);
    const results = calculate(instantiate(deal));
    const { monthly, monthlyProviders } = goldenExpected(name) as {
      monthly: Record<string, Record<string, number[]>>;
      monthlyProviders: Record<string, Record<string, Record<string, number[]>>>;
    };
    const compared: string[] = [];
    const wrong: string[] = [];
    const row = (line: string, key: string, values: readonly number[]) => {
      const series = results.series(line as Parameters<typeof results.series>[0], key);
      for (const [month, value] of values.entries()) {
        compared.push(line);
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
    expect(wrong).toEqual([]);
    expect(compared.length).toBeGreaterThan(deal.months * 10);
  });

  it.each(goldenNames)('%s: the stored figures are what the script prints today', (name) => {
    const script = new URL('../independent/evaluate.py', import.meta.url).pathname;
    const printed: unknown = JSON.parse(
      execFileSync('python3', [script, goldenPath(name)], { encoding: 'utf8' }),
    );
    expect(differences(goldenExpected(name), printed)).toEqual([]);
  });
});

describe('the $100M contract, to every printed digit of model.md section 9', () => {
  const printed = {
    '100m-low': {
      tcp: '93.0',
      points: '7.0',
      gain: '4.923083',
      payback: 18,
      npv: '74.307750',
      providerNpv: '8.469242',
      irr: '88.594',
      margin: '12.00',
    },
    '100m-mid': {
      tcp: '91.5',
      points: '8.5',
      gain: '5.903854',
      payback: 20,
      npv: '73.326980',
      providerNpv: '11.638475',
      irr: '121.959',
      margin: '16.00',
    },
    '100m-high': {
      tcp: '90.0',
      points: '10.0',
      gain: '6.884625',
      payback: 20,
      npv: '72.346209',
      providerNpv: '14.807708',
      irr: '159.251',
      margin: '20.00',
    },
  } as const;

  it.each(['100m-low', '100m-mid', '100m-high'] as const)('%s', (name) => {
    const { scenarios, comparisons } = evaluated(name);
    const scenario = (id: string): DealEvaluation['scenarios'][number] => {
      const found = scenarios.find((one) => one.id === id);
      if (!found) throw new Error(`no scenario ${id}`);
      return found;
    };
    const tcp = (id: string) => scenario(id).lines.totalCostOfPerformance;
    const provider = scenario('out-tasking').providers[0];
    const comparison = comparisons.find(
      (one) => one.scenario === 'out-tasking' && one.reference === 'traditional',
    );
    expect(tcp('traditional').term.toFixed(1)).toBe('100.0');
    expect(tcp('traditional').npv.toFixed(6)).toBe('79.230834');
    expect({
      tcp: tcp('out-tasking').term.toFixed(1),
      points: comparison?.points?.toFixed(1),
      gain: comparison?.clientGainNpv.toFixed(6),
      payback: comparison?.paybackMonth,
      npv: tcp('out-tasking').npv.toFixed(6),
      providerNpv: provider?.npv.toFixed(6),
      irr: ((provider?.irr ?? 0) * 100).toFixed(3),
      margin: ((provider?.marginTerm ?? 0) * 100).toFixed(2),
    }).toEqual(printed[name]);
  });
});
