// What is said of an input: screens, workbook, validation and documents are made from it.
import type { UnitName } from '../../units/unit.ts';
import type { Side } from '../line-item.ts';
import type { Scope } from '../scopes.ts';

/** An input of the same scope, listed before; with `year`, its entry of that contract year for all years. */
export interface SameAs {
  readonly sameAs: string;
  readonly year?: number;
}

export interface InputDeclaration {
  readonly label: string;
  readonly scope: Scope;
  readonly unit: UnitName;
  /** once: one value · year: one value or one per contract year, the last carries forward. */
  readonly by: 'once' | 'year';
  /** The first contract year whose entry is used (growth steps from year 2 on). */
  readonly fromYear?: number;
  /** A number, or the input whose value is taken where this one is not stated. */
  readonly default: number | SameAs;
  readonly min?: number;
  readonly max?: number;
  /** Counts of whole months and the like. */
  readonly whole?: boolean;
  readonly side: Side;
  readonly meaning: string;
  readonly source: string;
}
