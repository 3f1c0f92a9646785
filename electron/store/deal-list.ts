// What the library says of its deals, without opening them: a list of two hundred is there at once.
import { z } from 'zod';
import { DEAL_VERSION } from '../../shared/deal/document.ts';
import type { DealSummary } from '../../shared/ipc/contract.ts';
import { tagsShape } from '../../shared/ipc/tags.ts';
import type { Connection } from './connection.ts';
import type { DealRow, ShelfRow } from './digest.ts';
import { dealOf } from './rows.ts';
import { StoreError } from './store-error.ts';

type ListedRow = Pick<DealRow, 'id' | 'name' | 'document' | 'updated_at'> &
  (Omit<ShelfRow, 'deal_id'> | Record<keyof Omit<ShelfRow, 'deal_id'>, null>);

export function dealListOf(db: Connection) {
  const all = db.prepare<[], ListedRow>(
    `SELECT id, name, document, updated_at, tags, archived_at, opened_at
     FROM deals LEFT JOIN shelf ON deal_id = id ORDER BY updated_at DESC, name, id`,
  );
  const recent = db.prepare<[number], Pick<DealRow, 'id' | 'name'>>(
    `SELECT id, name FROM deals JOIN shelf ON deal_id = id
     WHERE archived_at IS NULL AND opened_at IS NOT NULL ORDER BY opened_at DESC, name, id LIMIT ?`,
  );
  const same = db
    .prepare<[string], string>(
      `SELECT id FROM deals LEFT JOIN shelf ON deal_id = id
       WHERE document = ? AND archived_at IS NULL ORDER BY updated_at DESC, name, id LIMIT 1`,
    )
    .pluck();
  return {
    /** The most recently changed first. */
    summaries: (): DealSummary[] => all.all().map(summary),
    /** Deals in use, the last opened first. */
    recent: (most: number) => recent.all(most),
    /** The deal in use with exactly this document. */
    withDocument: (document: string) => same.get(document),
  };
}

function summary(row: ListedRow): DealSummary {
  const { services, providers, scenarios, ...facts } = factsOf(row);
  return {
    id: row.id,
    name: row.name,
    ...facts,
    services: services.length,
    scenarios: scenarios.length,
    updatedAt: row.updated_at,
    tags: row.tags === null ? [] : tagsShape.parse(JSON.parse(row.tags)),
    archivedAt: row.archived_at,
    openedAt: row.opened_at,
    mentions: [...services, ...providers, ...scenarios].map(({ name }) => name),
  };
}

const named = z.array(z.object({ name: z.string() }));

/** Read from a current document as it lies: to check the whole of it takes many times as long, and opening it does. */
const factsShape = z.object({
  currency: z.string(),
  months: z.number(),
  services: named,
  providers: named,
  scenarios: named,
});
const currentShape = factsShape.extend({ version: z.literal(DEAL_VERSION) });

function factsOf(row: ListedRow): z.infer<typeof factsShape> {
  const current = currentShape.safeParse(JSON.parse(row.document));
  try {
    return factsShape.parse(current.success ? current.data : dealOf(row));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    // One deal of a newer Parley must not take the library away; opening it says what is wrong. XXX is ISO's “none”.
    return { currency: 'XXX', months: 0, services: [], providers: [], scenarios: [] };
  }
}
