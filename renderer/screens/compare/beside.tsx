// Beside total cost of performance, never inside it: risk, optimism bias, payment terms, a unit of performance.

import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { type ItemName, model } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import type { ComparedScenario, SumBasis } from '../../components/comparison/comparison.ts';
import { scenarioColour } from '../../components/comparison/scenario-colour.ts';
import { FigureCell } from '../../components/figures/figure-cell.tsx';
import { Swatch } from '../../components/figures/scenario-name.tsx';
import type { Formats } from '../../format/formats.ts';
import { itemMeaning } from '../../format/model-texts.ts';
import { formatPlain, NOTHING } from '../../format/number.ts';
import { besideFigure, besideRows } from './beside-rows.ts';
import { classes } from './classes.ts';

interface BesideProps {
  readonly results: DealResults;
  readonly scenarios: readonly ComparedScenario[];
  readonly basis: SumBasis;
  readonly formats: Formats;
}

export function Beside({ results, scenarios, basis, formats }: BesideProps) {
  const shown = besideRows(results, scenarios, basis);
  if (shown.length === 0) return null;
  return (
    <section className={classes('gains')}>
      <table>
        <caption className="unseen">
          {say('Beside total cost of performance, {unit}', { unit: formats.unit })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={classes('gains-name')}>
              {say('Beside total cost of performance')}
            </th>
            {scenarios.map((scenario) => (
              <th
                key={scenario.key}
                scope="col"
                className={classes('number beside-scenario')}
                title={scenario.name}
              >
                <Swatch colour={scenarioColour(scenario.kind)} />
                {scenario.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ item, label, look }) => (
            <tr key={item}>
              <th scope="row" title={itemMeaning(item)}>
                {label}
              </th>
              {scenarios.map((scenario) => (
                <FigureCell
                  key={scenario.key}
                  target={{
                    kind: 'value',
                    item,
                    instanceKey: scenario.key,
                    ...(model.items[item].time === 'monthly' ? { sum: { kind: basis } } : {}),
                  }}
                  text={write(item, besideFigure(results, item, scenario, basis), formats)}
                  label={`${label}, ${scenario.name}`}
                  look={look}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function write(item: ItemName, value: number, formats: Formats): string {
  if (model.items[item].unit !== 'factor') return formats.money(value);
  return Number.isNaN(value) ? NOTHING : formatPlain(value, { decimals: 3 });
}
