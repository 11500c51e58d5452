-- The secret address of a person's calendar: one at a time, known to us by its hash alone.
CREATE TABLE calendar_feed (
  id          {{id}},
  person      INTEGER NOT NULL UNIQUE REFERENCES person (id),
  secret_hash TEXT    NOT NULL UNIQUE,
  created_at  TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
