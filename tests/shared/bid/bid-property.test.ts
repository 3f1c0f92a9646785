// A bid sheet of a random deal, filled in at random: taking it over is the same as typing it into the deal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyBid } from '../../../shared/bid/apply-bid.ts';
import { readBid } from '../../../shared/bid/read-bid.ts';
import { randomDeal, runs } from '../../properties/random-deals.ts';
import { bidCells, filled, partiesOf, taken } from './bid-cells.ts';
import { drawnBid, isImpossible, meaning, typedDirectly } from './typed-in.ts';

const size = { months: { min: 12, max: 40 }, services: 3, providers: 3, scenarios: 2 };

describe('a bid sheet filled in at random', () => {
  it('taken over whole is the deal with the same numbers typed in', () => {
    let cellsFilled = 0;
    fc.assert(
      fc.property(
        randomDeal(size),
        fc.nat(),
        fc.infiniteStream(fc.nat({ max: 999 })),
        (deal, which, draws) => {
          const parties = partiesOf(deal);
          const party = parties[which % Math.max(1, parties.length)];
          if (!party) return;
          const typed = drawnBid(deal, party, () => Number(draws.next().value) / 1000);
          const reading = readBid(filled(bidCells(deal, party), typed), deal, party);
          expect(reading.problems).toEqual([]);
          const result = applyBid(deal, taken(reading, party));
          if (isImpossible(deal, party, typed)) {
            expect(result.ok).toBe(false);
            return;
          }
          if (!result.ok) throw new Error(JSON.stringify(result.problems));
          const direct = typedDirectly(deal, party, typed);
          cellsFilled += typed.length;
          expect(meaning(result.deal)).toEqual(meaning(direct));
        },
      ),
      runs(60),
    );
    expect(cellsFilled).toBeGreaterThan(200);
  }, 300_000);
});
