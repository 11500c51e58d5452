-- Work that outlives a request: mail, webhooks, reports by schedule. A row is put in by the transaction that wants it done.
CREATE TABLE job (
  id           {{id}},
  kind         TEXT    NOT NULL,
  payload      TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'dead')),
  run_at       TEXT    NOT NULL,
  attempts     INTEGER NOT NULL,
  locked_by    TEXT    NOT NULL,
  locked_until TEXT,
  last_error   TEXT    NOT NULL,
  created_at   TEXT    NOT NULL,
  finished_at  TEXT
);
CREATE INDEX job_by_turn ON job (state, run_at, id);
