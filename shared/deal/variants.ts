// Variants: in a file a variant holds only what differs from its parent; in memory it is whole, and follows it.
import { current, isDraft } from 'immer';
import {
  type Difference,
  differencesBetween,
  ORDER,
  putDifference,
  same,
  valueAt,
  withDifferences,
} from './differences.ts';
import type { Deal, DealScenario, StoredDeal } from './document.ts';
import type { OldDocument } from './upgrades.ts';

/** What a variant says of itself; everything else comes from its parent unless it differs. */
const ownOf = ({ id, name, kind, variantOf }: DealScenario) => ({ id, name, kind, variantOf });

/** Everything of a scenario but what it says of itself. */
export const contentsOf = ({
  id: _id,
  name: _name,
  kind: _kind,
  variantOf: _of,
  ...contents
}: DealScenario) => contents;

/** What a variant has of its own; empty for a scenario that is none. */
export function variantDifferences(deal: Deal, scenario: DealScenario): readonly Difference[] {
  const parent = parentOf(deal, scenario);
  return parent ? differencesBetween(contentsOf(parent), contentsOf(scenario)) : [];
}

export const parentOf = (deal: Deal, { variantOf }: DealScenario): DealScenario | undefined =>
  variantOf === null ? undefined : deal.scenarios.find(({ id }) => id === variantOf);

/** The deal as a file holds it. */
export function storedDeal(deal: Deal): StoredDeal {
  return {
    ...deal,
    scenarios: deal.scenarios.map((scenario) =>
      scenario.variantOf === null
        ? scenario
        : {
            ...ownOf(scenario),
            variantOf: scenario.variantOf,
            differences: variantDifferences(deal, scenario).map(({ at, value }) => ({ at: [...at], value })),
          },
    ),
  };
}

/** A document with every variant made whole; what cannot be is left for the check of the document to name. */
export function expandedDocument(document: OldDocument): OldDocument {
  const { scenarios } = document;
  if (!Array.isArray(scenarios)) return document;
  const whole = new Map<unknown, OldDocument>();
  const expand = (scenario: OldDocument, waiting: readonly unknown[]): OldDocument => {
    const { id, name, kind, variantOf, differences } = scenario;
    const known = whole.get(id);
    if (known) return known;
    const parent = scenarios.find((one: OldDocument) => one?.id === variantOf);
    if (!isDifferences(differences) || !parent || waiting.includes(variantOf)) return scenario;
    const {
      id: _id,
      name: _name,
      kind: _kind,
      variantOf: _of,
      ...inherited
    } = expand(parent, [...waiting, id]);
    const contents = withDifferences(inherited, differences);
    const made = { id, name, kind, variantOf, ...contents };
    whole.set(id, made);
    return made;
  };
  return {
    ...document,
    scenarios: scenarios.map((scenario) => (scenario ? expand(scenario, []) : scenario)),
  };
}

const isDifferences = (value: unknown): value is readonly Difference[] =>
  Array.isArray(value) &&
  value.every((one) => Array.isArray(one?.at) && one.at.every((part: unknown) => typeof part === 'string'));

/**
 * After an edit: what changed in a parent changes in its variants too, where these did not differ before.
 * Changes the draft.
 */
export function followParents(before: Deal, draft: Deal): void {
  const settled = new Set<string>();
  const settle = (scenario: DealScenario): void => {
    if (settled.has(scenario.id)) return;
    settled.add(scenario.id);
    const parent = parentOf(draft, scenario);
    if (!parent) return;
    settle(parent);
    const parentBefore = before.scenarios.find(({ id }) => id === parent.id);
    const wasVariant = before.scenarios.find(({ id }) => id === scenario.id)?.variantOf === parent.id;
    if (!parentBefore || !wasVariant) return;
    const now = settledNow(parent);
    const changed = differencesBetween(contentsOf(parentBefore), contentsOf(now));
    const followed = changed.filter(
      ({ at }) => at.at(-1) !== ORDER && same(valueAt(scenario, at), valueAt(parentBefore, at)),
    );
    if (changed.length > 0) takeFrom(now, scenario, followed, parentBefore);
  };
  if (draft.scenarios.some(({ variantOf }) => variantOf !== null)) draft.scenarios.forEach(settle);
}

/**
 * Takes the parent’s value at one place of a variant, and its place in the list where it is a thing of a list.
 * Changes the draft.
 */
export function followAgain(draft: Deal, id: string, at: readonly string[]): void {
  const scenario = draft.scenarios.find((one) => one.id === id);
  const parent = scenario && parentOf(draft, scenario);
  if (!scenario || !parent) return;
  const now = settledNow(parent);
  takeFrom(now, scenario, [{ at, value: valueAt(now, at) }], now);
}

/** Differences where only the order of a list is another. */
const ordersOf = (parent: DealScenario, scenario: DealScenario): readonly Difference[] =>
  differencesBetween(contentsOf(parent), contentsOf(scenario)).filter(({ at }) => at.at(-1) === ORDER);

/**
 * Puts the parent’s values in. What comes new stands where the parent has it, unless the variant has ordered the
 * list itself: against `before`, the parent it followed so far.
 */
function takeFrom(
  parent: DealScenario,
  scenario: DealScenario,
  taken: readonly Difference[],
  before: DealScenario,
): void {
  const own = ordersOf(before, settledNow(scenario)).map(({ at }) => at.join('/'));
  for (const one of taken) putDifference(scenario, one);
  for (const { at } of ordersOf(parent, settledNow(scenario))) {
    if (!own.includes(at.join('/'))) putDifference(scenario, { at, value: valueAt(parent, at) });
  }
}

/** As it is at this point of an edit: what is taken from a draft must not be part of two places of it. */
const settledNow = (scenario: DealScenario): DealScenario =>
  isDraft(scenario) ? current(scenario) : scenario;
