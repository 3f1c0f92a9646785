// Where a deal stands in its owner's library: tags, archived or not, when it was last opened. No part of
// the deal: none of it is in the journal, and none leaves in a file.

export const shelf = `
CREATE TABLE shelf (
  deal_id     TEXT PRIMARY KEY NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  tags        TEXT NOT NULL CHECK (json_valid(tags)),
  archived_at TEXT,
  opened_at   TEXT,
  -- SHA-256 of the row, as in the other tables.
  digest      TEXT NOT NULL CHECK (length(digest) = 64)
) STRICT, WITHOUT ROWID;
`;
