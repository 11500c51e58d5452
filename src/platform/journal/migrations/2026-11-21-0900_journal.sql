-- Who changed what, when and why. Each entry carries the hash of the one before it, so that a change made behind the
-- program's back breaks the chain. Ids are handed out by journal_head and have no gaps.
CREATE TABLE journal (
  id            INTEGER NOT NULL PRIMARY KEY,
  at            TEXT    NOT NULL,
  person        INTEGER,
  office        INTEGER,
  stands_in_for INTEGER,
  source        TEXT    NOT NULL CHECK (source IN ('page', 'api', 'console', 'clock')),
  event         TEXT    NOT NULL,
  reason        TEXT    NOT NULL,
  previous_hash TEXT    NOT NULL,
  hash          TEXT    NOT NULL
);
CREATE INDEX journal_by_event ON journal (event, id);
CREATE INDEX journal_by_person ON journal (person, id);

-- One row of data before and after. `seal` is the hash of the whole row as it was left; NULL when the row was removed.
CREATE TABLE journal_change (
  id        {{id}},
  entry     INTEGER NOT NULL,
  object    TEXT    NOT NULL,
  object_id INTEGER NOT NULL,
  thread    INTEGER,
  before    TEXT,
  after     TEXT,
  seal      TEXT
);
CREATE INDEX journal_change_by_entry ON journal_change (entry);
CREATE INDEX journal_change_by_object ON journal_change (object, object_id, id);
CREATE INDEX journal_change_by_thread ON journal_change (thread, entry);

-- The end of the chain: locked last in every transaction.
CREATE TABLE journal_head (
  id    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  entry INTEGER NOT NULL,
  hash  TEXT    NOT NULL
);
INSERT INTO journal_head (id, entry, hash) VALUES (1, 0, '');
