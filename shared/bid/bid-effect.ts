// What a bid does to both sides once it is in the deal: read from the results before and after.
import type { DealResults } from '../engine/evaluation.ts';
import type { ItemName } from '../model/index.ts';
import type { Sum } from '../model/statements.ts';
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

interface BidItem {
  readonly item: ItemName;
  readonly of: 'scenario' | 'engagement';
  readonly sum?: Sum;
}

const bidItems = {
  cost: { item: 'costNpv', of: 'scenario' },
  charges: { item: 'chargesReceived', of: 'engagement', sum: { kind: 'term' } },
  margin: { item: 'marginTerm', of: 'engagement' },
  providerNpv: { item: 'providerNpv', of: 'engagement' },
} as const satisfies Record<Exclude<keyof BidFigures, 'floorMissed'>, BidItem>;

export type BidFigureName = keyof typeof bidItems;

/** Which number of the model a figure is. */
export function bidNumber(name: BidFigureName, { scenario, provider }: Counterparty) {
  const { item, of, sum }: BidItem = bidItems[name];
  return { item, instanceKey: of === 'scenario' ? scenario : `${scenario}/${provider}`, sum };
}

/** Of a scenario and of one provider in it. */
export function bidFigures(results: DealResults, party: Counterparty): BidFigures {
  const read = (name: BidFigureName): number => {
    const { item, instanceKey, sum } = bidNumber(name, party);
    return sum ? results.sum(item, instanceKey, sum) : results.value(item, instanceKey);
  };
  return {
    ...{ cost: read('cost'), charges: read('charges') },
    ...{ margin: read('margin'), providerNpv: read('providerNpv') },
    floorMissed: results.value('floorMissed', `${party.scenario}/${party.provider}`) === 1,
  };
}
