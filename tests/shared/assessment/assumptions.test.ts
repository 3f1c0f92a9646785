// Which inputs matter: the effect against a deal really edited, bounds, defaults that follow, and the order.
import { describe, expect, it } from 'vitest';
import { type Assumption, assumptionsOf, measurementOf } from '../../../shared/assessment/assumptions.ts';
import { movedValue } from '../../../shared/assessment/moved-inputs.ts';
import type { Deal, Provenance } from '../../../shared/deal/document.ts';
import { editDeal } from '../../../shared/deal/edit.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { originOf } from '../../../shared/deal/origin.ts';
import { setInput, statedInputs } from '../../../shared/deal/set-input.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { model } from '../../../shared/model/index.ts';
import { type InputName, inputTable } from '../../../shared/model/inputs.ts';
import { usedInputs } from '../../../shared/model/used-inputs.ts';
import { type GoldenName, goldenDeal } from '../../golden/golden-deals.ts';

type Listed = Assumption<Provenance>;

const of = (deal: Deal): readonly Listed[] =>
  assumptionsOf({ situation: instantiate(deal) }, deal.provenance, (input, key) =>
    originOf(deal, input, key),
  );

function edited(deal: Deal, change: (draft: Deal) => void): Deal {
  const result = editDeal(deal, 'test', change);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.deal;
}

const found = (list: readonly Listed[], input: InputName, key: string): Listed => {
  const one = list.find((candidate) => candidate.input === input && candidate.of === key);
  if (!one) throw new Error(`${input} of ${key} is not listed`);
  return one;
};

const declared = (name: string) => {
  const input = inputTable[name];
  if (!input) throw new Error(`no input ${name}`);
  return input;
};

describe('what is listed', () => {
  it.each<GoldenName>(['100m-mid', 'fourth', 'sixth'])('every stated input a formula reads: %s', (name) => {
    const deal = goldenDeal(name);
    const situation = instantiate(deal);
    const used = usedInputs(model, situation);
    const wanted = Object.values(situation.instances)
      .flat()
      .flatMap(({ key, stated }) => [...stated].map((input) => `${input} ${key}`))
      .filter((key) => used.has(key));
    const listed = of(deal).map(({ input, of: key }) => `${input} ${key}`);
    expect(new Set(listed)).toEqual(new Set(wanted));
    expect(listed).toHaveLength(wanted.length);
    expect(wanted.length).toBeGreaterThan(10);
  });

  it('names what holds the input, and the scenario it belongs to', () => {
    const list = of(goldenDeal('sixth'));
    expect(list.filter(({ holder, label }) => holder === '' || label === '')).toEqual([]);
    expect(list.find(({ input }) => input === 'measureMean')?.holder).toMatch(/^[^,]+, [^,]+$/);
    expect(
      new Set(list.filter(({ input }) => input === 'unitPrice').map(({ scenario }) => scenario)),
    ).toContain('Out-tasking');
    expect(found(list, 'discountRate', 'deal').scenario).toBeNull();
  });
});

describe('the effect', () => {
  it('is that of the deal edited by hand and calculated anew', () => {
    const deal = goldenDeal('fourth');
    const costs = (one: Deal) => {
      const results = calculate(instantiate(one));
      return one.scenarios.map(({ id }) => results.value('costNpv', id));
    };
    const before = costs(deal);
    const list = of(deal);
    let moved = 0;
    for (const { input, of: key, value, effect } of list) {
      const largest = ([1, -1] as const).map((direction) => {
        const next = movedValue(declared(input), value, direction, deal.months);
        const after = costs(
          edited(deal, (draft) => {
            const inputs = statedInputs(draft, { name: input, holderKey: key });
            if (inputs) inputs[input] = typeof next === 'number' ? next : [...next];
          }),
        );
        return Math.max(...after.map((cost, index) => Math.abs(cost - (before[index] ?? 0))));
      });
      expect(effect.amount, `${input} of ${key}`).toBeCloseTo(Math.max(...largest), 6);
      if (effect.amount > 0) moved += 1;
    }
    expect(moved).toBeGreaterThan(20);
    expect(moved).toBeLessThan(list.length);
  }, 120_000);

  it('of the volume follows into the baseline that is not stated', () => {
    const deal = goldenDeal('100m-mid');
    const key = { name: 'resourceBaseline', holderKey: 'it-services' };
    const cheapBeyond = edited(deal, (draft) => {
      for (const { arrangements } of draft.scenarios)
        for (const { inputs } of arrangements)
          Object.assign(inputs, { additionalRate: 0.5, reducedRate: 0.5 });
    });
    const pinned = edited(cheapBeyond, (draft) => setInput(draft, { ...key, year: 1 }, 1));
    const effect = (one: Deal) => found(of(one), 'volume', 'it-services').effect.amount;
    expect(effect(cheapBeyond)).not.toBeCloseTo(effect(pinned), 3);
  });

  it('of what only a provider bears is none', () => {
    const margin = found(of(goldenDeal('100m-mid')), 'deliveryShare', 'out-tasking/it-services');
    expect(margin).toMatchObject({ effect: { amount: 0, in: null }, matters: false });
  });
});

describe('a moved value', () => {
  it.each<[string, string, number | readonly number[], 1 | -1, number | readonly number[]]>([
    ['a tenth up', 'unitPrice', 20, 1, 22],
    ['a tenth down', 'unitPrice', 20, -1, 18],
    ['each year by its own tenth', 'unitPrice', [20, 0, 30], 1, [22, 0, 33]],
    ['nothing stays nothing', 'oneOffMonth', 0, 1, 0],
    ['no further than the most', 'shareHandedOver', 0.95, 1, 1],
    ['stays at the most', 'shareHandedOver', 1, 1, 1],
    ['no further than the least', 'handOverMonths', 1, -1, 1],
    ['a whole one by at least 1', 'handOverMonths', 3, 1, 4],
    ['a whole one by a whole tenth', 'transitionMonths', 24, -1, 22],
    ['no month after the last', 'oneOffMonth', 60, 1, 60],
    ['up where the rate is below zero: towards zero', 'volumeGrowth', -0.1, 1, -0.09],
  ])('%s', (_what, name, value, direction, wanted) => {
    const next = movedValue(declared(name), value, direction, 60);
    expect([next].flat().map((one) => Number(one.toPrecision(12)))).toEqual([wanted].flat());
  });
});

describe('the order', () => {
  it('has first what matters and has no source, each part by its effect', () => {
    const deal = goldenDeal('sixth');
    const [largest] = of(deal);
    if (!largest) throw new Error('nothing is listed');
    const { input } = largest;
    const sourced = edited(deal, (draft) => {
      draft.provenance.push({ input, of: largest.of, source: 'Measured in 2026' });
      draft.provenance.push({ input: 'discountRate', of: 'deal', owner: 'CFO', status: 'agreed' });
    });
    const list = of(sourced);
    const open = list.filter(({ matters, hasSource }) => matters && !hasSource);
    expect(list.slice(0, open.length)).toEqual(open);
    for (const part of [open, list.slice(open.length)]) {
      const amounts = part.map(({ effect }) => effect.amount);
      expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    }
    expect(list[open.length]).toMatchObject({ input, of: largest.of, hasSource: true });
    // An owner is no source.
    expect(found(open, 'discountRate', 'deal').provenance?.owner).toBe('CFO');
  });

  it('lets who measures go on between any two inputs', () => {
    const { count, steps } = measurementOf(instantiate(goldenDeal('100m-mid')));
    expect(count).toBe(12);
    expect(steps.next().value).toMatchObject({ input: 'discountRate' });
    expect([...steps]).toHaveLength(11);
  });
});

describe('a variant', () => {
  const parent = 'out-tasking';
  const variant = edited(goldenDeal('100m-mid'), (draft) => {
    const copied = draft.scenarios.find(({ id }) => id === parent);
    if (!copied) throw new Error('no such scenario');
    const copy = structuredClone(JSON.parse(JSON.stringify(copied)));
    draft.scenarios.push({ ...copy, id: 'cheaper', name: 'Cheaper', variantOf: parent });
  });

  it('lists nothing twice that it takes from its parent, and moves with it', () => {
    expect(of(variant)).toHaveLength(of(goldenDeal('100m-mid')).length);
    expect(of(variant).some(({ of: key }) => key.startsWith('cheaper'))).toBe(false);
  });

  it('lists what it has of its own', () => {
    const own = edited(variant, (draft) =>
      setInput(draft, { name: 'unitPrice', holderKey: 'cheaper/it-services', year: 1 }, 1.2),
    );
    expect(found(of(own), 'unitPrice', 'cheaper/it-services')).toMatchObject({
      scenario: 'Cheaper',
      value: 1.2,
      effect: { in: 'Cheaper' },
    });
    expect(found(of(own), 'unitPrice', 'out-tasking/it-services').effect.in).toBe('Out-tasking');
  });
});
