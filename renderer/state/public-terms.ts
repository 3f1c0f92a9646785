// Figures of the contract that can be changed before everybody's eyes: stated ones that leave as they were typed.
import { madeOfOurs } from '../../shared/bid/final-figures.ts';
import type { Counterparty } from '../../shared/bid/permitted-deal.ts';
import type { ShownPart } from '../../shared/bid/shown-part.ts';
import { type InputName, inputNames, inputTable } from '../../shared/model/inputs.ts';
import type { InputValue } from '../../shared/model/instances.ts';

export interface PublicTerms {
  /** How the room calls it: a service, a payment, the provider. */
  readonly of: string;
  /** Key of the holder in the whole deal: for the edit, never for the page. */
  readonly holderKey: string;
  readonly inputs: Readonly<Record<string, InputValue | undefined>>;
  readonly names: readonly InputName[];
}

/**
 * Prices and volumes are not among them: they leave multiplied by figures of ours, or may. Where only some of them
 * could be changed, the others would say so.
 */
export function publicTerms({ worded }: ShownPart, { scenario, provider }: Counterparty): PublicTerms[] {
  const services = new Map(worded.services.map(({ id, name }) => [id, name]));
  const own = worded.scenarios[0];
  const called = worded.providers.find(({ id }) => id === provider)?.name ?? '';
  const holders = [
    ...worded.services.map((one) => ({ of: one.name, holderKey: one.id, inputs: one.inputs })),
    ...(own?.arrangements ?? []).map(({ service, inputs }) => ({
      ...{ of: services.get(service) ?? '', holderKey: `${scenario}/${service}`, inputs },
    })),
    ...(own?.engagements ?? []).map(({ inputs }) => ({
      ...{ of: called, holderKey: `${scenario}/${provider}`, inputs },
    })),
    ...(own?.oneOffs ?? []).map(({ id, name, inputs }) => ({
      ...{ of: name, holderKey: `${scenario}/${id}`, inputs },
    })),
  ];
  return holders.flatMap(({ of, holderKey, inputs }) => {
    const stated: Readonly<Record<string, InputValue | undefined>> = inputs;
    const names = inputNames.filter(
      (name) => stated[name] !== undefined && !madeOfOurs.has(name) && inputTable[name] !== undefined,
    );
    return names.length === 0 ? [] : [{ of, holderKey, inputs: stated, names }];
  });
}
