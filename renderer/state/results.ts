// Results of a deal: a pure function of it, calculated once per deal object and never stored. An edited deal starts
// from the results of the deal before.
import { type Advice, adviceOn } from '../../shared/assessment/advice.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate, type DealCalculation, type DealResults } from '../../shared/engine/evaluation.ts';
import type { Structure } from '../../shared/engine/structure.ts';
import { model } from '../../shared/model/index.ts';
import { usedInputs } from '../../shared/model/used-inputs.ts';
import { userLocale } from '../format/number.ts';

interface Calculation {
  readonly results: DealCalculation;
  readonly milliseconds: number;
}

const calculations = new WeakMap<Deal, Calculation>();
/** The deal calculated last; weak, so that results are held no longer than their deal is. */
let latest: WeakRef<Deal> | undefined;

export const resultsOf = (deal: Deal): DealResults => calculationOf(deal).results;

/** How long the calculation took. */
export const calculationTime = (deal: Deal): number => calculationOf(deal).milliseconds;

/** By structure: changed values change nothing about which formulas are chosen. */
const used = new WeakMap<Structure, ReadonlySet<string>>();

/** Keys `input holder` of the inputs some chosen formula reads: the others change nothing in this deal. */
export function usedIn(deal: Deal): ReadonlySet<string> {
  const { situation, state } = calculationOf(deal).results;
  let found = used.get(state.structure);
  if (!found) {
    found = usedInputs(model, situation);
    used.set(state.structure, found);
  }
  return found;
}

function calculationOf(deal: Deal): Calculation {
  let found = calculations.get(deal);
  if (!found) {
    const start = performance.now();
    const before = latest?.deref();
    const results = calculate(instantiate(deal), before && calculations.get(before)?.results);
    latest = new WeakRef(deal);
    found = { results, milliseconds: performance.now() - start };
    calculations.set(deal, found);
  }
  return found;
}

/** With the locale its figures are written in. */
const advice = new WeakMap<Deal, { readonly locale: string; readonly found: readonly Advice[] }>();

/** What is worth a second look, against the bands of the field. */
export function adviceFor(deal: Deal): readonly Advice[] {
  const locale = userLocale();
  const known = advice.get(deal);
  if (known?.locale === locale) return known.found;
  const found = adviceOn(resultsOf(deal), new Map(deal.scenarios.map(({ id, kind }) => [id, kind])));
  advice.set(deal, { locale, found });
  return found;
}
