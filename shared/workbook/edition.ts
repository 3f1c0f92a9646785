// What is said of a workbook besides the deal's figures: for whom it was written, when, from what.
import type { marginBands } from '../model/bands.ts';

export type ScenarioKind = keyof typeof marginBands;

export interface Edition {
  /** Who may see it, in words. */
  readonly audience: string;
  /** The program and the format of the deal it was made from. */
  readonly version: string;
  /** Such as 2027-01-31; undefined where a workbook must not depend on the day it was written. */
  readonly writtenOn?: string;
}
