// The entries of the assumptions register: what a deal says of its figures, and what they do.
import { assumptionsOf } from '../../shared/assessment/assumptions.ts';
import type { Deal, Provenance } from '../../shared/deal/document.ts';
import { originOf } from '../../shared/deal/origin.ts';
import type { Situation } from '../../shared/model/instances.ts';
import type { RegisterEntry } from '../../shared/workbook/assumptions-sheet.ts';

/** Every figure the deal states, what matters and has no source first. Takes a calculation for each of them. */
export const measuredRegister = (deal: Deal, situation: Situation): readonly RegisterEntry[] =>
  assumptionsOf({ situation }, deal.provenance, (input, of) => originOf(deal, input, of)).map(
    ({ input, of, provenance, effect, matters }) => ({
      ...(provenance ?? {}),
      input,
      of,
      effect: effect.amount,
      matters,
    }),
  );

/** What something is known of, in the deal’s order: the same whatever the figures are. */
export const knownRegister = (deal: Deal): readonly Provenance[] => deal.provenance;
