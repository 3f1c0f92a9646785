// Accepted lines of a bid as one edit of the deal.
import type { Deal } from '../deal/document.ts';
import { type EditResult, editDeal } from '../deal/edit.ts';
import { setInput } from '../deal/set-input.ts';
import { restated } from '../workbook/audience/permitted.ts';
import { type BidRow, bidRows } from './bid-lines.ts';
import type { Counterparty } from './permitted-deal.ts';
import type { BidLine } from './reading.ts';

/** Every year of a line touched is stated, so that no other year follows the one that was accepted. */
export function applyBid(
  deal: Deal,
  party: Counterparty,
  accepted: readonly BidLine[],
  bidder = '',
): EditResult {
  const given = new Map(
    accepted.flatMap((line) => (line.new === null ? [] : [[placeOf(line), line.new] as const])),
  );
  const touched = bidRows(deal, party).filter(({ input, of, cells }) =>
    cells.some(({ year }) => given.has(placeOf({ input, of, year }))),
  );
  const label = `Bid${bidder === '' ? '' : ` of ${bidder.slice(0, 200)}`}: ${given.size} ${given.size === 1 ? 'value' : 'values'}`;
  return editDeal(deal, label, (draft) => {
    for (const row of touched) {
      stateInMoney(draft, row);
      for (const { year, value } of row.cells)
        setInput(
          draft,
          { name: row.input, holderKey: row.of, year },
          given.get(placeOf({ input: row.input, of: row.of, year })) ?? value,
        );
    }
  });
}

const placeOf = ({ input, of, year }: Pick<BidLine, 'input' | 'of' | 'year'>): string =>
  `${input} ${of} ${year ?? ''}`;

/** A price that was a share of as-is cost is money once somebody has offered it as such. */
function stateInMoney(draft: Deal, { input, of }: BidRow): void {
  const { when, becomes } = restated;
  if (input !== becomes.input) return;
  const [scenarioId, service] = of.split('/');
  const arrangement = draft.scenarios
    .find(({ id }) => id === scenarioId)
    ?.arrangements.find((one) => one.service === service);
  if (arrangement?.switches[when.switch] === when.option) arrangement.switches[when.switch] = becomes.option;
}
