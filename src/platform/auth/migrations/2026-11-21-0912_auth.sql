-- How people come in. None of these rows is sealed: what matters of them is an entry of the journal.

CREATE TABLE account (
  person        INTEGER NOT NULL PRIMARY KEY REFERENCES person (id),
  password_hash TEXT    NOT NULL,
  must_change   INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  changed_at    TEXT    NOT NULL
);

-- Failures are counted by address typed, known or not, so that waiting tells nobody which addresses exist.
CREATE TABLE sign_in_failure (
  address_hash TEXT    NOT NULL PRIMARY KEY,
  failures     INTEGER NOT NULL,
  last_at      TEXT    NOT NULL,
  locked_until TEXT
);
CREATE INDEX sign_in_failure_by_age ON sign_in_failure (last_at);

-- The cookie itself is nowhere: only its hash.
CREATE TABLE session (
  id         {{id}},
  token_hash TEXT    NOT NULL UNIQUE,
  person     INTEGER NOT NULL REFERENCES person (id),
  csrf       TEXT    NOT NULL,
  created_at TEXT    NOT NULL,
  seen_at    TEXT    NOT NULL,
  expires_at TEXT    NOT NULL,
  agent      TEXT    NOT NULL
);
CREATE INDEX session_by_person ON session (person);
CREATE INDEX session_by_end ON session (expires_at);

CREATE TABLE api_token (
  id         {{id}},
  token_hash TEXT    NOT NULL UNIQUE,
  person     INTEGER NOT NULL REFERENCES person (id),
  name       TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  scope      TEXT    NOT NULL CHECK (scope IN ('read', 'write')),
  created_at TEXT    NOT NULL,
  expires_on TEXT    NOT NULL,
  last_used  TEXT
);
CREATE INDEX api_token_by_person ON api_token (person);
