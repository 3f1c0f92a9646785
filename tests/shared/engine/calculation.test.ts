import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { type Calculation, calculateAll, recalculate } from '../../../shared/engine/calculation.ts';
import { interpret } from '../../../shared/engine/interpret.ts';
import type { Results } from '../../../shared/engine/results.ts';
import { withInput } from '../../../shared/engine/solve.ts';
import * as f from '../../../shared/formula/build.ts';
import { functions, type ScalarFunction } from '../../../shared/formula/functions.ts';
import type { Formula } from '../../../shared/formula/node.ts';
import { assembleModel, type Model } from '../../../shared/model/assemble.ts';
import { timeline } from '../../../shared/model/blocks/timeline.ts';
import { model } from '../../../shared/model/index.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import type { InputValue, Instance, Situation } from '../../../shared/model/instances.ts';
import type { LineItem } from '../../../shared/model/line-item.ts';
import type { Scope } from '../../../shared/model/scopes.ts';
import { switchTable } from '../../../shared/model/switches.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';
import { randomDeal, runs } from '../../properties/random-deals.ts';
import { inputValue } from '../../properties/random-values.ts';
import { languageModel, languageSituation } from '../formula/language-model.ts';

type Rows = ReadonlyMap<string, Float64Array>;

function rowsOf({ model: { items }, situation, series }: Results): Rows {
  const rows = Object.entries<LineItem>(items).flatMap(([name, { scope }]) =>
    situation.instances[scope].map(({ key }): [string, Float64Array] => [
      `${name} of ${key}`,
      series(name, key),
    ]),
  );
  return new Map(rows);
}

const copied = (results: Results): Rows =>
  new Map(Array.from(rowsOf(results), ([name, values]) => [name, values.slice()]));

/** To the last bit: −0 is not 0. */
function mustBe(rows: Rows, expected: Rows): void {
  expect([...rows.keys()]).toEqual([...expected.keys()]);
  for (const [name, values] of rows) {
    const wanted = expected.get(name);
    const differs = values.findIndex((value, column) => !Object.is(value, wanted?.[column]));
    if (differs >= 0 || values.length !== wanted?.length)
      throw new Error(`${name}, column ${differs}: ${values[differs]} is not ${wanted?.[differs]}`);
  }
}

const mustBeAsInterpreted = (results: Results) =>
  mustBe(rowsOf(results), rowsOf(interpret(results.model, results.situation)));

const sharedRows = (a: Results, b: Results): number => {
  const others = rowsOf(b);
  return Array.from(rowsOf(a)).filter(([name, values]) => others.get(name) === values).length;
};

type Edit = (situation: Situation) => Situation;

/** Changes one instance, whichever scope it is of; `which` is cut to how many there are. */
function withInstance(
  situation: Situation,
  scope: Scope,
  which: number,
  change: (instance: Instance) => Instance,
): Situation {
  const { instances } = situation;
  const index = which % Math.max(1, instances[scope].length);
  return {
    ...situation,
    instances: {
      ...instances,
      [scope]: instances[scope].map((instance, at) => (at === index ? change(instance) : instance)),
    },
  };
}

const inputEdit: fc.Arbitrary<Edit> = fc.constantFrom(...Object.entries(inputTable)).chain(([name, input]) =>
  fc.tuple(fc.nat({ max: 40 }), inputValue(input, 'sensible')).map(
    ([which, value]): Edit =>
      (situation) =>
        withInstance(situation, input.scope, which, (instance) => ({
          ...instance,
          inputs: { ...instance.inputs, [name]: value },
        })),
  ),
);

const switchEdit: fc.Arbitrary<Edit> = fc.constantFrom(...Object.entries(switchTable)).chain(([name, row]) =>
  fc.tuple(fc.nat({ max: 40 }), fc.constantFrom(...Object.keys(row.options))).map(
    ([which, option]): Edit =>
      (situation) =>
        withInstance(situation, row.scope, which, (instance) => ({
          ...instance,
          switches: { ...instance.switches, [name]: option },
        })),
  ),
);

const structureEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant<Edit>((situation) => ({ ...situation, months: situation.months + 1 })),
  randomDeal({ services: 3, scenarios: 2, months: { min: 12, max: 40 } }).map(
    (deal): Edit =>
      () =>
        instantiate(deal),
  ),
);

const edits = fc.array(
  fc.oneof(
    { arbitrary: inputEdit, weight: 12 },
    { arbitrary: switchEdit, weight: 2 },
    { arbitrary: structureEdit, weight: 1 },
  ),
  { minLength: 2, maxLength: 6 },
);

describe('the compiled model comes to what the plain interpreter does, to the last bit', () => {
  it('with every node kind and every function', () => {
    mustBeAsInterpreted(calculateAll(languageModel, languageSituation));
  });

  it('for random deals, calculated again after every edit; earlier results stay as they were', () => {
    let shared = 0;
    fc.assert(
      fc.property(randomDeal({ months: { min: 12, max: 60 } }), edits, (deal, steps) => {
        let results: Calculation = calculateAll(model, instantiate(deal));
        mustBeAsInterpreted(results);
        for (const step of steps) {
          const before = copied(results);
          const next = recalculate(results, step(results.situation));
          mustBeAsInterpreted(next);
          mustBe(rowsOf(results), before);
          shared += sharedRows(next, results);
          results = next;
        }
      }),
      runs(60),
    );
    expect(shared).toBeGreaterThan(1000);
  });

  it('for sums and single values too', () => {
    const results = calculateAll(model, instantiate(goldenDeal('fourth')));
    const plain = interpret(model, results.situation);
    for (const { key } of results.situation.instances.scenario) {
      expect(results.value('costNpv', key)).toBe(plain.value('costNpv', key));
      const line = ['totalCostOfPerformance', key] as const;
      expect(results.sum(...line, { kind: 'npv' })).toBe(plain.sum(...line, { kind: 'npv' }));
      expect(results.sum(...line, { kind: 'year', year: 2 })).toBe(
        plain.sum(...line, { kind: 'year', year: 2 }),
      );
    }
    expect(() => results.value('costNpv', 'nowhere')).toThrow('no costNpv of nowhere');
  });
});

describe('calculating again', () => {
  const situation = instantiate(goldenDeal('fourth'));
  const results = calculateAll(model, situation);
  const all = rowsOf(results).size;

  it('shares every row where nothing changed, also when names did', () => {
    const renamed = withInstance(situation, 'service', 0, (service) => ({ ...service, name: 'Another' }));
    const again = recalculate(results, renamed);
    expect(sharedRows(again, results)).toBe(all);
    expect(again.situation).toBe(renamed);
  });

  it('calculates little where an input reaches little', () => {
    const [provider] = situation.instances.provider;
    const edited = withInput(situation, 'provider', provider?.key ?? '', 'floorMargin', 0.011);
    expect(sharedRows(recalculate(results, edited), results)).toBeGreaterThan(0.95 * all);
  });

  it('stops at a row that comes out the same', () => {
    const [service] = situation.instances.service;
    const cost = service?.inputs.unitCost;
    if (!service || typeof cost !== 'number') throw new Error('no unit cost');
    const same: InputValue = cost;
    expect(
      sharedRows(
        recalculate(results, withInput(situation, 'service', service.key, 'unitCost', same)),
        results,
      ),
    ).toBe(all);
  });
});

describe('rows calculated together month by month', () => {
  const row = (
    scope: Scope,
    time: LineItem['time'],
    formula: Formula,
    opening?: LineItem['opening'],
  ): LineItem => ({
    label: 'Row',
    scope,
    time,
    unit: 'money',
    side: 'both',
    meaning: 'A row of the test.',
    source: 'test',
    formula,
    ...(opening ? { opening } : {}),
  });
  const together = (items: Readonly<Record<string, LineItem>>): Model => {
    const { month, contractYear } = timeline;
    const { inputs, switches } = languageModel;
    return assembleModel({ month, contractYear, ...items }, { inputs, switches });
  };
  const amount = f.inputNode('one');

  it('may stand in different scopes and look back, add up and sum over each other', () => {
    const across = together({
      drawn: row(
        'arrangement',
        'monthly',
        f.add(f.times(f.previous('pool'), f.inputNode('weight')), amount),
        amount,
      ),
      drawnSoFar: row('arrangement', 'monthly', f.cumulative('drawn')),
      drawnThisYear: row('arrangement', 'monthly', f.yearToDate('drawn'), 'same'),
      pool: row(
        'scenario',
        'monthly',
        f.add(f.sumOver('drawnSoFar'), f.times(f.sumOver('drawnThisYear'), f.inputNode('share')), amount),
        'same',
      ),
    });
    // Kept small: what grows without bound is only compared with itself.
    const calm = withInput(languageSituation, 'service', 'desk', 'weight', 1e-3);
    const results = calculateAll(across, calm);
    expect(results.model.order.some((group) => group.length === 4)).toBe(true);
    mustBeAsInterpreted(results);
    const again = recalculate(results, withInput(calm, 'scenario', 'after', 'scale', 0.7));
    expect(sharedRows(again, results)).toBe(rowsOf(results).size);
    const moved = recalculate(results, withInput(calm, 'service', 'mail', 'weight', 0.002));
    mustBeAsInterpreted(moved);
    expect(sharedRows(moved, results)).toBeLessThan(5);
  });

  it('cannot be summed before they are there', () => {
    const early = together({
      a: row('deal', 'monthly', f.add(f.previous('b'), f.item('whole')), amount),
      b: row('deal', 'monthly', f.previous('a'), amount),
      whole: row('deal', 'once', f.total('b')),
    });
    expect(() => calculateAll(early, languageSituation)).toThrow('b is summed before it is there');
  });
});

describe('a function’s loop over rows', () => {
  const special = [0, -0, 1, -1, 1e-300, -3.25, 1e300, Number.NaN, Number.POSITIVE_INFINITY];
  const table: Readonly<Record<string, ScalarFunction>> = functions;
  const looped = Object.entries(table).filter(([, { rows }]) => rows);

  it.each(looped)('%s is its computation, and taken in turn the same', (_name, { compute, rows, most }) => {
    const pairs = special.flatMap((a) => special.map((b) => [a, b] as const));
    const into = Float64Array.from(pairs, ([a]) => a);
    rows?.(
      into,
      into,
      Float64Array.from(pairs, ([, b]) => b),
      pairs.length,
    );
    for (const [index, [a, b]] of pairs.entries()) expect(into[index]).toBe(compute(a, b));
    if (most === 2) return;
    for (const [a, b] of pairs)
      for (const c of special) expect(compute(compute(a, b), c)).toBe(compute(a, b, c));
  });

  it('is there for what formulas are mostly made of', () => {
    expect(looped.map(([name]) => name)).toEqual(['add', 'subtract', 'times', 'divide', 'least', 'greatest']);
  });
});
