// What leaving would cost, month by month: the curve a negotiation of the termination clause is about.

import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import { ChartRegion } from '../../components/charts/chart-region.tsx';
import { stepsTable } from '../../components/charts/chart-table.ts';
import { CumulativeChart } from '../../components/charts/cumulative-chart.tsx';
import { spanOf } from '../../components/charts/scale.ts';
import { type ComparedScenario, withExitCost } from '../../components/comparison/comparison.ts';
import { scenarioColour, scenarioDash } from '../../components/comparison/scenario-colour.ts';
import type { Formats } from '../../format/formats.ts';
import { ChartHead, LineKeys } from './chart-head.tsx';

interface ExitCurveProps {
  readonly results: DealResults;
  readonly scenarios: readonly ComparedScenario[];
  readonly formats: Formats;
  readonly height: number;
}

export function ExitCurve({ results, scenarios, formats, height }: ExitCurveProps) {
  const shown = withExitCost(results, scenarios);
  if (shown.length === 0) return null;
  const lines = shown.map((scenario) => {
    const months = results.series('exitCost', scenario.key);
    const last = months.findLastIndex((cost) => cost > 0);
    return {
      key: scenario.key,
      name: scenario.name,
      // Nobody leaves at signing, or again after an exit: the line is as long as the contracts.
      values: Array.from(months, (cost, month) => (month === 0 || month > last ? Number.NaN : cost)),
      colour: scenarioColour(scenario.kind),
      dash: scenarioDash(scenarios, scenario),
    };
  });
  const inWords = lines.map(({ name, values }) => {
    const most = spanOf(values).high;
    return say('{name} at most {most} in month {most2}', {
      name,
      most: formats.plain(most),
      most2: values.indexOf(most),
    });
  });
  return (
    <ChartRegion
      title={say('Exit cost if the contracts ended with the month, {unit}', { unit: formats.unit })}
      heading={<ChartHead title={say('Exit cost')} hint={say('if the contracts ended with the month')} />}
      table={() => stepsTable(say('Month; {unit}', { unit: formats.unit }), lines, formats.plain)}
    >
      <LineKeys scenarios={shown} all={scenarios} />
      <CumulativeChart
        lines={lines}
        marks={[]}
        height={height}
        format={formats.plain}
        formatTick={formats.tick}
        label={say('Exit cost month by month: {value}', { value: inWords.join(', ') })}
      />
    </ChartRegion>
  );
}
