// The statements over deals and journal, and rows turned into what the document code reads.
import type { Patch } from 'immer';
import { DEAL_VERSION, type Deal } from '../../shared/deal/document.ts';
import { patchSchema } from '../../shared/deal/edit.ts';
import { DealFileError, readDealDocument } from '../../shared/deal/file.ts';
import type { OldDocument } from '../../shared/deal/upgrades.ts';
import { storedDeal } from '../../shared/deal/variants.ts';
import { say } from '../../shared/text/say.ts';
import type { Connection } from './connection.ts';
import {
  type DealRow,
  type Digested,
  dealDigest,
  type JournalRow,
  journalDigest,
  type MilestoneRow,
  milestoneDigest,
  type ShelfRow,
  shelfDigest,
} from './digest.ts';
import type { Step } from './edit-line.ts';
import { StoreError } from './store-error.ts';

export type Rows = ReturnType<typeof rowsOf>;

export function rowsOf(db: Connection) {
  const names = db.prepare<[], string>('SELECT name FROM deals').pluck();
  const one = db.prepare<[string], DealRow>('SELECT * FROM deals WHERE id = ?');
  const remove = db.prepare<[string]>('DELETE FROM deals WHERE id = ?');
  const insert = db.prepare<[DealRow & Digested]>(
    `INSERT INTO deals (id, name, initial, document, revision, model_version, headline, created_at, updated_at, digest)
     VALUES (@id, @name, @initial, @document, @revision, @model_version, @headline, @created_at, @updated_at, @digest)`,
  );
  const update = db.prepare<[DealRow & Digested]>(
    `UPDATE deals SET name = @name, document = @document, revision = @revision, model_version = @model_version,
       headline = @headline, updated_at = @updated_at, digest = @digest WHERE id = @id`,
  );
  const steps = db.prepare<[string], Step>(
    'SELECT revision, kind, target, label FROM journal WHERE deal_id = ? ORDER BY revision',
  );
  const timedSteps = db.prepare<[string], Step & Pick<JournalRow, 'time' | 'author'>>(
    'SELECT revision, kind, target, label, time, author FROM journal WHERE deal_id = ? ORDER BY revision',
  );
  const entries = db.prepare<[string], JournalRow>(
    'SELECT * FROM journal WHERE deal_id = ? ORDER BY revision',
  );
  const entry = db.prepare<[string, number], JournalRow & Digested>(
    'SELECT * FROM journal WHERE deal_id = ? AND revision = ?',
  );
  const append = db.prepare<[JournalRow & Digested]>(
    `INSERT INTO journal (deal_id, revision, kind, target, label, patch, inverse, document_version, time, author, digest)
     VALUES (@deal_id, @revision, @kind, @target, @label, @patch, @inverse, @document_version, @time, @author, @digest)`,
  );

  const shelved = db.prepare<[string], ShelfRow>('SELECT * FROM shelf WHERE deal_id = ?');
  const shelve = db.prepare<[ShelfRow & Digested]>(
    `INSERT OR REPLACE INTO shelf (deal_id, tags, archived_at, opened_at, digest)
     VALUES (@deal_id, @tags, @archived_at, @opened_at, @digest)`,
  );

  const named = db.prepare<[string], MilestoneRow>('SELECT * FROM milestones WHERE deal_id = ?');
  const name = db.prepare<[MilestoneRow & Digested]>(
    `INSERT OR REPLACE INTO milestones (deal_id, revision, name, time, digest)
     VALUES (@deal_id, @revision, @name, @time, @digest)`,
  );
  const unname = db.prepare<[string, number]>('DELETE FROM milestones WHERE deal_id = ? AND revision = ?');

  const deal = (id: string): DealRow => {
    const row = one.get(id);
    if (row === undefined) {
      throw new StoreError(
        'missing',
        say('There is no deal {id} in the library.', { id }),
        say('Go back to the library: the deal may have been deleted.'),
      );
    }
    return row;
  };

  return {
    names: () => names.all(),
    deal,
    insert: (row: DealRow) => {
      insert.run({ ...row, digest: dealDigest(row) });
    },
    delete: (id: string) => {
      remove.run(deal(id).id);
    },
    place: (id: string): ShelfRow =>
      shelved.get(id) ?? { deal_id: id, tags: '[]', archived_at: null, opened_at: null },
    shelve: (row: ShelfRow) => {
      shelve.run({ ...row, digest: shelfDigest(row) });
    },
    milestones: (id: string) => named.all(id),
    name: (row: MilestoneRow) => {
      name.run({ ...row, digest: milestoneDigest(row) });
    },
    unname: (id: string, revision: number) => {
      unname.run(id, revision);
    },
    steps: (id: string) => steps.all(id),
    timedSteps: (id: string) => timedSteps.all(id),
    entries: (id: string) => entries.all(id),
    entry: (id: string, revision: number): JournalRow => {
      const row = entry.get(id, revision);
      if (row === undefined) throw new Error(`the journal of deal ${id} has no entry ${revision}`);
      return row;
    },
    /** Writes the entry and what it makes of the deal; call it inside a transaction. */
    record: (row: JournalRow, next: DealRow) => {
      const previous = entry.get(row.deal_id, row.revision - 1)?.digest ?? '';
      append.run({ ...row, digest: journalDigest(row, previous) });
      update.run({ ...next, digest: dealDigest(next) });
    },
  };
}

/** The deal as the current version of the document; an older one is upgraded, and stays on disk as it is. */
export function dealOf(row: Pick<DealRow, 'name' | 'document'>): Deal {
  try {
    return readDealDocument(JSON.parse(row.document));
  } catch (error) {
    if (!(error instanceof DealFileError)) throw error;
    const newer = error.reason === 'newer';
    throw new StoreError(
      newer ? 'newer' : 'damaged',
      say('The deal “{name}” cannot be opened. {message}', { name: row.name, message: error.message }),
      newer ? say('Update Parley, then open it again.') : say('Open it from a backup of the library.'),
      { cause: error },
    );
  }
}

export const initialOf = (row: DealRow): OldDocument => JSON.parse(row.initial);

export const patchOf = (text: string): Patch[] => patchSchema.parse(JSON.parse(text));

/** One deal always gives the same text: the keys are in the order of the document's shape. */
export const documentText = (deal: Deal): string => JSON.stringify(storedDeal(deal));

export const isCurrent = (row: JournalRow): boolean => row.document_version === DEAL_VERSION;
