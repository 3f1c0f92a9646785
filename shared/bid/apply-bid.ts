// Accepted lines of a bid as one edit of the deal.
import type { Deal } from '../deal/document.ts';
import { type EditResult, editDeal } from '../deal/edit.ts';
import { effective, setInput, statedInputs } from '../deal/set-input.ts';
import type { DealProblem } from '../deal/validate.ts';
import { inYear } from '../model/instances.ts';
import { restated } from '../workbook/audience/permitted.ts';
import { type BidRow, bidRows } from './bid-lines.ts';
import { priceScaleOf, statedPrice } from './final-figures.ts';
import { type Counterparty, scenarioOf } from './permitted-deal.ts';
import type { BidLine } from './reading.ts';

/**
 * Every year of a line touched is stated, so that no other year follows the one that was accepted. A bid is what
 * will be paid: the price scale of the scenario stays, and is taken out of the price.
 */
export function applyBid(
  deal: Deal,
  party: Counterparty,
  accepted: readonly BidLine[],
  bidder = '',
): EditResult {
  const given = new Map(
    accepted.flatMap((line) => (line.new === null ? [] : [[placeOf(line), line.new] as const])),
  );
  const scale = priceScaleOf(scenarioOf(deal, party));
  // Nothing can be taken out of a product with 0.
  if (scale === 0) return { ok: false, problems: [NOTHING_PAID] };
  const rows = bidRows(deal, party);
  const isTouched = ({ input, of, cells }: BidRow) =>
    cells.some(({ year }) => given.has(placeOf({ input, of, year })));
  // The scale is on cost and fee together, so that with one of them the other is stated anew.
  const isTarget = ({ input }: BidRow) => scale !== 1 && (input === 'targetCost' || input === 'targetFee');
  const touched = rows.filter(
    (row) =>
      isTouched(row) ||
      (isTarget(row) && rows.some((other) => other.of === row.of && isTarget(other) && isTouched(other))),
  );
  const paid = (row: Pick<BidRow, 'input' | 'of'>, year: number | undefined): number =>
    given.get(placeOf({ input: row.input, of: row.of, year })) ??
    rows
      .find(({ input, of }) => input === row.input && of === row.of)
      ?.cells.find((cell) => cell.year === year)?.value ??
    0;
  const label = `Bid${bidder === '' ? '' : ` of ${bidder.slice(0, 200)}`}: ${given.size} ${given.size === 1 ? 'value' : 'values'}`;
  return editDeal(deal, label, (draft) => {
    for (const row of touched) {
      const wasShare = stateInMoney(draft, row);
      const before = effective(statedInputs(deal, { name: row.input, holderKey: row.of }) ?? {}, row.input);
      for (const { year } of row.cells) {
        const isGiven = given.has(placeOf({ input: row.input, of: row.of, year }));
        const value =
          isGiven || wasShare || isTarget(row)
            ? statedPrice(row.input, paid(row, year), scale, paid({ input: 'targetCost', of: row.of }, year))
            : inYear(before, year ?? 1);
        setInput(draft, { name: row.input, holderKey: row.of, year }, value);
      }
    }
  });
}

const NOTHING_PAID: DealProblem = {
  path: 'priceScale',
  message: 'is 0 in this scenario, so that no price of it is paid: set it to 1, then take the bid over',
};

const placeOf = ({ input, of, year }: Pick<BidLine, 'input' | 'of' | 'year'>): string =>
  `${input} ${of} ${year ?? ''}`;

/** A price that was a share of as-is cost is money once somebody has offered it as such; says whether it was. */
function stateInMoney(draft: Deal, { input, of }: BidRow): boolean {
  const { when, becomes } = restated;
  if (input !== becomes.input) return false;
  const [scenarioId, service] = of.split('/');
  const arrangement = draft.scenarios
    .find(({ id }) => id === scenarioId)
    ?.arrangements.find((one) => one.service === service);
  if (arrangement?.switches[when.switch] !== when.option) return false;
  arrangement.switches[when.switch] = becomes.option;
  return true;
}
