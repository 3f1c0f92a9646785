// Deals, each one validated document, and the append-only journal of what was done to them.
// SQL as a module, so that plain Node and the bundle find it alike.

export const dealsAndJournal = `
CREATE TABLE deals (
  id            TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36),
  name          TEXT NOT NULL,
  -- As it was at revision 0: the journal replayed on it gives every later revision.
  initial       TEXT NOT NULL CHECK (json_valid(initial)),
  document      TEXT NOT NULL CHECK (json_valid(document)),
  revision      INTEGER NOT NULL CHECK (revision >= 0),
  model_version INTEGER NOT NULL,
  headline      TEXT CHECK (headline IS NULL OR json_valid(headline)),
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL,
  -- SHA-256 of the row: integrity_check proves SQLite's structure, not the text inside it.
  digest        TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT;

CREATE TABLE journal (
  deal_id          TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  revision         INTEGER NOT NULL CHECK (revision > 0),
  kind             TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  -- The edit that was undone or redone.
  target           INTEGER CHECK ((kind = 'edit') = (target IS NULL) AND target < revision),
  label            TEXT NOT NULL,
  -- What this entry did to the document, for undo and redo too, and what takes it back.
  patch            TEXT NOT NULL CHECK (json_valid(patch)),
  inverse          TEXT NOT NULL CHECK (json_valid(inverse)),
  -- The version of the deal document that the patches are written for.
  document_version INTEGER NOT NULL CHECK (document_version >= 0),
  time             TEXT NOT NULL,
  -- SHA-256 of the row and of the digest before it: a chain from the deal's first edit.
  digest           TEXT NOT NULL CHECK (length(digest) = 64),
  PRIMARY KEY (deal_id, revision)
) STRICT, WITHOUT ROWID;

-- What undo and redo are derived from, without reading every patch.
CREATE INDEX journal_steps ON journal (deal_id, revision, kind, target, label);

CREATE TRIGGER deals_keep_their_origin BEFORE UPDATE OF id, initial, created_at ON deals
BEGIN
  SELECT RAISE(ABORT, 'the origin of a deal never changes');
END;

CREATE TRIGGER journal_has_no_gaps BEFORE INSERT ON journal
WHEN NEW.revision <> 1 + (SELECT coalesce(max(revision), 0) FROM journal WHERE deal_id = NEW.deal_id)
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only: a new entry takes the next revision');
END;

CREATE TRIGGER journal_is_never_updated BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only: entries are never changed');
END;

-- The cascade from a deleted deal runs when its row is already gone.
CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
WHEN EXISTS (SELECT 1 FROM deals WHERE id = OLD.deal_id)
BEGIN
  SELECT RAISE(ABORT, 'the journal is append-only: entries leave only with their deal');
END;
`;
