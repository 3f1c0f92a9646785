// The table of a view for the clipboard.
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import {
  amount,
  type Basis,
  type ComparedScenario,
  comparisonKey,
  rowsShown,
  sumBasis,
  withExitCost,
  yearAmounts,
} from '../../components/comparison/comparison.ts';
import { columnName, yearSums } from '../../components/figures/sum-columns.tsx';
import { type TextCell, tableText } from '../../components/figures/table-text.ts';
import { userLocale } from '../../format/number.ts';
import { besideFigure, besideRows } from './beside-rows.ts';

export type CompareViewName = 'terms' | 'cash';

export interface CopiedTable {
  readonly results: DealResults;
  readonly scenarios: readonly ComparedScenario[];
  readonly reference: ComparedScenario;
  readonly basis: Basis;
  readonly unit: string;
}

export function copiedTable(view: CompareViewName, table: CopiedTable, locale = userLocale()): string {
  return tableText(rowsOf(view, table), locale);
}

function rowsOf(view: CompareViewName, table: CopiedTable): readonly (readonly TextCell[])[] {
  switch (view) {
    case 'terms':
      return table.basis === 'year' ? yearRows(table) : termRows(table);
    case 'cash':
      return cashRows(table);
    default:
      return view satisfies never;
  }
}

function termRows({
  results,
  scenarios,
  reference,
  basis,
  unit,
}: CopiedTable): readonly (readonly TextCell[])[] {
  const sums = sumBasis(basis);
  const others = ({ key }: ComparedScenario) => key !== reference.key;
  return [
    [
      basis === 'npv' ? say('{unit}, NPV', { unit }) : say('{unit}, undiscounted', { unit }),
      say('Code'),
      ...scenarios.flatMap((scenario) => [
        scenario.name,
        ...(others(scenario)
          ? [say('{name} vs {reference}', { name: scenario.name, reference: reference.name })]
          : []),
      ]),
    ],
    ...rowsShown(scenarios).map((row) => [
      row.label,
      row.code,
      ...scenarios.flatMap((scenario) => {
        const value = amount(row, scenario, sums);
        return others(scenario) ? [value, value - amount(row, reference, sums)] : [value];
      }),
    ]),
    ...besideRows(results, scenarios, sums).map(({ item, label }) => [
      label,
      '',
      ...scenarios.flatMap((scenario) => {
        const value = besideFigure(results, item, scenario, sums);
        return others(scenario) ? [value, value - besideFigure(results, item, reference, sums)] : [value];
      }),
    ]),
  ];
}

function yearRows({ scenarios, unit }: CopiedTable): readonly (readonly TextCell[])[] {
  const years = (scenarios[0]?.sums.values().next().value?.byYear.length ?? 1) - 1;
  return [
    [say('Scenario'), unit, say('Code'), ...yearSums(years).map(columnName), say('Term')],
    ...scenarios.flatMap((scenario) =>
      rowsShown(scenarios).map((row) => [
        scenario.name,
        row.label,
        row.code,
        ...yearAmounts(row, scenario),
        amount(row, scenario, 'term'),
      ]),
    ),
  ];
}

function cashRows({ results, scenarios, reference, unit }: CopiedTable): readonly (readonly TextCell[])[] {
  const others = scenarios.filter(({ key }) => key !== reference.key);
  const costs = scenarios.map(({ key }) => results.series('cumulativeCost', key));
  const gains = others.map((scenario) =>
    results.series('cumulativeGain', comparisonKey(scenario, reference)),
  );
  const leaving = withExitCost(results, scenarios);
  const exits = leaving.map(({ key }) => results.series('exitCost', key));
  return [
    [
      say('Month; {unit} since signing', { unit }),
      ...scenarios.map(({ name }) => say('TCP {name}', { name })),
      ...others.map(({ name }) => say('Gain {name} vs {reference}', { name, reference: reference.name })),
      ...leaving.map(({ name }) => say('Exit cost {name}', { name })),
    ],
    ...Array.from({ length: results.situation.months + 1 }, (_, month) => [
      month,
      ...[...costs, ...gains, ...exits].map((values) => values[month] ?? Number.NaN),
    ]),
  ];
}
