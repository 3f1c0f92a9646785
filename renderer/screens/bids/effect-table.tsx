// What the accepted values do to both sides before anything is taken over.
import type { Deal, DealProvider } from '../../../shared/deal/document.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { say } from '../../../shared/text/say.ts';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { Icon } from '../../components/icons.tsx';
import {
  formatAmount,
  formatDelta,
  formatPercent,
  formatPoints,
  moneyDecimals,
} from '../../format/number.ts';
import type { BidEffect } from '../../state/bids.ts';
import styles from './bids-screen.module.css';

interface EffectTableProps {
  readonly deal: Deal;
  readonly effect: BidEffect;
  readonly scenario: string;
  readonly provider: DealProvider;
}

export function EffectTable({ deal, effect: { before, after }, scenario, provider }: EffectTableProps) {
  const decimals = moneyDecimals(deal);
  const rows = [
    { key: 'cost', label: say('Total cost of performance of {scenario}, present value', { scenario }) },
    { key: 'charges', label: say('Charges of {name}, over the term', { name: provider.name }) },
    { key: 'providerNpv', label: say('Present value for {name}', { name: provider.name }) },
  ] as const;
  const floor = provider.inputs.floorMargin ?? inputTable.floorMargin?.default;
  const percent = (share: number) => formatPercent(share, { decimals: 1 });
  return (
    <ReadingTable
      className={`${styles.table} ${styles.narrow}`}
      aria-label={say('Effect of the accepted values')}
    >
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{say('Figure')}</span>
          </th>
          <th scope="col" data-align="right">
            {say('Now')}
          </th>
          <th scope="col" data-align="right">
            {say('With the bid')}
          </th>
          <th scope="col" data-align="right">
            {say('Change')}
          </th>
          <th scope="col">
            <span className="unseen">{say('Judgement')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td data-align="right">{formatAmount(before[key], { decimals })}</td>
            <td data-align="right">{formatAmount(after[key], { decimals })}</td>
            <td data-align="right">{formatDelta(after[key] - before[key], { decimals })}</td>
            <td />
          </tr>
        ))}
        <tr>
          <th scope="row">{say('Margin of {name}', { name: provider.name })}</th>
          <td data-align="right">{percent(before.margin)}</td>
          <td data-align="right">{percent(after.margin)}</td>
          <td data-align="right">{formatPoints(after.margin - before.margin)}</td>
          <td>
            {after.floorMissed ? (
              <b className={styles.bad}>
                <Icon name="alarm" size={12} />{' '}
                {say('below its floor of {floor}', { floor: percent(Number(floor)) })}
              </b>
            ) : (
              <span className={styles.quiet}>{say('floor {floor}', { floor: percent(Number(floor)) })}</span>
            )}
          </td>
        </tr>
      </tbody>
    </ReadingTable>
  );
}
