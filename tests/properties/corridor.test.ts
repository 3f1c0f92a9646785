// What must hold of the price corridor for every valid deal: its ends, put back into the model, give no gain.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate, type DealResults } from '../../shared/engine/evaluation.ts';
import { corridorOf, withInput } from '../../shared/engine/solve.ts';
import { turnover } from './evaluated.ts';
import { randomDeal, runs } from './random-deals.ts';

/** Gains are differences of costs, and a scale may be far from the price that was drawn. */
const PRECISION = 1e-9;

describe('the price corridor of any valid deal', () => {
  it('has ends at which a side gains nothing, and floors that are held where it says', {
    timeout: 300_000,
  }, () => {
    const met = { low: 0, high: 0, equal: 0, lowAllFloors: 0, empty: 0 };
    const size = { services: 3, providers: 3, scenarios: 2, months: { min: 12, max: 48 } };
    fc.assert(
      fc.property(randomDeal(size), (deal) => {
        const situation = instantiate(deal);
        for (const comparison of situation.instances.comparison) {
          const scenario = comparison.belongsTo.scenario ?? '';
          const corridor = corridorOf(situation, comparison);
          const at = (scale: number): DealResults =>
            calculate(withInput(situation, 'scenario', scenario, 'priceScale', scale));
          const nothing = (what: string, results: DealResults, amount: number) => {
            const scale =
              turnover(results, scenario) + turnover(results, comparison.belongsTo.reference ?? '');
            if (Math.abs(amount) > PRECISION * scale)
              throw new Error(`${what} of ${comparison.key} leaves ${amount} of ${scale}`);
          };
          const { low, high, equal, lowAllFloors, empty } = corridor;
          if (low !== null) {
            const results = at(low);
            nothing('low', results, results.value('providersGainNpv', comparison.key));
            met.low += 1;
          }
          if (high !== null) {
            const results = at(high);
            nothing('high', results, results.value('clientGainNpv', comparison.key));
            met.high += 1;
          }
          if (equal !== null) {
            const results = at(equal);
            const gain = (name: 'clientGainNpv' | 'providersGainNpv') => results.value(name, comparison.key);
            nothing('equal', results, gain('clientGainNpv') - gain('providersGainNpv'));
            met.equal += 1;
          }
          if (lowAllFloors !== null) met.lowAllFloors += 1;
          if (empty) {
            met.empty += 1;
            const present = calculate(situation);
            if (present.value('winWin', comparison.key) === 1)
              throw new Error(`${comparison.key} is win-win, and yet no price is said to be`);
          }
        }
      }),
      runs(150),
    );
    for (const [what, count] of Object.entries(met)) expect(`${what} ${count > 10}`).toBe(`${what} true`);
  });
});
