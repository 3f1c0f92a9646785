// Which scenario is compared with which, where nobody has chosen.
import type { Deal, DealScenario } from '../../shared/deal/document.ts';

/** What others are measured against: the traditional scenario, else as-is, else the first. */
export function referenceScenario(deal: Deal): DealScenario {
  const kind = (wanted: DealScenario['kind']) => deal.scenarios.find((scenario) => scenario.kind === wanted);
  const found = kind('traditional') ?? kind('as-is') ?? deal.scenarios[0];
  if (!found) throw new Error('a deal has at least one scenario');
  return found;
}

/** The one to be judged: the first out-tasking scenario, else the last; null where only the reference is there. */
export function newScenario(deal: Deal): DealScenario | null {
  const reference = referenceScenario(deal);
  const others = deal.scenarios.filter((scenario) => scenario !== reference);
  return others.find(({ kind }) => kind === 'out-tasking') ?? others.at(-1) ?? null;
}

export const asIsScenario = (deal: Deal): DealScenario | null =>
  deal.scenarios.find(({ kind }) => kind === 'as-is') ?? null;
