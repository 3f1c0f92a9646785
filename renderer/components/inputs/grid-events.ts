// What a grid tells the screen it stands on.
import type { CellChange } from './grid-model.ts';
import type { RangeSummary } from './range-summary.ts';

/** A text that was not accepted: it stays in its cell, and the value before it is still used. */
export interface Rejected {
  readonly text: string;
  readonly message: string;
  /** Of a paste: where from, as far as it is known, and how many of its cells were accepted. */
  readonly pasted?: { readonly from: string | null; readonly accepted: number; readonly of: number };
}

export interface GridEvents {
  readonly rejected: Readonly<Record<string, Rejected>>;
  readonly onReject: (cell: string, rejected: Rejected | null) => void;
  /** Makes the change; answers what forbids it. */
  readonly onEdit: (change: CellChange) => string | null;
  /** Makes of several changes one edit of those that are possible; answers for each what forbids it. */
  readonly onEditMany: (label: string, changes: readonly CellChange[]) => readonly (string | null)[];
  /** Makes the change of a button in a row; what forbids it is shown above the screen. */
  readonly onPress: (change: CellChange) => void;
  /** Says what of a pasted block has no place, and what to do. */
  readonly onOverflow: (message: string, remedy: string) => void;
  /** Says in the status bar what became of a paste or another change of many cells; null takes it back. */
  readonly onSay: (message: string | null) => void;
  /** The range that is selected; null for a single cell, and when the grid is left. */
  readonly onRange: (summary: RangeSummary | null) => void;
}
