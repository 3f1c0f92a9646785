// Connections to SQLite: how a file is opened, made and brought to the current schema.
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { migrations, SCHEMA_VERSION } from './migrations/index.ts';

export type Connection = Database.Database;

/** “Prly”: what tells a Parley library from any other SQLite file. */
export const APPLICATION_ID = 0x50726c79;

const SIDE_FILES = ['-wal', '-shm', '-journal'] as const;

export interface ConnectOptions {
  readonly binding: string | undefined;
  readonly readonly?: boolean;
}

/** Opens a file that exists; never creates one. */
export function connect(file: string, { binding, readonly = false }: ConnectOptions): Connection {
  return new Database(file, { nativeBinding: binding, readonly, fileMustExist: true });
}

/** What makes an answered write a durable one. */
export function makeDurable(db: Connection): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  // macOS answers a plain fsync before the disk has written; a no-op elsewhere.
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('foreign_keys = ON');
  // So that INSERT OR REPLACE cannot pass by the journal's triggers.
  db.pragma('recursive_triggers = ON');
}

export const versionOf = (db: Connection): number => Number(db.pragma('user_version', { simple: true }));

/** Applies the missing migrations, each in a transaction of its own together with its number. */
export function migrate(db: Connection, upTo = SCHEMA_VERSION): void {
  for (const { number, sql } of migrations.slice(versionOf(db), upTo)) {
    const apply = db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${number}`);
    });
    apply.immediate();
  }
}

/** Every object of the schema with its text, as the first `version` migrations make it. */
export function expectedSchema(version: number, binding: string | undefined): string {
  const db = new Database(':memory:', { nativeBinding: binding });
  try {
    migrate(db, version);
    return schemaOf(db);
  } finally {
    db.close();
  }
}

export const schemaOf = (db: Connection): string =>
  JSON.stringify(db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all());

/** Makes an empty library under another name first: a kill half-way never leaves half a library at `file`. */
export function createLibrary(file: string, binding: string | undefined): void {
  const unborn = `${file}.new`;
  removeWithSideFiles(unborn);
  const db = new Database(unborn, { nativeBinding: binding });
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    makeDurable(db);
    migrate(db);
  } finally {
    db.close();
  }
  syncFile(unborn);
  renameSync(unborn, file);
  syncFolder(dirname(file));
}

export function removeWithSideFiles(file: string): void {
  for (const suffix of ['', ...SIDE_FILES]) {
    if (existsSync(file + suffix)) rmSync(file + suffix);
  }
}

export const syncFile = (file: string): void => sync(file, 'r+');

/** Makes a rename durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** SQLite's own codes for a full, failing or forbidden disk, as against a damaged file. */
export function isDiskTrouble(error: unknown): boolean {
  if (!(error instanceof Database.SqliteError)) return false;
  return /^SQLITE_(FULL|BUSY|LOCKED|NOMEM|CANTOPEN|PERM|AUTH|IOERR(?!_SHORT_READ))/.test(error.code);
}

export const isSqliteError = (error: unknown): boolean => error instanceof Database.SqliteError;
