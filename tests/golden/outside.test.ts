// Figures other people published, reproduced by small deals. Each test names the figure and who printed it;
// numbers of ours, where a source gives a formula without an example, are said to be ours.
import { describe, expect, it } from 'vitest';
import { blankBenefit, blankOneOff } from '../../shared/deal/blank.ts';
import type { DealArrangement, DealScenario } from '../../shared/deal/document.ts';
import type { DealResults } from '../../shared/engine/evaluation.ts';
import { contract, expectClose, type Given, monthly, sum, term, yearly } from './small-contract.ts';

const bands = ['excess', 'allUnits'] as const;

describe('volume and dead band', () => {
  /** A price for 1,000 units a month, and the volume of each contract year. */
  const volumes = (
    volume: number[],
    volumeBand: (typeof bands)[number],
    terms: DealArrangement['inputs'],
    resourceBaseline = 1000,
  ) =>
    contract({
      years: volume.length,
      services: {
        desk: { service: { volume, resourceBaseline }, switches: { volumeBand }, inputs: terms },
      },
    });

  it.each(bands)('ISG, 2008: 1,000 units, 1m dollars, 5 % band: 952 to 1,053 dollars a unit (%s)', (band) => {
    const volume = [950, 1000, 1050];
    const charges = monthly(volumes(volume, band, { unitPrice: 1000, deadBand: 0.05 }), 'charges');
    expectClose(charges, [1_000_000, 1_000_000, 1_000_000]);
    const perUnit = charges.map((charge, year) => charge / (volume[year] ?? Number.NaN));
    expect(perUnit.map(Math.round)).toEqual([1053, 1000, 952]);
    // “About 10 %”, as printed: from one edge of the band to the other.
    expect(((perUnit[0] ?? 0) - (perUnit[2] ?? 0)) / 1000).toBeCloseTo(0.1, 2);
  });

  it.each(bands)(
    'UpperEdge: 1,000 tickets, 50,000 dollars a month, 10 % band: flat from 900 to 1,100 (%s)',
    (band) => {
      const inside = volumes([900, 901, 950, 1000, 1050, 1099, 1100], band, { unitPrice: 50, deadBand: 0.1 });
      expectClose(
        monthly(inside, 'charges'),
        Array.from({ length: 7 }, () => 50_000),
      );
      const [below = 0, above = 0] = monthly(
        volumes([899, 1101], band, { unitPrice: 50, deadBand: 0.1 }),
        'charges',
      );
      expect(below).toBeLessThan(50_000);
      expect(above).toBeGreaterThan(50_000);
    },
  );

  // The source says how, without amounts: rates of ours, $35 a ticket more and $30 a ticket less.
  it.each([
    ['excess', [48_500, 51_750]],
    ['allUnits', [45_500, 55_250]],
  ] as const)('the same tickets outside the band, at 850 and 1,150 (%s)', (band, expected) => {
    const rates = { unitPrice: 50, deadBand: 0.1, additionalRate: 0.7, reducedRate: 0.6 };
    expectClose(monthly(volumes([850, 1150], band, rates), 'charges'), expected);
  });

  it('Law Insider’s reduced resource credit, all units from the baseline: RRC = (B − V) · Z · c', () => {
    // Volumes of ours: B = 2,000, V = 1,700, Z = $12.50, c = 75 %: 300 · 12.50 · 0.75 = $2,812.50.
    const results = volumes(
      [2000, 1700],
      'allUnits',
      { unitPrice: 12.5, deadBand: 0.1, reducedRate: 0.75 },
      2000,
    );
    const [full = 0, reduced = 0] = monthly(results, 'charges');
    expect(full).toBeCloseTo(25_000, 6);
    expect(full - reduced).toBeCloseTo(2_812.5, 6);
  });

  it('ISG’s other reading, outside the band only: RRC = (B(1 − d) − V) · c, ARC = (V − B(1 + d)) · a', () => {
    // The same numbers and V = 2,300: 100 units beyond the band, at $9.375 and at $10.
    const results = volumes(
      [1700, 2000, 2300],
      'excess',
      { unitPrice: 12.5, deadBand: 0.1, reducedRate: 0.75, additionalRate: 0.8 },
      2000,
    );
    const [low = 0, full = 0, high = 0] = monthly(results, 'charges');
    expect(full - low).toBeCloseTo(937.5, 6);
    expect(high - full).toBeCloseTo(1_000, 6);
  });
});

describe('prices that move', () => {
  const indexed = (
    years: number,
    indexation: 'rate' | 'yearOnYear' | 'sinceSigning',
    terms: DealArrangement['inputs'] = {},
  ) =>
    contract({
      years,
      services: {
        desk: { switches: { indexation }, inputs: { unitPrice: 50 / 12, indexRate: 0.025, ...terms } },
      },
    });

  // Printed: $12.5m on $50m a year over seven years with the actual index, a sensitivity of 65 % against the
  // whole index. At a flat 2.5 %: $9.8m where year 1 is not indexed, $13.3m where it is.
  it('cost-of-living adjustment at 65 %: $9.8m, our convention, by which year 1 is not indexed', () => {
    const whole = term(indexed(7, 'rate'), 'charges');
    const part = term(indexed(7, 'yearOnYear', { indexSensitivity: 0.65 }), 'charges');
    expect(whole - part).toBeCloseTo(9.8, 1);
    expect(whole - part).toBeLessThan(12.5);
  });

  it('the same, indexed from year 1: $13.3m, the years 2 to 8 of an eight-year contract', () => {
    const sevenYears = (results: DealResults) => sum(yearly(results, 'charges').slice(1));
    const whole = sevenYears(indexed(8, 'rate'));
    const part = sevenYears(indexed(8, 'yearOnYear', { indexSensitivity: 0.65 }));
    expect(whole - part).toBeCloseTo(13.3, 1);
    expect(whole - part).toBeGreaterThan(12.5);
  });

  it('the same, measured since signing: S · (I ÷ I₀ − 1), 65 % of what the index itself adds', () => {
    const added = term(indexed(7, 'rate'), 'charges') - 350;
    const taken = term(indexed(7, 'sinceSigning', { indexSensitivity: 0.65 }), 'charges') - 350;
    expect(taken / added).toBeCloseTo(0.65, 9);
    // 50 · (1.025⁷ − 1) ÷ 0.025 − 350.
    expect(added).toBeCloseTo(27.371507, 5);
  });

  it('Accenture and the London School of Economics: 4–5 % productivity a year, compounding from year 2', () => {
    const prices = (priceProductivity: number) =>
      monthly(
        contract({ years: 5, services: { desk: { inputs: { unitPrice: 100, priceProductivity } } } }),
        'charges',
      );
    expectClose(prices(0.04), [100, 96, 92.16, 88.4736, 84.934656]);
    expectClose(prices(0.05), [100, 95, 90.25, 85.7375, 81.450625]);
  });
});

describe('Texas, its data centres', () => {
  // Millions. ACS 1,100 over 96 months, integrator Capgemini 127 and print Xerox 56 over 72 months each.
  const fixed = (amount: number, months: number): Given => ({
    switches: { priceBasis: 'fixedCharge' },
    inputs: { fixedCharge: amount / months },
  });
  const delivered = { infrastructure: fixed(1100, 96), print: fixed(56, 72) };

  it('second generation, awards as Government Technology printed them: the integrator is 12.6 % of a year', () => {
    const results = contract({ years: 6, services: { ...delivered, integrator: fixed(127, 72) } });
    const annual = yearly(results, 'charges')[0] ?? Number.NaN;
    const integrator = yearly(results, 'revenue', 'contract/integrator')[0] ?? Number.NaN;
    expect(annual).toBeCloseTo(168, 1);
    expect(integrator).toBeCloseTo(21.2, 1);
    expect(integrator / annual).toBeCloseTo(0.126, 3);
    // The awards as a whole, where the months cover them.
    expect(term(results, 'revenue', 'contract/integrator')).toBeCloseTo(127, 6);
    expect(term(results, 'revenue', 'contract/print')).toBeCloseTo(56, 6);
  });

  it('second generation, the integrator as integration cost: 14.4 % of the services is the same 12.6 %', () => {
    const results = contract({
      years: 6,
      services: delivered,
      scenario: { inputs: { integrationShare: 0.144 }, switches: { interfaces: 'lead' } },
    });
    const integration = term(results, 'integration');
    expect(integration).toBeCloseTo(127, 0);
    expect(integration / (integration + term(results, 'charges'))).toBeCloseTo(0.126, 3);
  });

  it.each([
    [159, 1022],
    [178, 1041],
  ])(
    'first generation: 863m dollars in seven years, a saving of %im, so a baseline of %im',
    (saving, baseline) => {
      const results = contract({
        years: 7,
        services: { centres: { ...fixed(863, 84), service: { unitCost: baseline / 84 } } },
      });
      // Contracted: $10.27m a month, against the $12.85m later paid.
      expect(monthly(results, 'charges')[0]).toBeCloseTo(10.27, 2);
      expect(term(results, 'totalCostOfPerformance', 'as-is')).toBeCloseTo(baseline, 6);
      expect(
        term(results, 'totalCostOfPerformance', 'as-is') - term(results, 'totalCostOfPerformance'),
      ).toBeCloseTo(saving, 6);
    },
  );
});

describe('discounting', () => {
  const rate = { discountRate: 0.035 };
  const price: Given = { inputs: { unitPrice: 1 } };

  it('UK Treasury rate of 3.5 % real: the factors of its four-digit table, and 8.3166 for ten years', () => {
    // A payment of 1 at the end of each of ten years.
    const results = contract({
      years: 10,
      deal: rate,
      services: { desk: price },
      scenario: {
        oneOffs: Array.from({ length: 10 }, (_, year) => ({
          ...blankOneOff({ id: `payment-${year + 1}`, name: `Payment ${year + 1}` }),
          inputs: { oneOffMonth: 12 * (year + 1), oneOffAmount: 1 },
        })),
      },
    });
    const factors = results.series('discountFactor', 'deal');
    expectClose(
      [0, 1, 2, 3, 4, 5, 10].map((year) => factors[12 * year] ?? Number.NaN),
      [1, 0.9662, 0.9335, 0.9019, 0.8714, 0.842, 0.7089],
      4,
    );
    expect(results.sum('transition', 'contract', { kind: 'npv' })).toBeCloseTo(8.3166, 4);
  });
});

describe('tax', () => {
  // £100m a year in charges and £10m for the transition, against £120m of payroll: amounts of ours.
  const taxed = (taxRecovery: number) =>
    contract({
      years: 2,
      services: { desk: { service: { unitCost: 10 }, inputs: { unitPrice: 100 / 12 } } },
      scenario: {
        inputs: { taxRate: 0.2, taxRecovery },
        oneOffs: [
          {
            ...blankOneOff({ id: 'transition', name: 'Transition' }),
            paidTo: 'desk',
            inputs: { oneOffMonth: 6, oneOffAmount: 10 },
          },
        ],
      },
    });

  it.each([
    ['nothing is recovered', 0, [22, 20]],
    ['a financial firm recovers little, here 15 %', 0.15, [18.7, 17]],
    ['half is recovered', 0.5, [11, 10]],
    ['all is recovered', 1, [0, 0]],
  ] as const)(
    'HM Revenue & Customs, 20 %: vat · (1 − recovery) · taxable charges, where %s',
    (_, recovery, expected) => {
      const results = taxed(recovery);
      expectClose(yearly(results, 'irrecoverableTax'), expected);
      // “None on in-house payroll.”
      expectClose(yearly(results, 'irrecoverableTax', 'as-is'), [0, 0]);
      expectClose(yearly(results, 'totalCostOfPerformance', 'as-is'), [120, 120]);
    },
  );
});

describe('benefits and gain sharing', () => {
  const shared = (
    benefit: DealScenario['benefits'][number]['inputs'],
    terms: DealScenario['inputs'],
    years: number,
  ) =>
    contract({
      years,
      services: { desk: { inputs: { unitPrice: 1 } } },
      scenario: {
        switches: { gainSharing: 'open' },
        inputs: terms,
        benefits: [
          {
            ...blankBenefit({ id: 'savings', name: 'Contracted savings' }),
            dimension: 'cost',
            switches: { gainShareable: 'yes' },
            inputs: benefit,
          },
        ],
      },
    });

  it('value leakage, 5–30 % of contracted savings lost: 70–95 of 100 count', () => {
    const results = shared(
      { annualBenefit: 100, benefitRealised: [0.7, 0.75, 0.95, 1] },
      { gainGoal: 80, gainOver: 0.5 },
      4,
    );
    expectClose(yearly(results, 'shareableBenefits'), [70, 75, 95, 100]);
    // Half of what exceeds a goal of 80, and nothing back below it.
    expectClose(yearly(results, 'gainShare'), [0, 0, 7.5, 10]);
  });

  // “Guaranteed a share of those savings”, it “pockets the difference if it outperforms the goals” and
  // otherwise “absorbs the loss”. The goal, the share of 20 % and the benefits are ours.
  it('Accenture and the London School of Economics, Microsoft’s pattern: a = u = 1', () => {
    const actual = [10, 12, 7, 10];
    const results = shared(
      { annualBenefit: actual },
      { gainGoal: 10, gainGuaranteed: 0.2, gainOver: 1, gainUnder: 1 },
      4,
    );
    const gainShare = yearly(results, 'gainShare');
    expectClose(gainShare, [2, 4, -1, 2]);
    // The client keeps the goal less the guaranteed share, whatever comes.
    expectClose(
      actual.map((benefit, year) => benefit - (gainShare[year] ?? Number.NaN)),
      [8, 8, 8, 8],
    );
    // The provider’s side of the same clause: charges of 1 a month and the gain share.
    expectClose(yearly(results, 'revenue', 'contract/desk'), [14, 16, 11, 14]);
  });

  it('isurv, target contracts: pain and gain shared 50 : 50', () => {
    const results = shared({ annualBenefit: [12, 7] }, { gainGoal: 10, gainOver: 0.5, gainUnder: 0.5 }, 2);
    expectClose(yearly(results, 'gainShare'), [1, -1.5]);
  });
});

describe('what else the trade prints', () => {
  it('PA Consulting: credits of 15 % of fees over a $75m contract, $11m', () => {
    const results = contract({
      years: 5,
      services: { desk: { inputs: { unitPrice: 75 / 60, atRiskShare: 0.15, forfeitedShare: 1 } } },
    });
    expect(Math.floor(term(results, 'serviceCredits'))).toBe(11);
    expect(term(results, 'costOfSupplier')).toBeCloseTo(63.75, 6);
  });

  it('ISG: a transition of 25–35 % of the first year’s base charges', () => {
    const transition = (transitionShare: number) =>
      term(
        contract({
          years: 3,
          services: { desk: { inputs: { unitPrice: [100 / 12, 10, 12] } } },
          scenario: { inputs: { transitionShare, transitionMonths: 6 } },
        }),
        'transition',
      );
    expect(transition(0.25)).toBeCloseTo(25, 6);
    expect(transition(0.35)).toBeCloseTo(35, 6);
  });

  it.each([
    ['the baseline of 2024/25, 8.24 %', 8.24, 7.61],
    ['completed contracts, 11.57 %', 11.57, 10.37],
  ])('UK single-source contracts, profit on cost, as a margin on revenue: %s', (_, profit, margin) => {
    const results = contract({
      years: 2,
      services: {
        desk: {
          switches: { deliveryBasis: 'amount' },
          inputs: { unitPrice: 100 + profit, deliveryAmount: 100 },
        },
      },
    });
    expect(results.value('marginTerm', 'contract/desk') * 100).toBeCloseTo(margin, 2);
  });
});
