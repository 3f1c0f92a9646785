// The list of scenarios: variants and copies of one, their order, and what becomes of variants when a parent goes.
import { current, isDraft } from 'immer';
import { inputTable } from '../model/inputs.ts';
import { isWithin } from '../model/scopes.ts';
import type { Deal, DealScenario, Provenance } from './document.ts';
import { originOf } from './origin.ts';
import { provenanceOf } from './provenance.ts';
import { parentOf } from './variants.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Adds a scenario that follows `parent` in everything until it differs, below the parent’s other variants. */
export function addVariant(draft: Deal, parent: string, named: Named): void {
  const scenario = scenarioWith(draft, parent);
  let place = draft.scenarios.indexOf(scenario) + 1;
  while (isBelow(draft, draft.scenarios[place], parent)) place += 1;
  draft.scenarios.splice(place, 0, { ...copyOf(scenario), ...named, variantOf: parent });
}

/** Adds an independent copy, with what is known of where its figures come from. */
export function addCopy(draft: Deal, original: string, named: Named): void {
  const scenario = scenarioWith(draft, original);
  const place = draft.scenarios.indexOf(scenario) + 1;
  draft.scenarios.splice(place, 0, { ...copyOf(scenario), ...named, variantOf: null });
  for (const entry of sourcesOf(draft, original))
    addEntry(draft, { ...entry, of: keyIn(named.id, entry.of) });
}

export function moveScenario(draft: Deal, id: string, by: 1 | -1): void {
  const place = draft.scenarios.findIndex((one) => one.id === id);
  const [moved, other] = [draft.scenarios[place], draft.scenarios[place + by]];
  if (!moved || !other) return;
  draft.scenarios[place] = other;
  draft.scenarios[place + by] = moved;
}

/** From now on the scenario goes its own way; nothing in it changes. */
export function detach(draft: Deal, id: string): void {
  keepSources(draft, id);
  scenarioWith(draft, id).variantOf = null;
}

/** What followed it follows what it followed itself, and nothing in it changes. */
export function removeScenario(draft: Deal, id: string): void {
  const gone = scenarioWith(draft, id);
  for (const scenario of draft.scenarios) {
    if (scenario.variantOf !== id) continue;
    keepSources(draft, scenario.id);
    scenario.variantOf = gone.variantOf;
  }
  draft.scenarios.splice(draft.scenarios.indexOf(gone), 1);
}

function scenarioWith(deal: Deal, id: string): DealScenario {
  const found = deal.scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`the deal has no scenario ${id}`);
  return found;
}

/** All of it, so that it can be changed further in the same edit: a part shared with the original would change there. */
const copyOf = (scenario: DealScenario): DealScenario =>
  JSON.parse(JSON.stringify(isDraft(scenario) ? current(scenario) : scenario));

function isBelow(deal: Deal, scenario: DealScenario | undefined, ancestor: string): boolean {
  if (!scenario) return false;
  return scenario.variantOf === ancestor || isBelow(deal, parentOf(deal, scenario), ancestor);
}

/** The key of the same thing in another scenario: `traditional/desk` → `out-tasking/desk`. */
const keyIn = (scenario: string, of: string): string => [scenario, ...of.split('/').slice(1)].join('/');

const isInScenario = ({ input, of }: Provenance, id: string): boolean => {
  const scope = inputTable[input]?.scope;
  return scope !== undefined && isWithin(scope, 'scenario') && of.split('/')[0] === id;
};

/** What is known of a scenario’s figures, its own and those it takes from its parents; under its own keys. */
function sourcesOf(draft: Deal, id: string): readonly Provenance[] {
  const line: string[] = [];
  for (let one = draft.scenarios.find((scenario) => scenario.id === id); one; one = parentOf(draft, one))
    line.push(one.id);
  return draft.provenance.flatMap((entry) => {
    const of = keyIn(id, entry.of);
    const isItsOwn = line.some((scenario) => isInScenario(entry, scenario));
    return isItsOwn && (of === entry.of || originOf(draft, entry.input, of) === entry.of)
      ? [{ ...(isDraft(entry) ? current(entry) : entry), of }]
      : [];
  });
}

/** Before a scenario loses its parent: it keeps what was known of the figures it took from it. */
function keepSources(draft: Deal, id: string): void {
  for (const entry of sourcesOf(draft, id)) addEntry(draft, entry);
}

function addEntry(draft: Deal, entry: Provenance): void {
  if (!provenanceOf(draft, entry.input, entry.of)) draft.provenance.push(entry);
}
