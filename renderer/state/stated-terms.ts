// Which scenarios have terms, and how many of them the deal states.
import type { Deal, DealScenario } from '../../shared/deal/document.ts';
import { switches, switchTable } from '../../shared/model/switches.ts';
import { familyList } from './families.ts';

/** Scenarios that have terms: those that give a service to a provider. */
export const sourcedScenarios = ({ scenarios }: Deal): readonly DealScenario[] =>
  scenarios.filter(({ arrangements }) => arrangements.length > 0);

/** How many terms of a scenario the deal states: inputs, and switches that differ from their default. */
export function statedTerms(scenario: DealScenario): number {
  const terms = new Set(familyList.flatMap(({ screen, columns }) => (screen === 'terms' ? columns : [])));
  const stated = ({ inputs, switches: chosen = {} }: Holder) =>
    [...terms].filter((name) =>
      name in switches
        ? chosen[name] !== undefined && chosen[name] !== switchTable[name]?.default
        : inputs[name] !== undefined,
    ).length;
  const holders: readonly Holder[] = [scenario, ...scenario.arrangements, ...scenario.engagements];
  return holders.reduce((count, holder) => count + stated(holder), 0);
}

interface Holder {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly switches?: Readonly<Record<string, unknown>>;
}
