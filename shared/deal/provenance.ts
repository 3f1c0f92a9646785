// Where a deal’s figures come from: source, owner, confidence, note and sign-off of any input.
import { inputTable } from '../model/inputs.ts';
import type { Scope } from '../model/scopes.ts';
import type { Deal, Provenance } from './document.ts';

/** Keys of everything in the deal that holds inputs of a scope, as in `instantiate`. */
export function holderKeys(deal: Deal, scope: Scope): ReadonlySet<string> {
  const within = (list: (scenario: Deal['scenarios'][number]) => readonly string[]) =>
    deal.scenarios.flatMap((scenario) => list(scenario).map((id) => `${scenario.id}/${id}`));
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  switch (scope) {
    case 'deal':
      return new Set(['deal']);
    case 'service':
      return new Set(ids(deal.services));
    case 'metric':
      return new Set(deal.services.flatMap(({ id, metrics }) => ids(metrics).map((one) => `${id}/${one}`)));
    case 'provider':
      return new Set(ids(deal.providers));
    case 'scenario':
      return new Set(ids(deal.scenarios));
    case 'arrangement':
      return new Set(within(({ arrangements }) => arrangements.map(({ service }) => service)));
    case 'measure':
      return new Set(
        within(({ arrangements }) =>
          arrangements.flatMap(({ service, measures }) =>
            measures.map(({ metric }) => `${service}/${metric}`),
          ),
        ),
      );
    case 'engagement':
      return new Set(within(() => ids(deal.providers)));
    case 'benefit':
      return new Set(within(({ benefits }) => ids(benefits)));
    case 'oneOff':
      return new Set(within(({ oneOffs }) => ids(oneOffs)));
    case 'risk':
      return new Set(within(({ risks }) => ids(risks)));
    case 'mitigation':
      return new Set(within(({ mitigations }) => ids(mitigations)));
    case 'stake':
    case 'holding':
    case 'coverage':
    case 'comparison':
      return new Set();
    default:
      return scope satisfies never;
  }
}

export const provenanceOf = (deal: Deal, input: string, of: string): Provenance | undefined =>
  deal.provenance.find((entry) => entry.input === input && entry.of === of);

/** Tells of many keys whether the deal has them; the keys of a scope are gathered once. */
export function holdersIn(deal: Deal): (scope: Scope, key: string) => boolean {
  const gathered = new Map<Scope, ReadonlySet<string>>();
  return (scope, key) => {
    const keys = gathered.get(scope) ?? holderKeys(deal, scope);
    gathered.set(scope, keys);
    return keys.has(key);
  };
}

/** Takes away what is said of inputs whose holder is gone: after an edit that removes something. */
export function dropOrphans(draft: Deal): void {
  const isHolder = holdersIn(draft);
  const holds = ({ input, of }: Provenance) => {
    const scope = inputTable[input]?.scope;
    return scope === undefined || isHolder(scope, of);
  };
  if (!draft.provenance.every(holds)) draft.provenance = draft.provenance.filter(holds);
}
