// Sets one input of a deal, as a cell of a grid or of a workbook does: by scope, holder, name and year.
import { inputTable } from '../model/inputs.ts';
import { type InputValue, inYear } from '../model/instances.ts';
import type { Deal } from './document.ts';

export interface InputPlace {
  /** Name in the input table. */
  readonly name: string;
  /** Key of the instance that holds it, as in `instantiate`: `desk`, `out-tasking/desk`. */
  readonly holderKey: string;
  /** Contract year of a by-year input; undefined for an input with one value. */
  readonly year?: number | undefined;
}

type InputsRecord = Record<string, number | number[] | undefined>;

/** The inputs a deal states for a holder; undefined where there is no such holder. */
export function statedInputs(
  deal: Deal,
  place: Pick<InputPlace, 'name' | 'holderKey'>,
): InputsRecord | undefined {
  return findInputs(deal, place, false);
}

/**
 * Changes a draft of the deal. A year set beyond the entries a list has fills the years between with the
 * value they carried, so that only this year and those that carry from it change.
 * Throws for a holder or an input that is not there.
 */
export function setInput(draft: Deal, place: InputPlace, value: number): void {
  const declared = inputTable[place.name];
  const inputs = findInputs(draft, place, true);
  if (!declared || !inputs) throw new Error(`the deal has no input ${place.name} of ${place.holderKey}`);
  if (declared.by === 'once' || place.year === undefined) {
    inputs[place.name] = value;
    return;
  }
  const present = effective(inputs, place.name);
  inputs[place.name] = withYear(present, declared.fromYear ?? 1, place.year, value);
}

/** Takes a stated input back to its default. */
export function clearInput(draft: Deal, place: Pick<InputPlace, 'name' | 'holderKey'>): void {
  const inputs = findInputs(draft, place, false);
  if (inputs) delete inputs[place.name];
}

/** What holds, also where nothing is stated: then the default, or the input it follows. */
export function effective(inputs: Readonly<InputsRecord>, name: string): InputValue {
  const stated = inputs[name];
  const fallback = inputTable[name]?.default ?? 0;
  if (stated !== undefined) return stated;
  if (typeof fallback === 'number') return fallback;
  const followed = effective(inputs, fallback.sameAs);
  return fallback.year === undefined ? followed : inYear(followed, fallback.year);
}

function withYear(current: InputValue, first: number, year: number, value: number): number | number[] {
  if (typeof current === 'number' && year <= first) return value;
  const length = Math.max(typeof current === 'number' ? 1 : current.length, year);
  const list = Array.from({ length }, (_, index) => inYear(current, index + 1));
  list[year - 1] = value;
  return list;
}

function findInputs(
  deal: Deal,
  { name, holderKey }: Pick<InputPlace, 'name' | 'holderKey'>,
  create: boolean,
): InputsRecord | undefined {
  const byId = (
    list: readonly { readonly id: string; readonly inputs: InputsRecord }[],
    id: string | undefined,
  ) => list.find((one) => one.id === id)?.inputs;
  const [scenarioId, innerId, innermostId] = holderKey.split('/');
  const scenario = deal.scenarios.find(({ id }) => id === scenarioId);
  switch (inputTable[name]?.scope) {
    case 'deal':
      return deal.inputs;
    case 'service':
      return byId(deal.services, holderKey);
    case 'provider':
      return byId(deal.providers, holderKey);
    case 'scenario':
      return scenario?.inputs;
    case 'arrangement':
      return scenario?.arrangements.find(({ service }) => service === innerId)?.inputs;
    case 'metric':
      // A metric belongs to a service, so what stands first is that.
      return byId(deal.services.find(({ id }) => id === scenarioId)?.metrics ?? [], innerId);
    case 'measure': {
      const measures = scenario?.arrangements.find(({ service }) => service === innerId)?.measures;
      const found = measures?.find(({ metric }) => metric === innermostId);
      if (found || !create || !measures || innermostId === undefined) return found?.inputs;
      measures.push({ metric: innermostId, inputs: {} });
      return measures.at(-1)?.inputs;
    }
    case 'risk':
      return byId(scenario?.risks ?? [], innerId);
    case 'mitigation':
      return byId(scenario?.mitigations ?? [], innerId);
    case 'benefit':
      return byId(scenario?.benefits ?? [], innerId);
    case 'oneOff':
      return byId(scenario?.oneOffs ?? [], innerId);
    case 'engagement': {
      const found = scenario?.engagements.find(({ provider }) => provider === innerId);
      if (found || !create || !scenario || innerId === undefined) return found?.inputs;
      // A provider takes part through its services; what it is asked about itself is stated here.
      scenario.engagements.push({ provider: innerId, inputs: {} });
      return scenario.engagements.at(-1)?.inputs;
    }
    default:
      return undefined;
  }
}
