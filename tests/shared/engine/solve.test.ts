import { describe, expect, it } from 'vitest';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { crossing } from '../../../shared/engine/root.ts';
import { breakEvenOf, corridorOf, withInput } from '../../../shared/engine/solve.ts';
import { type GoldenName, goldenDeal } from '../../golden/golden-deals.ts';

describe('crossing', () => {
  it.each<[string, (x: number) => number, number]>([
    ['a line', (x) => 3 * x - 4, 4 / 3],
    ['a falling line', (x) => 10 - 0.5 * x, 20],
    ['a kink', (x) => (x < 2 ? 0.001 * (x - 2) : 50 * (x - 2)), 2],
    ['a curve', (x) => x ** 3 - 30, 30 ** (1 / 3)],
    ['a crossing at the start', (x) => x, 0],
    ['one far out', (x) => x - 99.5, 99.5],
  ])('of %s', (_what, f, root) => {
    expect(crossing(f, 0, 100)).toBeCloseTo(root, 10);
  });

  it('is null where the sign stays', () => {
    expect(crossing((x) => x + 1, 0, 100)).toBeNull();
    expect(crossing(() => Number.NaN, 0, 100)).toBeNull();
  });
});

const comparisonOf = (name: GoldenName, key: string) => {
  const situation = instantiate(goldenDeal(name));
  const comparison = situation.instances.comparison.find((one) => one.key === key);
  if (!comparison) throw new Error(`no comparison ${key}`);
  return { situation, comparison };
};

describe('the price corridor', () => {
  it.each<[GoldenName, string]>([
    ['100m-low', 'out-tasking/traditional'],
    ['100m-mid', 'out-tasking/traditional'],
    ['100m-high', 'traditional/out-tasking'],
    ['fourth', 'out-tasking/traditional'],
    ['fourth', 'traditional/as-is'],
  ])('%s, %s: its ends give zero gain on re-running', (name, key) => {
    const { situation, comparison } = comparisonOf(name, key);
    const corridor = corridorOf(situation, comparison);
    const [scenario = ''] = key.split('/');
    const gain = (item: 'clientGainNpv' | 'providersGainNpv', scale: number | null) => {
      if (scale === null) throw new Error('no such end');
      return calculate(withInput(situation, 'scenario', scenario, 'priceScale', scale)).value(
        item,
        comparison.key,
      );
    };
    const size = Math.abs(calculate(situation).value('costNpv', scenario));
    expect(Math.abs(gain('providersGainNpv', corridor.low)) / size).toBeLessThan(1e-9);
    expect(Math.abs(gain('clientGainNpv', corridor.high)) / size).toBeLessThan(1e-9);
    const both = gain('clientGainNpv', corridor.equal) - gain('providersGainNpv', corridor.equal);
    expect(Math.abs(both) / size).toBeLessThan(1e-9);
    expect(corridor.empty).toBe((corridor.low ?? 0) > (corridor.high ?? 0));
    const middle = ((corridor.low ?? 0) + (corridor.high ?? 0)) / 2;
    expect(gain('clientGainNpv', middle) > 0 && gain('providersGainNpv', middle) > 0).toBe(!corridor.empty);
  });

  it('without charges is empty: no price makes keeping everything a win', () => {
    const { situation, comparison } = comparisonOf('fourth', 'as-is/traditional');
    expect(corridorOf(situation, comparison)).toMatchObject({ high: null, low: null, empty: true });
  });
});

describe('the break-even number of providers', () => {
  it('is the last with a gain, and the present number gives the present gain', () => {
    const name: GoldenName = 'fourth';
    const { situation, comparison } = comparisonOf(name, 'out-tasking/as-is');
    const costly = withInput(
      withInput(situation, 'scenario', 'out-tasking', 'governancePerProvider', 6),
      'scenario',
      'out-tasking',
      'integrationPerInterface',
      2,
    );
    const { gains, providers } = breakEvenOf(costly, comparison);
    expect(gains).toHaveLength(30);
    expect(gains[1]).toBeCloseTo(calculate(costly).value('clientGainNpv', comparison.key), 9);
    expect(providers).not.toBeNull();
    expect(gains[(providers ?? 0) - 1]).toBeGreaterThanOrEqual(0);
    expect(gains[providers ?? 0]).toBeLessThan(0);
    for (let index = 1; index < gains.length; index++)
      expect(gains[index]).toBeLessThan(gains[index - 1] ?? 0);
  });
});
