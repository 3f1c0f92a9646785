// Typed constructors of formulas. Each returns plain data that carries the item names it reads in its type.
import type { UnitName } from '../units/unit.ts';
import type { FunctionName } from './functions.ts';
import type { Formula, FormulaNode, NamedConstant } from './node.ts';
import type { RowFunctionName } from './row-functions.ts';

type Reads<F> = F extends { readonly reads?: infer Names } ? Extract<Names, string> : never;

const call =
  (name: FunctionName) =>
  <const Args extends readonly Formula[]>(...args: Args): Formula<Reads<Args[number]>> => ({
    kind: 'call',
    function: name,
    args,
  });

export const add = call('add');
export const subtract = call('subtract');
export const times = call('times');
export const divide = call('divide');
export const power = call('power');
export const least = call('least');
export const greatest = call('greatest');
export const absolute = call('absolute');
export const wholePart = call('wholePart');
export const countOfMonths = call('countOfMonths');
export const exceeds = call('exceeds');
export const equals = call('equals');
export const difference = call('difference');
export const either = call('either');
export const noneIf = call('noneIf');
export const noneUnless = call('noneUnless');

export const normalProbability = call('normalProbability');
export const normalDensity = call('normalDensity');

export const zero: Formula<never> = { kind: 'constant', value: 0 };
export const one: Formula<never> = { kind: 'constant', value: 1, unit: 'factor' };
export const minusOne: Formula<never> = { kind: 'constant', value: -1, unit: 'factor' };
export const oneOf = (unit: UnitName): Formula<never> => ({ kind: 'constant', value: 1, unit });

export const named = (name: NamedConstant): Formula<never> => ({ kind: 'named', name });

const reading =
  <Kind extends Extract<FormulaNode, { readonly name: string }>['kind']>(kind: Kind) =>
  <const Name extends string>(name: Name): Formula<Name> =>
    ({ kind, name }) as Formula<Name>;

/** An item this month, or its only value. */
export const item = reading('item');
export const previous = reading('previous');
export const cumulative = reading('cumulative');
export const yearToDate = reading('yearToDate');
export const yearSum = reading('yearSum');
/** Sums a finer item over the services, benefits, one-offs or providers that belong here. */
export const sumOver = reading('sumOver');
/** Sums an item of services or one-offs over those that go to this provider. */
export const sumByProvider = reading('sumOver');
export const reference = reading('reference');

export const flaggedSum = <const Name extends string, const Where extends string>(
  name: Name,
  where: Where,
): Formula<Name | Where> => ({ kind: 'flaggedSum', name, where });

/** Present value: an item times its discount factor, summed. */
export const discounted = <const Name extends string, const Weight extends string>(
  name: Name,
  weight: Weight,
): Formula<Name | Weight> => ({ kind: 'weightedSum', name, weight });

const overRow =
  (rowFunction: RowFunctionName) =>
  <const Name extends string>(name: Name): Formula<Name> => ({
    kind: 'overRow',
    function: rowFunction,
    name,
  });

export const total = overRow('total');
export const highest = overRow('highest');
export const lowest = overRow('lowest');
export const atSigning = overRow('atSigning');
export const monthlyRateOfReturn = overRow('monthlyRateOfReturn');
export const presentValueAtRate = <const Name extends string, const Argument extends Formula>(
  name: Name,
  monthlyRate: Argument,
): Formula<Name | Reads<Argument>> => ({
  kind: 'overRow',
  function: 'presentValueAtRate',
  name,
  argument: monthlyRate,
});

/** Untyped in the input's and the switch's name: a model narrows both to its own tables. */
export const inputNode = (name: string): Formula<never> => ({ kind: 'input', name });
export const chooseNode = <const Cases extends Readonly<Record<string, Formula>>>(
  switchName: string,
  cases: Cases,
): Formula<Reads<Cases[keyof Cases]>> => ({ kind: 'choose', switch: switchName, cases });
