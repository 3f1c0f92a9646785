// Who made an edit, and names for states that people come back to.

export const history = `
-- NULL in entries from before it was kept, whose digests do not cover it.
ALTER TABLE journal ADD COLUMN author TEXT;

CREATE TABLE milestones (
  deal_id  TEXT NOT NULL REFERENCES deals (id) ON DELETE CASCADE,
  -- The state after this entry of the journal; 0 is the deal as it began.
  revision INTEGER NOT NULL CHECK (revision >= 0),
  name     TEXT NOT NULL,
  time     TEXT NOT NULL,
  digest   TEXT NOT NULL CHECK (length(digest) = 64),
  PRIMARY KEY (deal_id, revision)
) STRICT, WITHOUT ROWID;
`;
