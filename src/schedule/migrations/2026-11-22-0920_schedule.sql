-- Paths that a government keeps to begin with.
CREATE TABLE path_template (
  id           {{id}},
  code         TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  name         TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  about        TEXT    NOT NULL,
  is_withdrawn INTEGER NOT NULL CHECK (is_withdrawn IN (0, 1)),
  revision     INTEGER NOT NULL,
  seal         TEXT    NOT NULL
);

CREATE TABLE path_template_step (
  id           {{id}},
  path         INTEGER NOT NULL REFERENCES path_template (id),
  code         TEXT    NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  title        TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  days         INTEGER NOT NULL CHECK (days >= 0),
  weight       INTEGER NOT NULL CHECK (weight > 0),
  predecessors TEXT    NOT NULL,
  revision     INTEGER NOT NULL,
  seal         TEXT    NOT NULL
);
CREATE INDEX path_template_step_by_path ON path_template_step (path);

-- Suggestions put aside, each once and for a goal.
CREATE TABLE advice_dismissal (
  id           {{id}},
  goal         INTEGER NOT NULL REFERENCES goal (id),
  advice       TEXT    NOT NULL,
  dismissed_on TEXT    NOT NULL,
  person       INTEGER REFERENCES person (id),
  revision     INTEGER NOT NULL,
  seal         TEXT    NOT NULL,
  UNIQUE (goal, advice)
);
UPDATE role SET rights = rights || ' manage_templates' WHERE code IN ('administrator', 'delivery_unit');
