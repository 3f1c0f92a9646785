// What the accepted values do to both sides before anything is taken over.
import type { BidFigureName } from '../../../shared/bid/bid-effect.ts';
import type { Counterparty } from '../../../shared/bid/permitted-deal.ts';
import type { Deal, DealProvider } from '../../../shared/deal/document.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { say } from '../../../shared/text/say.ts';
import { FigureGrid } from '../../components/explain/figure.tsx';
import type { OtherState } from '../../components/explain/target.ts';
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
import { BidFigure } from './bid-figure.tsx';
import styles from './bids-screen.module.css';

interface EffectTableProps {
  readonly deal: Deal;
  readonly effect: BidEffect;
  /** The deal with the accepted values; undefined where there are none. */
  readonly state: OtherState | undefined;
  readonly party: Counterparty;
  readonly scenario: string;
  readonly provider: DealProvider;
}

export function EffectTable({ deal, effect, state, party, scenario, provider }: EffectTableProps) {
  const { before, after } = effect;
  const cells = (name: BidFigureName, label: string, texts: readonly [string, string, string]) =>
    texts.map((text, at) => (
      <td key={at} data-align="right">
        {at === 2 && !state ? (
          text
        ) : (
          <BidFigure
            {...{ name, party, label, text }}
            state={at === 0 ? undefined : state}
            isChange={at === 2}
          />
        )}
      </td>
    ));
  const decimals = moneyDecimals(deal);
  const rows = [
    { key: 'cost', label: say('Total cost of performance of {scenario}, present value', { scenario }) },
    { key: 'charges', label: say('Charges of {name}, over the term', { name: provider.name }) },
    { key: 'providerNpv', label: say('Present value for {name}', { name: provider.name }) },
  ] as const;
  const floor = provider.inputs.floorMargin ?? inputTable.floorMargin?.default;
  const percent = (share: number) => formatPercent(share, { decimals: 1 });
  return (
    <FigureGrid>
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
              {cells(key, label, [
                formatAmount(before[key], { decimals }),
                formatAmount(after[key], { decimals }),
                formatDelta(after[key] - before[key], { decimals }),
              ])}
              <td />
            </tr>
          ))}
          <tr>
            <th scope="row">{say('Margin of {name}', { name: provider.name })}</th>
            {cells('margin', say('Margin of {name}', { name: provider.name }), [
              percent(before.margin),
              percent(after.margin),
              formatPoints(after.margin - before.margin),
            ])}
            <td>
              {after.floorMissed ? (
                <b className={styles.bad}>
                  <Icon name="alarm" size={12} />{' '}
                  {say('below its floor of {floor}', { floor: percent(Number(floor)) })}
                </b>
              ) : (
                <span className={styles.quiet}>
                  {say('floor {floor}', { floor: percent(Number(floor)) })}
                </span>
              )}
            </td>
          </tr>
        </tbody>
      </ReadingTable>
    </FigureGrid>
  );
}
