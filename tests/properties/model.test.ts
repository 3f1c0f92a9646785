// What must hold of the model for every valid deal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate, type DealResults } from '../../shared/engine/evaluation.ts';
import { walk } from '../../shared/formula/walk.ts';
import { model } from '../../shared/model/index.ts';
import { inputTable } from '../../shared/model/inputs.ts';
import { contractYears, type Situation } from '../../shared/model/instances.ts';
import type { LineItem } from '../../shared/model/line-item.ts';
import { checkItems, clientLines, providerLines } from '../../shared/model/statements.ts';
import { units } from '../../shared/units/unit.ts';
import {
  eachSeries,
  evaluated,
  items,
  mapped,
  mustBeClose,
  mustBeSame,
  sumOfSizes,
  turnover,
  withInputs,
} from './evaluated.ts';
import { type DealSize, randomDeal, runs } from './random-deals.ts';

const WHILE = 300_000;

/** Every deal of a sample, as its results. */
const everyDeal = (
  count: number,
  holds: (results: DealResults, deal: Deal) => void,
  size?: Partial<DealSize>,
) =>
  fc.assert(
    fc.property(randomDeal(size), (deal) => holds(evaluated(deal), deal)),
    runs(count),
  );

const scenarioKeys = ({ situation }: DealResults) => situation.instances.scenario.map(({ key }) => key);

describe('any valid deal', () => {
  it('has the same payments in the client’s ledger as in the providers’', { timeout: WHILE }, () => {
    everyDeal(800, (results) => {
      for (const key of scenarioKeys(results)) {
        const gap = results.series('ledgerDifference', key);
        if (gap.some((value) => value !== 0)) throw new Error(`${key}: the ledgers differ by ${gap}`);
        const receipts = results.situation.instances.engagement
          .filter(({ belongsTo }) => belongsTo.scenario === key)
          .map((engagement) => results.series('revenue', engagement.key));
        const payments = results.series('costOfSupplier', key);
        const charges = results.series('charges', key);
        for (const [month, paid] of payments.entries()) {
          const received = receipts.map((row) => row[month] ?? 0);
          const sum = received.reduce((total, value) => total + value, 0);
          mustBeClose(`${key}, month ${month}`, paid, sum, sumOfSizes(received) + (charges[month] ?? 0));
        }
      }
    });
  });

  it('has a number in every cell but where “none” is declared', { timeout: WHILE }, () => {
    const mayBeNone = new Set(items.filter(([, item]) => saysNone(item)).map(([name]) => name));
    expect(mayBeNone.size).toBeGreaterThan(0);
    everyDeal(
      800,
      (results) =>
        eachSeries(results, (name, item, { key }, values) => {
          for (const [column, value] of values.entries()) {
            if (Number.isFinite(value) || (Number.isNaN(value) && mayBeNone.has(name))) continue;
            throw new Error(`${name} of ${key}, column ${column}, is ${value}`);
          }
          const sum = item.time === 'monthly' && !item.balance ? results.sum(name, key, { kind: 'term' }) : 0;
          if (!Number.isFinite(sum)) throw new Error(`the sum of ${name} of ${key} is ${sum}`);
        }),
      { range: 'extreme' },
    );
  });

  it.each(checkItems)('passes its own check: %s', { timeout: WHILE }, (name) => {
    everyDeal(250, ({ series, situation }) => {
      for (const { key } of situation.instances[model.items[name].scope]) {
        if (series(name, key).includes(0)) throw new Error(`${name} of ${key} fails`);
      }
    });
  });

  it('gains against a reference what the reference loses against it', { timeout: WHILE }, () => {
    everyDeal(500, (results) => {
      for (const { key, belongsTo } of results.situation.instances.comparison) {
        const back = `${belongsTo.reference}/${belongsTo.scenario}`;
        const scale =
          turnover(results, belongsTo.scenario ?? '') + turnover(results, belongsTo.reference ?? '');
        for (const [name, item] of items) {
          if (item.scope !== 'comparison' || !/gain/i.test(name)) continue;
          const there = results.series(name, key);
          const opposite = results.series(name, back);
          for (const [column, value] of there.entries())
            mustBeClose(`${name} of ${key}`, value, -(opposite[column] ?? 0), scale);
        }
      }
    });
  });

  it('adds up to the same by contract year as over the term', { timeout: WHILE }, () => {
    everyDeal(500, (results) => {
      const years = Array.from({ length: contractYears(results.situation.months) + 1 }, (_, year) => year);
      for (const [lines, scope] of [
        [clientLines, 'scenario'],
        [providerLines, 'engagement'],
      ] as const) {
        for (const line of lines) {
          for (const { key } of results.situation.instances[scope]) {
            const byYear = years.map((year) => results.sum(line, key, { kind: 'year', year }));
            const plain = byYear.reduce((total, value) => total + value, 0);
            const size = sumOfSizes(results.series(line, key));
            mustBeClose(`${line} of ${key}`, plain, results.sum(line, key, { kind: 'term' }), size);
          }
        }
      }
    });
  });

  it('comes to the same bits when it is calculated again', { timeout: WHILE }, () => {
    everyDeal(300, (results, deal) => mustBeSame(results, evaluated(structuredClone(deal))));
  });

  it('has at a discount rate of 0 the sum as its present value', { timeout: WHILE }, () => {
    fc.assert(
      fc.property(randomDeal(), (deal) => {
        const undiscounted = withInputs(instantiate(deal), (name, value) =>
          /discountRate/i.test(name) ? 0 : value,
        );
        const results = calculate(undiscounted);
        for (const [lines, scope] of [
          [clientLines, 'scenario'],
          [providerLines, 'engagement'],
        ] as const) {
          for (const line of lines) {
            for (const { key } of undiscounted.instances[scope]) {
              const plain = results.series(line, key).reduce((total, value) => total + value, 0);
              const npv = results.sum(line, key, { kind: 'npv' });
              if (npv !== plain) throw new Error(`${line} of ${key}: ${npv} is not ${plain}`);
            }
          }
        }
      }),
      runs(400),
    );
  });
});

describe('units of measure', () => {
  /** Every amount times `money`, every volume times `volume`: another currency, another unit of service. */
  const rescaled = (situation: Situation, money: number, volume: number): Situation =>
    withInputs(situation, (name, value) => {
      const by = factorOf(inputTable[name]?.unit ?? 'factor', money, volume);
      return mapped(value, (one) => one * by);
    });

  const factorOf = (unit: keyof typeof units, money: number, volume: number): number => {
    const { dimension } = units[unit];
    return money ** dimension.money * volume ** dimension.volume;
  };

  it('every number follows its unit exactly where amounts and volumes scale by powers of two', {
    timeout: WHILE,
  }, () => {
    const power = fc.integer({ min: -20, max: 20 }).map((exponent) => 2 ** exponent);
    fc.assert(
      fc.property(randomDeal(), power, power, (deal, money, volume) => {
        const situation = instantiate(deal);
        const before = calculate(situation);
        const after = calculate(rescaled(situation, money, volume));
        eachSeries(before, (name, item, { key }, values) => {
          const by = factorOf(item.unit, money, volume);
          const others = after.series(name, key);
          for (const [column, value] of values.entries()) {
            if (Object.is(value * by, others[column])) continue;
            throw new Error(`${name} of ${key}, column ${column}: ${value} · ${by} is not ${others[column]}`);
          }
        });
      }),
      runs(500),
    );
  });

  it('every amount is ten times as large in a currency of a tenth', { timeout: WHILE }, () => {
    fc.assert(
      fc.property(randomDeal(), (deal) => {
        const situation = instantiate(deal);
        const before = calculate(situation);
        const after = calculate(rescaled(situation, 10, 1));
        for (const [lines, scope] of [
          [clientLines, 'scenario'],
          [providerLines, 'engagement'],
        ] as const) {
          for (const { key, belongsTo } of situation.instances[scope]) {
            const scale = 10 * turnover(before, belongsTo.scenario ?? key);
            for (const line of lines) {
              const others = after.series(line, key);
              for (const [month, value] of before.series(line, key).entries())
                mustBeClose(`${line} of ${key}, month ${month}`, others[month] ?? 0, 10 * value, scale);
            }
          }
        }
      }),
      runs(300),
    );
  });
});

/** Items that may have no value say so themselves. */
function saysNone(item: LineItem): boolean {
  let found = false;
  walk(item.formula, (node) => {
    if (node.kind === 'call' && (node.function === 'noneIf' || node.function === 'noneUnless')) found = true;
  });
  return found;
}
