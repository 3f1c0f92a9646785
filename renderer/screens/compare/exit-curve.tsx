// What leaving would cost, month by month: the curve a negotiation of the termination clause is about.

import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { CumulativeChart } from '../../components/charts/cumulative-chart.tsx';
import { spanOf } from '../../components/charts/scale.ts';
import { type ComparedScenario, withExitCost } from '../../components/comparison/comparison.ts';
import { isSecondOfKind, scenarioColour } from '../../components/comparison/scenario-colour.ts';
import type { Formats } from '../../format/formats.ts';
import { ChartHead } from './chart-head.tsx';

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
      dashed: isSecondOfKind(scenarios, scenarios.indexOf(scenario)),
    };
  });
  const inWords = lines.map(({ name, values }) => {
    const most = spanOf(values).high;
    return `${name} at most ${formats.plain(most)} in month ${values.indexOf(most)}`;
  });
  return (
    <section>
      <ChartHead
        title="Exit cost"
        hint="if the contracts ended with the month"
        scenarios={shown}
        all={scenarios}
      />
      <CumulativeChart
        lines={lines}
        marks={[]}
        height={height}
        format={formats.plain}
        formatTick={formats.tick}
        label={`Exit cost month by month: ${inWords.join(', ')}`}
      />
    </section>
  );
}
