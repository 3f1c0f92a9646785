// Puts imported services into a deal: new ones behind those that are there, updates in place, sources with both.
import { same } from '../deal/differences.ts';
import type { Deal, DealService } from '../deal/document.ts';
import type { ImportedServices } from './import-services.ts';
import type { InputsRecord } from './update-service.ts';

/**
 * The services a new deal begins with, as long as nobody has said anything of them: no figure, no source, no
 * provider, no name of their own. The first services imported take their place.
 */
export function untouchedServices({ services, provenance, scenarios }: Deal): readonly DealService[] {
  return services.filter(
    ({ id, name, unit, switches, inputs, metrics }) =>
      /^Service \d+$/.test(name) &&
      unit === 'unit' &&
      metrics.length + Object.keys(switches).length + Object.keys(inputs).length === 0 &&
      provenance.every(({ of }) => of !== id) &&
      scenarios.every(
        ({ arrangements, benefits }) =>
          arrangements.every(({ service }) => service !== id) &&
          benefits.every(({ covers }) => !covers.includes(id)),
      ),
  );
}

/** Changes a draft of the deal that the import was made for. */
export function applyImport(draft: Deal, { services, updates, provenance }: ImportedServices): void {
  const held = new Map(draft.services.map((service) => [service.id, service]));
  const isUnchanged = (of: string, input: string, after: DealService) => {
    const [before, now]: (InputsRecord | undefined)[] = [held.get(of)?.inputs, after.inputs];
    return before !== undefined && same(before[input], now?.[input]);
  };
  const changed = new Map(updates.map(({ service }) => [service.id, service]));
  const sources = provenance.filter(({ of, input }) => {
    const after = changed.get(of);
    const isKnown = draft.provenance.some((one) => one.of === of && one.input === input);
    // A figure that stays keeps what was said of it, a sign-off included.
    return !after || !isKnown || !isUnchanged(of, input, after);
  });
  const gone = new Set(services.length > 0 ? untouchedServices(draft).map(({ id }) => id) : []);
  for (const id of changed.keys()) gone.delete(id);
  draft.services = [
    ...draft.services.filter(({ id }) => !gone.has(id)).map((service) => changed.get(service.id) ?? service),
    ...services,
  ];
  const replaced = new Set(sources.map(({ of, input }) => `${of}/${input}`));
  draft.provenance = [
    ...draft.provenance.filter(({ of, input }) => !replaced.has(`${of}/${input}`)),
    ...sources,
  ];
}
