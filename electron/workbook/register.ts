// The entries of the assumptions register: what a deal says of its figures, and what they do.
import { inOrder, measurementOf } from '../../shared/assessment/assumptions.ts';
import type { Deal, Provenance } from '../../shared/deal/document.ts';
import { originOf } from '../../shared/deal/origin.ts';
import type { Situation } from '../../shared/model/instances.ts';
import type { RegisterEntry } from '../../shared/workbook/assumptions-sheet.ts';

/** Figures between two words of how far it is. */
const OFTEN = 25;

/** Every figure the deal states, what matters and has no source first. Takes a calculation for each of them. */
export function measuredRegister(
  deal: Deal,
  situation: Situation,
  onShare: (share: number) => void = () => {},
): readonly RegisterEntry[] {
  const { count, steps } = measurementOf(situation, (input, of) => originOf(deal, input, of));
  const measured = [];
  for (const one of steps) {
    measured.push(one);
    if (measured.length % OFTEN === 0) onShare(measured.length / count);
  }
  return inOrder(measured, deal.provenance).map(({ input, of, provenance, effect, matters }) => ({
    ...(provenance ?? {}),
    input,
    of,
    effect: effect.amount,
    matters,
  }));
}

/** What something is known of, in the deal’s order: the same whatever the figures are. */
export const knownRegister = (deal: Deal): readonly Provenance[] => deal.provenance;
