// The part of a model that some of its items are calculated from: for whoever asks for little, many times.
import { readings } from '../formula/walk.ts';
import type { Model } from '../model/assemble.ts';
import type { LineItem } from '../model/line-item.ts';

/** The named items and all they read, directly or not. Results have no others. */
export function narrowed<Name extends string, Asked extends Name>(
  model: Model<Name>,
  asked: readonly Asked[],
): Model<Asked> {
  const items: Readonly<Record<string, LineItem>> = model.items;
  const needed = new Set<string>();
  const need = (name: string): void => {
    const item = items[name];
    if (!item || needed.has(name)) return;
    needed.add(name);
    for (const formula of [item.formula, ...(typeof item.opening === 'object' ? [item.opening] : [])])
      for (const reading of readings(formula)) need(reading.name);
  };
  for (const name of asked) need(name);
  return {
    ...model,
    items: Object.fromEntries(
      Object.entries(items).filter(([name]) => needed.has(name)),
    ) as Model<Asked>['items'],
    order: model.order.filter((group) => group.some((name) => needed.has(name))),
  };
}
