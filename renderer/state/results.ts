// Results of a deal: a pure function of it, calculated once per deal object and never stored.
import { type Advice, adviceOn } from '../../shared/assessment/advice.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate, type DealResults } from '../../shared/engine/evaluation.ts';
import { model } from '../../shared/model/index.ts';
import { usedInputs } from '../../shared/model/used-inputs.ts';

interface Calculation {
  readonly results: DealResults;
  readonly milliseconds: number;
}

const calculations = new WeakMap<Deal, Calculation>();

export const resultsOf = (deal: Deal): DealResults => calculationOf(deal).results;

/** How long the calculation took. */
export const calculationTime = (deal: Deal): number => calculationOf(deal).milliseconds;

const used = new WeakMap<Deal, ReadonlySet<string>>();

/** Keys `input holder` of the inputs some chosen formula reads: the others change nothing in this deal. */
export function usedIn(deal: Deal): ReadonlySet<string> {
  let found = used.get(deal);
  if (!found) {
    found = usedInputs(model, resultsOf(deal).situation);
    used.set(deal, found);
  }
  return found;
}

function calculationOf(deal: Deal): Calculation {
  let found = calculations.get(deal);
  if (!found) {
    const start = performance.now();
    const results = calculate(instantiate(deal));
    found = { results, milliseconds: performance.now() - start };
    calculations.set(deal, found);
  }
  return found;
}

const advice = new WeakMap<Deal, readonly Advice[]>();

/** What is worth a second look, against the bands of the field. */
export function adviceFor(deal: Deal): readonly Advice[] {
  let found = advice.get(deal);
  if (!found) {
    found = adviceOn(resultsOf(deal), new Map(deal.scenarios.map(({ id, kind }) => [id, kind])));
    advice.set(deal, found);
  }
  return found;
}
