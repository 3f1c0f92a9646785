// Opens the library: prove a copy sound, keep it as a backup, then open the file, migrate it, hand out the store.
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { say } from '../../shared/text/say.ts';
import { backUp, newestSoundBackup } from './backups.ts';
import { type Connection, connect, createLibrary, makeDurable, migrate } from './connection.ts';
import { dealStore } from './deals.ts';
import type { Flaw } from './soundness.ts';
import type { Store } from './store.ts';
import { messageOf, StoreError } from './store-error.ts';

export type { JournalEntry, Store } from './store.ts';

export interface StoreOptions {
  /** Absolute path of the library; made if it is not there. */
  readonly file: string;
  /** Absolute path of the folder that keeps its backups. */
  readonly backups: string;
  /** Where better-sqlite3's native binding is, if not the one it ships. */
  readonly binding?: string | undefined;
  readonly now: () => Date;
  /** Who is at the desk, kept with every edit; empty where nobody knows. */
  readonly author?: () => string;
  readonly keepBackups?: number;
}

/** Throws StoreError; a file that is refused, and what lies beside it, stays byte for byte as it is. */
export function openStore({
  file,
  backups,
  binding,
  now,
  author = () => '',
  keepBackups = 5,
}: StoreOptions): Store {
  try {
    if (existsSync(file)) {
      const flaw = backUp({ file, folder: backups, binding, now, keep: keepBackups });
      if (flaw) throw refusal(flaw, file, backups, binding);
      // A read-only file would open, and refuse the first edit.
      accessSync(file, constants.W_OK);
    } else {
      if (existsSync(`${file}-wal`)) throw refusal(orphaned(), file, backups, binding);
      mkdirSync(dirname(file), { recursive: true });
      createLibrary(file, binding);
    }
    return dealStore(opened(file, binding), now, author);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(
      'unavailable',
      say('The library {file} could not be opened or backed up to {backups}: {error}.', {
        file,
        backups,
        error: messageOf(error),
      }),
      say('Check that both folders are there, writable and not full, then start Parley again.'),
      { cause: error },
    );
  }
}

function opened(file: string, binding: string | undefined): Connection {
  const db = connect(file, { binding });
  try {
    makeDurable(db);
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

const orphaned = (): Flaw => ({
  reason: 'damaged',
  detail: say('it is gone, while its write-ahead log with the latest edits is still there'),
});

function refusal(flaw: Flaw, file: string, backups: string, binding: string | undefined): StoreError {
  const backup = newestSoundBackup(backups, binding);
  // An old log beside a restored file would be replayed over it.
  const aside = say('move {file} (and {file}-wal and {file}-shm, if they are there) to another folder', {
    file,
  });
  const instead = backup
    ? say(
        'To go back to the newest sound backup: close Parley, {aside}, copy {backup} to {file} and start Parley again.',
        { aside, backup, file },
      )
    : say(
        'There is no sound backup in {backups}. To begin with an empty library: close Parley, {aside} and start Parley again.',
        { backups, aside },
      );
  const words = {
    damaged: [say('The library {file} is damaged: {detail}.', { file, detail: flaw.detail }), instead],
    'not-ours': [say('{file} is not a Parley library: {detail}.', { file, detail: flaw.detail }), instead],
    newer: [
      say('The library {file} was written by a newer Parley: {detail}.', { file, detail: flaw.detail }),
      say('Update Parley to open it. {instead}', { instead }),
    ],
  } satisfies Record<Flaw['reason'], readonly [string, string]>;
  const [what, remedy] = words[flaw.reason];
  return new StoreError(flaw.reason, say('{what} It has not been changed.', { what }), remedy);
}
