-- Documents of goals, milestones and obstacles. A row is what people call it; its versions are files of the store, named by the
-- hash of their content, or links that the server never fetches.
CREATE TABLE document (
  id         {{id}},
  goal       INTEGER NOT NULL REFERENCES goal (id),
  milestone  INTEGER REFERENCES milestone (id),
  obstacle   INTEGER REFERENCES obstacle (id),
  title      TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  kind       TEXT    NOT NULL CHECK (length(kind) BETWEEN 1 AND 80),
  source     TEXT    NOT NULL,
  dated_on   TEXT,
  audience   TEXT    NOT NULL CHECK (audience IN ('goal_readers', 'institution', 'offices')),
  version    INTEGER NOT NULL CHECK (version > 0),
  added_on   TEXT    NOT NULL,
  person     INTEGER REFERENCES person (id),
  removed_on TEXT,
  removal    TEXT    NOT NULL,
  revision   INTEGER NOT NULL,
  seal       TEXT    NOT NULL
);
CREATE INDEX document_by_goal ON document (goal, removed_on);
CREATE INDEX document_by_milestone ON document (milestone);
CREATE INDEX document_by_obstacle ON document (obstacle);

-- Added to, never changed: an older version stays as it was.
CREATE TABLE document_version (
  id       {{id}},
  document INTEGER NOT NULL REFERENCES document (id),
  number   INTEGER NOT NULL CHECK (number > 0),
  link     TEXT    NOT NULL,
  hash     TEXT    NOT NULL,
  name     TEXT    NOT NULL,
  type     TEXT    NOT NULL,
  bytes    INTEGER NOT NULL,
  scan     TEXT    NOT NULL CHECK (scan IN ('', 'clean', 'unexamined')),
  note     TEXT    NOT NULL,
  added_at TEXT    NOT NULL,
  person   INTEGER REFERENCES person (id),
  office   INTEGER REFERENCES office (id),
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL,
  UNIQUE (document, number),
  CHECK ((link = '') <> (hash = ''))
);
CREATE INDEX document_version_by_hash ON document_version (hash);

-- Who reads it when it is for named offices only.
CREATE TABLE document_office (
  id       {{id}},
  document INTEGER NOT NULL REFERENCES document (id),
  office   INTEGER NOT NULL REFERENCES office (id),
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL,
  UNIQUE (document, office)
);
CREATE INDEX document_office_by_office ON document_office (office);
