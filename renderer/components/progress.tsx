// How far a long piece of work is: a bar with what is being done, and how long it may still take.
import { formatPercent } from '../format/number.ts';
import styles from './progress.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** From 0 to 1; null while nothing is known. */
  readonly fraction: number | null;
}

export function ProgressBar({ label, fraction }: ProgressBarProps) {
  const percent = fraction === null ? undefined : Math.floor(fraction * 100);
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={styles.bar}
    >
      <span className={styles.done} style={{ width: `${percent ?? 0}%` }} />
    </span>
  );
}

/** Nothing before the first hundredth. */
export const percentDone = (fraction: number): string =>
  fraction < 0.01 ? '' : formatPercent(Math.floor(fraction * 100) / 100, { decimals: 0 });

interface WorkStatusProps {
  /** “Exporting” */
  readonly doing: string;
  readonly fraction: number;
  /** Where it is shown whole. */
  readonly address: string;
}

/** One line elsewhere: it goes on, and leads to where it can be cancelled. */
export const WorkStatus = ({ doing, fraction, address }: WorkStatusProps) => (
  <a className={styles.status} href={address}>
    {doing} <b>{percentDone(fraction)}</b>
    <ProgressBar label={doing} fraction={fraction} />
  </a>
);
