// What a bid does to both sides once it is in the deal: read from the results before and after.
import type { DealResults } from '../engine/evaluation.ts';
import type { Counterparty } from './permitted-deal.ts';

/** Amounts in the deal’s money; a margin is a share, NaN where there is no revenue. */
export interface BidFigures {
  /** Total cost of performance of the scenario, present value. */
  readonly cost: number;
  /** The provider’s charges over the term, undiscounted. */
  readonly charges: number;
  readonly margin: number;
  readonly providerNpv: number;
  readonly floorMissed: boolean;
}

/** Of a scenario and of one provider in it. */
export function bidFigures(results: DealResults, { scenario, provider }: Counterparty): BidFigures {
  const engagement = `${scenario}/${provider}`;
  return {
    cost: results.value('costNpv', scenario),
    charges: results.sum('chargesReceived', engagement, { kind: 'term' }),
    margin: results.value('marginTerm', engagement),
    providerNpv: results.value('providerNpv', engagement),
    floorMissed: results.value('floorMissed', engagement) === 1,
  };
}
