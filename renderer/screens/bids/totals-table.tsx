// What each of several bids comes to, once everything of it that can be taken over is in the deal.
import { type ReactNode, useMemo } from 'react';
import type { BidFigureName, BidFigures } from '../../../shared/bid/bid-effect.ts';
import { type BidStatus, bidStatuses, lineKey } from '../../../shared/bid/reading.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { FigureGrid } from '../../components/explain/figure.tsx';
import type { OtherState } from '../../components/explain/target.ts';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { Icon } from '../../components/icons.tsx';
import { formatAmount, formatPercent, moneyDecimals, NOTHING } from '../../format/number.ts';
import { effectOfBid, type OpenBid, partiesOf } from '../../state/bids.ts';
import { BidFigure, bidState } from './bid-figure.tsx';
import { BidHeads } from './bid-heads.tsx';
import styles from './bids-screen.module.css';

interface TotalsTableProps {
  readonly deal: Deal;
  readonly bids: readonly OpenBid[];
}

interface Row {
  readonly label: string;
  /** `after` is missing where nobody knows whose bid it is, or it makes no valid deal. */
  readonly show: (bid: OpenBid, after: After | undefined) => ReactNode;
}

interface After {
  readonly figures: BidFigures;
  /** Undefined where nothing of the bid can be taken over: the deal as it is. */
  readonly state: OtherState | undefined;
}

export function TotalsTable({ deal, bids }: TotalsTableProps) {
  const results = useMemo(
    () =>
      bids.map((bid) => {
        const effect = effectOfBid(deal, bid, bid.offered);
        if (effect === null || typeof effect === 'string') return { bid };
        const state = bidState(effect.deal, bid, bid.offered.map(lineKey));
        return { bid, after: { figures: effect.after, state } };
      }),
    [deal, bids],
  );
  const parties = partiesOf(deal);
  const decimals = moneyDecimals(deal);
  const figure =
    (name: BidFigureName, label: string, write: (value: number) => string) =>
    ({ title, reading: { party } }: OpenBid, after?: After) =>
      after && party ? (
        <BidFigure
          {...{ name, party, state: after.state }}
          label={`${label}, ${title}`}
          text={write(after.figures[name])}
        />
      ) : (
        NOTHING
      );
  const amount = (name: BidFigureName, label: string): Row => ({
    label,
    show: figure(name, label, (value) => formatAmount(value, { decimals })),
  });
  const marginLabel = say('Margin of the provider');
  const margin = figure('margin', marginLabel, (share) => formatPercent(share, { decimals: 1 }));
  const count = (wanted: (status: BidStatus) => boolean) => (bid: OpenBid) =>
    bid.reading.lines.filter(({ status }) => wanted(status)).length || NOTHING;
  const rows: readonly Row[] = [
    {
      label: say('For'),
      show: ({ reading: { party } }) =>
        parties.find(({ key }) => key === `${party?.scenario}/${party?.provider}`)?.label ?? NOTHING,
    },
    amount('charges', say('Charges over the term')),
    amount('cost', say('Total cost of performance, present value')),
    {
      label: marginLabel,
      show: (bid, after) =>
        after && (
          <>
            {after.figures.floorMissed && <BelowFloor />}
            {margin(bid, after)}
          </>
        ),
    },
    amount('providerNpv', say('Present value for the provider')),
    { label: say('Values in doubt'), show: count((status) => bidStatuses[status].standing === 'doubtful') },
    { label: say('Values refused'), show: count((status) => status === 'refused') },
    { label: say('Values left blank'), show: count((status) => status === 'missing') },
  ];
  return (
    <FigureGrid>
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
    </FigureGrid>
  );
}

const BelowFloor = () => (
  <b className={styles.bad}>
    <Icon name="alarm" size={12} /> {say('below its floor')}{' '}
  </b>
);
