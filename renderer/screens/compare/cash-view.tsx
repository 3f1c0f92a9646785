// Cash and payback: cost since signing, gain since signing, the month it pays back, and the years as a table.
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { CumulativeChart } from '../../components/charts/cumulative-chart.tsx';
import { useWidth } from '../../components/charts/use-width.ts';
import { formatAmount } from '../../format/number.ts';
import { classes } from './classes.ts';
import { type ComparedScenario, comparisonKey } from './comparison.ts';
import { FigureCell, FigureGrid } from './figure.tsx';
import type { Formats } from './formats.ts';
import { Gains } from './gains.tsx';
import { ScenarioName, Swatch, scenarioColour } from './scenario-name.tsx';

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
          <ChartHead title="Total cost of performance since signing" hint="by month" scenarios={scenarios} />
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
      </div>
      <FigureGrid className="scroll-x">
        <YearEnds {...{ results, scenarios, reference, formats }} />
        <Gains {...{ results, scenarios, reference, formats }} />
      </FigureGrid>
    </div>
  );
}

interface ChartHeadProps {
  readonly title: string;
  readonly hint: string;
  readonly scenarios: readonly ComparedScenario[];
}

function ChartHead({ title, hint, scenarios }: ChartHeadProps) {
  return (
    <header className={classes('chart-head')}>
      <h2>{title}</h2>
      <span className={classes('hint')}>{hint}</span>
      <span className={classes('chart-keys')}>
        {scenarios.map(({ key, kind, name }) => (
          <span key={key}>
            <Swatch colour={scenarioColour(kind)} /> {name}
          </span>
        ))}
      </span>
    </header>
  );
}

/** Two scenarios of one kind share a colour; the later ones are dashed. */
const isSecondOfKind = (scenarios: readonly ComparedScenario[], index: number): boolean =>
  scenarios.findIndex(({ kind }) => kind === scenarios[index]?.kind) < index;

function YearEnds({ results, scenarios, reference, formats }: CashViewProps) {
  const { months } = results.situation;
  const ends = [
    0,
    ...Array.from({ length: Math.ceil(months / 12) }, (_, year) => Math.min((year + 1) * 12, months)),
  ];
  const others = scenarios.filter(({ key }) => key !== reference.key);
  const row = (scenario: ComparedScenario, item: 'cumulativeCost' | 'cumulativeGain', key: string) => (
    <tr key={`${item} ${key}`}>
      <th scope="row" className={classes('sticky label')}>
        <ScenarioName scenario={scenario} />
      </th>
      {ends.map((month) => (
        <FigureCell
          key={month}
          target={{ kind: 'value', item, instanceKey: key, column: month }}
          text={(item === 'cumulativeGain' ? formats.delta : formats.money)(
            results.series(item, key)[month] ?? Number.NaN,
          )}
          label={`${item === 'cumulativeGain' ? 'Gain' : 'Cost'} since signing, ${scenario.name}, month ${month}`}
          look={item === 'cumulativeGain' ? 'delta' : 'plain'}
        />
      ))}
    </tr>
  );
  const block = (title: string) => (
    <tr className={classes('block')}>
      <th scope="rowgroup" colSpan={ends.length + 1} className={classes('sticky label')}>
        {title}
      </th>
    </tr>
  );
  return (
    <table className={classes('years')}>
      <caption className="unseen">Cumulative cost and gain at the end of each year, {formats.unit}</caption>
      <thead>
        <tr className={classes('columns')}>
          <th scope="col" className={classes('sticky label')}>
            {formats.unit}, at the end of
          </th>
          {ends.map((month) => (
            <th key={month} scope="col" className={classes('number')}>
              {month === 0 ? 'signing' : `month ${month}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block('Total cost of performance since signing')}
        {scenarios.map((scenario) => row(scenario, 'cumulativeCost', scenario.key))}
      </tbody>
      {others.length > 0 && (
        <tbody>
          {block(`Gain against ${reference.name} since signing`)}
          {others.map((scenario) => row(scenario, 'cumulativeGain', comparisonKey(scenario, reference)))}
        </tbody>
      )}
    </table>
  );
}
