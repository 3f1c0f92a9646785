// Cash and payback: cost since signing, gain since signing, the month it pays back, and the years as a table.
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import { ChartRegion } from '../../components/charts/chart-region.tsx';
import { stepsTable } from '../../components/charts/chart-table.ts';
import { CumulativeChart } from '../../components/charts/cumulative-chart.tsx';
import { useWidth } from '../../components/charts/use-width.ts';
import { type ComparedScenario, comparisonKey } from '../../components/comparison/comparison.ts';
import { scenarioColour, scenarioDash } from '../../components/comparison/scenario-colour.ts';
import { FigureGrid } from '../../components/explain/figure.tsx';
import type { Formats } from '../../format/formats.ts';
import { formatAmount } from '../../format/number.ts';
import { ChartHead, LineKeys } from './chart-head.tsx';
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
  const lineOf = (scenario: ComparedScenario, values: ArrayLike<number>, key = scenario.key) => ({
    ...{ key, name: scenario.name, values: Array.from(values) },
    ...{ colour: scenarioColour(scenario.kind), dash: scenarioDash(scenarios, scenario) },
  });
  const costLines = scenarios.map((scenario) =>
    lineOf(scenario, results.series('cumulativeCost', scenario.key)),
  );
  const gains = others.map((scenario) => {
    const key = comparisonKey(scenario, reference);
    return {
      ...{ scenario, key, line: lineOf(scenario, results.series('cumulativeGain', key), key) },
      payback: results.value('paybackMonth', key),
    };
  });
  const paidBack = gains.filter(({ payback }) => payback > 0);
  const paybackMark = (
    words: (month: string) => string,
    { scenario, key, payback }: (typeof gains)[number],
  ) => {
    const month = formatAmount(payback, { decimals: 0 });
    return {
      ...{ key, month: payback, colour: scenarioColour(scenario.kind) },
      label: paidBack.length > 1 ? month : words(month),
    };
  };
  return (
    <div ref={measure} className={classes('cash-view')}>
      <div className={classes(width < NARROW ? 'charts stacked' : 'charts')}>
        <ChartRegion
          title={say('Total cost of performance since signing, {unit}', { unit: formats.unit })}
          heading={
            <ChartHead title={say('Total cost of performance since signing')} hint={say('by month')} />
          }
          table={() => stepsTable(say('Month; {unit}', { unit: formats.unit }), costLines, formats.plain)}
        >
          <LineKeys scenarios={scenarios} all={scenarios} />
          <CumulativeChart
            lines={costLines}
            marks={paidBack.map((gain) => ({
              ...paybackMark((month) => say('month {month}', { month }), gain),
              value: results.series('cumulativeCost', gain.scenario.key)[gain.payback] ?? 0,
            }))}
            height={HEIGHT}
            format={formats.plain}
            formatTick={formats.tick}
            label={say('Cumulative total cost of performance; at the end {value}', {
              value: costLines
                .map(({ name, values }) => `${name} ${formats.plain(values.at(-1) ?? 0)}`)
                .join(', '),
            })}
          />
        </ChartRegion>
        {gains.length > 0 && (
          <ChartRegion
            title={say('Gain against {name} since signing, {unit}', {
              name: reference.name,
              unit: formats.unit,
            })}
            heading={
              <ChartHead
                title={say('Gain against {name} since signing', { name: reference.name })}
                hint={paidBack.length > 1 ? say('by month; circles: payback month') : say('by month')}
              />
            }
            table={() =>
              stepsTable(
                say('Month; {unit}', { unit: formats.unit }),
                gains.map(({ line }) => line),
                formats.delta,
              )
            }
          >
            <LineKeys scenarios={others} all={scenarios} />
            <CumulativeChart
              lines={gains.map(({ line }) => line)}
              marks={paidBack.map((gain) => ({
                ...paybackMark((month) => say('pays back in month {month}', { month }), gain),
                value: gain.line.values[gain.payback] ?? 0,
              }))}
              height={HEIGHT}
              format={formats.delta}
              formatTick={formats.tick}
              label={say('Cumulative gain against {name}: {value}', {
                name: reference.name,
                value: gains
                  .map(({ line }) =>
                    say('{name} ends at {value}', {
                      name: line.name,
                      value: formats.plain(line.values.at(-1) ?? 0),
                    }),
                  )
                  .join(', '),
              })}
            />
          </ChartRegion>
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
