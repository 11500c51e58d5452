-- A role belongs to an office, a person holds an office from a date to a date: a change of authorities orphans nothing.

CREATE TABLE institution (
  id       {{id}},
  code     TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  name     TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  acronym  TEXT    NOT NULL,
  parent   INTEGER REFERENCES institution (id),
  kind     TEXT    NOT NULL,
  place    INTEGER,
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL
);

-- Derived: each institution with itself and all below it, so that a subtree is one index lookup.
CREATE TABLE institution_reach (
  top         INTEGER NOT NULL REFERENCES institution (id),
  institution INTEGER NOT NULL REFERENCES institution (id),
  depth       INTEGER NOT NULL,
  PRIMARY KEY (top, institution)
);
CREATE INDEX institution_reach_upwards ON institution_reach (institution, depth);

-- Roles are data: what they see, the level of the ladder they hold, the rights they give.
CREATE TABLE role (
  code   TEXT NOT NULL PRIMARY KEY,
  sees   TEXT NOT NULL CHECK (sees IN ('none', 'subtree', 'all')),
  level  TEXT NOT NULL CHECK (level IN ('', 'manager', 'coordinator', 'minister', 'committee', 'head')),
  rights TEXT NOT NULL
);
INSERT INTO role (code, sees, level, rights) VALUES
  ('milestone_owner', 'subtree', '', 'report_own'),
  ('goal_manager', 'subtree', 'manager', 'report_own edit_own raise_obstacle'),
  ('institutional_coordinator', 'subtree', 'coordinator', 'create_goal approve_goal edit_goal report raise_obstacle override_standing import_content'),
  ('minister', 'subtree', 'minister', 'approve_goal raise_obstacle override_standing'),
  ('committee_member', 'all', '', 'raise_obstacle'),
  ('delivery_unit', 'all', 'committee', 'create_goal approve_goal edit_goal report suspend_goal raise_obstacle override_standing import_content'),
  ('head_of_government', 'all', 'head', 'suspend_goal override_standing raise_obstacle'),
  ('verifier', 'subtree', '', 'verify_milestone'),
  ('evaluator', 'subtree', '', ''),
  ('auditor', 'all', '', 'read_journal read_reserved'),
  ('administrator', 'none', '', 'manage_people import_organization manage_settings');

CREATE TABLE person (
  id        {{id}},
  email     TEXT    UNIQUE,
  name      TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  language  TEXT    NOT NULL,
  is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
  revision  INTEGER NOT NULL,
  seal      TEXT    NOT NULL
);

CREATE TABLE office (
  id          {{id}},
  institution INTEGER NOT NULL REFERENCES institution (id),
  title       TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  role        TEXT    NOT NULL REFERENCES role (code),
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL,
  UNIQUE (institution, title)
);
CREATE INDEX office_by_role ON office (institution, role);

CREATE TABLE office_holding (
  id       {{id}},
  office   INTEGER NOT NULL REFERENCES office (id),
  person   INTEGER NOT NULL REFERENCES person (id),
  from_on  TEXT    NOT NULL,
  until_on TEXT,
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL
);
CREATE INDEX office_holding_by_person ON office_holding (person);
CREATE INDEX office_holding_by_office ON office_holding (office);

-- Somebody stands in for an office, between two dates.
CREATE TABLE delegation (
  id       {{id}},
  office   INTEGER NOT NULL REFERENCES office (id),
  person   INTEGER NOT NULL REFERENCES person (id),
  from_on  TEXT    NOT NULL,
  until_on TEXT    NOT NULL,
  reason   TEXT    NOT NULL,
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL
);
CREATE INDEX delegation_by_person ON delegation (person);
CREATE INDEX delegation_by_office ON delegation (office, from_on);

-- Without a place it counts everywhere, else in that place and all below it.
CREATE TABLE holiday (
  id       {{id}},
  on_day   TEXT    NOT NULL,
  name     TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  place    INTEGER,
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL
);
CREATE UNIQUE INDEX holiday_by_day ON holiday (on_day, (coalesce(place, 0)));

CREATE TABLE setting (
  id       {{id}},
  name     TEXT    NOT NULL UNIQUE,
  value    TEXT    NOT NULL,
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL
);
