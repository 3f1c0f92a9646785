// A model that uses every node kind and every function once, and what each must come to: computed here by plain
// loops. Tests of the interpreter, the printer and LibreOffice all read it.
import * as f from '../../../shared/formula/build.ts';
import type { Formula } from '../../../shared/formula/node.ts';
import { assembleModel } from '../../../shared/model/assemble.ts';
import { timeline } from '../../../shared/model/blocks/timeline.ts';
import type { InputDeclaration } from '../../../shared/model/inputs.ts';
import type { InputValue, Instance, Situation } from '../../../shared/model/instances.ts';
import { type LineItem, lineItems, type Time } from '../../../shared/model/line-item.ts';
import type { Scope } from '../../../shared/model/scopes.ts';
import type { UnitName } from '../../../shared/units/unit.ts';

export const MONTHS = 29;
export const AMOUNTS = [7.5, -3.25, 11] as const;
export const SHARE = 0.3;

const row = (
  scope: Scope,
  time: Time,
  unit: UnitName,
  formula: Formula,
  opening?: Formula | 'same',
): LineItem => ({
  label: 'Row',
  scope,
  time,
  unit,
  side: 'both',
  meaning: 'A row of the test.',
  source: 'test',
  formula,
  ...(opening ? { opening } : {}),
});

const monthly = (unit: UnitName, formula: Formula, opening?: Formula | 'same') =>
  row('deal', 'monthly', unit, formula, opening);
const once = (unit: UnitName, formula: Formula) => row('deal', 'once', unit, formula);

/** `x` changes sign, repeats values and is nothing at signing; `y` differs by year. */
const base = lineItems({
  y: monthly('money', f.inputNode('amount'), 'same'),
  grow: monthly('factor', f.times(f.previous('grow'), f.add(f.one, f.inputNode('share'))), f.one),
  x: monthly(
    'money',
    f.subtract(f.item('y'), f.times(f.item('grow'), f.inputNode('one'))),
    f.subtract(f.zero, f.inputNode('one')),
  ),
  lagA: monthly('money', f.add(f.previous('lagB'), f.item('y')), f.zero),
  lagB: monthly('money', f.times(f.item('lagA'), f.inputNode('share')), f.inputNode('one')),
  perService: row('service', 'monthly', 'money', f.times(f.inputNode('weight'), f.item('x')), 'same'),
});

/** What the totals at the left of a sheet with months are discounted with. */
const discounting = lineItems({
  discountFactor: monthly(
    'factor',
    f.times(f.previous('discountFactor'), f.subtract(f.one, f.inputNode('tenthOfShare'))),
    f.one,
  ),
  providerDiscountFactor: row('provider', 'monthly', 'factor', f.item('discountFactor'), 'same'),
});

const x = f.item('x');
const y = f.item('y');

/** Every scalar function, on rows that make its branches happen. */
export const scalarCases = {
  add: { formula: f.add(x, y, x), expected: (a: number, b: number) => a + b + a },
  subtract: { formula: f.subtract(x, f.subtract(y, x)), expected: (a: number, b: number) => a - (b - a) },
  times: {
    formula: f.times(f.add(x, y), f.inputNode('share')),
    expected: (a: number, b: number) => (a + b) * SHARE,
  },
  divide: {
    formula: f.divide(x, f.divide(y, f.inputNode('one'))),
    expected: (a: number, b: number) => a / b,
  },
  power: {
    formula: f.times(f.inputNode('one'), f.power(f.add(f.one, f.inputNode('share')), f.minusOne)),
    expected: () => 1 / (1 + SHARE),
  },
  least: { formula: f.least(x, y, f.zero), expected: (a: number, b: number) => Math.min(a, b, 0) },
  greatest: { formula: f.greatest(x, y, f.zero), expected: (a: number, b: number) => Math.max(a, b, 0) },
  absolute: { formula: f.absolute(f.subtract(x, y)), expected: (a: number, b: number) => Math.abs(a - b) },
  wholePart: { formula: f.wholePart(x), expected: (a: number) => Math.floor(a) },
  countOfMonths: {
    formula: f.times(f.countOfMonths(f.add(f.item('month'), f.oneOf('months'))), f.inputNode('one')),
    expected: (_a: number, _b: number, month: number) => month + 1,
  },
  exceeds: {
    formula: f.times(f.exceeds(x, f.zero), f.inputNode('one')),
    expected: (a: number) => (a > 0 ? 1 : 0),
  },
  equals: {
    formula: f.times(
      f.equals(f.add(f.inputNode('tenth'), f.inputNode('fifth')), f.inputNode('threeTenths')),
      f.inputNode('one'),
    ),
    expected: () => 1,
  },
  difference: {
    formula: f.difference(f.add(f.inputNode('tenth'), f.inputNode('fifth')), f.inputNode('threeTenths')),
    expected: () => 0,
  },
  normalProbability: {
    formula: f.times(f.normalProbability(f.one), f.inputNode('one')),
    expected: () => 0.841_344_746_068_542_9,
  },
  normalDensity: {
    formula: f.times(f.normalDensity(f.one), f.inputNode('one')),
    expected: () => 0.241_970_724_519_143_37,
  },
  either: {
    formula: f.either(f.exceeds(x, f.zero), y, f.subtract(f.zero, x)),
    expected: (a: number, b: number) => (a > 0 ? b : -a),
  },
  noneUnless: {
    formula: f.noneUnless(f.exceeds(x, f.zero), x),
    expected: (a: number) => (a > 0 ? a : Number.NaN),
  },
  noneIf: { formula: f.noneIf(f.exceeds(x, f.zero), x), expected: (a: number) => (a > 0 ? Number.NaN : a) },
} as const;

const scalarItems = Object.fromEntries(
  Object.entries(scalarCases).map(([name, { formula }]) => [
    name,
    // A month without a value has no place in a total.
    { ...monthly('money', formula, 'same'), ...(name.startsWith('none') ? { balance: true as const } : {}) },
  ]),
);

const kinds = lineItems({
  fromStart: monthly('money', f.cumulative('x'), 'same'),
  thisYear: monthly('money', f.yearToDate('x'), 'same'),
  yearEnds: once('money', f.flaggedSum('x', 'lastMonthOfYear')),
  yearStarts: once('money', f.flaggedSum('x', 'firstMonthOfYear')),
  worth: once('money', f.discounted('x', 'grow')),
  total: once('money', f.total('x')),
  highest: once('money', f.highest('x')),
  lowest: once('money', f.lowest('x')),
  atSigning: once('money', f.atSigning('x')),
  presentValueAtRate: once('money', f.presentValueAtRate('x', f.inputNode('share'))),
  outlayReturn: monthly(
    'money',
    f.inputNode('one'),
    f.subtract(f.zero, f.times(f.inputNode('one'), f.countOfMonths(f.named('monthsInYear')))),
  ),
  monthlyRateOfReturn: once('share', f.monthlyRateOfReturn('outlayReturn')),
  services: monthly('money', f.sumOver('perService'), 'same'),
  points: once('money', f.times(f.named('wholeInPoints'), f.inputNode('one'))),
  chosen: monthly('money', f.chooseNode('side', { left: x, right: y }), 'same'),
  againstReference: row(
    'comparison',
    'monthly',
    'money',
    f.subtract(f.reference('scaled'), f.item('scaled')),
    'same',
  ),
  scaled: row('scenario', 'monthly', 'money', f.times(x, f.inputNode('scale')), 'same'),
  given: row('arrangement', 'monthly', 'money', f.times(f.item('perService'), f.inputNode('scale')), 'same'),
  allGiven: row('scenario', 'monthly', 'money', f.sumOver('given'), 'same'),
  received: row('engagement', 'monthly', 'money', f.sumByProvider('given'), 'same'),
  byYear: row('engagement', 'yearly', 'money', f.yearSum('received')),
});

const declared = (scope: Scope, unit: UnitName, by: 'once' | 'year' = 'once'): InputDeclaration => ({
  label: 'Input',
  scope,
  unit,
  by,
  default: 0,
  side: 'both',
  meaning: 'An input of the test.',
  source: 'test',
});

const { month, contractYear, reportingYear, firstMonthOfYear, lastMonthOfYear } = timeline;

export const languageItems = {
  month,
  contractYear,
  reportingYear,
  firstMonthOfYear,
  lastMonthOfYear,
  ...base,
  ...discounting,
  ...scalarItems,
  ...kinds,
};

export const languageModel = assembleModel(languageItems as Readonly<Record<string, LineItem>>, {
  inputs: {
    amount: declared('deal', 'money', 'year'),
    share: declared('deal', 'share'),
    tenthOfShare: declared('deal', 'share'),
    one: declared('deal', 'money'),
    tenth: declared('deal', 'money'),
    fifth: declared('deal', 'money'),
    threeTenths: declared('deal', 'money'),
    weight: declared('service', 'factor'),
    scale: declared('scenario', 'factor'),
  },
  switches: {
    side: { label: 'Side', scope: 'deal', default: 'left', options: { left: 'Left', right: 'Right' } },
  },
});

const instance = (
  scope: Scope,
  key: string,
  inputs: Readonly<Record<string, InputValue>>,
  belongsTo: Instance['belongsTo'] = { deal: 'deal' },
): Instance => ({
  scope,
  key,
  id: key,
  name: key,
  belongsTo,
  inputs,
  stated: new Set(Object.keys(inputs)),
  switches: scope === 'deal' ? { side: 'left' } : {},
});

const services = { desk: 2, network: -0.5, mail: 0.25 };
const assigned: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  before: { desk: 'one', network: 'one', mail: 'one' },
  after: { desk: 'two', mail: 'one' },
};
export const scales = { before: 1, after: 0.4 } as const;

export const languageSituation: Situation = {
  months: MONTHS,
  instances: {
    deal: [
      instance(
        'deal',
        'deal',
        {
          amount: AMOUNTS,
          share: SHARE,
          tenthOfShare: SHARE / 10,
          one: 1,
          tenth: 0.1,
          fifth: 0.2,
          threeTenths: 0.3,
        },
        {},
      ),
    ],
    service: Object.entries(services).map(([key, weight]) => instance('service', key, { weight })),
    provider: ['one', 'two'].map((key) => instance('provider', key, {})),
    scenario: Object.entries(scales).map(([key, scale]) => instance('scenario', key, { scale })),
    arrangement: Object.keys(scales).flatMap((scenario) =>
      Object.keys(services).map((service) => {
        const provider = assigned[scenario]?.[service];
        return instance(
          'arrangement',
          `${scenario}/${service}`,
          {},
          {
            deal: 'deal',
            scenario,
            service,
            ...(provider ? { provider, engagement: `${scenario}/${provider}` } : {}),
          },
        );
      }),
    ),
    engagement: Object.keys(scales).flatMap((scenario) =>
      ['one', 'two'].map((provider) =>
        instance('engagement', `${scenario}/${provider}`, {}, { deal: 'deal', scenario, provider }),
      ),
    ),
    metric: [],
    measure: [],
    benefit: [],
    coverage: [],
    oneOff: [],
    risk: [],
    mitigation: [],
    stake: [],
    holding: [],
    comparison: [
      instance('comparison', 'after/before', {}, { deal: 'deal', scenario: 'after', reference: 'before' }),
    ],
  },
};

/** The two base rows by plain loops. */
export function baseRows(): {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly grow: readonly number[];
} {
  const y = Array.from({ length: MONTHS + 1 }, (_, m) => AMOUNTS[m <= 12 ? 0 : m <= 24 ? 1 : 2]);
  const grow = y.map((_, m) => (1 + SHARE) ** m);
  return { y, grow, x: y.map((value, m) => (m === 0 ? -1 : value - (grow[m] ?? 0))) };
}
