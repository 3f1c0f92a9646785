// What an explained number is called: its item, whose it is, of when, in which unit.

import type { Deal } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { model } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import type { UnitName } from '../../../shared/units/unit.ts';
import { itemLabel } from '../../format/model-texts.ts';
import { scaleLabel } from '../../format/number.ts';
import {
  type DifferenceTarget,
  type ItemTarget,
  instanceOfTarget,
  resultsAt,
  type ValueTarget,
} from './target.ts';

export function titleOf(results: DealResults, target: ItemTarget): string {
  if (target.kind === 'difference') return say('{title}, difference', { title: titleOf(results, target.of) });
  const { situation } = resultsAt(results, target);
  const instance = instanceOfTarget(results, target);
  const label = itemLabel(target.item);
  const scenario =
    instance?.scope !== 'scenario' && instance?.belongsTo.scenario
      ? situation.instances.scenario.find(({ key }) => key === instance.belongsTo.scenario)?.name
      : undefined;
  const names = [label, instance?.scope === 'deal' ? undefined : instance?.name];
  // A comparison's name names both of its scenarios already.
  if (instance?.scope !== 'comparison') names.push(scenario);
  const { sum, state } = target;
  names.push(sum && { npv: say('NPV'), term: say('undiscounted'), year: undefined }[sum.kind], state?.name);
  return names.filter((name) => name !== undefined && name !== '').join(', ');
}

interface SideName {
  /** “Out-tasking”, “before the last edit” */
  readonly name: string;
  /** After the item’s label: “of Out-tasking”, “before the last edit”. */
  readonly as: string;
}

/** The same number in two states of the deal, and not that of two scenarios. */
export const isOfStates = ({ of, against }: Pick<DifferenceTarget, 'of' | 'against'>): boolean =>
  of.state?.key !== against.state?.key;

/** How the two numbers of a difference are told apart: by their states, or by what they are of. */
export function sideNames(
  results: DealResults,
  { of, against }: DifferenceTarget,
): readonly [SideName, SideName] {
  const byState = isOfStates({ of, against });
  const name = (one: ValueTarget): SideName => {
    const state = one.state?.name ?? say('now');
    const instance = instanceOfTarget(results, one)?.name ?? '';
    return byState
      ? { name: state, as: state }
      : { name: instance, as: say('of {name}', { name: instance }) };
  };
  return [name(of), name(against)];
}

export const subtitleOf = (unit: UnitName, deal: Deal, results: DealResults, target: ValueTarget): string =>
  `${unitLabel(unit, deal)}, ${whenOf(results, target)}`;

function whenOf(results: DealResults, { item, column, sum }: ValueTarget): string {
  if (sum?.kind === 'npv' || sum?.kind === 'term')
    return say('signing and {months} months', { months: results.situation.months });
  if (sum?.kind === 'year')
    return sum.year === 0 ? say('signing') : say('contract year {year}', { year: sum.year });
  const { time } = model.items[item];
  if (time === 'once' || column === undefined) return say('one value for the contract');
  if (column === 0) return say('signing, month 0');
  return time === 'monthly' ? say('month {column}', { column }) : say('contract year {column}', { column });
}

export const unitLabel = (unit: UnitName, deal: Deal): string => {
  if (unit === 'money') return scaleLabel(deal);
  if (unit === 'moneyPerVolume') return say('{money} a unit', { money: scaleLabel(deal) });
  if (unit === 'rate') return say('% a year');
  return {
    volume: say('units'),
    months: say('months'),
    years: say('contract year'),
    share: '%',
    factor: say('factor'),
    count: say('number'),
    days: say('days'),
    fte: say('FTE'),
    level: say('level'),
    flag: say('yes or no'),
    points: say('points'),
  }[unit];
};
