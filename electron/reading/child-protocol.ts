// What the app and the process that reads a foreign file say to each other: one question, one answer.
import type { ForeignFile, Refused } from '../../shared/import/table.ts';

export interface ReadingQuestion {
  readonly path: string;
}

export type ReadingAnswer =
  | { readonly is: 'read'; readonly file: ForeignFile }
  | ({ readonly is: 'refused' } & Refused)
  /** Our fault: the kind of error, never its message, which could quote the file. */
  | { readonly is: 'failed'; readonly kind: string };
