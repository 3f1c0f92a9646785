// The lines of a bid: what stands in the deal, what the bid says, and whether it is accepted; by status or one by one.
import { useState } from 'react';
import { type BidStatus, bidStatuses } from '../../../shared/bid/reading.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { Segments } from '../../components/button.tsx';
import { Section } from '../../components/frame/frame.tsx';
import { bidActions, isAccepted, type OpenBid } from '../../state/bids.ts';
import styles from './bids-screen.module.css';
import { DiffTable } from './diff-table.tsx';
import { usePage } from './use-page.tsx';

const filters = [
  { key: 'other', label: say('Other than in the deal') },
  { key: 'all', label: say('All lines') },
] as const;
type Filter = (typeof filters)[number]['key'];

const statuses = Object.keys(bidStatuses).filter((key): key is BidStatus => key in bidStatuses);

export function DiffSection({ deal, bid }: { readonly deal: Deal; readonly bid: OpenBid }) {
  const [filter, setFilter] = useState<Filter>('other');
  const { lines } = bid.reading;
  const wanted = lines.filter(({ status }) => filter === 'all' || status !== 'same');
  const { shown, more } = usePage(wanted);
  return (
    <Section
      title={say('{lines} values, {count} other than in the deal', {
        lines: lines.length,
        count: lines.filter(({ status }) => status !== 'same').length,
      })}
      tools={<Segments label={say('Show')} options={filters} value={filter} onChange={setFilter} />}
    >
      <fieldset className={styles.tools}>
        <legend className="unseen">{say('Accept all of a kind')}</legend>
        {statuses.map((status) => (
          <StatusChoice key={status} bid={bid} status={status} />
        ))}
      </fieldset>
      {shown.length === 0 ? (
        <p className={styles.quiet}>{say('The bid says of every line what stands in the deal.')}</p>
      ) : (
        <DiffTable deal={deal} bid={bid} lines={shown} />
      )}
      {more}
    </Section>
  );
}

/** A tick for all lines of a status; those that cannot be accepted are only counted. */
function StatusChoice({ bid, status }: { readonly bid: OpenBid; readonly status: BidStatus }) {
  const lines = bid.reading.lines.filter((line) => line.status === status);
  const { label, standing } = bidStatuses[status];
  if (lines.length === 0) return null;
  if (standing === 'none')
    return (
      <span className={styles.quiet}>
        {say(label)} {lines.length}
      </span>
    );
  const offered = bid.offered.filter((line) => line.status === status);
  const accepted = offered.filter((line) => isAccepted(bid, line)).length;
  return (
    <label className={styles.field}>
      <input
        type="checkbox"
        checked={accepted > 0 && accepted === offered.length}
        disabled={offered.length === 0}
        ref={(box) => {
          if (box) box.indeterminate = accepted > 0 && accepted < offered.length;
        }}
        onChange={({ target }) => bidActions.choose(bid.key, offered, target.checked)}
      />
      {say('{label} {accepted} of {offered}', { label, accepted, offered: offered.length })}
    </label>
  );
}
