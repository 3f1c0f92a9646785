// A folder of its own for each test, with the library in it.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type DealRow, dealDigest } from '../../../electron/store/digest.ts';
import { openStore } from '../../../electron/store/open-store.ts';
import type { Store } from '../../../electron/store/store.ts';
import { StoreError } from '../../../electron/store/store-error.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { type Edit, editDeal } from '../../../shared/deal/edit.ts';
import { readDealText } from '../../../shared/deal/file.ts';

export const sample = (): Deal =>
  readDealText(
    readFileSync(new URL('../../../shared/deal/samples/100m-mid.parley', import.meta.url), 'utf8'),
  );

export interface Workspace {
  readonly folder: string;
  readonly file: string;
  readonly backups: string;
  /** The stores it opens are closed with the workspace. */
  readonly open: (options?: { readonly keepBackups?: number }) => Store;
  /** The library as a kill would leave it: copied while it is open. */
  readonly killed: () => Workspace;
  /** Works on the closed file past the store. */
  readonly raw: <Result>(work: (db: Database.Database) => Result) => Result;
  readonly dispose: () => void;
}

export function workspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'parley-store-'));
  const file = join(folder, 'deals.sqlite');
  const backups = join(folder, 'backups');
  const disposals = [() => rmSync(folder, { recursive: true, force: true })];
  const clock = ticking();
  return {
    folder,
    file,
    backups,
    open: (options = {}) => {
      const store = openStore({ file, backups, now: clock, ...options });
      disposals.unshift(() => store.close());
      return store;
    },
    killed: () => {
      const copy = workspace();
      disposals.unshift(copy.dispose);
      for (const suffix of ['', '-wal', '-shm']) {
        if (existsSync(file + suffix)) cpSync(file + suffix, copy.file + suffix);
      }
      return copy;
    },
    raw: (work) => {
      const db = new Database(file);
      try {
        return work(db);
      } finally {
        db.close();
      }
    },
    dispose: () => {
      for (const dispose of disposals) dispose();
    },
  };
}

/** One second later at every look. */
export function ticking(): () => Date {
  let time = Date.UTC(2027, 0, 1);
  return () => {
    time += 1000;
    return new Date(time);
  };
}

/** Every file below the folder with its size, times and content. */
export const snapshot = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const stat = statSync(path);
      return stat.isFile() ? `${name} ${stat.mtimeMs} ${stat.size} ${hashOf(readFileSync(path))}` : name;
    });

export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

export const dealHash = (deal: Deal): string => hashOf(JSON.stringify(deal));

export function edited(deal: Deal, label: string, change: (draft: Deal) => void): Edit {
  const result = editDeal(deal, label, change);
  if (!result.ok) throw new Error(`no valid edit: ${JSON.stringify(result.problems)}`);
  return result.edit;
}

/** Renames the deal: the smallest edit. */
export function rename(store: Store, id: string, name: string): void {
  const { deal, revision } = store.open(id);
  store.append(
    id,
    revision,
    edited(deal, `Name ${name}`, (draft) => {
      draft.name = name;
    }),
  );
}

/** The StoreError that `work` throws. */
export function refusal(work: () => unknown): StoreError {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('expected a StoreError');
}

/** Makes the digests of the deals right again after a change past the store. */
export function redigest(db: Database.Database): void {
  for (const row of db.prepare<[], DealRow>('SELECT * FROM deals').all()) {
    db.prepare('UPDATE deals SET digest = ? WHERE id = ?').run(dealDigest(row), row.id);
  }
}
