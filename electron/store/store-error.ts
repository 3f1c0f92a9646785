// What the store refuses, in words for the user: what went wrong and what to do about it.

export type StoreReason =
  /** The library file is not what Parley wrote. */
  | 'damaged'
  /** The library file belongs to another program. */
  | 'not-ours'
  /** Written by a newer Parley than this one. */
  | 'newer'
  /** The disk or the system said no. */
  | 'unavailable'
  /** There is no such deal. */
  | 'missing'
  /** The edit was made on an older revision of the deal. */
  | 'stale'
  /** There is nothing to undo or redo. */
  | 'nothing'
  /** The deal or the edit breaks a rule of the deal document. */
  | 'invalid';

export class StoreError extends Error {
  readonly reason: StoreReason;
  readonly what: string;
  readonly remedy: string;

  constructor(reason: StoreReason, what: string, remedy: string, options?: ErrorOptions) {
    super(`${what} ${remedy}`, options);
    this.name = 'StoreError';
    this.reason = reason;
    this.what = what;
    this.remedy = remedy;
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
