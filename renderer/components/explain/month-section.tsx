// Month by month: the chart, the picked month in words, and every month as a table.
import { useState } from 'react';
import { say } from '../../../shared/text/say.ts';
import { ChartRegion } from '../charts/chart-region.tsx';
import { MonthChart } from '../charts/month-chart.tsx';
import { useWidth } from '../charts/use-width.ts';
import { sayElements } from '../said.ts';
import { classes } from './classes.ts';
import { type MonthSeries, monthTable } from './month-series.ts';

interface MonthSectionProps {
  readonly title: string;
  /** What the months are of. */
  readonly named: string;
  readonly series: MonthSeries;
  /** The month the explained value stands in; none for a sum. */
  readonly month: number | undefined;
  /** The month to look at first, where none is explained. */
  readonly start: number | undefined;
  readonly onMonth: ((month: number) => void) | undefined;
  readonly colour: string;
  readonly dateOf: (month: number) => string;
  readonly format: (value: number) => string;
  readonly formatFactor: (value: number) => string;
  readonly formatTick: (value: number, decimals: number) => string;
}

export function MonthSection(props: MonthSectionProps) {
  const { title, named, series, month, start, onMonth, colour, dateOf, format, formatFactor, formatTick } =
    props;
  const [looked, setLooked] = useState<number | undefined>(undefined);
  const [measure, width] = useWidth<HTMLDivElement>(360);
  const last = series.paid.length - 1;
  const at = Math.min(last, month ?? looked ?? start ?? firstLook(series.paid));
  const paid = series.paid[at] ?? 0;
  const factor = series.factor?.[at];
  const counts = series.discounted?.[at];
  const inMonth = { at, date: dateOf(at), paid: <b>{format(paid)}</b> };
  return (
    <section className={classes('section')}>
      <ChartRegion
        title={say('{named}: {title}', { named, title })}
        heading={<h3>{title}</h3>}
        table={() => monthTable(series, { format, formatFactor })}
      >
        <div className={classes('legend')}>
          <i className={classes('key-bar')} style={{ background: colour }} /> <span>{say('as paid')}</span>
          {series.discounted && (
            <>
              <i className={classes('key-line')} /> <span>{say('discounted')}</span>
            </>
          )}
        </div>
        <div ref={measure}>
          <MonthChart
            paid={series.paid}
            discounted={series.discounted}
            month={at}
            onMonth={month === undefined || !onMonth ? setLooked : onMonth}
            colour={colour}
            width={width}
            formatTick={formatTick}
            label={say('{title}: {first} in month 1, {final} in month {last}', {
              ...{ title, last },
              first: format(series.paid[1] ?? 0),
              final: format(series.paid[last] ?? 0),
            })}
          />
        </div>
      </ChartRegion>
      <p className={classes('month-line')}>
        {at === 0
          ? sayElements('Signing, {date}: {paid}', inMonth)
          : sayElements('Month {at}, {date}: {paid}', inMonth)}
        {counts !== undefined && factor !== undefined && (
          <>
            {' '}
            {sayElements('× factor {factor} = {counts}', {
              factor: formatFactor(factor),
              counts: <b>{format(counts)}</b>,
            })}
          </>
        )}
      </p>
      {month === undefined && onMonth && (
        <button type="button" className={classes('part explain-month')} onClick={() => onMonth(at)}>
          {say('Explain this month')}
        </button>
      )}
    </section>
  );
}

/** A month two years in, or the one with the largest amount where nothing happens then. */
function firstLook(paid: readonly number[]): number {
  const month = Math.min(24, paid.length - 1);
  if (paid[month] !== 0) return month;
  return paid.reduce((best, value, at) => (Math.abs(value) > Math.abs(paid[best] ?? 0) ? at : best), 0);
}
