-- What was, kept by its own hash: goals that did not change share a row. Never changed, never erased.
CREATE TABLE frozen_content (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  text TEXT NOT NULL
);

-- Which goals a closed period shows, and how. No references: what was stays, whatever becomes of the goal.
CREATE TABLE period_goal (
  period         INTEGER NOT NULL REFERENCES period (id),
  goal           INTEGER NOT NULL,
  code           TEXT    NOT NULL,
  institution    INTEGER NOT NULL,
  is_integrating INTEGER NOT NULL CHECK (is_integrating IN (0, 1)),
  standing       TEXT    NOT NULL,
  rank           INTEGER NOT NULL,
  board_key      INTEGER NOT NULL,
  hash           TEXT    NOT NULL REFERENCES frozen_content (hash),
  PRIMARY KEY (period, goal)
);
CREATE INDEX period_goal_by_order ON period_goal (period, is_integrating, rank, board_key, goal);
CREATE INDEX period_goal_by_code ON period_goal (period, code);

-- The record of a closed period, chained to the one before it.
CREATE TABLE snapshot (
  id            {{id}},
  period        INTEGER NOT NULL UNIQUE REFERENCES period (id),
  as_of         TEXT    NOT NULL,
  made_at       TEXT    NOT NULL,
  person        INTEGER REFERENCES person (id),
  goals         INTEGER NOT NULL,
  zone          TEXT    NOT NULL,
  locale        TEXT    NOT NULL,
  content_hash  TEXT    NOT NULL,
  previous_hash TEXT    NOT NULL UNIQUE,
  hash          TEXT    NOT NULL,
  revision      INTEGER NOT NULL,
  seal          TEXT    NOT NULL
);
CREATE INDEX snapshot_by_day ON snapshot (as_of);

-- What is put right about a closed period: a note beside it, which changes nothing of it.
CREATE TABLE erratum (
  id         {{id}},
  period     INTEGER NOT NULL REFERENCES period (id),
  goal_code  TEXT    NOT NULL,
  text       TEXT    NOT NULL,
  noted_on   TEXT    NOT NULL,
  person     INTEGER REFERENCES person (id),
  revision   INTEGER NOT NULL,
  seal       TEXT    NOT NULL
);
CREATE INDEX erratum_by_period ON erratum (period, id);
UPDATE role SET rights = rights || ' close_periods' WHERE code = 'delivery_unit';
