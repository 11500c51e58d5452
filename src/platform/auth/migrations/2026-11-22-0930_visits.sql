-- When a person was last here, and the end of the visit before: what changed since is told from there. Not sealed: nobody decides by it.
CREATE TABLE visit (
  person    INTEGER NOT NULL PRIMARY KEY REFERENCES person (id),
  seen_at   TEXT    NOT NULL,
  before_at TEXT
);
