// The formula constructors, narrowed to this model's own inputs and switches.
import {
  add,
  chooseNode,
  divide,
  greatest,
  inputNode,
  item,
  least,
  one,
  oneOf,
  subtract,
  times,
  zero,
} from '../formula/build.ts';
import type { Formula } from '../formula/node.ts';
import type { InputName } from './inputs.ts';
import type { OptionOf, SwitchName } from './switches.ts';

export const input = (name: InputName): Formula<never> => inputNode(name);

/** Every option of the switch needs its case. */
export const choose = <
  Name extends SwitchName,
  const Cases extends Readonly<Record<OptionOf<Name>, Formula>>,
>(
  switchName: Name,
  cases: Cases,
) => chooseNode(switchName, cases);

/** Nothing for a service that is kept in-house. */
export const given = <const Given extends Formula>(formula: Given) =>
  choose('sourcing', { kept: zero, given: formula });

/** Nothing where every service is kept. */
export const withProviders = <const With extends Formula>(formula: With) =>
  choose('takesPart', { none: zero, providers: formula });

/** Nothing after a forced exit. */
export const whileInForce = <const InForce extends Formula>(formula: InForce) =>
  choose('exit', { none: formula, weighted: formula, forced: times(formula, item('inForce')) });

/** The part of a window of months that lies behind at the end of a month: 0 before it, 1 after it. */
export const windowBehind = <const Month extends Formula>(
  month: Month,
  start: InputName,
  length: InputName,
) => least(greatest(divide(add(subtract(month, input(start)), oneOf('months')), input(length)), zero), one);
