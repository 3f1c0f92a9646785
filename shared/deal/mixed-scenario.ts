// Two scenarios and what lies between them: the places where they differ, and one with some of the other’s.
import { type DescribedDifference, describedBetween, placeInWords } from './describe-difference.ts';
import { type Difference, differencesBetween, ORDER, valueAt, withDifferences } from './differences.ts';
import type { Deal, DealScenario } from './document.ts';
import { contentsOf } from './variants.ts';

/** Places that change together. */
export interface DifferingGroup {
  readonly key: string;
  /** “Service desk, unit price” */
  readonly place: string;
  readonly differences: readonly Difference[];
  /** What stands in each, where the group is one place; `parent` is the scenario compared with. */
  readonly standing: DescribedDifference | undefined;
  /** An input, a switch or the choice of a provider to look up, where the group has one. */
  readonly input: { readonly name: string; readonly instanceKey: string } | undefined;
}

/** More places than this are told by what holds them: a service, a provider, a benefit. */
const MOST_PLACES = 120;

/** What leads from one scenario to the other. The order of a list moves no figure and is left out. */
export function differingGroups(
  deal: Deal,
  from: DealScenario,
  to: DealScenario,
  most = MOST_PLACES,
): readonly DifferingGroup[] {
  const differences = differencesBetween(contentsOf(from), contentsOf(to)).filter(
    ({ at }) => at.at(-1) !== ORDER && isFigure(at),
  );
  const depth = differences.length > most ? 2 : Number.POSITIVE_INFINITY;
  const described = new Map(describedBetween(deal, from, to).map((one) => [keyOf(one.at), one]));
  const groups = new Map<string, Difference[]>();
  for (const one of differences) {
    const key = keyOf(one.at.slice(0, depth));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, together]): DifferingGroup => {
    const [first] = together;
    const at = together.length === 1 && first ? first.at : (first?.at ?? []).slice(0, depth);
    return {
      key,
      place: placeInWords(deal, [to, from], at),
      differences: together,
      standing: together.length === 1 ? described.get(keyOf(at)) : undefined,
      input: together.map((one) => inputAt(from, to, one)).find((input) => input !== undefined),
    };
  });
}

const keyOf = (at: readonly string[]): string => at.join('/');

/** Words of a risk or a benefit count for nothing. */
const isFigure = (at: Difference['at']): boolean =>
  !['name', 'evidence', 'dimension'].includes(at.at(-1) ?? '') &&
  !(at.at(-1) === 'mitigation' && at.at(-3) === 'risks');

/** The input a difference is in; of a thing that only one of them has, its first. */
function inputAt(from: DealScenario, to: DealScenario, { at }: Difference): DifferingGroup['input'] {
  const place = Math.max(at.lastIndexOf('inputs'), at.lastIndexOf('switches'));
  const holder = place < 0 ? at : at.slice(0, place);
  const owner = valueAt(to, holder) === undefined ? from : to;
  const stated = valueAt(owner, [...holder, 'inputs']);
  // The provider that is chosen stands beside the inputs of what it belongs to.
  const chosen = holder.length % 2 === 1 ? at.at(-1) : undefined;
  const name = chosen ?? (place < 0 ? Object.keys(stated ?? {})[0] : at[place + 1]);
  if (name === undefined) return undefined;
  // Lists alternate with the ids of what they hold.
  const ids = holder.filter((_, index) => index % 2 === 1);
  return { name, instanceKey: [owner.id, ...ids].join('/') };
}

/** The deal with nothing but one scenario: `from` with the chosen differences, under the id of `to`. */
export const mixedDeal = (
  deal: Deal,
  from: DealScenario,
  to: DealScenario,
  chosen: readonly DifferingGroup[],
): Deal => ({
  ...deal,
  scenarios: [
    withDifferences(
      { ...from, id: to.id, name: to.name, kind: to.kind, variantOf: null },
      chosen.flatMap(({ differences }) => differences),
    ),
  ],
});
