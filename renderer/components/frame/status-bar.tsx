// The line at the bottom: do the checks hold, do the ledgers agree, does the ranking depend on the view.
import type { ReactNode } from 'react';
import { say, sayList, sayParts } from '../../../shared/text/say.ts';

import { formatPlain } from '../../format/number.ts';
import { Figure, FigureGrid } from '../explain/figure.tsx';
import type { FoundTarget, FoundTopic } from '../explain/target.ts';
import { Icon } from '../icons.tsx';
import { sayElements } from '../said.ts';
import styles from './status-bar.module.css';

interface StatusBarProps {
  readonly checks: { readonly held: number; readonly made: number };
  readonly ledgerGap: number;
  readonly decimals: number;
  readonly cheapestBySupplier: readonly string[];
  readonly cheapestByTotal: readonly string[];
  readonly rejectedCells: number;
  /** Goes to the next cell that is not accepted. */
  readonly onVisitRejected: () => void;
  /** What is selected in a grid, and what became of the last change of many cells. */
  readonly selection: ReactNode;
  readonly milliseconds: number;
  readonly modelVersion: number;
  /** Work that goes on, whatever screen is shown. */
  readonly work?: ReactNode;
}

const found = (topic: FoundTopic): FoundTarget => ({ kind: 'found', topic, about: '' });

export function StatusBar(props: StatusBarProps) {
  const { checks, rejectedCells } = props;
  const allHold = checks.held === checks.made;
  return (
    <footer className={styles.bar}>
      {props.selection}
      <FigureGrid className={styles.figures} isLine>
        <span className={styles.checks} data-good={allHold}>
          <Icon name={allHold ? 'check' : 'alarm'} size={13} />
          <Figure
            target={found('checks')}
            text={say('{held} of {made} checks', { held: checks.held, made: checks.made })}
            label={say('Checks of the model')}
            look="inline"
          />
        </span>
        <Sentence>
          {sayElements('Client pays = providers receive, difference {difference}', {
            difference: (
              <b>
                <Figure
                  target={found('ledgers')}
                  text={formatPlain(props.ledgerGap, { decimals: props.decimals })}
                  label={say('Difference between what the client pays and what providers receive')}
                  look="inline"
                />
              </b>
            ),
          })}
        </Sentence>
        <Sentence>
          <RankingSentence bySupplier={props.cheapestBySupplier} byTotal={props.cheapestByTotal} />
        </Sentence>
      </FigureGrid>
      <span className={styles.gap} />
      {props.work}
      <span role="status" className={styles.open}>
        {rejectedCells > 0 && (
          <button
            type="button"
            className={styles.visit}
            title={say('Go to the next one')}
            onClick={props.onVisitRejected}
          >
            <Icon name="alarm" size={13} />
            {say('{rejectedCells, plural, one {# cell is not accepted} other {# cells are not accepted}}', {
              rejectedCells,
            })}
          </button>
        )}
      </span>
      <span className={styles.fixed}>{say('Model {version}', { version: props.modelVersion })}</span>
      <span className={styles.fixed}>
        {say('Recalculated in {time}', { time: recalculation(props.milliseconds) })}
      </span>
    </footer>
  );
}

/** Where there is no room for all of it, the pointer brings it out. */
const Sentence = ({ children }: { readonly children: ReactNode }) => (
  <span
    className={styles.sentence}
    ref={(span) => {
      if (span) span.title = span.textContent ?? '';
    }}
  >
    {children}
  </span>
);

const recalculation = (milliseconds: number): string =>
  milliseconds < 1
    ? say('under 1 ms')
    : say('{milliseconds} ms', { milliseconds: formatPlain(Math.round(milliseconds), { decimals: 0 }) });

interface RankingProps {
  readonly bySupplier: readonly string[];
  readonly byTotal: readonly string[];
}

/** The cheapest supplier need not be the cheapest for the client: said where it is so. */
function RankingSentence({ bySupplier, byTotal }: RankingProps) {
  if (bySupplier.length === 0 || bySupplier.length + byTotal.length > 4) return null;
  const parts = rankingParts(bySupplier, byTotal);
  const text = parts.map((part) => (typeof part === 'object' ? part.name : part)).join('');
  return (
    <Figure target={found('rankings')} text={text} label={say('Rankings')} look="inline">
      {parts.map((part) => (typeof part === 'object' ? <b key={part.name}>{part.name}</b> : part))}
    </Figure>
  );
}

function rankingParts(bySupplier: readonly string[], byTotal: readonly string[]) {
  const [supplier, total] = [{ name: sayList(bySupplier) }, { name: sayList(byTotal) }];
  if (supplier.name === total.name)
    return sayParts(
      'Rankings agree: {total} {count, plural, one {is} other {are}} cheapest by supplier cost and by TCP',
      { total, count: byTotal.length },
    );
  return bySupplier.length > 1
    ? sayParts('Cost of supplier is equal for {supplier}, cheapest TCP is {total}', { supplier, total })
    : sayParts('Rankings differ: cheapest supplier is {supplier}, cheapest TCP is {total}', {
        ...{ supplier, total },
      });
}
