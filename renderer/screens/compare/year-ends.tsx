// Cost, gain and exit cost at the end of each contract year: the table of the lines above it.

import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { exceeds } from '../../../shared/formula/functions.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import {
  type ComparedScenario,
  comparisonKey,
  withExitCost,
} from '../../components/comparison/comparison.ts';
import { FigureCell } from '../../components/figures/figure-cell.tsx';
import { ScenarioName } from '../../components/figures/scenario-name.tsx';
import type { Formats } from '../../format/formats.ts';
import { itemLabel } from '../../format/model-texts.ts';
import { classes } from './classes.ts';

interface YearEndsProps {
  readonly results: DealResults;
  readonly scenarios: readonly ComparedScenario[];
  readonly reference: ComparedScenario;
  readonly formats: Formats;
}

interface YearEndRow {
  readonly item: ItemName;
  readonly key: string;
  readonly scenario: ComparedScenario;
}

interface YearEndBlock {
  readonly title: string;
  readonly look: 'plain' | 'delta';
  readonly rows: readonly YearEndRow[];
}

export function YearEnds(props: YearEndsProps) {
  const { results, formats } = props;
  const { months } = results.situation;
  const ends = [
    0,
    ...Array.from({ length: Math.ceil(months / 12) }, (_, year) => Math.min((year + 1) * 12, months)),
  ];
  return (
    <table className={classes('years')}>
      <caption className="unseen">
        {say('Cumulative cost and gain at the end of each year, {unit}', { unit: formats.unit })}
      </caption>
      <thead>
        <tr className={classes('columns')}>
          <th scope="col" className={classes('sticky label')}>
            {say('{unit}, at the end of', { unit: formats.unit })}
          </th>
          {ends.map((month) => (
            <th key={month} scope="col" className={classes('number')}>
              {month === 0 ? say('signing') : say('month {month}', { month })}
            </th>
          ))}
        </tr>
      </thead>
      {blocksOf(props).map(({ title, look, rows }) => (
        <tbody key={title}>
          <tr className={classes('block')}>
            <th scope="rowgroup" colSpan={ends.length + 1} className={classes('sticky label')}>
              {title}
            </th>
          </tr>
          {rows.map(({ item, key, scenario }) => (
            <tr key={key}>
              <th scope="row" className={classes('sticky label')}>
                <ScenarioName scenario={scenario} />
              </th>
              {ends.map((month) => (
                <FigureCell
                  key={month}
                  target={{ kind: 'value', item, instanceKey: key, column: month }}
                  text={formats[look === 'delta' ? 'delta' : 'money'](
                    results.series(item, key)[month] ?? Number.NaN,
                  )}
                  label={say('{label}, {name}, month {month}', {
                    label: itemLabel(item),
                    name: scenario.name,
                    month,
                  })}
                  look={look}
                />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function blocksOf({ results, scenarios, reference }: YearEndsProps): readonly YearEndBlock[] {
  const own = (item: ItemName) => (scenario: ComparedScenario) => ({ item, key: scenario.key, scenario });
  const paysLater = scenarios.some(({ key }) => exceeds(results.value('workingCapitalFreed', key), 0));
  const blocks: readonly YearEndBlock[] = [
    {
      title: say('Total cost of performance since signing'),
      look: 'plain',
      rows: scenarios.map(own('cumulativeCost')),
    },
    {
      title: say('The same when it is paid, after payment terms'),
      look: 'plain',
      rows: paysLater ? scenarios.map(own('cumulativeClientCash')) : [],
    },
    {
      title: say('Gain against {name} since signing', { name: reference.name }),
      look: 'delta',
      rows: scenarios
        .filter(({ key }) => key !== reference.key)
        .map((scenario) => ({
          item: 'cumulativeGain',
          key: comparisonKey(scenario, reference),
          scenario,
        })),
    },
    {
      title: say('Exit cost, if the contracts ended then'),
      look: 'plain',
      rows: withExitCost(results, scenarios).map(own('exitCost')),
    },
  ];
  return blocks.filter(({ rows }) => rows.length > 0);
}
