// One value of a situation, calculated from what it rests on only: for whoever asks for it again and again.
import { type Calculation, calculateAll, recalculate } from '../engine/calculation.ts';
import { narrowed } from '../engine/narrow.ts';
import type { Model } from '../model/assemble.ts';
import { type ItemName, model } from '../model/index.ts';
import type { Situation } from '../model/instances.ts';
import { discountOf, type Sum } from '../model/statements.ts';
import type { UnitName } from '../units/unit.ts';

export interface AskedValue {
  readonly item: ItemName;
  readonly instanceKey: string;
  /** Month or contract year; `sum` asks for a sum of the row instead. */
  readonly column?: number | undefined;
  readonly sum?: Sum | undefined;
}

const models = new Map<ItemName, Model<ItemName>>();

function modelFor(item: ItemName): Model<ItemName> {
  const found = models.get(item) ?? narrowed(model, [item, discountOf(model.items[item].scope)]);
  models.set(item, found);
  return found;
}

/** Units of what is simply not there, 0, where nobody has it; of a ratio there is none then. */
const COUNTED: readonly UnitName[] = ['money', 'volume', 'fte', 'count'];

/**
 * Reads the value of one situation after another, NaN for none; each starts from the first, so that only what differs
 * from that is calculated.
 */
export function valueReader({
  item,
  instanceKey,
  column,
  sum,
}: AskedValue): (situation: Situation) => number {
  const { scope, unit } = model.items[item];
  const missing = COUNTED.includes(unit) ? 0 : Number.NaN;
  let first: Calculation<ItemName> | undefined;
  return (situation) => {
    if (!situation.instances[scope].some(({ key }) => key === instanceKey)) return missing;
    const results = first ? recalculate(first, situation) : calculateAll(modelFor(item), situation);
    first ??= results;
    return sum
      ? results.sum(item, instanceKey, sum)
      : (results.series(item, instanceKey)[column ?? 0] ?? Number.NaN);
  };
}
