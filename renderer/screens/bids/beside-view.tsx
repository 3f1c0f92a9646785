// Several bids side by side: what each comes to, where they differ, what each leaves open and assumes.

import { useMemo, useState } from 'react';
import { type BidGap, compareBids } from '../../../shared/bid/compare-bids.ts';
import { type BidStatus, bidStatuses } from '../../../shared/bid/reading.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { say } from '../../../shared/text/say.ts';
import { Segments } from '../../components/button.tsx';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { Section } from '../../components/frame/frame.tsx';
import { Icon } from '../../components/icons.tsx';
import { SentenceTable } from '../../components/sentence-table.tsx';
import { formatExact, NOTHING, scaleLabel } from '../../format/number.ts';
import type { OpenBid } from '../../state/bids.ts';
import { BidHeads } from './bid-heads.tsx';
import styles from './bids-screen.module.css';
import { TotalsTable } from './totals-table.tsx';
import { usePage } from './use-page.tsx';

const filters = [
  { key: 'other', label: say('Where they differ') },
  { key: 'all', label: say('All lines') },
] as const;
type Filter = (typeof filters)[number]['key'];

export function BesideView({ deal, bids }: { readonly deal: Deal; readonly bids: readonly OpenBid[] }) {
  const [filter, setFilter] = useState<Filter>('other');
  const compared = useMemo(() => compareBids(bids.map(({ reading }) => reading)), [bids]);
  const { shown: lines, more } = usePage(
    compared.lines.filter(({ values }) => filter === 'all' || values.some((value) => value !== values[0])),
  );
  const gaps = (about: string, list: readonly BidGap[]) =>
    list.map(({ bid, what }, index) => ({
      key: `${about} ${index}`,
      about: `${bids[bid]?.title ?? ''}${about === '' ? '' : `, ${about}`}`,
      sentence: what,
    }));
  const open = [
    ...gaps(say('not in its scope'), compared.scopeGaps),
    ...gaps(say('not priced'), compared.unpriced),
  ];
  return (
    <>
      <Section
        title={say('What each comes to')}
        hint={say(
          'with everything of it that can be taken over; for what it leaves open the deal’s own figures hold; amounts in {deal}',
          { deal: scaleLabel(deal) },
        )}
      >
        <TotalsTable deal={deal} bids={bids} />
      </Section>
      <Section
        title={say('Line by line')}
        tools={<Segments label={say('Show')} options={filters} value={filter} onChange={setFilter} />}
      >
        {lines.length === 0 ? (
          <p className={styles.quiet}>{say('The bids say the same of every line.')}</p>
        ) : (
          <ReadingTable className={`${styles.table} ${styles.narrow}`} aria-label={say('Bids, line by line')}>
            <thead>
              <tr>
                <th scope="col">{say('Line')}</th>
                <th scope="col">{say('Of')}</th>
                <th scope="col">{say('Year')}</th>
                <BidHeads bids={bids} />
              </tr>
            </thead>
            <tbody>
              {lines.map(({ input, label, name, year, values, statuses }) => (
                <tr key={`${input} ${name} ${year ?? ''}`}>
                  <td>{label}</td>
                  <td>{name}</td>
                  <td>{year ?? ''}</td>
                  {values.map((value, index) => (
                    <td key={bids[index]?.key} data-align="right">
                      <Doubt status={statuses[index]} />
                      {value === null
                        ? NOTHING
                        : formatExact(value, inputTable[input]?.unit ?? 'count', deal)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </ReadingTable>
        )}
        {more}
      </Section>
      {open.length > 0 && (
        <Section
          title={say('Left open')}
          hint={say('what other bids offer and one does not, and prices that are blank or nothing')}
        >
          <SentenceTable label={say('Left open')} rows={open} />
        </Section>
      )}
      {compared.assumptions.length > 0 && (
        <Section title={say('Remarks and assumptions')}>
          <SentenceTable label={say('Remarks and assumptions')} rows={gaps('', compared.assumptions)} />
        </Section>
      )}
    </>
  );
}

function Doubt({ status }: { readonly status: BidStatus | null | undefined }) {
  if (!status) return null;
  const { label, standing } = bidStatuses[status];
  if (standing !== 'doubtful' && status !== 'refused') return null;
  return (
    <span className={styles.status} data-status={status} title={say(label)}>
      <Icon name="alarm" size={12} />
      <span className="unseen">{say(label)}: </span>
    </span>
  );
}
