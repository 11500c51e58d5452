-- Catalogues by which goals and milestones are found again: the goals of sustainable development, budget programmes, plans of others.
CREATE TABLE classifier (
  id          {{id}},
  code        TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  kind        TEXT    NOT NULL CHECK (kind IN ('sdg', 'budget_programme', 'plan', 'other')),
  applies_to  TEXT    NOT NULL CHECK (applies_to IN ('goals', 'milestones', 'both')),
  is_multiple INTEGER NOT NULL CHECK (is_multiple IN (0, 1)),
  is_required INTEGER NOT NULL CHECK (is_required IN (0, 1)),
  is_retired  INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);

CREATE TABLE classifier_value (
  id         {{id}},
  classifier INTEGER NOT NULL REFERENCES classifier (id),
  parent     INTEGER REFERENCES classifier_value (id),
  code       TEXT    NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  title      TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  position   INTEGER NOT NULL,
  is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1)),
  revision   INTEGER NOT NULL,
  seal       TEXT    NOT NULL,
  UNIQUE (classifier, code)
);
CREATE INDEX classifier_value_by_parent ON classifier_value (parent);

-- The value that a goal has, or, where a milestone is named, that milestone of it.
CREATE TABLE classification (
  id         {{id}},
  classifier INTEGER NOT NULL REFERENCES classifier (id),
  value      INTEGER NOT NULL REFERENCES classifier_value (id),
  goal       INTEGER NOT NULL REFERENCES goal (id),
  milestone  INTEGER REFERENCES milestone (id),
  revision   INTEGER NOT NULL,
  seal       TEXT    NOT NULL
);
CREATE UNIQUE INDEX classification_once ON classification (goal, coalesce(milestone, 0), value);
CREATE INDEX classification_by_value ON classification (value, goal);
CREATE INDEX classification_by_milestone ON classification (milestone);

-- What a plan says besides its name, and from when until when it is in force.
CREATE TABLE plan_term (
  id          {{id}},
  plan        INTEGER NOT NULL UNIQUE REFERENCES plan (id),
  description TEXT    NOT NULL,
  from_on     TEXT,
  until_on    TEXT,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);

-- The order of axes in their plan and of objectives in their axis; what has no row comes last, by code.
CREATE TABLE branch_position (
  id        {{id}},
  axis      INTEGER UNIQUE REFERENCES axis (id),
  objective INTEGER UNIQUE REFERENCES objective (id),
  position  INTEGER NOT NULL,
  revision  INTEGER NOT NULL,
  seal      TEXT    NOT NULL
);

-- A plan is a draft until an act approves it; to change it again a new version is opened with a reason. The content of an
-- approved version is kept as it was, with its SHA-256.
CREATE TABLE plan_version (
  id          {{id}},
  plan        INTEGER NOT NULL REFERENCES plan (id),
  number      INTEGER NOT NULL CHECK (number > 0),
  state       TEXT    NOT NULL CHECK (state IN ('draft', 'approved')),
  reason      TEXT    NOT NULL,
  opened_on   TEXT    NOT NULL,
  opened_by   INTEGER REFERENCES person (id),
  authority   TEXT    NOT NULL,
  act_number  TEXT    NOT NULL,
  act_on      TEXT,
  act_text    TEXT    NOT NULL,
  approved_on TEXT,
  approved_by INTEGER REFERENCES person (id),
  content     TEXT    NOT NULL,
  fingerprint TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL,
  UNIQUE (plan, number)
);

-- The act by which an authority ratified that these goals are the selection.
CREATE TABLE ratification (
  id          {{id}},
  plan        INTEGER NOT NULL REFERENCES plan (id),
  authority   TEXT    NOT NULL,
  act_number  TEXT    NOT NULL,
  act_on      TEXT    NOT NULL,
  document    TEXT    NOT NULL,
  person      INTEGER REFERENCES person (id),
  noted_on    TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX ratification_by_plan ON ratification (plan);

CREATE TABLE ratified_goal (
  id           {{id}},
  ratification INTEGER NOT NULL REFERENCES ratification (id),
  goal         INTEGER NOT NULL REFERENCES goal (id),
  revision     INTEGER NOT NULL,
  seal         TEXT    NOT NULL,
  UNIQUE (ratification, goal)
);
CREATE INDEX ratified_goal_by_goal ON ratified_goal (goal);

-- Each choice to make a goal a priority of its institution, or to make it one no longer: never changed.
CREATE TABLE priority_choice (
  id          {{id}},
  goal        INTEGER NOT NULL REFERENCES goal (id),
  institution INTEGER NOT NULL REFERENCES institution (id),
  is_chosen   INTEGER NOT NULL CHECK (is_chosen IN (0, 1)),
  reason      TEXT    NOT NULL,
  decided_on  TEXT    NOT NULL,
  decided_at  TEXT    NOT NULL,
  person      INTEGER REFERENCES person (id),
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX priority_choice_by_goal ON priority_choice (goal);
CREATE INDEX priority_choice_by_institution ON priority_choice (institution);

-- How much of a shared goal each institution carries; the one in charge has a row too.
CREATE TABLE share_percent (
  id          {{id}},
  goal        INTEGER NOT NULL REFERENCES goal (id),
  institution INTEGER NOT NULL REFERENCES institution (id),
  percent     INTEGER NOT NULL CHECK (percent BETWEEN 1 AND 100),
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL,
  UNIQUE (goal, institution)
);
CREATE INDEX share_percent_by_institution ON share_percent (institution);

UPDATE role SET rights = rights || ' manage_plans approve_plan' WHERE code = 'delivery_unit';
UPDATE role SET rights = rights || ' approve_plan' WHERE code = 'head_of_government';
