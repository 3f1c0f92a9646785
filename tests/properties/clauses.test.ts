// What must hold of single clauses for every valid deal: exit, payment terms, risk, metrics.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate, type DealResults } from '../../shared/engine/evaluation.ts';
import type { ItemName } from '../../shared/model/index.ts';
import { type Situation, withInstances } from '../../shared/model/instances.ts';
import { clientLines } from '../../shared/model/statements.ts';
import { mapped, mustBeClose, mustBeSame, sumOfSizes, turnover, withInputs } from './evaluated.ts';
import { randomDeal, runs } from './random-deals.ts';

const WHILE = 300_000;

const scenarioKeys = ({ situation }: DealResults) => situation.instances.scenario.map(({ key }) => key);

/** The situation with a switch of every instance that has it at one option. */
const switchedTo = (situation: Situation, name: string, option: string): Situation =>
  withInstances(situation, (instances) =>
    instances.map((one) =>
      name in one.switches ? { ...one, switches: { ...one.switches, [name]: option } } : one,
    ),
  );

describe('a forced exit', () => {
  it('leaves every later month as it is where all services are kept', { timeout: WHILE }, () => {
    let months = 0;
    fc.assert(
      fc.property(randomDeal(), (deal) => {
        const asIs = { ...deal.scenarios[0], arrangements: [], engagements: [], benefits: [], oneOffs: [] };
        const kept = { ...asIs, id: 'kept', name: 'Kept', kind: 'as-is' as const, inputs: {}, switches: {} };
        const whole = {
          ...deal,
          scenarios: [...deal.scenarios, { ...kept, risks: [], mitigations: [], variantOf: null }],
        };
        const results = calculate(switchedTo(instantiate(whole), 'exit', 'forced'));
        for (const scenario of results.situation.instances.scenario) {
          if (scenario.switches.takesPart !== 'providers') continue;
          const exit = Number(scenario.inputs.exitMonth);
          for (const line of clientLines) {
            const left = results.series(line, scenario.key);
            const stayed = results.series(line, 'kept');
            for (let month = exit + 1; month <= results.situation.months; month++) {
              if (left[month] !== stayed[month])
                throw new Error(
                  `${line} of ${scenario.key}, month ${month}: ${left[month]}, kept ${stayed[month]}`,
                );
              months += 1;
            }
          }
          const fee = results.series('terminationFee', scenario.key);
          if (fee.some((amount, month) => amount !== 0 && month !== exit))
            throw new Error(`${scenario.key} pays a fee in another month than ${exit}`);
        }
      }),
      runs(300),
    );
    expect(months).toBeGreaterThan(1000);
  });

  it('in the last month costs what the contract costs and what leaving then costs', {
    timeout: WHILE,
  }, () => {
    fc.assert(
      fc.property(randomDeal(), (deal) => {
        const atEnd = withInputs(instantiate(deal), (name, value) =>
          name === 'exitMonth' ? deal.months : value,
        );
        const stays = calculate(switchedTo(atEnd, 'exit', 'none'));
        const leaves = calculate(switchedTo(switchedTo(atEnd, 'exit', 'forced'), 'terminationFee', 'none'));
        for (const key of scenarioKeys(stays)) {
          const more = leaves.value('costTerm', key) - stays.value('costTerm', key);
          const exit = leaves.sum('exit', key, { kind: 'term' });
          mustBeClose(`leaving ${key} at the end`, more, exit, turnover(leaves, key));
        }
      }),
      runs(200),
    );
  });
});

describe('payment terms', () => {
  it('move cash between months and between sides, and create none', { timeout: WHILE }, () => {
    let moved = 0;
    fc.assert(
      fc.property(randomDeal(), (deal) => {
        const results = calculate(switchedTo(instantiate(deal), 'paymentTerms', 'days'));
        const sum = (name: ItemName, key: string) => results.sum(name, key, { kind: 'term' });
        for (const key of scenarioKeys(results)) {
          const freed = results.series('workingCapital', key);
          mustBeClose(`what ${key} frees`, sum('workingCapital', key), 0, sumOfSizes(freed));
          mustBeClose(
            `cash of ${key}`,
            sum('clientCash', key),
            sum('totalCostOfPerformance', key),
            turnover(results, key) + sumOfSizes(freed),
          );
          for (const [month, amount] of freed.entries()) {
            const given = results.situation.instances.engagement
              .filter(({ belongsTo }) => belongsTo.scenario === key)
              .map((engagement) => results.series('providerWorkingCapital', engagement.key)[month] ?? 0);
            // Balances are subtracted: what is left is as exact as they are.
            const size = sumOfSizes(results.series('outstanding', key));
            mustBeClose(
              `${key}, month ${month}`,
              amount,
              given.reduce((a, b) => a + b, 0),
              size,
            );
            if (amount !== 0) moved += 1;
          }
        }
      }),
      runs(200),
    );
    expect(moved).toBeGreaterThan(1000);
  });

  it('change no gain, no margin and no return', { timeout: WHILE }, () => {
    fc.assert(
      fc.property(randomDeal(), (deal) => {
        const situation = instantiate(deal);
        const atOnce = calculate(switchedTo(situation, 'paymentTerms', 'atOnce'));
        const later = calculate(switchedTo(situation, 'paymentTerms', 'days'));
        for (const { key } of situation.instances.comparison) {
          for (const name of ['clientGainNpv', 'providersGainNpv', 'jointGainNpv', 'winWin'] as const)
            expect(later.value(name, key)).toBe(atOnce.value(name, key));
        }
        for (const { key } of situation.instances.engagement) {
          for (const name of ['marginTerm', 'irr', 'providerPayback'] as const)
            expect(later.value(name, key)).toBe(atOnce.value(name, key));
        }
      }),
      runs(150),
    );
  });
});

describe('what stands beside total cost of performance', () => {
  it('never reaches it: risks, optimism bias and mitigations', { timeout: WHILE }, () => {
    const beside = /^(risk|bias|mitigated)/;
    let seen = 0;
    fc.assert(
      fc.property(randomDeal(), (deal) => {
        const situation = instantiate(deal);
        const before = calculate(situation);
        const after = calculate(
          withInputs(situation, (name, value) => (beside.test(name) ? mapped(value, () => 0) : value)),
        );
        for (const key of scenarioKeys(before)) {
          for (const line of clientLines)
            if (before.series(line, key).some((value, month) => value !== after.series(line, key)[month]))
              throw new Error(`${line} of ${key} moves`);
          const risk = before.value('costWithRiskNpv', key) - before.value('costNpv', key);
          if (risk !== 0) seen += 1;
        }
      }),
      runs(200),
    );
    expect(seen).toBeGreaterThan(50);
  });
});

describe('metrics', () => {
  it('lose nothing below zero, miss and beat with a chance between 0 and 1', { timeout: WHILE }, () => {
    let lost = 0;
    fc.assert(
      fc.property(randomDeal(), (deal) => {
        const results = calculate(switchedTo(instantiate(deal), 'performanceBasis', 'metrics'));
        for (const { key } of results.situation.instances.measure) {
          for (const name of ['ownMissRate', 'ownExceedRate', 'missesInARow'] as const)
            if (results.series(name, key).some((chance) => chance < 0 || chance > 1))
              throw new Error(`${name} of ${key} is no chance`);
          if (results.series('levelGap', key).some((gap) => gap < 0)) throw new Error(`the gap of ${key}`);
          if (results.series('lossOfMetric', key).some((loss) => loss > 0)) lost += 1;
        }
      }),
      runs(200),
    );
    expect(lost).toBeGreaterThan(100);
  });

  it('without a measure of the provider’s are as they are today', { timeout: WHILE }, () => {
    fc.assert(
      fc.property(randomDeal(), (deal) => {
        const results = calculate(
          switchedTo(switchedTo(instantiate(deal), 'performanceBasis', 'metrics'), 'measured', 'asIs'),
        );
        for (const key of scenarioKeys(results)) {
          const size = turnover(results, key);
          const today = results.series('asIsLoss', 'deal');
          for (const [month, loss] of results.series('performanceLoss', key).entries())
            mustBeClose(`loss of ${key}, month ${month}`, loss, today[month] ?? 0, size);
        }
      }),
      runs(150),
    );
  });

  it('calculate the same again', { timeout: WHILE }, () => {
    fc.assert(
      fc.property(randomDeal({ range: 'extreme' }), (deal) => {
        const situation = switchedTo(instantiate(deal), 'performanceBasis', 'metrics');
        mustBeSame(calculate(situation), calculate(structuredClone(situation)));
      }),
      runs(50),
    );
  });
});
