// Line by line: one stop for Tab; arrows, Home and End move between the ticks, Space accepts.
import { type KeyboardEvent, useRef, useState } from 'react';
import { type BidLine, bidStatuses, lineKey } from '../../../shared/bid/reading.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { say } from '../../../shared/text/say.ts';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { Icon } from '../../components/icons.tsx';
import { formatExact, formatPercent, formatPoints, isNothing, NOTHING } from '../../format/number.ts';
import { bidActions, isAccepted, type OpenBid } from '../../state/bids.ts';
import styles from './bids-screen.module.css';
import { lineUnit } from './line-unit.ts';

interface DiffTableProps {
  readonly deal: Deal;
  readonly bid: OpenBid;
  readonly lines: readonly BidLine[];
}

export function DiffTable({ deal, bid, lines }: DiffTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const offered = new Set(bid.offered.map(lineKey));
  const first = lines.find((line) => offered.has(lineKey(line)));
  const [at, setAt] = useState<string | null>(null);
  const stop =
    at !== null && offered.has(at) && lines.some((line) => lineKey(line) === at)
      ? at
      : first && lineKey(first);
  const move = (event: KeyboardEvent) => {
    const boxes = [...(body.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    const from = boxes.findIndex((box) => box.matches(':focus'));
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: boxes.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    boxes[to]?.focus();
  };
  return (
    <ReadingTable className={styles.table} aria-label={say('Lines of the bid')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{say('Accept')}</span>
          </th>
          <th scope="col">{say('Line')}</th>
          <th scope="col">{say('Of')}</th>
          <th scope="col">{say('Year')}</th>
          <th scope="col" data-align="right">
            {say('In the deal')}
          </th>
          <th scope="col" data-align="right">
            {say('In the bid')}
          </th>
          <th scope="col" data-align="right">
            {say('Change')}
          </th>
          <th scope="col">{say('Unit')}</th>
          <th scope="col">{say('Status')}</th>
          <th scope="col">{say('Explanation')}</th>
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={move}>
        {lines.map((line) => {
          const key = lineKey(line);
          const { standing, label } = bidStatuses[line.status];
          return (
            <tr key={key} data-accepted={isAccepted(bid, line) || undefined}>
              <td>
                {offered.has(key) && (
                  <input
                    type="checkbox"
                    aria-label={acceptText(line, deal, standing === 'doubtful' ? label : null)}
                    tabIndex={key === stop ? 0 : -1}
                    checked={isAccepted(bid, line)}
                    onFocus={() => setAt(key)}
                    onChange={({ target }) => bidActions.choose(bid.key, [line], target.checked)}
                  />
                )}
              </td>
              <td className={styles.line}>{line.label}</td>
              <td className={styles.of}>{line.name}</td>
              <td>{line.year ?? ''}</td>
              <td data-align="right">{valueText(line, line.old, deal)}</td>
              <td data-align="right">{valueText(line, line.new, deal)}</td>
              <td data-align="right" className={styles.change}>
                {changeText(line)}
              </td>
              <td className={`${styles.quiet} ${styles.line}`}>{lineUnit(deal, line)}</td>
              <td className={styles.status} data-status={line.status}>
                {(standing === 'doubtful' || line.status === 'refused') && <Icon name="alarm" size={12} />}{' '}
                {say(label)}
              </td>
              <td className={styles.says}>{line.says}</td>
            </tr>
          );
        })}
      </tbody>
    </ReadingTable>
  );
}

function acceptText(line: BidLine, deal: Deal, doubt: string | null): string {
  const said = {
    name: nameOf(line),
    old: valueText(line, line.old, deal),
    offered: valueText(line, line.new, deal),
  };
  return doubt === null
    ? say('Accept {name}: {old} becomes {offered}', said)
    : say('Accept {name}: {old} becomes {offered}, in doubt: {doubt}', { ...said, doubt });
}

const nameOf = ({ label, name, year }: BidLine): string =>
  year === undefined
    ? say('{label} of {name}', { label, name })
    : say('{label} of {name}, year {year}', { label, name, year });

const valueText = ({ input }: BidLine, value: number | null, deal: Deal): string =>
  value === null ? NOTHING : formatExact(value, inputTable[input]?.unit ?? 'count', deal);

/** Against what stands in the deal; of a share, in points. */
function changeText({ input, old, new: value }: BidLine): string {
  if (value === null || value === old) return '';
  const unit = inputTable[input]?.unit;
  if (unit === 'share' || unit === 'rate') return formatPoints(value - old);
  return isNothing(old) ? 'new' : formatPercent((value - old) / Math.abs(old), { decimals: 1, signed: true });
}
