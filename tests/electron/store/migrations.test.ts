// The numbered migrations: each exercised, from nothing to the current schema, with data on board.
import { readdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  connect,
  expectedSchema,
  makeDurable,
  migrate,
  schemaOf,
  versionOf,
} from '../../../electron/store/connection.ts';
import { migrations, SCHEMA_VERSION } from '../../../electron/store/migrations/index.ts';
import { rename, sample, type Workspace, workspace } from './workspace.ts';

const ID = '6f1c1c5e-6b0e-4f0e-9d0e-2f6f3f6f9f10';

interface StepTest {
  /** Writes rows as the schema before this migration has them. */
  readonly before: (db: Database.Database) => void;
  /** Looks for them, and for what the migration brings. */
  readonly after: (db: Database.Database) => void;
}

/** One for every migration: a migration without one fails the first test. */
const steps: Readonly<Record<number, StepTest>> = {
  1: {
    before: (db) => expect(schemaOf(db)).toBe('[]'),
    after: (db) => {
      const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck();
      expect(tables.all()).toEqual(['deals', 'journal']);
    },
  },
  2: {
    before: (db) => {
      db.exec(
        `INSERT INTO deals VALUES ('${ID}', 'Old', '{}', '{}', 0, 1, NULL, 't', 't', '${'0'.repeat(64)}')`,
      );
    },
    after: (db) => {
      expect(db.prepare('SELECT id FROM deals').pluck().all()).toEqual([ID]);
      db.exec(`INSERT INTO shelf VALUES ('${ID}', '["draft"]', NULL, NULL, '${'0'.repeat(64)}')`);
      db.exec('DELETE FROM deals');
      expect(db.prepare('SELECT count(*) FROM shelf').pluck().get()).toBe(0);
    },
  },
  3: {
    before: (db) => {
      db.exec(
        `INSERT INTO deals VALUES ('${ID}', 'Old', '{}', '{}', 1, 1, NULL, 't', 't', '${'0'.repeat(64)}')`,
      );
      db.exec(
        `INSERT INTO journal VALUES ('${ID}', 1, 'edit', NULL, 'Label', '[]', '[]', 1, 't', '${'0'.repeat(64)}')`,
      );
    },
    after: (db) => {
      expect(db.prepare('SELECT label, author FROM journal').all()).toEqual([
        { label: 'Label', author: null },
      ]);
      db.exec(`INSERT INTO milestones VALUES ('${ID}', 1, 'First offer', 't', '${'0'.repeat(64)}')`);
      db.exec('DELETE FROM deals');
      expect(db.prepare('SELECT count(*) FROM milestones').pluck().get()).toBe(0);
    },
  },
};

test('every migration has its file and its test, numbered without a gap', () => {
  const files = readdirSync(new URL('../../../electron/store/migrations', import.meta.url))
    .filter((name) => name !== 'index.ts')
    .sort();
  expect(files).toEqual(
    migrations.map(({ number, name }) => `${String(number).padStart(4, '0')}-${name}.ts`),
  );
  expect(Object.keys(steps).map(Number)).toEqual(migrations.map(({ number }) => number));
});

test('every migration runs on the schema before it and keeps what was there', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  for (const { number } of migrations) {
    steps[number]?.before(db);
    migrate(db, number);
    expect(versionOf(db)).toBe(number);
    steps[number]?.after(db);
    expect(schemaOf(db)).toBe(expectedSchema(number, undefined));
    expect(db.pragma('foreign_key_check')).toEqual([]);
  }
  expect(versionOf(db)).toBe(SCHEMA_VERSION);
  const schema = schemaOf(db);
  migrate(db);
  expect(schemaOf(db)).toBe(schema);
  db.close();
});

test('a migration that fails half-way leaves neither its tables nor its number', () => {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE journal (in_the_way TEXT)');
  expect(() => migrate(db)).toThrow('journal already exists');
  expect(versionOf(db)).toBe(0);
  expect(db.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['journal']);
  db.close();
});

describe('what the schema itself refuses', () => {
  let space: Workspace;
  afterEach(() => space.dispose());
  beforeEach(() => {
    space = workspace();
    const store = space.open();
    const { id } = store.create(sample());
    for (const name of ['A', 'B']) rename(store, id, name);
    store.close();
  });

  test.each([
    ['changing an entry', "UPDATE journal SET label = 'Other' WHERE revision = 1", /append-only/],
    ['deleting an entry', 'DELETE FROM journal WHERE revision = 2', /append-only/],
    ['emptying the journal', 'DELETE FROM journal', /append-only/],
    [
      'replacing an entry',
      "INSERT OR REPLACE INTO journal SELECT deal_id, revision, kind, target, 'Other', patch, inverse, document_version, time, digest, author FROM journal WHERE revision = 2",
      /append-only/,
    ],
    [
      'leaving a gap',
      'INSERT INTO journal SELECT deal_id, 4, kind, target, label, patch, inverse, document_version, time, digest, author FROM journal WHERE revision = 2',
      /append-only/,
    ],
    [
      'an undo of nothing',
      "INSERT INTO journal SELECT deal_id, 3, 'undo', NULL, label, patch, inverse, document_version, time, digest, author FROM journal WHERE revision = 2",
      /CHECK constraint/,
    ],
    [
      'an entry of no deal',
      `INSERT INTO journal SELECT '${ID}', 1, kind, target, label, patch, inverse, document_version, time, digest, author FROM journal WHERE revision = 2`,
      /FOREIGN KEY/,
    ],
    ['changing where a deal began', "UPDATE deals SET initial = '{}'", /origin of a deal/],
    ['a document that is not JSON', "UPDATE deals SET document = '{'", /CHECK constraint/],
    ['a revision that is a text', "UPDATE deals SET revision = 'two'", /cannot store TEXT/],
  ])('%s', (_what, sql, message) => {
    space.raw((db) => {
      db.pragma('recursive_triggers = ON');
      expect(() => db.exec(sql)).toThrow(message);
      expect(db.prepare('SELECT label FROM journal').pluck().all()).toEqual(['Name A', 'Name B']);
    });
  });

  test('the journal leaves with its deal', () => {
    space.raw((db) => {
      db.exec('DELETE FROM deals');
      expect(db.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(0);
    });
  });

  test('a connection waits for the disk before it answers', () => {
    const db = connect(space.file, { binding: undefined });
    makeDurable(db);
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers'];
    expect(settings.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 1]);
    db.close();
  });
});
