// Cash and payback: cost since signing, gain since signing, the month it pays back, and the years as a table.

import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { CumulativeChart } from '../../components/charts/cumulative-chart.tsx';
import { useWidth } from '../../components/charts/use-width.ts';
import { type ComparedScenario, comparisonKey } from '../../components/comparison/comparison.ts';
import { isSecondOfKind, scenarioColour } from '../../components/comparison/scenario-colour.ts';
import { FigureGrid } from '../../components/explain/figure.tsx';
import type { Formats } from '../../format/formats.ts';
import { formatAmount } from '../../format/number.ts';
import { ChartHead } from './chart-head.tsx';
import { classes } from './classes.ts';
import { ExitCurve } from './exit-curve.tsx';
import { Gains } from './gains.tsx';

import { YearEnds } from './year-ends.tsx';

interface CashViewProps {
  readonly results: DealResults;
  readonly scenarios: readonly ComparedScenario[];
  readonly reference: ComparedScenario;
  readonly formats: Formats;
}

const HEIGHT = 280;
const NARROW = 860;

export function CashView({ results, scenarios, reference, formats }: CashViewProps) {
  const [measure, width] = useWidth<HTMLDivElement>(1208);
  const others = scenarios.filter(({ key }) => key !== reference.key);
  const costLines = scenarios.map((scenario, index) => ({
    key: scenario.key,
    name: scenario.name,
    values: Array.from(results.series('cumulativeCost', scenario.key)),
    colour: scenarioColour(scenario.kind),
    dashed: isSecondOfKind(scenarios, index),
  }));
  const gains = others.map((scenario) => {
    const key = comparisonKey(scenario, reference);
    return {
      scenario,
      key,
      values: Array.from(results.series('cumulativeGain', key)),
      payback: results.value('paybackMonth', key),
    };
  });
  const paidBack = gains.filter(({ payback }) => payback > 0);
  return (
    <div ref={measure} className={classes('cash-view')}>
      <div className={classes(width < NARROW ? 'charts stacked' : 'charts')}>
        <section>
          <ChartHead
            title="Total cost of performance since signing"
            hint="by month"
            scenarios={scenarios}
            all={scenarios}
          />
          <CumulativeChart
            lines={costLines}
            marks={paidBack.map(({ scenario, key, payback }) => ({
              key,
              month: payback,
              value: results.series('cumulativeCost', scenario.key)[payback] ?? 0,
              label: `${paidBack.length > 1 ? '' : 'month '}${formatAmount(payback, { decimals: 0 })}`,
              colour: scenarioColour(scenario.kind),
            }))}
            height={HEIGHT}
            format={formats.plain}
            formatTick={formats.tick}
            label={`Cumulative total cost of performance; at the end ${costLines
              .map(({ name, values }) => `${name} ${formats.plain(values.at(-1) ?? 0)}`)
              .join(', ')}`}
          />
        </section>
        {gains.length > 0 && (
          <section>
            <ChartHead
              title={`Gain against ${reference.name} since signing`}
              hint={paidBack.length > 1 ? 'by month; circles: payback month' : 'by month'}
              scenarios={others}
              all={scenarios}
            />
            <CumulativeChart
              lines={gains.map(({ scenario, key, values }) => ({
                key,
                name: scenario.name,
                values,
                colour: scenarioColour(scenario.kind),
                dashed: isSecondOfKind(scenarios, scenarios.indexOf(scenario)),
              }))}
              marks={paidBack.map(({ scenario, key, values, payback }) => ({
                key,
                month: payback,
                value: values[payback] ?? 0,
                label: `${paidBack.length > 1 ? '' : 'pays back in month '}${formatAmount(payback, { decimals: 0 })}`,
                colour: scenarioColour(scenario.kind),
              }))}
              height={HEIGHT}
              format={formats.delta}
              formatTick={formats.tick}
              label={`Cumulative gain against ${reference.name}: ${gains
                .map(
                  ({ scenario, values }) => `${scenario.name} ends at ${formats.plain(values.at(-1) ?? 0)}`,
                )
                .join(', ')}`}
            />
          </section>
        )}
        <ExitCurve {...{ results, scenarios, formats }} height={HEIGHT} />
      </div>
      <FigureGrid className={classes('scroll-x')}>
        <YearEnds {...{ results, scenarios, reference, formats }} />
        <Gains {...{ results, scenarios, reference, formats }} />
      </FigureGrid>
    </div>
  );
}
