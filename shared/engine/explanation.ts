// What an explanation of one number consists of; `explain.ts` makes it.
import type { UnitName } from '../units/unit.ts';

/** A number that went into another one. */
export interface Part {
  readonly kind: 'item' | 'input' | 'constant';
  /** Name of the line item, input or named constant. */
  readonly name: string;
  readonly label: string;
  /** The instance it belongs to: jump there with (name, instanceKey, column). */
  readonly instanceKey: string;
  /** “Service desk”, “Out-tasking”, or empty for the deal itself. */
  readonly instanceName: string;
  /** Month, contract year, or undefined for what has one value. */
  readonly column: number | undefined;
  readonly value: number;
  readonly unit: UnitName;
}

export type Token = string | Part;

export interface Explanation {
  readonly item: string;
  readonly instanceKey: string;
  readonly label: string;
  readonly code: string | undefined;
  readonly meaning: string;
  readonly source: string;
  readonly unit: UnitName;
  readonly column: number | undefined;
  /** NaN for none. */
  readonly value: number;
  /** The formula in words; parts carry their values. A sum of many months lists every month as a part. */
  readonly sentence: readonly Token[];
  /** The distinct parts of the sentence, largest effect first where they are summands. */
  readonly parts: readonly Part[];
}
