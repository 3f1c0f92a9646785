// A number and its counterpart in another scenario: what parts of its formula make the difference.
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import type { Summand } from '../../../shared/engine/summands.ts';
import { model } from '../../../shared/model/index.ts';
import type { Instance } from '../../../shared/model/instances.ts';
import { say } from '../../../shared/text/say.ts';
import type { UnitName } from '../../../shared/units/unit.ts';
import { summandsAt, summandTarget } from './contributions.ts';
import {
  type DifferenceTarget,
  figureAt,
  type ItemTarget,
  instanceOfTarget,
  resultsAt,
  type Target,
  type ValueTarget,
} from './target.ts';
import { isOfStates, sideNames } from './titles.ts';

/** A scenario, or a state of the deal. */
interface Side {
  readonly key: string;
  readonly name: string;
}

export interface Pair {
  /** The number explained, and the same number of the other scenario. */
  readonly of: ValueTarget;
  readonly against: ValueTarget;
  readonly sign: 1 | -1;
  readonly to: Side;
  readonly from: Side;
  /** Scenarios it can be compared with; none where both sides are given. */
  readonly others: readonly Side[];
  /** Two scenarios of one deal, and not two states of it. */
  readonly isOfScenarios: boolean;
}

/** The scenario a number belongs to; none for numbers of the whole deal. */
export function scenarioOf(results: DealResults, target: ValueTarget): Instance | undefined {
  const instance = instanceOfTarget(results, target);
  const key = instance?.scope === 'scenario' ? instance.key : instance?.belongsTo.scenario;
  return scenariosOf(results, target).find((one) => one.key === key);
}

const scenariosOf = (results: DealResults, target: ValueTarget): readonly Instance[] =>
  resultsAt(results, target).situation.instances.scenario;

/** A difference is a pair already; a value becomes one with the scenario picked. */
export function pairOf(
  results: DealResults,
  target: ItemTarget,
  picked: string | undefined,
): Pair | undefined {
  if (target.kind === 'difference') return givenPair(results, target);
  const to = scenarioOf(results, target);
  if (!to) return undefined;
  // A gain against a scenario is compared with another scenario’s gain against the same.
  const reference = instanceOfTarget(results, target)?.belongsTo.reference;
  const others = scenariosOf(results, target).filter((one) => one !== to && one.key !== reference);
  const from = others.find(({ key }) => key === picked) ?? others[0];
  if (!from) return undefined;
  const against = { ...target, instanceKey: `${from.key}${target.instanceKey.slice(to.key.length)}` };
  return { of: target, against, sign: 1, to, from, others, isOfScenarios: true };
}

function givenPair(results: DealResults, target: DifferenceTarget): Pair | undefined {
  const { of, against, sign } = target;
  const [to, from] = [scenarioOf(results, of), scenarioOf(results, against)];
  if (isOfStates(target)) {
    const [{ name }, { name: other }] = sideNames(results, target);
    // Parts of the two are found by their keys as they are.
    const sides = { to: { key: '', name }, from: { key: '', name: other } };
    return { of, against, sign, ...sides, others: [], isOfScenarios: false };
  }
  return to && from && to !== from
    ? { of, against, sign, to, from, others: [], isOfScenarios: true }
    : undefined;
}

/** Of what nobody there has, 0; of a ratio, none. */
export function figureOf(results: DealResults, target: ValueTarget): number {
  const isCounted = (['money', 'volume', 'fte', 'count'] as readonly UnitName[]).includes(
    model.items[target.item].unit,
  );
  if (!instanceOfTarget(results, target)) return isCounted ? 0 : Number.NaN;
  return figureAt(results, target);
}

export const differenceOf = (results: DealResults, { of, against, sign }: Pair): number =>
  sign * (figureOf(results, of) - figureOf(results, against));

export interface PairPart {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly target: Target | undefined;
}

/** The parts of a sum, each with what it makes of the difference; empty for what is no sum. */
export function pairParts(results: DealResults, { of, against, sign, from, to }: Pair): readonly PairPart[] {
  const left = byPlace(results, of, to.key);
  const right = byPlace(results, against, from.key);
  const parts = [...new Set([...left.keys(), ...right.keys()])].map((key): PairPart => {
    const [a, b] = [left.get(key), right.get(key)];
    const one = a ?? b;
    return {
      key,
      label: one?.label ?? '',
      value: sign * ((a?.value ?? 0) - (b?.value ?? 0)),
      target:
        a?.target && b?.target
          ? ({
              kind: 'difference',
              of: a.target,
              against: b.target,
              sign: a.sign === sign ? 1 : -1,
            } satisfies DifferenceTarget)
          : one?.target,
    };
  });
  const found = parts.reduce((sum, { value }) => sum + value, 0);
  const whole = sign * (figureOf(results, of) - figureOf(results, against));
  // Where one of the two is no sum, the parts of the other explain nothing.
  const size = parts.reduce((sum, { value }) => sum + Math.abs(value), 0);
  return Math.abs(found - whole) <= 1e-9 * Math.max(1, size) ? parts : [];
}

/** By what each is of, the scenario itself apart: the same summand of another scenario has the same place. */
const byPlace = (results: DealResults, target: ValueTarget, scenario: string) =>
  new Map(
    summandsAt(results, target).map((summand) => [
      placeOf(summand, scenario),
      { ...summand, target: summandTarget(summand, target.state) },
    ]),
  );

function placeOf({ key, of }: Summand, scenario: string): string {
  if (!of) return key;
  const { item, instanceKey } = of;
  const isOfScenario = instanceKey === scenario || instanceKey.startsWith(`${scenario}/`);
  return `${item} ${isOfScenario ? instanceKey.slice(scenario.length) : `=${instanceKey}`}`;
}

/** How a difference of a unit is shown: what it is multiplied with, its decimals and what it is called. */
export interface DifferenceScale {
  readonly factor: number;
  readonly decimals: number;
  readonly unit: string;
}

export function differenceScale(unit: UnitName, money: { unit: string; decimals: number }): DifferenceScale {
  if (unit === 'money') return { factor: 1, ...money };
  if (unit === 'share' || unit === 'rate')
    return { factor: 100, decimals: 2, unit: say('percentage points') };
  return { factor: 1, decimals: unit === 'factor' ? 4 : 2, unit: '' };
}
