// Back to the floor: each change, made in the deal and calculated anew, has the provider at its floor.
import { describe, expect, it } from 'vitest';
import type { Deal } from '../../../shared/deal/document.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { floorLeversOf } from '../../../shared/engine/floor.ts';
import { readDeal } from '../../renderer/compare-fixtures.ts';

const FLOOR = 0.15;
const key = 'out-tasking/workplace-specialist';
const dear = (): Deal => {
  const deal = structuredClone(readDeal('it-portfolio'));
  for (const provider of deal.providers) provider.inputs.floorMargin = FLOOR;
  return deal;
};

function leversOf(deal: Deal, engagementKey = key) {
  const situation = instantiate(deal);
  const engagement = situation.instances.engagement.find((one) => one.key === engagementKey);
  const comparison = situation.instances.comparison.find((one) => one.key === 'out-tasking/traditional');
  if (!engagement || !comparison) throw new Error('the sample has both');
  return floorLeversOf(situation, engagement, comparison);
}

/** The deal with the change typed in where a person would, service by service. */
function changed(deal: Deal, name: string, change: number): Deal {
  const scenario = deal.scenarios.find(({ id }) => id === 'out-tasking');
  const own = scenario?.arrangements.filter(({ provider }) => provider === 'workplace-specialist') ?? [];
  const each = (inputs: Record<string, unknown>, input: string, to: (value: number) => number) => {
    const value = inputs[input];
    if (typeof value === 'number') inputs[input] = to(value);
    else if (Array.isArray(value)) inputs[input] = value.map((one) => to(Number(one)));
  };
  for (const { service, inputs } of own) {
    if (name === 'price')
      for (const input of ['unitPrice', 'fixedCharge']) each(inputs, input, (price) => price * (1 + change));
    if (name === 'priceProductivity') each(inputs, name, (rate) => Math.max(0, rate - change));
    if (name === 'deliveryEfficiency') each(inputs, name, (rate) => rate + change);
    if (name === 'volume') {
      const performed = deal.services.find(({ id }) => id === service);
      if (performed) each(performed.inputs, 'volume', (volume) => volume * (1 + change));
    }
  }
  return deal;
}

describe('each change that reaches the floor', () => {
  const levers = leversOf(dear());
  it('is there for price, productivity, efficiency and volume', () => {
    expect(levers.map(({ name }) => name)).toEqual([
      ...['price', 'priceProductivity', 'deliveryEfficiency', 'volume'],
    ]);
  });

  it.each(levers)('$name', ({ name, change, client, provider }) => {
    expect(change).not.toBeNull();
    const before = calculate(instantiate(dear()));
    const after = calculate(instantiate(changed(dear(), name, change ?? 0)));
    expect(before.value('marginTerm', key)).toBeLessThan(FLOOR - 0.01);
    expect(after.value('marginTerm', key)).toBeCloseTo(FLOOR, 9);
    const gained = (item: 'clientGainNpv' | 'providerNpv', of: string) =>
      after.value(item, of) - before.value(item, of);
    expect(client).toBeCloseTo(gained('clientGainNpv', 'out-tasking/traditional'), 6);
    expect(provider).toBeCloseTo(gained('providerNpv', key), 6);
  });
});

it('there is none for a provider that holds its floor', () => {
  expect(leversOf(readDeal('it-portfolio'))).toEqual([]);
});

it('a floor that no productivity clause can reach says so', () => {
  const deal = dear();
  for (const provider of deal.providers) provider.inputs.floorMargin = 0.3;
  expect(leversOf(deal).find(({ name }) => name === 'priceProductivity')).toMatchObject({ change: null });
});
