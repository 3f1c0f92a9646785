// A figure of a bid: it explains itself, with the bid’s lines taken over or as the deal is now.
import { type BidFigureName, bidNumber } from '../../../shared/bid/bid-effect.ts';
import type { Counterparty } from '../../../shared/bid/permitted-deal.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { Figure } from '../../components/explain/figure.tsx';
import type { OtherState, ValueTarget } from '../../components/explain/target.ts';
import { resultsOf } from '../../state/results.ts';

interface BidFigureProps {
  readonly name: BidFigureName;
  readonly party: Counterparty;
  readonly label: string;
  readonly text: string;
  /** With the bid; undefined for the deal as it is. */
  readonly state?: OtherState | undefined;
  /** The change from the deal as it is. */
  readonly isChange?: boolean;
}

export function BidFigure({ name, party, label, text, state, isChange = false }: BidFigureProps) {
  const now: ValueTarget = { kind: 'value', ...bidNumber(name, party) };
  const with_ = { ...now, state };
  const target = isChange ? ({ kind: 'difference', of: with_, against: now, sign: 1 } as const) : with_;
  return <Figure target={target} text={text} label={label} look="inline" />;
}

/** By the lines taken over, as other lines make another state. */
export const bidState = (
  deal: Deal | null,
  bid: { readonly key: string; readonly title: string },
  lines: readonly string[],
): OtherState | undefined =>
  deal
    ? {
        key: `bid ${bid.key} ${lines.join(' ')}`,
        name: say('with the bid of {bidder}', { bidder: bid.title }),
        deal,
        results: resultsOf(deal),
      }
    : undefined;
