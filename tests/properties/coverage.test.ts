// What the random deals reach: a property says nothing of what no deal exercises.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate } from '../../shared/engine/evaluation.ts';
import type { InputValue, Instance } from '../../shared/model/instances.ts';
import { clientLines } from '../../shared/model/statements.ts';
import { switchTable } from '../../shared/model/switches.ts';
import { randomDeal, SEED } from './random-deals.ts';

const DEALS = 3000;

/** In how many deals each thing was met. */
const met = new Map<string, number>();

const isSome = (value: InputValue | undefined, holds: (one: number) => boolean): boolean =>
  value !== undefined && (typeof value === 'number' ? holds(value) : value.some(holds));

beforeAll(() => {
  for (const deal of fc.sample(randomDeal(), { numRuns: DEALS, seed: SEED })) {
    const situation = instantiate(deal);
    const results = calculate(situation);
    const found = new Set<string>();
    for (const instance of Object.values(situation.instances).flat()) {
      for (const [name, option] of Object.entries(instance.switches)) found.add(`${name}: ${option}`);
    }
    for (const { key } of situation.instances.scenario) {
      for (const line of clientLines)
        if (results.series(line, key).some((value) => value !== 0)) found.add(line);
    }
    const given = (arrangement: Instance) => arrangement.switches.sourcing === 'given';
    for (const { inputs } of situation.instances.arrangement.filter(given)) {
      if (isSome(inputs.handOverMonths, (months) => months > 1)) found.add('ramp');
      if (isSome(inputs.shareHandedOver, (share) => share < 1)) found.add('a share handed over');
    }
    if (deal.months % 12 !== 0) found.add('a partial last year');
    for (const thing of found) met.set(thing, (met.get(thing) ?? 0) + 1);
  }
}, 300_000);

const options = Object.entries(switchTable).flatMap(([name, row]) =>
  Object.keys(row.options).map((option) => `${name}: ${option}`),
);

describe(`${DEALS} random deals`, () => {
  it.each([
    ['every option of every switch', options, 50],
    ['every line of the client’s statement, not zero', clientLines, DEALS / 10],
    ['every shape of a contract', ['a partial last year', 'ramp', 'a share handed over'], DEALS / 5],
  ] as const)('reach %s often enough', (_, things, least) => {
    const counts = things.map((thing) => [thing, met.get(thing) ?? 0] as const);
    expect(counts.filter(([, count]) => count < least)).toEqual([]);
  });
});
