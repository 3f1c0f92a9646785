// Total cost of performance by term: one stacked bar for each scenario, codes on the bars, their names below.
import { say } from '../../../shared/text/say.ts';
import { short } from '../../../shared/workbook/charts.ts';
import { roundAxis, thinned } from '../../components/charts/scale.ts';
import { StackAxis, StackedTerms, stackSpan } from '../../components/charts/stacked-terms.tsx';
import { TermSwatch } from '../../components/charts/term-fill.tsx';
import { rowsShown, segmentsOf } from '../../components/comparison/comparison.ts';
import type { Formats } from '../../format/formats.ts';
import { classes } from './classes.ts';
import type { ReportFigures } from './report-figures.ts';

interface TermBarsProps {
  readonly figures: ReportFigures;
  readonly formats: Formats;
  readonly width: number;
}

const NAME = 118;

export function TermBars({ figures, formats, width }: TermBarsProps) {
  const { scenarios } = figures;
  const bars = scenarios.map((scenario) => segmentsOf(scenario, 'npv'));
  const span = stackSpan(bars);
  const axis = roundAxis(span, 5);
  const chart = width - NAME - 12;
  const shape = {
    domain: { low: span.low * 1.02, high: Math.max(axis.high, span.high) },
    gridAt: thinned(axis, Math.floor(chart / 60)).filter((at) => at >= 0),
    width: chart,
  };
  return (
    <section>
      <h2>{say('Total cost of performance by term, present value')}</h2>
      <div className={classes('bars')} style={{ gridTemplateColumns: `${NAME}px 1fr` }}>
        {scenarios.map(({ key, name, sums }, index) => (
          <div key={key} className={classes('bar')}>
            <span>{short(name)}</span>
            <StackedTerms
              segments={bars[index] ?? []}
              net={sums.get('totalCostOfPerformance')?.npv ?? Number.NaN}
              label={name}
              {...shape}
            />
          </div>
        ))}
        <div className={classes('bar')}>
          <span />
          <StackAxis {...shape} format={(value) => formats.tick(value, axis.decimals)} />
        </div>
      </div>
      <ul className={classes('legend')}>
        {rowsShown(scenarios)
          .filter(({ kind }) => kind === 'term')
          .map(({ code, label, sign }) => (
            <li key={code}>
              <TermSwatch code={code} hatched={sign < 0} /> {code} {label}
            </li>
          ))}
      </ul>
    </section>
  );
}
