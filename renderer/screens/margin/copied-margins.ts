// The statements of the providers for the clipboard.

import { type DealResults, lineSums } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import {
  type ComparedProvider,
  providerStatement,
  providerWorth,
} from '../../components/comparison/provider-figures.ts';
import { columnName, yearSums } from '../../components/figures/sum-columns.tsx';
import { type TextCell, tableText } from '../../components/figures/table-text.ts';
import { itemLabel } from '../../format/model-texts.ts';
import { userLocale } from '../../format/number.ts';

export interface CopiedMargins {
  readonly results: DealResults;
  readonly providers: readonly ComparedProvider[];
  readonly unit: string;
}

/** The statement of each provider by year, and what the contract is worth to it. */
export function copiedMargins({ results, providers, unit }: CopiedMargins, locale = userLocale()): string {
  const years = providers[0]?.margins.length ?? 0;
  const rows: readonly (readonly TextCell[])[] = [
    [say('Scenario'), say('Provider'), unit, ...yearSums(years).map(columnName), say('Term'), 'NPV'],
    ...providers.flatMap(({ key, name, scenario, instance, margin }) => [
      ...providerStatement.map(({ item, sign }) => {
        const sums = lineSums(results, item, instance);
        const values = [...sums.byYear, sums.term, sums.npv].map((value) => sign * value);
        return [scenario.name, name, itemLabel(item), ...values];
      }),
      [scenario.name, name, say('Margin'), ...results.series('marginByYear', key), margin, ''],
      ...providerWorth
        .slice(1)
        .map((item) => [
          scenario.name,
          name,
          itemLabel(item),
          ...Array.from({ length: years + 1 }, () => ''),
          results.value(item, key),
          '',
        ]),
    ]),
  ];
  return tableText(rows, locale);
}
