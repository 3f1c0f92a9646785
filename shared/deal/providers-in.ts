// Who has a part in a scenario.
import type { Deal, DealProvider, DealScenario } from './document.ts';

/** Providers that have any part in a scenario, in the deal's order. */
export function providersIn(deal: Deal, scenario: DealScenario): readonly DealProvider[] {
  const taking = new Set([
    ...scenario.arrangements.map(({ provider }) => provider),
    ...scenario.engagements.map(({ provider }) => provider),
    ...scenario.oneOffs.flatMap(({ paidTo }) => (paidTo === null ? [] : [paidTo])),
  ]);
  return deal.providers.filter(({ id }) => taking.has(id));
}

export const engagementKey = (scenario: DealScenario, provider: string): string =>
  `${scenario.id}/${provider}`;
