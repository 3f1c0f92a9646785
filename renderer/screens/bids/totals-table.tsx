// What each of several bids comes to, once everything of it that can be taken over is in the deal.
import { type ReactNode, useMemo } from 'react';
import type { BidFigures } from '../../../shared/bid/bid-effect.ts';
import { type BidStatus, bidStatuses } from '../../../shared/bid/reading.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { Icon } from '../../components/icons.tsx';
import { formatAmount, formatPercent, moneyDecimals, NOTHING } from '../../format/number.ts';
import { effectOfBid, type OpenBid, partiesOf } from '../../state/bids.ts';
import { BidHeads } from './bid-heads.tsx';
import styles from './bids-screen.module.css';

interface TotalsTableProps {
  readonly deal: Deal;
  readonly bids: readonly OpenBid[];
}

interface Row {
  readonly label: string;
  /** `after` is missing where nobody knows whose bid it is, or it makes no valid deal. */
  readonly show: (bid: OpenBid, after: BidFigures | undefined) => ReactNode;
}

export function TotalsTable({ deal, bids }: TotalsTableProps) {
  const results = useMemo(
    () =>
      bids.map((bid) => {
        const effect = effectOfBid(deal, bid, bid.offered);
        return { bid, after: effect === null || typeof effect === 'string' ? undefined : effect.after };
      }),
    [deal, bids],
  );
  const parties = partiesOf(deal);
  const decimals = moneyDecimals(deal);
  const amount = (key: 'charges' | 'cost' | 'providerNpv') => (_bid: OpenBid, after?: BidFigures) =>
    after ? formatAmount(after[key], { decimals }) : NOTHING;
  const count = (wanted: (status: BidStatus) => boolean) => (bid: OpenBid) =>
    bid.reading.lines.filter(({ status }) => wanted(status)).length || NOTHING;
  const rows: readonly Row[] = [
    {
      label: say('For'),
      show: ({ reading: { party } }) =>
        parties.find(({ key }) => key === `${party?.scenario}/${party?.provider}`)?.label ?? NOTHING,
    },
    { label: say('Charges over the term'), show: amount('charges') },
    { label: say('Total cost of performance, present value'), show: amount('cost') },
    { label: say('Margin of the provider'), show: (_bid, after) => after && <Margin {...after} /> },
    { label: say('Present value for the provider'), show: amount('providerNpv') },
    { label: say('Values in doubt'), show: count((status) => bidStatuses[status].standing === 'doubtful') },
    { label: say('Values refused'), show: count((status) => status === 'refused') },
    { label: say('Values left blank'), show: count((status) => status === 'missing') },
  ];
  return (
    <ReadingTable className={`${styles.table} ${styles.narrow}`} aria-label={say('What each bid comes to')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{say('Figure')}</span>
          </th>
          <BidHeads bids={bids} />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, show }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {results.map(({ bid, after }) => (
              <td key={bid.key} data-align="right">
                {show(bid, after)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ReadingTable>
  );
}

const Margin = ({ margin, floorMissed }: BidFigures) => (
  <>
    {floorMissed && (
      <b className={styles.bad}>
        <Icon name="alarm" size={12} /> {say('below its floor')}{' '}
      </b>
    )}
    {formatPercent(margin, { decimals: 1 })}
  </>
);
