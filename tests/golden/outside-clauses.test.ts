// More figures from outside: target cost, payment terms, benchmark, holdback, optimism bias, the normal loss.
// Each test names the figure and who printed it; numbers of ours are said to be ours.
import { describe, expect, it } from 'vitest';
import { blankMetric, blankMitigation, blankOneOff } from '../../shared/deal/blank.ts';
import { contract, expectClose, monthly, term, yearly } from './small-contract.ts';

describe('target cost: incentive fee 60/40, target cost 60,000, fee 15,000, ceiling 100,000', () => {
  const incentive = (actualCost: number) =>
    contract({
      years: 1,
      services: {
        desk: {
          switches: { priceBasis: 'targetCost' },
          inputs: {
            targetCost: 60_000,
            targetFee: 15_000,
            overrunShare: 0.6,
            priceCeiling: 100_000,
            openBookUnitCost: actualCost / 12,
          },
        },
      },
    });

  it('has its point of total assumption at 101,667', () => {
    const [, first] = incentive(60_000).series('pointOfTotalAssumption', 'contract/desk');
    expect(Math.round(first ?? 0)).toBe(101_667);
  });

  it.each([
    [50_000, 69_000],
    [60_000, 75_000],
    [70_000, 81_000],
    [101_666.666_666_667, 100_000],
    [120_000, 100_000],
  ])('an actual cost of %f costs the client %f', (actual, price) => {
    expectClose(yearly(incentive(actual), 'charges'), [price], 4);
  });
});

describe('payment terms', () => {
  const later = (days: number) =>
    contract({
      years: 2,
      deal: { discountRate: 0.08 },
      services: { desk: { inputs: { unitPrice: 12_500_000 / 12 } } },
      scenario: { switches: { paymentTerms: 'days' }, inputs: { paymentDays: days } },
    });

  it('$12.5m a year, 15 days, 8 %: $513,699 freed and $41,096 a year', () => {
    const results = later(15);
    expect(Math.round(results.value('workingCapitalFreed', 'contract'))).toBe(513_699);
    expect(Math.round(results.value('workingCapitalValue', 'contract'))).toBe(41_096);
  });

  it('30 to 60 days at 8 % is about 0.66 % of the price', () => {
    const [before, after] = [30, 60].map((days) => later(days).value('workingCapitalValue', 'contract'));
    expect(((after ?? 0) - (before ?? 0)) / 12_500_000).toBeCloseTo(0.0066, 4);
  });

  it('come back by the end: nothing is freed over the whole term, and both sides mirror each other', () => {
    const results = later(45);
    expect(Math.abs(term(results, 'workingCapital'))).toBeLessThan(1e-6);
    const [client, provider] = (['workingCapital', 'providerWorkingCapital'] as const).map((name) =>
      Array.from(results.series(name, name === 'workingCapital' ? 'contract' : 'contract/desk')),
    );
    expect(client).toEqual(provider);
  });
});

describe('clauses with a published rule', () => {
  it.each([
    [85, 90],
    [95, 95],
    [105, 100],
  ])(
    'benchmarking, P := max(target, P · (1 − cap)), cap 10 %: a benchmark of %f against 100 gives %f',
    (benchmarkPrice, price) => {
      const results = contract({
        years: 3,
        services: {
          desk: {
            switches: { benchmark: 'atMonth' },
            inputs: { unitPrice: 100, benchmarkMonth: 13, benchmarkPrice, benchmarkCap: 0.1 },
          },
        },
      });
      expectClose(monthly(results, 'charges'), [100, price, price]);
    },
  );

  it('milestone holdback of 20 %: 0.8 · M at acceptance, 0.2 · M at the end', () => {
    const results = contract({
      years: 1,
      services: { desk: { inputs: { unitPrice: 1 } } },
      scenario: {
        oneOffs: [
          {
            ...blankOneOff({ id: 'take-over', name: 'Take-over' }),
            paidTo: 'desk',
            switches: { holdback: 'yes' },
            inputs: { oneOffAmount: 10, oneOffMonth: 3, holdbackMonth: 9 },
          },
        ],
      },
    });
    const paid = results.series('transitionReceived', 'contract/desk');
    expectClose([paid[3] ?? 0, paid[9] ?? 0], [8, 2]);
    expect(term(results, 'transition')).toBeCloseTo(10, 9);
  });

  it.each([
    [0, 41],
    [0.5, 20.5],
    [1, 0],
  ])(
    'HM Treasury, outsourced operating cost, 41 %%: mitigated by %f it adds %f to 100 of charges',
    (mitigatedShare, bias) => {
      const results = contract({
        years: 1,
        services: { desk: { inputs: { unitPrice: 100 / 12 } } },
        scenario: {
          inputs: { biasCharges: 0.41 },
          mitigations: [{ ...blankMitigation({ id: 'pilot', name: 'Pilot' }), inputs: { mitigatedShare } }],
        },
      });
      expect(term(results, 'optimismBias')).toBeCloseTo(bias, 9);
      expect(term(results, 'totalCostOfPerformance')).toBeCloseTo(100, 9);
    },
  );

  it('termination for convenience: unamortised investment + wind-down + lost margin of the remaining charges', () => {
    // Amounts of ours: 240 over 24 months, 5 for winding down, 10 % of 20 a month for what remains.
    const results = contract({
      years: 2,
      services: { desk: { inputs: { unitPrice: 20 } } },
      scenario: {
        switches: { exit: 'forced', terminationFee: 'schedule' },
        inputs: { exitMonth: 18, contractInvestment: 240, windDownFee: 5, lostMarginShare: 0.1 },
      },
    });
    expectClose(
      [1, 6, 18].map((month) => results.series('exitCost', 'contract')[month] ?? 0),
      [230 + 5 + 46, 180 + 5 + 36, 60 + 5 + 12],
    );
    expect(term(results, 'exit')).toBeCloseTo(77, 9);
    expect(term(results, 'costOfSupplier')).toBeCloseTo(18 * 20 + 77, 9);
    // What was given away is back in-house from month 19.
    expect(results.series('retained', 'contract')[19]).toBe(results.series('retained', 'as-is')[19]);
  });
});

describe('services built up', () => {
  it('10 FTE at 60,000 a year and 5,000 a month for 1,000 tickets are 55 a ticket', () => {
    const results = contract({
      years: 1,
      services: {
        desk: {
          basis: { costBasis: 'fte' },
          service: { volume: 1000, fte: 10, loadedCost: 60_000, otherRunCost: 5_000 },
          inputs: { unitPrice: 50 },
        },
      },
    });
    expect(results.value('unitCostAtSigning', 'desk')).toBe(55);
    expectClose(yearly(results, 'retained', 'as-is'), [660_000]);
  });

  it('paid by the FTE, a provider that saves 2 of 10 loses its margin on them, a third of what the client saves', () => {
    const results = contract({
      years: 1,
      services: {
        desk: {
          switches: { priceBasis: 'ratePerFte', deliveryBasis: 'costPerFte' },
          inputs: { fteRate: 9_000, fteSupplied: 10, fteCost: 6_000, fteSaved: 2 },
        },
      },
    });
    expectClose(yearly(results, 'charges'), [12 * 90_000]);
    expect(results.sum('profitLostByFte', 'contract/desk', { kind: 'term' })).toBe(12 * 6_000);
    expect(results.value('makeWholeShare', 'contract/desk')).toBeCloseTo(1 / 3, 12);
  });
});

describe('performance by metrics', () => {
  const level = (direction: 'higher' | 'lower', mean: number) =>
    contract({
      years: 1,
      services: {
        desk: {
          basis: { performanceBasis: 'metrics' },
          metrics: [
            {
              ...blankMetric({ id: 'answer', name: 'Answer' }, 'second'),
              switches: { direction },
              inputs: { metricAsIs: mean, metricAsIsSpread: 1, metricExpected: 0, metricImpact: 1000 },
            },
          ],
          inputs: { unitPrice: 1 },
        },
      },
    });

  it.each([
    [-1, 1.0833],
    [0, 0.3989],
    [0.5, 0.1978],
    [1, 0.0833],
    [2, 0.0085],
  ])(
    'the table of the unit normal loss: %f spreads above what is expected lose %f of a spread',
    (z, loss) => {
      for (const results of [level('higher', z), level('lower', -z)]) {
        const [, gap] = results.series('levelGap', 'contract/desk/answer');
        expect(gap).toBeCloseTo(loss, 4);
        expectClose(yearly(results, 'performanceLoss'), [12_000 * (gap ?? 0)]);
      }
    },
  );

  it('misses half of the time where the mean is what is expected, and three times in a row an eighth', () => {
    const results = level('higher', 0);
    expect(results.series('ownMissRate', 'contract/desk/answer')[1]).toBeCloseTo(0.5, 14);
    expect(results.series('missesInARow', 'contract/desk/answer')[1]).toBeCloseTo(0.125, 14);
  });
});

it('cash in the middle of the month is worth half a month more than at its end', () => {
  const npv = (cashTiming: 'end' | 'middle') =>
    contract({
      years: 3,
      deal: { discountRate: 0.1 },
      timing: { cashTiming },
      services: { desk: { inputs: { unitPrice: 10 } } },
    }).value('costNpv', 'contract');
  expect(npv('middle') / npv('end')).toBeCloseTo(1.1 ** (1 / 24), 12);
});
