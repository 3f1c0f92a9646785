import { describe, expect, it } from 'vitest';
import {
  add,
  chooseNode,
  inputNode,
  item,
  oneOf,
  previous,
  reference,
  sumOver,
  times,
  yearSum,
} from '../../../shared/formula/build.ts';
import type { Formula } from '../../../shared/formula/node.ts';
import { readings } from '../../../shared/formula/walk.ts';
import { assembleModel, ModelError } from '../../../shared/model/assemble.ts';
import { model } from '../../../shared/model/index.ts';
import type { InputDeclaration } from '../../../shared/model/inputs.ts';
import { type LineItem, lineItems } from '../../../shared/model/line-item.ts';

const row = <const F extends Formula>(
  formula: F,
  rest: Partial<Pick<LineItem, 'scope' | 'time' | 'unit'>> = {},
) => ({
  label: 'Row',
  unit: 'money' as const,
  scope: 'deal' as const,
  time: 'monthly' as const,
  side: 'both' as const,
  meaning: 'A row of the test.',
  source: 'test',
  ...rest,
  formula,
});

const amount: InputDeclaration = {
  label: 'Amount',
  scope: 'deal',
  unit: 'money',
  by: 'year',
  default: 0,
  side: 'both',
  meaning: 'An amount.',
  source: 'test',
};
const tables = {
  inputs: {
    amount,
    months: { ...amount, unit: 'months', by: 'once' },
    price: { ...amount, scope: 'service' },
  },
  switches: { side: { label: 'Side', scope: 'deal', default: 'a', options: { a: 'A', b: 'B' } } },
} as const;

const assembled = (items: Readonly<Record<string, LineItem>>) => () => assembleModel(items, tables);

describe('a model that cannot be calculated fails when it is assembled, and names the item', () => {
  it.each<[string, Readonly<Record<string, LineItem>>, string]>([
    [
      'a cycle',
      { first: row(item('second')), second: row(item('third')), third: row(item('first')) },
      'first: depends on itself in the same month (first → second → third → first)',
    ],
    [
      'itself',
      { first: row(add(item('first'), inputNode('amount'))) },
      'first: depends on itself in the same month (first → first)',
    ],
    [
      'money and months together',
      { first: row(add(inputNode('amount'), inputNode('months'))) },
      'first: puts money and months together',
    ],
    [
      'another unit than declared',
      { first: row(inputNode('months')) },
      'first: is declared in money, but its formula gives months',
    ],
    [
      'money times money',
      { first: row(times(inputNode('amount'), inputNode('amount'))) },
      'first: is declared in money, but its formula gives money^2',
    ],
    [
      'a unit that only one case has',
      { first: row(chooseNode('side', { a: inputNode('amount'), b: inputNode('months') })) },
      'first: puts money and months together',
    ],
    ['an unknown item', { first: row(item('nobody')) }, 'first: reads nobody, which is no line item'],
    ['an unknown input', { first: row(inputNode('nothing')) }, 'first: reads nothing, which is no input'],
    [
      'a missing case',
      { first: row(chooseNode('side', { a: inputNode('amount') })) },
      'first: has no case for b of side',
    ],
    [
      'a narrower item',
      { first: row(item('second')), second: row(inputNode('price'), { scope: 'service' }) },
      'first: reads second of each service, out of reach of a deal',
    ],
    [
      'a narrower input',
      { first: row(inputNode('price')) },
      'first: reads the input price of a service, out of reach of a deal',
    ],
    [
      'a sum it does not have',
      { first: row(sumOver('second')), second: row(inputNode('amount'), { scope: 'scenario' }) },
      'first: sums second of each scenario, which a deal does not have',
    ],
    [
      'a month of something without months',
      { first: row(previous('second')), second: row(inputNode('months'), { time: 'once' }) },
      'first: reads second over months, but it is not monthly',
    ],
    [
      'this month from one value',
      { first: row(item('second'), { time: 'once' }), second: row(inputNode('amount')) },
      'first: reads second of this month, but is itself once',
    ],
    [
      'a year from months',
      { first: row(yearSum('second')), second: row(inputNode('amount')) },
      'first: sums second by year, but is not yearly',
    ],
    [
      'a by-year input without a year',
      { first: row(inputNode('amount'), { time: 'once' }) },
      'first: reads amount, which differs by year, but has no months',
    ],
    [
      'a reference outside comparisons',
      { first: row(reference('second')), second: row(inputNode('amount')) },
      'first: only a comparison has a reference scenario',
    ],
  ])('%s', (_what, items, message) => {
    expect(assembled(items)).toThrow(ModelError);
    expect(assembled(items)).toThrow(message);
  });

  it('accepts items that read each other’s earlier months', () => {
    const items = {
      month: row(add(previous('month'), oneOf('months')), { unit: 'months' }),
      first: row(add(previous('second'), inputNode('amount'))),
      second: row(item('first')),
    };
    expect(assembleModel(items as Readonly<Record<string, LineItem>>, tables).order).toContainEqual([
      'first',
      'second',
    ]);
  });

  it('does not compile with an unknown reference', () => {
    const items = lineItems({ first: row(item('secnod')), second: row(inputNode('amount')) });
    // @ts-expect-error the name is misspelt, and the compiler says so
    expect(() => assembleModel(items, tables)).toThrow('secnod');
    const right = lineItems({ first: row(item('second')), second: row(inputNode('amount')) });
    expect(assembleModel(right, tables).order.flat()).toEqual(['second', 'first']);
  });
});

describe('the model', () => {
  it('is calculated in an order in which everything read is there', () => {
    const done = new Set<string>();
    for (const group of model.order) {
      for (const name of group) {
        const { formula, opening } = model.items[name as keyof typeof model.items];
        for (const read of [formula, ...(typeof opening === 'object' ? [opening] : [])].flatMap(readings)) {
          if (!read.earlier) expect([...done, ...group]).toContain(read.name);
        }
      }
      for (const name of group) done.add(name);
    }
    expect(done.size).toBe(Object.keys(model.items).length);
  });

  it('says of every item and input what it means and where that comes from', () => {
    for (const declared of [...Object.values(model.items), ...Object.values(model.inputs)]) {
      expect(declared.label.length).toBeGreaterThan(2);
      expect(declared.meaning).toMatch(/^[A-Z0-9].*[.]$/);
      expect(declared.source.length).toBeGreaterThan(2);
    }
  });

  it('reads every input it declares, and uses every switch', () => {
    const text = JSON.stringify(model.items);
    for (const name of Object.keys(model.inputs)) expect(text).toContain(`{"kind":"input","name":"${name}"}`);
    for (const name of Object.keys(model.switches)) expect(text).toContain(`"switch":"${name}"`);
  });
});
