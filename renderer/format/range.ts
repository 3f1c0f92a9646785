// A range of cells as the status bar says it.

export interface RangeInWords {
  readonly address: string;
  readonly count: number;
  /** Shares among amounts. */
  readonly isMixed: boolean;
  readonly figures: {
    readonly percent: boolean;
    readonly sum: number;
    readonly average: number;
    readonly min: number;
    readonly max: number;
    readonly decimals: number;
  } | null;
}
