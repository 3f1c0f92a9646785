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
  /** Who did it, as the computer knows them; null before that was kept. */
  readonly author: string | null;
}

/** A deal without a row has no tags, is not archived and was never opened. */
export interface ShelfRow {
  readonly deal_id: string;
  /** JSON: a list of texts. */
  readonly tags: string;
  readonly archived_at: string | null;
  readonly opened_at: string | null;
}

/** A state of a deal that a person gave a name to; revision 0 is the deal as it began. */
export interface MilestoneRow {
  readonly deal_id: string;
  readonly revision: number;
  readonly name: string;
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

export const shelfDigest = (row: ShelfRow): string =>
  digestOf([row.deal_id, row.tags, row.archived_at, row.opened_at]);

export const milestoneDigest = (row: MilestoneRow): string =>
  digestOf([row.deal_id, row.revision, row.name, row.time]);

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
    // Entries from before this was kept have the digest they were written with.
    ...(row.author === null ? [] : [row.author]),
  ]);

const digestOf = (columns: readonly (string | number | null)[]): string =>
  createHash('sha256').update(JSON.stringify(columns)).digest('hex');
