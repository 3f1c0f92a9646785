// Is this file a whole, current library of ours? Looked at in a copy, never in the file itself.
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { say } from '../../shared/text/say.ts';
import {
  APPLICATION_ID,
  type Connection,
  connect,
  expectedSchema,
  isDiskTrouble,
  isSqliteError,
  schemaOf,
  versionOf,
} from './connection.ts';
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
import { SCHEMA_VERSION } from './migrations/index.ts';
import { messageOf } from './store-error.ts';
import { logFlaw } from './write-ahead-log.ts';

export interface Flaw {
  readonly reason: 'damaged' | 'not-ours' | 'newer';
  /** Completes “the library … cannot be opened: ”. */
  readonly detail: string;
}

const damaged = (detail: string): Flaw => ({ reason: 'damaged', detail });

/**
 * Opens the file and hands it to `whenSound` if nothing is wrong with it. Opened for writing, SQLite replays the
 * write-ahead log beside it: give it a copy.
 */
export function examine(
  file: string,
  options: { readonly binding: string | undefined; readonly readonly: boolean },
  whenSound: (db: Connection) => void = () => {},
): Flaw | null {
  const flaw = headerFlaw(file) ?? (existsSync(`${file}-wal`) ? walFlaw(`${file}-wal`) : null);
  if (flaw) return flaw;
  try {
    const db = connect(file, options);
    try {
      const found = contentFlaw(db, options.binding);
      if (found) return found;
      whenSound(db);
      return isCut(db, file) ? damaged(cut()) : null;
    } finally {
      db.close();
    }
  } catch (error) {
    if (!isSqliteError(error) || isDiskTrouble(error)) throw error;
    return damaged(messageOf(error));
  }
}

const cut = (): string => say('its end is cut off');
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

function headerFlaw(file: string): Flaw | null {
  const header = firstBytes(file, 100);
  if (header.length === 0) return damaged(say('it is empty'));
  if (header.subarray(0, MAGIC.length).equals(MAGIC)) return header.length < 100 ? damaged(cut()) : null;
  const ours = header.length >= 72 && header.readUInt32BE(68) === APPLICATION_ID;
  // Zeros are what a file system leaves after a power cut.
  return ours || header.every((byte) => byte === 0)
    ? damaged(say('its first bytes are overwritten'))
    : { reason: 'not-ours', detail: say('it is not a database') };
}

function walFlaw(file: string): Flaw | null {
  const flaw = logFlaw(readFileSync(file));
  return flaw === null ? null : damaged(flaw);
}

function contentFlaw(db: Connection, binding: string | undefined): Flaw | null {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    return { reason: 'not-ours', detail: say('it is a database of another program') };
  }
  const version = versionOf(db);
  if (version > SCHEMA_VERSION) {
    return {
      reason: 'newer',
      detail: say('its schema is number {version}, this Parley knows up to {schemaVersion}', {
        version,
        schemaVersion: SCHEMA_VERSION,
      }),
    };
  }
  if (version < 1) return damaged(say('its schema has no number'));
  const report = db.prepare<[], string>('PRAGMA integrity_check(3)').pluck().all();
  if (report.length !== 1 || report[0] !== 'ok') return damaged(report.join('; '));
  if (schemaOf(db) !== expectedSchema(version, binding))
    return damaged(say('its schema is not the one Parley made'));
  const later = [version < SHELF_SINCE ? null : shelfFlaw, version < HISTORY_SINCE ? null : historyFlaw];
  return later.reduce<Flaw | null>((found, look) => found ?? look?.(db) ?? null, rowFlaw(db, version));
}

/** The schema that first had it. */
const SHELF_SINCE = 2;
const HISTORY_SINCE = 3;

function shelfFlaw(db: Connection): Flaw | null {
  for (const row of db.prepare<[], ShelfRow & Digested>('SELECT * FROM shelf').iterate()) {
    if (shelfDigest(row) !== row.digest) return damaged(say('the tags of a deal have changed bytes'));
  }
  return null;
}

function historyFlaw(db: Connection): Flaw | null {
  for (const row of db.prepare<[], MilestoneRow & Digested>('SELECT * FROM milestones').iterate()) {
    if (milestoneDigest(row) !== row.digest)
      return damaged(say('the state “{name}” has changed bytes', { name: row.name }));
  }
  return null;
}

/** Every row is as it was written, every deal's journal is whole. */
function rowFlaw(db: Connection, version: number): Flaw | null {
  const author = version < HISTORY_SINCE ? ', NULL AS author' : '';
  const entries = db.prepare<[string], JournalRow & Digested>(
    `SELECT *${author} FROM journal WHERE deal_id = ? ORDER BY revision`,
  );
  let entriesSeen = 0;
  for (const deal of db.prepare<[], DealRow & Digested>('SELECT * FROM deals').iterate()) {
    if (dealDigest(deal) !== deal.digest)
      return damaged(say('the deal “{name}” has changed bytes', { name: deal.name }));
    let previous = '';
    let revision = 0;
    for (const entry of entries.iterate(deal.id)) {
      revision += 1;
      if (entry.revision !== revision || journalDigest(entry, previous) !== entry.digest) {
        return damaged(
          say('entry {revision} of the journal of “{name}” has changed bytes', { revision, name: deal.name }),
        );
      }
      previous = entry.digest;
    }
    if (revision !== deal.revision)
      return damaged(say('the journal of “{name}” lacks entries', { name: deal.name }));
    entriesSeen += revision;
  }
  const entriesInAll = db.prepare<[], number>('SELECT count(*) FROM journal').pluck().get();
  return entriesInAll === entriesSeen ? null : damaged(say('the journal has entries of no deal'));
}

/** SQLite takes what is missing of the last page for zeros. A log still to be replayed may bring it. */
function isCut(db: Connection, file: string): boolean {
  const pages = Number(db.pragma('page_count', { simple: true }));
  const size = Number(db.pragma('page_size', { simple: true }));
  return statSync(file).size < pages * size;
}

function firstBytes(file: string, count: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(count);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, count, 0));
  } finally {
    closeSync(descriptor);
  }
}
