// Beside total cost of performance, never inside it: risk, optimism bias, payment terms, a unit of performance.

import { type DealResults, lineSums } from '../../../shared/engine/evaluation.ts';
import { exceeds } from '../../../shared/formula/functions.ts';
import { type ItemName, model } from '../../../shared/model/index.ts';
import type { ComparedScenario, SumBasis } from '../../components/comparison/comparison.ts';
import { scenarioColour } from '../../components/comparison/scenario-colour.ts';
import { FigureCell } from '../../components/figures/figure-cell.tsx';
import { Swatch } from '../../components/figures/scenario-name.tsx';
import type { Formats } from '../../format/formats.ts';
import { formatPlain, NOTHING } from '../../format/number.ts';
import { classes } from './classes.ts';

interface BesideProps {
  readonly results: DealResults;
  readonly scenarios: readonly ComparedScenario[];
  readonly basis: SumBasis;
  readonly formats: Formats;
}

interface BesideRow {
  readonly item: ItemName;
  readonly label: string;
  readonly look: 'plain' | 'strong';
  /** Stands only where this item is something in some scenario; itself where none is named. */
  readonly with?: ItemName;
}

const rows: readonly BesideRow[] = [
  { item: 'expectedRisk', label: 'Expected risk', look: 'plain' },
  { item: 'costWithRisk', label: 'Total with expected risk', look: 'strong', with: 'expectedRisk' },
  { item: 'optimismBias', label: 'Optimism bias', look: 'plain' },
  { item: 'costWithBias', label: 'Total with optimism bias', look: 'strong', with: 'optimismBias' },
  { item: 'assetSaleProceeds', label: 'Sale of assets to providers', look: 'plain' },
  { item: 'workingCapitalFreed', label: 'Most working capital freed', look: 'plain' },
  { item: 'workingCapitalValue', label: 'Value of that a year', look: 'plain' },
  { item: 'costPerPerformance', label: 'Total a unit of performance', look: 'plain' },
];

export function Beside({ results, scenarios, basis, formats }: BesideProps) {
  const figureOf = (item: ItemName, { key, instance }: ComparedScenario) =>
    model.items[item].time === 'monthly'
      ? lineSums(results, item, instance)[basis]
      : results.value(item, key);
  const shown = rows.filter(({ item, with: condition = item }) =>
    scenarios.some((scenario) => exceeds(Math.abs(figureOf(condition, scenario)), 0)),
  );
  if (shown.length === 0) return null;
  return (
    <section className={classes('gains')}>
      <table>
        <caption className="unseen">Beside total cost of performance, {formats.unit}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes('gains-name')}>
              Beside total cost of performance
            </th>
            {scenarios.map((scenario) => (
              <th key={scenario.key} scope="col" className={classes('number beside-scenario')}>
                <Swatch colour={scenarioColour(scenario.kind)} />
                {scenario.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ item, label, look }) => (
            <tr key={item}>
              <th scope="row" title={model.items[item].meaning}>
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
                  text={write(item, figureOf(item, scenario), formats)}
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
