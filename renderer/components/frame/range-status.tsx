// What the status bar says of the selected cells: sum, average, least, most, count; or what became of a paste.
import { say } from '../../../shared/text/say.ts';
import { formatPlain } from '../../format/number.ts';
import type { RangeInWords } from '../../format/range.ts';
import { sayElements } from '../said.ts';
import styles from './status-bar.module.css';

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
          <span>{sayElements('Sum {sum}', { sum: <b>{shown(figures.sum)}</b> })}</span>
          <span>{sayElements('Average {average}', { average: <b>{shown(figures.average, 1)}</b> })}</span>
          <span>{sayElements('Min {min}', { min: <b>{shown(figures.min)}</b> })}</span>
          <span>{sayElements('Max {max}', { max: <b>{shown(figures.max)}</b> })}</span>
        </>
      )}
      <span>{sayElements('Count {count}', { count: <b>{count}</b> })}</span>
      {isMixed && <span>{say('per cent and amounts: no sum')}</span>}
    </>
  );
}
