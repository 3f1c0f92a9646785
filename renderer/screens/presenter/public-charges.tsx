// The charges of the part that is shown, by contract year: the chart of the first line of its payments.
import type { ShownPart } from '../../../shared/bid/shown-part.ts';
import { say } from '../../../shared/text/say.ts';
import { ChartRegion } from '../../components/charts/chart-region.tsx';
import { stepsTable } from '../../components/charts/chart-table.ts';
import { YearColumns, yearName } from '../../components/charts/year-columns.tsx';
import { formatAmount, formatPlain, moneyDecimals, scaleLabel } from '../../format/number.ts';
import { invoicedByYear } from '../../state/public-part.ts';
import styles from './public-screen.module.css';

export function PublicCharges({ part }: { readonly part: ShownPart }) {
  const { known } = part;
  const unit = scaleLabel(known);
  const decimals = moneyDecimals(known);
  const format = (value: number) => formatAmount(value, { decimals });
  const series = invoicedByYear(part).map(({ key, label, values }) => ({
    ...{ key, name: label, values, colour: 'var(--term-s)' },
  }));
  const [only] = series;
  if (!only?.values.some((value) => value !== 0)) return null;
  const name = say('{line} by contract year', { line: only.name });
  return (
    <div className={styles.chart}>
      <ChartRegion
        title={say('{name}, {unit}, undiscounted', { name, unit })}
        heading={<h2>{name}</h2>}
        table={() => stepsTable(say('Contract year; {unit}', { unit }), series, format, yearName)}
      >
        <YearColumns
          series={series}
          format={format}
          formatTick={(value, tickDecimals) => formatPlain(value, { decimals: tickDecimals })}
          label={`${name}: ${only.values.map(format).join(', ')}`}
        />
      </ChartRegion>
    </div>
  );
}
