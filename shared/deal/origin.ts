// Whose figure an input is: a variant that does not differ takes it, and what is said of its source, from its parent.
import { inputTable } from '../model/inputs.ts';
import { isWithin } from '../model/scopes.ts';
import { same } from './differences.ts';
import type { Deal, Provenance } from './document.ts';
import { provenanceOf } from './provenance.ts';
import { statedInputs } from './set-input.ts';
import { parentOf } from './variants.ts';

/** Key of the holder the figure comes from: the given one’s own where it differs from the parent’s. */
export function originOf(deal: Deal, input: string, of: string): string {
  const scope = inputTable[input]?.scope;
  if (scope === undefined || !isWithin(scope, 'scenario')) return of;
  const [scenarioId, ...inner] = of.split('/');
  const scenario = deal.scenarios.find(({ id }) => id === scenarioId);
  const parent = scenario && parentOf(deal, scenario);
  if (!parent) return of;
  const theirs = [parent.id, ...inner].join('/');
  const valueIn = (holderKey: string) => statedInputs(deal, { name: input, holderKey })?.[input];
  const value = valueIn(of);
  return value !== undefined && same(value, valueIn(theirs)) ? originOf(deal, input, theirs) : of;
}

/** What is known of where a figure comes from. */
export const sourceOf = (deal: Deal, input: string, of: string): Provenance | undefined =>
  deal.provenance.length === 0 ? undefined : provenanceOf(deal, input, originOf(deal, input, of));
