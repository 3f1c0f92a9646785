// The table of a view as tab-separated text: every digit, so that Excel gets numbers and not their rounding.
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { lineSums } from '../../../shared/engine/evaluation.ts';
import { model } from '../../../shared/model/index.ts';
import {
  amount,
  type Basis,
  type ComparedScenario,
  comparisonKey,
  rowsShown,
  sumBasis,
  yearAmounts,
} from '../../components/comparison/comparison.ts';
import {
  comparedProviders,
  providerStatement,
  providerWorth,
} from '../../components/comparison/provider-figures.ts';
import { userLocale } from '../../format/number.ts';
import { columnName, yearSums } from './sum-columns.tsx';

export type CompareViewName = 'terms' | 'cash' | 'providers';

export interface CopiedTable {
  readonly results: DealResults;
  readonly scenarios: readonly ComparedScenario[];
  readonly reference: ComparedScenario;
  readonly basis: Basis;
  readonly unit: string;
}

type Cell = string | number;

export function copiedTable(view: CompareViewName, table: CopiedTable, locale = userLocale()): string {
  return asText(rowsOf(view, table), locale);
}

function rowsOf(view: CompareViewName, table: CopiedTable): readonly (readonly Cell[])[] {
  switch (view) {
    case 'terms':
      return table.basis === 'year' ? yearRows(table) : termRows(table);
    case 'cash':
      return cashRows(table);
    case 'providers':
      return providerRows(table);
    default:
      return view satisfies never;
  }
}

function termRows({ scenarios, reference, basis, unit }: CopiedTable): readonly (readonly Cell[])[] {
  const sums = sumBasis(basis);
  const others = ({ key }: ComparedScenario) => key !== reference.key;
  return [
    [
      `${unit}, ${basis === 'npv' ? 'NPV' : 'undiscounted'}`,
      'Code',
      ...scenarios.flatMap((scenario) => [
        scenario.name,
        ...(others(scenario) ? [`${scenario.name} vs ${reference.name}`] : []),
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
  ];
}

function yearRows({ scenarios, unit }: CopiedTable): readonly (readonly Cell[])[] {
  const years = (scenarios[0]?.sums.values().next().value?.byYear.length ?? 1) - 1;
  return [
    ['Scenario', unit, 'Code', ...yearSums(years).map(columnName), 'Term'],
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

function cashRows({ results, scenarios, reference, unit }: CopiedTable): readonly (readonly Cell[])[] {
  const others = scenarios.filter(({ key }) => key !== reference.key);
  const costs = scenarios.map(({ key }) => results.series('cumulativeCost', key));
  const gains = others.map((scenario) =>
    results.series('cumulativeGain', comparisonKey(scenario, reference)),
  );
  return [
    [
      `Month; ${unit} since signing`,
      ...scenarios.map(({ name }) => `TCP ${name}`),
      ...others.map(({ name }) => `Gain ${name} vs ${reference.name}`),
    ],
    ...Array.from({ length: results.situation.months + 1 }, (_, month) => [
      month,
      ...[...costs, ...gains].map((values) => values[month] ?? Number.NaN),
    ]),
  ];
}

function providerRows({ results, scenarios, unit }: CopiedTable): readonly (readonly Cell[])[] {
  const providers = comparedProviders(results, scenarios);
  const years = providers[0]?.margins.length ?? 0;
  return [
    ['Scenario', 'Provider', unit, ...yearSums(years).map(columnName), 'Term', 'NPV'],
    ...providers.flatMap(({ key, name, scenario, instance, margin }) => [
      ...providerStatement.map(({ item, sign }) => {
        const sums = lineSums(results, item, instance);
        const values = [...sums.byYear, sums.term, sums.npv].map((value) => sign * value);
        return [scenario.name, name, model.items[item].label, ...values];
      }),
      [scenario.name, name, 'Margin', ...results.series('marginByYear', key), margin, ''],
      ...providerWorth
        .slice(1)
        .map((item) => [
          scenario.name,
          name,
          model.items[item].label,
          ...Array.from({ length: years + 1 }, () => ''),
          results.value(item, key),
          '',
        ]),
    ]),
  ];
}

function asText(rows: readonly (readonly Cell[])[], locale: string): string {
  const format = new Intl.NumberFormat(locale, { useGrouping: false, maximumSignificantDigits: 17 });
  const text = (cell: Cell): string => {
    if (typeof cell === 'string') return cell.replace(/[\t\r\n]+/g, ' ');
    // A subtracted nothing is 0, not −0.
    return Number.isNaN(cell) ? '' : format.format(cell === 0 ? 0 : cell);
  };
  return rows.map((row) => row.map(text).join('\t')).join('\r\n');
}
