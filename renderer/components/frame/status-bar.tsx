// The line at the bottom: do the checks hold, do the ledgers agree, does the ranking depend on the view.
import type { ReactNode } from 'react';
import { say } from '../../../shared/text/say.ts';
import { formatPlain } from '../../format/number.ts';
import { Icon } from '../icons.tsx';
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

export function StatusBar(props: StatusBarProps) {
  const { checks, rejectedCells } = props;
  const allHold = checks.held === checks.made;
  return (
    <footer className={styles.bar}>
      {props.selection}
      <span className={styles.checks} data-good={allHold}>
        <Icon name={allHold ? 'check' : 'alarm'} size={13} />
        {checks.held} of {checks.made} checks
      </span>
      <span className={styles.sentence}>
        Client pays = providers receive, difference{' '}
        <b>{formatPlain(props.ledgerGap, { decimals: props.decimals })}</b>
      </span>
      <span className={styles.sentence}>
        <RankingSentence bySupplier={props.cheapestBySupplier} byTotal={props.cheapestByTotal} />
      </span>
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
            {rejectedCells === 1
              ? say('1 cell is not accepted')
              : say('{rejectedCells} cells are not accepted', { rejectedCells })}
          </button>
        )}
      </span>
      <span className={styles.fixed}>Model {props.modelVersion}</span>
      <span className={styles.fixed}>Recalculated in {recalculation(props.milliseconds)}</span>
    </footer>
  );
}

const recalculation = (milliseconds: number): string =>
  milliseconds < 1 ? say('under 1 ms') : `${formatPlain(Math.round(milliseconds), { decimals: 0 })} ms`;

interface RankingProps {
  readonly bySupplier: readonly string[];
  readonly byTotal: readonly string[];
}

/** The cheapest supplier need not be the cheapest for the client: said where it is so. */
function RankingSentence({ bySupplier, byTotal }: RankingProps) {
  if (bySupplier.length === 0 || bySupplier.length + byTotal.length > 4) return null;
  const [supplier, total] = [named(bySupplier), named(byTotal)];
  if (supplier === total) {
    return (
      <>
        Rankings agree: <b>{total}</b> {byTotal.length > 1 ? 'are' : 'is'} cheapest by supplier cost and by
        TCP
      </>
    );
  }
  if (bySupplier.length > 1) {
    return (
      <>
        Cost of supplier is equal for <b>{supplier}</b>, cheapest TCP is <b>{total}</b>
      </>
    );
  }
  return (
    <>
      Rankings differ: cheapest supplier is <b>{supplier}</b>, cheapest TCP is <b>{total}</b>
    </>
  );
}

const named = (names: readonly string[]): string => names.join(' and ');
