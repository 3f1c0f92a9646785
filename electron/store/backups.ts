// The backups folder: the file is copied here, proved sound, and kept. What is no sound copy is not kept.
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { say } from '../../shared/text/say.ts';
import { type Connection, removeWithSideFiles, syncFile, syncFolder } from './connection.ts';
import { examine, type Flaw } from './soundness.ts';
import { StoreError } from './store-error.ts';

export interface BackupOptions {
  readonly file: string;
  readonly folder: string;
  readonly binding: string | undefined;
  readonly now: () => Date;
  readonly keep: number;
}

/** The number orders them even when the computer's clock was set back. */
const BACKUP_NAME = /^backup-(\d{6})-.*\.sqlite$/;

/** Paths of the backups, oldest first. */
export function backupsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => BACKUP_NAME.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Copies the library and keeps the copy if it is sound; otherwise says what is wrong and leaves no trace. */
export function backUp(options: BackupOptions): Flaw | null {
  const { file, folder, binding } = options;
  const madeFolder = mkdirSync(folder, { recursive: true });
  const copy = join(folder, 'unchecked.tmp');
  try {
    removeWithSideFiles(copy);
    copyAtRest(file, copy);
    const flaw = examine(copy, { binding, readonly: false }, asSingleFile);
    if (!flaw) keepUnlessKnown(copy, options);
    return flaw;
  } finally {
    removeWithSideFiles(copy);
    if (madeFolder !== undefined && readdirSync(folder).length === 0) rmSync(madeFolder, { recursive: true });
  }
}

/** The newest backup that opens and is whole, or null. */
export function newestSoundBackup(folder: string, binding: string | undefined): string | null {
  const isSound = (path: string): boolean => {
    try {
      return examine(path, { binding, readonly: true }) === null;
    } catch {
      // Called while refusing a library: a backup that cannot even be read must not hide why.
      return false;
    }
  };
  return backupsIn(folder).findLast(isSound) ?? null;
}

/** Another Parley may be writing while we copy: then the copy is no picture of one moment, and is taken again. */
function copyAtRest(file: string, copy: string): void {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const before = fingerprint(file);
    // A rollback journal is only there after a kill on the very first open of a restored backup.
    for (const suffix of ['', '-wal', '-journal']) {
      if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix, constants.COPYFILE_FICLONE);
    }
    if (fingerprint(file) === before) return;
    removeWithSideFiles(copy);
  }
  throw new StoreError(
    'unavailable',
    say('Another program keeps writing to {file}.', { file }),
    say('Close the other Parley, or whatever else uses this file, and start again.'),
  );
}

const fingerprint = (file: string): string =>
  ['', '-wal', '-journal']
    .map((suffix) => statSync(file + suffix, { bigint: true, throwIfNoEntry: false }))
    .map((stat) => (stat ? `${stat.size} ${stat.mtimeNs}` : 'none'))
    .join();

/** Moves the log into the file and leaves WAL mode, so that the backup is one file and opens read-only. */
function asSingleFile(db: Connection): void {
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.pragma('journal_mode = DELETE');
}

function keepUnlessKnown(copy: string, { folder, binding, now, keep }: BackupOptions): void {
  const newest = backupsIn(folder).at(-1);
  if (newest !== undefined && readFileSync(newest).equals(readFileSync(copy))) return;
  syncFile(copy);
  const flaw = examine(copy, { binding, readonly: true });
  if (flaw) {
    throw new StoreError(
      'unavailable',
      say('The backup in {folder} could not be read back: {detail}.', { folder, detail: flaw.detail }),
      say('Check the disk; Parley opens the library once a backup of it can be made.'),
    );
  }
  const number =
    newest === undefined ? 1 : Number(BACKUP_NAME.exec(newest.slice(folder.length + 1))?.[1]) + 1;
  const time = now().toISOString().replaceAll(':', '-');
  renameSync(copy, join(folder, `backup-${String(number).padStart(6, '0')}-${time}.sqlite`));
  syncFolder(folder);
  for (const old of backupsIn(folder).slice(0, -keep)) rmSync(old);
}
