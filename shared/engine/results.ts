// Calculated values of every item and instance: a pure function of the deal, never stored.

import type { Model } from '../model/assemble.ts';
import type { Calculated } from '../model/calculated.ts';
import { contractYears, type Situation } from '../model/instances.ts';
import type { LineItem } from '../model/line-item.ts';

/** What a model comes to for a situation. */
export interface Results<Name extends string = string> extends Calculated<Name> {
  readonly model: Model<Name>;
  readonly situation: Situation;
}

export const seriesLength = (item: LineItem, situation: Situation): number => {
  if (item.time === 'monthly') return situation.months + 1;
  return item.time === 'yearly' ? contractYears(situation.months) + 1 : 1;
};

/** The key of the one instance of the deal itself. */
export const DEAL_KEY = 'deal';
