// What must hold of scenarios beside each other: price, steering cost, doing nothing.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate, type DealResults } from '../../shared/engine/evaluation.ts';
import type { InputName } from '../../shared/model/inputs.ts';
import { contractYears, type Instance, type Situation, withInstances } from '../../shared/model/instances.ts';
import { clientLines } from '../../shared/model/statements.ts';
import { close, evaluated, mapped, mustBeClose, turnover, withInputs } from './evaluated.ts';
import { randomDeal, runs } from './random-deals.ts';

const WHILE = 300_000;

const scenarioKeys = ({ situation }: DealResults) => situation.instances.scenario.map(({ key }) => key);

describe('total cost of performance', () => {
  /** What bends the line: benchmark, target cost and margin sharing are its only exceptions. */
  const straightened = ({ priceBasis, ...switches }: Instance['switches']): Instance['switches'] => ({
    ...switches,
    ...(priceBasis === undefined
      ? {}
      : { priceBasis: priceBasis === 'targetCost' ? 'unitPrice' : priceBasis }),
    ...('benchmark' in switches ? { benchmark: 'none' } : {}),
    ...('marginSharing' in switches ? { marginSharing: 'none' } : {}),
  });

  const straight = (situation: Situation): Situation =>
    withInstances(situation, (instances) =>
      instances.map((one) => ({ ...one, switches: straightened(one.switches) })),
    );

  const atPrice = (situation: Situation, scale: number) =>
    calculate(withInputs(situation, (name, value) => (name === 'priceScale' ? scale : value)));

  it('lies on a line over the price scale', { timeout: WHILE }, () => {
    let sloped = 0;
    fc.assert(
      fc.property(randomDeal(), (deal) => {
        const situation = straight(instantiate(deal));
        const [low, middle, high] = [0.5, 1, 2].map((scale) => atPrice(situation, scale));
        if (!low || !middle || !high) throw new Error('three points are needed');
        for (const key of scenarioKeys(middle)) {
          const size = turnover(high, key);
          for (const line of ['totalCostOfPerformance', 'costOfSupplier'] as const) {
            const [a, b, c] = [low, middle, high].map((results) => results.series(line, key));
            for (const [month, value] of (b ?? []).entries()) {
              const first = a?.[month] ?? 0;
              const between = first + ((c?.[month] ?? 0) - first) / 3;
              mustBeClose(`${line} of ${key}, month ${month}`, value, between, size);
            }
          }
          const [a, b, c] = [low, middle, high].map((results) => results.value('costNpv', key));
          const between = (a ?? 0) + ((c ?? 0) - (a ?? 0)) / 3;
          mustBeClose(`costNpv of ${key}`, b ?? 0, between, size);
          if (a !== c) sloped += 1;
        }
      }),
      runs(400),
    );
    expect(sloped).toBeGreaterThan(200);
  });
});

describe('total cost of performance never falls when there is more of', () => {
  const steered: Readonly<Record<string, readonly InputName[]>> = {
    governance: ['governanceShare', 'governancePerProvider'],
    integration: ['integrationSetUp', 'integrationShare', 'integrationPerInterface'],
    transition: ['transitionShare', 'oneOffAmount'],
    'the retained organisation': ['retainedOrganisation'],
    'the change premium': ['changePremium'],
  };

  it.each(Object.entries(steered))('%s', { timeout: WHILE }, (_, names) => {
    let risen = 0;
    fc.assert(
      fc.property(
        randomDeal(),
        fc.constantFrom(...names),
        fc.integer({ min: 1, max: 40 }),
        (deal, raised, by) => {
          const situation = instantiate(deal);
          const before = calculate(situation);
          const after = calculate(
            withInputs(situation, (name, value) =>
              name === raised ? mapped(value, (one) => one + by / 40) : value,
            ),
          );
          for (const key of scenarioKeys(before)) {
            const years = Array.from({ length: contractYears(situation.months) + 1 }, (_, year) => year);
            const ofYearBefore = (year: number) => before.sum('charges', key, { kind: 'year', year });
            // At a price scaled to next to nothing, a shared underrun of a target cost makes charges negative.
            if (years.some((year) => ofYearBefore(year) < 0)) continue;
            const size = turnover(before, key);
            // Year by year: a settlement at the year's end may take back what the months before were charged.
            const ofYear = (results: DealResults, year: number) =>
              results.sum('totalCostOfPerformance', key, { kind: 'year', year });
            for (const year of years) {
              const [was, is] = [ofYear(before, year), ofYear(after, year)];
              if (is < was && !close(is, was, size))
                throw new Error(`the cost of ${key} in year ${year} falls from ${was} to ${is}`);
            }
            if (after.value('costTerm', key) > before.value('costTerm', key)) risen += 1;
          }
        },
      ),
      runs(150),
    );
    expect(risen).toBeGreaterThan(30);
  });
});

describe('a scenario against another', () => {
  const compared = { clientGainNpv: 0, providersGainNpv: 0, jointGainNpv: 0, winWin: 0 } as const;
  let indifferent = 0;

  const mustBeIndifferent = (results: DealResults, one: string, other: string) => {
    for (const key of [`${one}/${other}`, `${other}/${one}`]) {
      for (const [name, value] of Object.entries(compared)) {
        const is = results.value(name as keyof typeof compared, key);
        if (is !== value) throw new Error(`${name} of ${key} is ${is}`);
      }
      for (const name of ['points', 'pointsNpv'] as const) {
        const is = results.value(name, key);
        if (is !== 0 && !Number.isNaN(is)) throw new Error(`${name} of ${key} is ${is}`);
      }
      if (results.value('paybackMonth', key) !== 0) throw new Error(`${key} has to be paid back`);
      indifferent += 1;
    }
  };

  it('gains nothing where it keeps every service, whatever it says of prices and steering', {
    timeout: WHILE,
  }, () => {
    fc.assert(
      fc.property(randomDeal(), (deal) => {
        const [first] = deal.scenarios;
        if (!first) throw new Error('every deal has a scenario');
        const nothing = { arrangements: [], engagements: [], benefits: [], oneOffs: [], variantOf: null };
        const kept = { ...first, ...nothing, id: 'kept', kind: 'custom' as const };
        const asIs = { ...first, ...nothing, id: 'as-is', kind: 'as-is' as const, inputs: {}, switches: {} };
        const results = evaluated({ ...deal, scenarios: [asIs, kept] });
        mustBeIndifferent(results, 'as-is', 'kept');
        for (const line of clientLines) {
          const same = results.series(line, 'kept');
          for (const [month, value] of results.series(line, 'as-is').entries())
            if (value !== same[month]) throw new Error(`${line} differs in month ${month}`);
        }
      }),
      runs(300),
    );
  });

  it('gains nothing against its own copy', { timeout: WHILE }, () => {
    fc.assert(
      fc.property(randomDeal(), fc.nat(), (deal, which) => {
        const original = deal.scenarios[which % deal.scenarios.length];
        if (!original) throw new Error('every deal has a scenario');
        const results = evaluated({ ...deal, scenarios: [original, { ...original, id: 'copy' }] });
        mustBeIndifferent(results, original.id, 'copy');
      }),
      runs(200),
    );
  });

  afterAll(() => expect(indifferent).toBeGreaterThan(0));
});
