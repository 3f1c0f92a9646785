// Whose offers a provider's file would show: figures taken over from a bid are that bidder's, and no rival's to see.
import type { Deal } from '../deal/document.ts';
import { sourceOf } from '../deal/origin.ts';
import { say, sayList, toSay } from '../text/say.ts';
import { bidRows } from './bid-lines.ts';
import type { Counterparty } from './permitted-deal.ts';

/**
 * How the source of a figure begins, or goes on after its years, where it was taken over from a bid: in every
 * language, as it is looked for.
 */
export const FROM_A_BID = 'bid sheet “';

/** A counterparty, and the bidder it is where that has been said. */
export interface Recipient extends Counterparty {
  readonly bidder?: string | undefined;
}

const EARLIER = toSay('an earlier bid');

/** Names of the bidders, each once, in the order of the lines. Empty where no figure of the file was taken over. */
export function biddersShown(deal: Deal, party: Counterparty): readonly string[] {
  if (!deal.provenance.some(({ source }) => source?.includes(FROM_A_BID))) return [];
  const owners = bidRows(deal, party).flatMap(({ input, of }) => {
    const known = sourceOf(deal, input, of);
    const bids = (known?.source ?? '').split(FROM_A_BID).length - 1;
    if (bids === 0) return [];
    const owner = known?.owner ?? '';
    // Other years of the figure are still of a bid before it, whose owner is not kept.
    return bids === 1 ? [owner] : [owner, EARLIER];
  });
  return [...new Set(owners)];
}

/** Such bidders in words: “Acme” and “an earlier bid”. */
export const biddersText = (bidders: readonly string[]): string =>
  sayList(bidders.map((one) => `“${one === EARLIER ? say(EARLIER) : one}”`));

export class OffersShownError extends Error {
  override readonly name = 'OffersShownError';
  readonly bidders: readonly string[];

  constructor(bidders: readonly string[]) {
    super(
      say('This file would show prices offered by {bidders}.', {
        bidders: biddersText(bidders),
      }),
    );
    this.bidders = bidders;
  }
}

/** Throws OffersShownError unless every figure taken over from a bid is of the one the file goes to. */
export function checkOffersShown(deal: Deal, party: Counterparty, goesTo: string | undefined): void {
  const others = biddersShown(deal, party).filter((one) => one !== goesTo);
  if (others.length > 0) throw new OffersShownError(others);
}
