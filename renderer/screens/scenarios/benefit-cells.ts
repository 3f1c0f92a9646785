// Whose benefit it is, and the services whose run cost it is a share of.
import type { Deal, DealBenefit } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { choiceCell } from '../../components/inputs/field-cells.ts';
import { type ChoiceCell, NOT_APPLICABLE } from '../../components/inputs/grid-model.ts';

type InDraft = (draft: Deal) => DealBenefit | undefined;

const NOBODY = '';

export const ownerCell = (deal: Deal, { id, name, owner }: DealBenefit, scenario: string, inDraft: InDraft) =>
  choiceCell({
    key: `benefit.owner/${scenario}/${id}/1`,
    label: say('{name}, owner', { name: name }),
    value: owner ?? NOBODY,
    side: owner === null ? undefined : 'provider',
    options: [
      { key: NOBODY, label: say('Nobody in particular') },
      ...deal.providers.map((provider) => ({ key: provider.id, label: provider.name })),
    ],
    set: (draft, chosen) => {
      const target = inDraft(draft);
      if (target) target.owner = chosen === NOBODY ? null : chosen;
    },
  });

const ALL = '';

/** Choosing a service takes it in, or out again; none named is all of them. */
export function coversCell(deal: Deal, benefit: DealBenefit, scenario: string, inDraft: InDraft) {
  if (benefit.switches.benefitBasis !== 'shareOfRun') return NOT_APPLICABLE;
  const { id, name, covers } = benefit;
  const covered = deal.services.filter((service) => covers.includes(service.id));
  const text = covered.map((service) => service.name).join(', ') || say('All services');
  const cell = choiceCell({
    key: `benefit.covers/${scenario}/${id}/1`,
    label: say('{name}, covers', { name: name }),
    value: ALL,
    options: [
      { key: ALL, label: say('All services') },
      ...deal.services.map((service) => ({ key: service.id, label: service.name })),
    ],
    set: (draft, chosen) => {
      const target = inDraft(draft);
      if (!target) return;
      const wanted = chosen === ALL ? [] : toggled(covers, chosen);
      // In the deal's order, and named only while some are left out.
      const named = deal.services
        .filter((service) => wanted.includes(service.id))
        .map((service) => service.id);
      target.covers = named.length === deal.services.length ? [] : named;
    },
  });
  return {
    ...cell,
    several: { keys: covers.length === 0 ? [ALL] : covers, text },
    change: (chosen) => ({
      ...cell.change(chosen),
      label: say('{name} covers {services}', {
        ...{ name, services: chosen === ALL ? say('all services') : labelOf(deal, covers, chosen) },
      }),
    }),
  } satisfies ChoiceCell;
}

const toggled = (covers: readonly string[], service: string): readonly string[] =>
  covers.includes(service) ? covers.filter((one) => one !== service) : [...covers, service];

const labelOf = (deal: Deal, covers: readonly string[], service: string): string => {
  const name = deal.services.find(({ id }) => id === service)?.name ?? service;
  return covers.includes(service) ? say('no longer {name}', { name }) : name;
};
