// The rows beside total cost of performance, for the screen and for the clipboard.
import { type DealResults, lineSums } from '../../../shared/engine/evaluation.ts';
import { exceeds } from '../../../shared/formula/functions.ts';
import { type ItemName, model } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import type { ComparedScenario, SumBasis } from '../../components/comparison/comparison.ts';

interface BesideRow {
  readonly item: ItemName;
  readonly label: string;
  readonly look: 'plain' | 'strong';
  /** Stands only where this item is something in some scenario; itself where none is named. */
  readonly with?: ItemName;
}

const rows: readonly BesideRow[] = [
  { item: 'expectedRisk', label: say('Expected risk'), look: 'plain' },
  { item: 'costWithRisk', label: say('Total with expected risk'), look: 'strong', with: 'expectedRisk' },
  { item: 'optimismBias', label: say('Optimism bias'), look: 'plain' },
  { item: 'costWithBias', label: say('Total with optimism bias'), look: 'strong', with: 'optimismBias' },
  { item: 'assetSaleProceeds', label: say('Sale of assets to providers'), look: 'plain' },
  { item: 'workingCapitalFreed', label: say('Most working capital freed'), look: 'plain' },
  { item: 'workingCapitalValue', label: say('Value of that a year'), look: 'plain' },
  { item: 'costPerPerformance', label: say('Total a unit of performance'), look: 'plain' },
];

export const besideFigure = (
  results: DealResults,
  item: ItemName,
  { key, instance }: ComparedScenario,
  basis: SumBasis,
): number =>
  model.items[item].time === 'monthly' ? lineSums(results, item, instance)[basis] : results.value(item, key);

/** Those that are something in some scenario. */
export const besideRows = (
  results: DealResults,
  scenarios: readonly ComparedScenario[],
  basis: SumBasis,
): readonly BesideRow[] =>
  rows.filter(({ item, with: condition = item }) =>
    scenarios.some((scenario) => exceeds(Math.abs(besideFigure(results, condition, scenario, basis)), 0)),
  );
