// Total cost of performance by contract year, the scenarios beside each other: over the table that has every term.
import { say } from '../../../shared/text/say.ts';
import { ChartRegion } from '../../components/charts/chart-region.tsx';
import { stepsTable } from '../../components/charts/chart-table.ts';
import { SeriesKeys, YearColumns, yearName } from '../../components/charts/year-columns.tsx';
import { type ComparedScenario, yearAmounts } from '../../components/comparison/comparison.ts';
import { scenarioColour } from '../../components/comparison/scenario-colour.ts';
import { statementRows } from '../../components/comparison/statement.ts';
import type { Formats } from '../../format/formats.ts';
import { ChartHead } from './chart-head.tsx';

interface YearChartProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly formats: Formats;
}

export function YearChart({ scenarios, formats }: YearChartProps) {
  const total = statementRows.find(({ kind }) => kind === 'total');
  if (!total) return null;
  const series = scenarios.map((scenario) => ({
    ...{ key: scenario.key, name: scenario.name },
    ...{ values: yearAmounts(total, scenario), colour: scenarioColour(scenario.kind) },
  }));
  const { unit } = formats;
  const name = say('Total cost of performance by contract year');
  return (
    <ChartRegion
      title={say('{name}, {unit}, undiscounted', { name, unit })}
      heading={<ChartHead title={name} hint={say('{unit}, undiscounted', { unit })} />}
      table={() => stepsTable(say('Contract year; {unit}', { unit }), series, formats.money, yearName)}
    >
      <SeriesKeys series={series} />
      <YearColumns
        series={series}
        format={formats.money}
        formatTick={formats.tick}
        label={series
          .map(({ name: scenario, values }) => `${scenario}: ${values.map(formats.money).join(', ')}`)
          .join('; ')}
      />
    </ChartRegion>
  );
}
