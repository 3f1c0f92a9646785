// The numbered migrations of the library's schema. Append only; number n is PRAGMA user_version n.
import { dealsAndJournal } from './0001-deals-and-journal.ts';
import { shelf } from './0002-shelf.ts';
import { history } from './0003-history.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [
  { number: 1, name: 'deals-and-journal', sql: dealsAndJournal },
  { number: 2, name: 'shelf', sql: shelf },
  { number: 3, name: 'history', sql: history },
];

export const SCHEMA_VERSION = migrations.length;

if (migrations.some(({ number }, index) => number !== index + 1)) {
  throw new Error('migrations must be numbered 1, 2, 3 … without a gap');
}
