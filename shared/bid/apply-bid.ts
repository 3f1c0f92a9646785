// Accepted lines of a bid as one edit of the deal, each value with where it comes from.
import type { Deal } from '../deal/document.ts';
import { type EditResult, editDeal } from '../deal/edit.ts';
import { freshId } from '../deal/fresh-id.ts';
import { provenanceOf } from '../deal/provenance.ts';
import { addVariant } from '../deal/scenario-list.ts';
import { effective, setInput, statedInputs } from '../deal/set-input.ts';
import { setProvenance } from '../deal/set-provenance.ts';
import type { DealProblem } from '../deal/validate.ts';
import { inYear } from '../model/instances.ts';
import { say } from '../text/say.ts';
import { restated } from '../workbook/audience/permitted.ts';
import { type BidRow, bidRows } from './bid-lines.ts';
import { priceScaleOf, statedPrice } from './final-figures.ts';
import { FROM_A_BID } from './offers-shown.ts';
import { type Counterparty, scenarioOf } from './permitted-deal.ts';
import { type BidLine, type BidReading, lineKey } from './reading.ts';

/** Where a bid came from, as the deal keeps it with every value it takes over. */
interface BidOrigin {
  readonly file: string;
  /** When the file says it was saved last, such as 2027-01-31. */
  readonly saved?: string | undefined;
}

type Bid = Pick<AcceptedBid, 'reading' | 'party'>;

export interface AcceptedBid {
  readonly reading: Pick<BidReading, 'bidder' | 'stamp'>;
  readonly party: Counterparty;
  readonly accepted: readonly BidLine[];
  readonly origin: BidOrigin;
  /** The variant of the scenario to be made for it; without one the scenario itself changes. */
  readonly variant?: { readonly id: string; readonly name: string } | undefined;
}

export type BidChange =
  /** `apply` changes a draft of the deal. */
  | { readonly ok: true; readonly label: string; readonly apply: (draft: Deal) => void }
  | { readonly ok: false; readonly problems: readonly DealProblem[] };

export function applyBid(deal: Deal, bid: AcceptedBid): EditResult {
  const change = bidChange(deal, bid);
  return change.ok ? editDeal(deal, change.label, change.apply) : change;
}

/**
 * Every year of a line touched is stated, so that no other year follows the one that was accepted. A bid is what
 * will be paid: the price scale of the scenario stays, and is taken out of the price.
 */
export function bidChange(deal: Deal, bid: AcceptedBid): BidChange {
  const { party, accepted, variant } = bid;
  const scale = priceScaleOf(scenarioOf(deal, party));
  // Nothing can be taken out of a product with 0.
  if (scale === 0) return { ok: false, problems: [nothingPaid()] };
  const given = new Map(
    accepted.flatMap((line) => (line.new === null ? [] : [[lineKey(line), line.new] as const])),
  );
  const offered = ({ input, of }: Pick<BidRow, 'input' | 'of'>, year: number | undefined) =>
    given.get(lineKey({ input, of, year }));
  const rows = bidRows(deal, party);
  const isTouched = (row: BidRow) => row.cells.some(({ year }) => offered(row, year) !== undefined);
  // The scale is on cost and fee together, so that with one of them the other is stated anew.
  const isTarget = ({ input }: BidRow) => scale !== 1 && (input === 'targetCost' || input === 'targetFee');
  const touched = rows.filter(
    (row) =>
      isTouched(row) ||
      (isTarget(row) && rows.some((other) => other.of === row.of && isTarget(other) && isTouched(other))),
  );
  const paid = (row: Pick<BidRow, 'input' | 'of'>, year: number | undefined): number =>
    offered(row, year) ??
    rows
      .find(({ input, of }) => input === row.input && of === row.of)
      ?.cells.find((cell) => cell.year === year)?.value ??
    0;
  const named = { bidder: bidderOf(deal, bid), count: given.size };
  const apply = (draft: Deal) => {
    if (variant) addVariant(draft, party.scenario, variant);
    for (const row of touched) {
      const { input } = row;
      const of = variant ? [variant.id, ...row.of.split('/').slice(1)].join('/') : row.of;
      const wasShare = stateInMoney(draft, { input, of });
      const before = effective(statedInputs(deal, { name: input, holderKey: row.of }) ?? {}, input);
      for (const { year } of row.cells) {
        const isStatedAnew = offered(row, year) !== undefined || wasShare || isTarget(row);
        const targetCost = paid({ input: 'targetCost', of: row.of }, year);
        const value = isStatedAnew
          ? statedPrice(input, paid(row, year), scale, targetCost)
          : inYear(before, year ?? 1);
        setInput(draft, { name: input, holderKey: of, year }, value);
      }
      if (isTouched(row)) sayWhence(draft, deal, bid, { row, of, offered });
    }
  };
  return {
    ok: true,
    label: variant
      ? say('Bid of {bidder} as “{variant}”: {count, plural, one {# value} other {# values}}', {
          ...named,
          variant: variant.name,
        })
      : say('Bid of {bidder}: {count, plural, one {# value} other {# values}}', named),
    apply,
  };
}

const nothingPaid = (): DealProblem => ({
  path: 'priceScale',
  message: say('is 0 in this scenario, so that no price of it is paid: set it to 1, then take the bid over'),
});

interface Touched {
  readonly row: BidRow;
  /** Key of what holds it where it is taken over into. */
  readonly of: string;
  readonly offered: (row: BidRow, year: number | undefined) => number | undefined;
}

/**
 * In English whatever is spoken: it is kept with the deal, and read again by its words (offers-shown.ts).
 * What was known of the figure holds on for the years the bid leaves as they are, and for no others.
 */
function sayWhence(draft: Deal, deal: Deal, bid: AcceptedBid, { row, of, offered }: Touched): void {
  const { input } = row;
  const years = row.cells.flatMap(({ year }) => (offered(row, year) === undefined ? [] : [year]));
  const whole = years.length === row.cells.length;
  const before = whole ? undefined : provenanceOf(deal, input, row.of)?.source;
  const ofYears = whole ? '' : `${years.length === 1 ? 'year' : 'years'} ${years.join(', ')}: `;
  setProvenance(
    draft,
    { input, of },
    {
      source: `${ofYears}${sourceOf(bid)}${before ? `; otherwise ${before}` : ''}`.slice(0, LONGEST_SOURCE),
      owner: bidderOf(deal, bid),
      status: 'reported',
      // Said of another figure.
      confidence: null,
      signedOff: null,
    },
  );
}

function sourceOf({ reading: { stamp }, origin: { file, saved } }: AcceptedBid): string {
  const round = stamp ? `, round ${stamp.exportNumber}` : '';
  return `${FROM_A_BID}${file.slice(-LONGEST_NAME)}”${round}${saved ? `, saved ${saved}` : ''}`;
}

const LONGEST_NAME = 120;
const LONGEST_SOURCE = 2000;

/** Who bids, in the bidder’s words or else in ours. */
export const bidderOf = (deal: Deal, { reading, party }: Bid): string =>
  reading.bidder.slice(0, LONGEST_NAME).trim() ||
  (deal.providers.find(({ id }) => id === party.provider)?.name ?? party.provider).slice(0, LONGEST_NAME);

/** The variant an offer makes: `Offer of Acme, round 2`, with a number where there is one already. */
export function offerOf(deal: Deal, bid: Bid): { readonly id: string; readonly name: string } {
  const wanted = say('Offer of {bidder}, round {round}', {
    bidder: bidderOf(deal, bid),
    round: bid.reading.stamp?.exportNumber ?? 1,
  });
  const taken = new Set(deal.scenarios.map(({ name }) => name));
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted} (${number})`;
  return { id: freshId(name, deal.scenarios), name };
}

/** A price that was a share of as-is cost is money once somebody has offered it as such; says whether it was. */
function stateInMoney(draft: Deal, { input, of }: Pick<BidRow, 'input' | 'of'>): boolean {
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
