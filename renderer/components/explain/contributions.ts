// What a number adds up from, as rows of the panel: other numbers, formulas in words, contract years.
import type { Deal } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import type { Part } from '../../../shared/engine/explanation.ts';
import { type Summand, summandsOf, yearsOf } from '../../../shared/engine/summands.ts';
import { model } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import { formatValue } from '../../format/number.ts';
import type { ShownPart } from './shown-part.ts';
import { instanceOfTarget, resultsAt, targetKey, type ValueTarget } from './target.ts';

export interface Contributions {
  readonly rows: readonly ShownPart[];
  /** As the rows are written: for those that are folded. */
  readonly write: (value: number) => string;
}

/** Of a state as the number itself; none where the deal has no such number. */
export const summandsAt = (results: DealResults, target: ValueTarget): readonly Summand[] =>
  instanceOfTarget(results, target) ? summandsOf(resultsAt(results, target), target) : [];

/** The number a summand is; none where it is a formula. */
export const summandTarget = ({ of }: Summand, state: ValueTarget['state']): ValueTarget | undefined =>
  of && { kind: 'value', ...of, state };

/** None for a number that is no sum. */
export function contributionsTo(
  deal: Deal,
  results: DealResults,
  target: ValueTarget,
  shown: (part: Part) => ShownPart,
): Contributions | undefined {
  const { unit } = model.items[target.item];
  const write = (value: number) => formatValue(value, unit, deal);
  const rows = summandsAt(results, target).map((summand): ShownPart => {
    const leadsTo = summandTarget(summand, target.state);
    return {
      ...{ key: leadsTo ? targetKey(leadsTo) : summand.key, kind: 'item', label: summand.label },
      of: leadsTo ? elsewhere(results, leadsTo, target, summand.label) : '',
      ...{ value: write(summand.value), exact: summand.value, target: leadsTo },
      ...{ home: undefined, input: undefined },
      ...(leadsTo
        ? {}
        : { words: summand.words.map((token) => (typeof token === 'string' ? token : shown(token))) }),
    };
  });
  return rows.length === 0 ? undefined : { rows, write };
}

/** Whose number it is, where that is not who has the sum and its label does not say so. */
function elsewhere(results: DealResults, leadsTo: ValueTarget, within: ValueTarget, label: string): string {
  const instance = instanceOfTarget(results, leadsTo);
  if (!instance || instance.scope === 'deal' || instance.key === within.instanceKey) return '';
  return label.endsWith(instance.name) ? '' : instance.name;
}

/** Inputs of the formulas among the summands: where they live belongs to the explanation. */
export function inputsOfSummands(summands: readonly Summand[]): readonly Part[] {
  const parts = summands.flatMap(({ words }) => words).filter((token) => typeof token !== 'string');
  const inputs = parts.filter(({ kind }) => kind === 'input');
  return [...new Map(inputs.map((part) => [`${part.name} ${part.instanceKey}`, part])).values()];
}

export interface ShownYear {
  readonly key: string;
  readonly label: string;
  readonly paid: string;
  readonly target: ValueTarget;
  readonly discounted: string | undefined;
}

/** The contract years of a sum over the term; none for anything else. */
export function shownYears(deal: Deal, results: DealResults, target: ValueTarget): readonly ShownYear[] {
  const years = yearsOf(resultsAt(results, target), target);
  if (!years) return [];
  const { item, instanceKey } = years.asked;
  const { unit } = model.items[item];
  const write = (value: number) => formatValue(value, unit, deal);
  return years.paid.map((paid, year) => ({
    key: String(year),
    label: year === 0 ? say('Signing') : say('Year {year}', { year }),
    paid: write(paid),
    target: { kind: 'value', item, instanceKey, sum: { kind: 'year', year }, state: target.state },
    discounted: years.discounted && write(years.discounted[year] ?? 0),
  }));
}
