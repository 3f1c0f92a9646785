// Calculated values of every item and instance: a pure function of the deal, never stored.
import type { Model } from '../model/assemble.ts';
import { contractYears, type Instance, type Situation } from '../model/instances.ts';
import type { LineItem } from '../model/line-item.ts';

export interface Results<Name extends string = string> {
  readonly model: Model<Name>;
  readonly situation: Situation;
  /**
   * Values of an item for one instance: opening and months, opening and contract years, or a single one.
   * NaN is “none”. Throws for an instance that is not there.
   */
  series(item: Name, instanceKey: string): Float64Array;
  /** The only value of an item that has no months. */
  value(item: Name, instanceKey: string): number;
}

export const seriesLength = (item: LineItem, situation: Situation): number => {
  if (item.time === 'monthly') return situation.months + 1;
  return item.time === 'yearly' ? contractYears(situation.months) + 1 : 1;
};

/** The key of the one instance of the deal itself. */
export const DEAL_KEY = 'deal';

export const instancesOf = (situation: Situation, item: LineItem): readonly Instance[] =>
  situation.instances[item.scope];
