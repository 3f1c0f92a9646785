// Figures of the contract that can be changed before everybody's eyes: those of the Inputs sheet of their workbook.
import { madeOfOurs } from '../../shared/bid/final-figures.ts';
import { CONTRACT, type Counterparty } from '../../shared/bid/permitted-deal.ts';
import type { ShownPart } from '../../shared/bid/shown-part.ts';
import { type InputName, inputNames } from '../../shared/model/inputs.ts';
import type { InputValue } from '../../shared/model/instances.ts';
import { shownItems } from '../../shared/workbook/audience/provider-summary.ts';
import { reachedFrom } from '../../shared/workbook/reached.ts';

export interface PublicTerms {
  /** How the room calls it: a service, a payment, the provider. */
  readonly of: string;
  /** Key of the holder in the whole deal: for the edit, never for the page. */
  readonly holderKey: string;
  readonly inputs: Readonly<Record<string, InputValue | undefined>>;
  readonly names: readonly InputName[];
}

/**
 * Only what some figure shown rests on, stated or not: what lies idle is ours, and what is stated says what we
 * thought of. Prices and volumes are not among them, as they leave multiplied by figures of ours, or may: where
 * only some of them could be changed, the others would say so.
 */
export function publicTerms({ known, theirs, situation }: ShownPart, party: Counterparty): PublicTerms[] {
  const reached = reachedFrom(theirs, situation, shownItems(situation)).inputs;
  const called = new Map([...known.services, ...known.providers].map(({ id, name }) => [id, name]));
  const own = known.scenarios[0];
  const inContract = (id: string, inputs: PublicTerms['inputs'], of = called.get(id) ?? '') => ({
    ...{ of, inputs, shownKey: `${CONTRACT.id}/${id}`, holderKey: `${party.scenario}/${id}` },
  });
  const holders = [
    ...known.services.flatMap(({ id, name, inputs }) => [
      { of: name, inputs, shownKey: id, holderKey: id },
      ...(own?.arrangements ?? [])
        .filter(({ service }) => service === id)
        .map((arrangement) => inContract(id, arrangement.inputs)),
    ]),
    ...situation.instances.engagement.map(() =>
      inContract(
        party.provider,
        own?.engagements.find(({ provider }) => provider === party.provider)?.inputs ?? {},
      ),
    ),
    ...(own?.oneOffs ?? []).map(({ id, name, inputs }) => inContract(id, inputs, name)),
  ];
  return holders.flatMap(({ shownKey, ...holder }) => {
    const names = inputNames.filter((name) => !madeOfOurs.has(name) && reached.has(`${name} ${shownKey}`));
    return names.length === 0 ? [] : [{ ...holder, names }];
  });
}
