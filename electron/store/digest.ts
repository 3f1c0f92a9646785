// Digests of rows: they notice a flipped byte inside a text, which SQLite's own check does not look at.
import { createHash } from 'node:crypto';

export interface DealRow {
  readonly id: string;
  readonly name: string;
  readonly initial: string;
  readonly document: string;
  readonly revision: number;
  readonly model_version: number;
  readonly headline: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export interface JournalRow {
  readonly deal_id: string;
  readonly revision: number;
  readonly kind: 'edit' | 'undo' | 'redo';
  readonly target: number | null;
  readonly label: string;
  readonly patch: string;
  readonly inverse: string;
  readonly document_version: number;
  readonly time: string;
}

export interface Digested {
  readonly digest: string;
}

export const dealDigest = (row: DealRow): string =>
  digestOf([
    row.id,
    row.name,
    row.initial,
    row.document,
    row.revision,
    row.model_version,
    row.headline,
    row.created_at,
    row.updated_at,
  ]);

/** `previous` is the digest of the deal's entry before this one, empty for its first. */
export const journalDigest = (row: JournalRow, previous: string): string =>
  digestOf([
    previous,
    row.deal_id,
    row.revision,
    row.kind,
    row.target,
    row.label,
    row.patch,
    row.inverse,
    row.document_version,
    row.time,
  ]);

const digestOf = (columns: readonly (string | number | null)[]): string =>
  createHash('sha256').update(JSON.stringify(columns)).digest('hex');
