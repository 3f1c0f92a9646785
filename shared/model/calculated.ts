// Calculated values, as readers of results see them; the engine fills them in.
import type { Sum } from './statements.ts';

export interface Calculated<Name extends string = string> {
  /**
   * Values of an item for one instance: opening and months, opening and contract years, or a single one.
   * NaN is “none”. Throws for an instance that is not there.
   */
  series(item: Name, instanceKey: string): Float64Array;
  /** The only value of an item that has no months. */
  value(item: Name, instanceKey: string): number;
  /** A sum of a monthly item's row. */
  sum(item: Name, instanceKey: string, sum: Sum): number;
}
