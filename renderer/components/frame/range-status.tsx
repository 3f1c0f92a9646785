// What the status bar says of the selected cells: sum, average, least, most, count; or what became of a paste.
import { formatPlain } from '../../format/number.ts';
import styles from './status-bar.module.css';

export interface RangeInWords {
  readonly address: string;
  readonly count: number;
  /** Shares among amounts. */
  readonly isMixed: boolean;
  readonly figures: {
    readonly percent: boolean;
    readonly sum: number;
    readonly average: number;
    readonly min: number;
    readonly max: number;
    readonly decimals: number;
  } | null;
}

interface RangeStatusProps {
  readonly range: RangeInWords | null;
  readonly said: string | null;
}

export const RangeStatus = ({ range, said }: RangeStatusProps) => (
  <span role="status" className={styles.selection} data-filled={range !== null || said !== null}>
    {range && <Figures {...range} />}
    {said !== null && <span>{said}</span>}
  </span>
);

function Figures({ address, count, isMixed, figures }: RangeInWords) {
  const { percent = false, decimals = 0 } = figures ?? {};
  const shown = (value: number, more = 0) =>
    `${formatPlain(percent ? value * 100 : value, { decimals: decimals + more })}${percent ? '\u00a0%' : ''}`;
  return (
    <>
      <b>{address}</b>
      {figures && (
        <>
          <span>
            Sum <b>{shown(figures.sum)}</b>
          </span>
          <span>
            Average <b>{shown(figures.average, 1)}</b>
          </span>
          <span>
            Min <b>{shown(figures.min)}</b>
          </span>
          <span>
            Max <b>{shown(figures.max)}</b>
          </span>
        </>
      )}
      <span>
        Count <b>{count}</b>
      </span>
      {isMixed && <span>per cent and amounts: no sum</span>}
    </>
  );
}
