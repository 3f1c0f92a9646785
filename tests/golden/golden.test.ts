import { describe, expect, it } from 'vitest';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate, type DealEvaluation } from '../../shared/engine/evaluation.ts';
import { contractPart, differences, evaluated, monthlyDifferences, printedBy } from './differences.ts';
import { goldenDeal, goldenExpected, goldenNames, goldenPath } from './golden-deals.ts';

describe('the golden deals against the independent script', () => {
  it.each(goldenNames)('%s: every line, provider and comparison', (name) => {
    expect(differences(contractPart(goldenExpected(name)), evaluated(goldenDeal(name)))).toEqual([]);
  });

  it.each(goldenNames)('%s: every month of every line', (name) => {
    const deal = goldenDeal(name);
    const { compared, wrong } = monthlyDifferences(goldenExpected(name), calculate(instantiate(deal)));
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(deal.months * 10);
  });

  it.each(goldenNames)('%s: the stored figures are what the script prints today', (name) => {
    expect(differences(goldenExpected(name), printedBy(goldenPath(name)))).toEqual([]);
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
    const { scenarios, comparisons } = evaluated(goldenDeal(name));
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
