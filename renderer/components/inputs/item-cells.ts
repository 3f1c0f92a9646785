// Cells of the model’s figures: each shows one value and leads to what explains it.

import type { DealResults } from '../../../shared/engine/evaluation.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import type { Sum } from '../../../shared/model/statements.ts';
import { itemLabel } from '../../format/model-texts.ts';
import { figureAt, instanceOfTarget } from '../explain/target.ts';
import { amountCell, percentCell } from './field-cells.ts';
import type { ComputedCell } from './grid-model.ts';

/** Of which month, contract year or sum; of what has one value, nothing. */
interface When {
  readonly column?: number;
  readonly sum?: Sum;
}

export const TERM: When = { sum: { kind: 'term' } };
export const NPV: When = { sum: { kind: 'npv' } };
export const FIRST_MONTH: When = { column: 1 };

/** A value of an instance, NaN where the deal has no such one, as `write` writes it. */
export function itemCell(
  results: DealResults,
  item: ItemName,
  instanceKey: string,
  when: When,
  write: (value: number) => ComputedCell,
): ComputedCell {
  const target = { kind: 'value', item, instanceKey, ...when } as const;
  const instance = instanceOfTarget(results, target);
  const cell = write(figureAt(results, target));
  if (!instance) return cell;
  const label = itemLabel(item);
  return {
    ...cell,
    explained: { target, label: instance.scope === 'deal' ? label : `${label}, ${instance.name}` },
  };
}

export const amountOf =
  (decimals: number) =>
  (value: number): ComputedCell =>
    amountCell(value, decimals);

export const shareOf = (value: number): ComputedCell => percentCell(value);
