CREATE TABLE plan (
  id       {{id}},
  code     TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  name     TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL
);

CREATE TABLE axis (
  id       {{id}},
  plan     INTEGER NOT NULL REFERENCES plan (id),
  code     TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  title    TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL
);

CREATE TABLE objective (
  id       {{id}},
  axis     INTEGER REFERENCES axis (id),
  code     TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  title    TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL
);

CREATE TABLE goal (
  id              {{id}},
  code            TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  title           TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  description     TEXT    NOT NULL,
  institution     INTEGER NOT NULL REFERENCES institution (id),
  objective       INTEGER REFERENCES objective (id),
  leader          INTEGER REFERENCES office (id),
  area            TEXT    NOT NULL,
  starts_on       TEXT,
  ends_on         TEXT,
  need            TEXT    NOT NULL,
  baseline        TEXT    NOT NULL,
  product         TEXT    NOT NULL,
  result          TEXT    NOT NULL,
  impact          TEXT    NOT NULL,
  is_priority     INTEGER NOT NULL CHECK (is_priority IN (0, 1)),
  is_integrating  INTEGER NOT NULL CHECK (is_integrating IN (0, 1)),
  parent          INTEGER REFERENCES goal (id),
  budget          INTEGER,
  currency        TEXT    NOT NULL,
  is_published    INTEGER NOT NULL CHECK (is_published IN (0, 1)),
  approved_on     TEXT,
  suspended_on    TEXT,
  suspension      TEXT    NOT NULL,
  closed_on       TEXT,
  closing         TEXT    NOT NULL,
  updated_at      TEXT    NOT NULL,
  revision        INTEGER NOT NULL,
  seal            TEXT    NOT NULL
);
CREATE INDEX goal_by_institution ON goal (institution);
CREATE INDEX goal_by_leader ON goal (leader);
CREATE INDEX goal_by_parent ON goal (parent);

CREATE TABLE goal_place (
  id       {{id}},
  goal     INTEGER NOT NULL REFERENCES goal (id),
  place    INTEGER NOT NULL REFERENCES place (id),
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL,
  UNIQUE (goal, place)
);

CREATE TABLE goal_share (
  id          {{id}},
  goal        INTEGER NOT NULL REFERENCES goal (id),
  institution INTEGER NOT NULL REFERENCES institution (id),
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL,
  UNIQUE (goal, institution)
);
CREATE INDEX goal_share_by_institution ON goal_share (institution);

CREATE TABLE milestone (
  id              {{id}},
  goal            INTEGER NOT NULL REFERENCES goal (id),
  code            TEXT    NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
  title           TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  line            TEXT    NOT NULL,
  responsible     INTEGER REFERENCES office (id),
  type            TEXT    NOT NULL,
  weight          INTEGER NOT NULL CHECK (weight > 0),
  is_critical     INTEGER NOT NULL CHECK (is_critical IN (0, 1)),
  due_kind        TEXT    NOT NULL CHECK (due_kind IN ('fixed', 'after', 'open')),
  due_on          TEXT,
  due_original    TEXT,
  after_milestone INTEGER REFERENCES milestone (id),
  after_days      INTEGER NOT NULL,
  finished_on     TEXT,
  verified_on     TEXT,
  verified_by     INTEGER REFERENCES person (id),
  withdrawn_on    TEXT,
  withdrawal      TEXT    NOT NULL,
  place           INTEGER REFERENCES place (id),
  amount          INTEGER,
  progress        TEXT    NOT NULL,
  detail          TEXT    NOT NULL,
  scheduled_on    TEXT,
  scheduled_by    TEXT    NOT NULL,
  is_added_later  INTEGER NOT NULL CHECK (is_added_later IN (0, 1)),
  moves           INTEGER NOT NULL,
  updated_at      TEXT    NOT NULL,
  revision        INTEGER NOT NULL,
  seal            TEXT    NOT NULL,
  UNIQUE (goal, code)
);
CREATE INDEX milestone_by_responsible ON milestone (responsible);
CREATE INDEX milestone_by_due ON milestone (due_on);

CREATE TABLE milestone_predecessor (
  id          {{id}},
  milestone   INTEGER NOT NULL REFERENCES milestone (id),
  predecessor INTEGER NOT NULL REFERENCES milestone (id),
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL,
  UNIQUE (milestone, predecessor)
);
CREATE INDEX milestone_predecessor_by_predecessor ON milestone_predecessor (predecessor);

-- Every move of a due date after the plan was approved: never erased.
CREATE TABLE reprogramming (
  id        {{id}},
  goal      INTEGER NOT NULL REFERENCES goal (id),
  milestone INTEGER NOT NULL REFERENCES milestone (id),
  from_on   TEXT,
  to_on     TEXT,
  cause     TEXT    NOT NULL,
  reason    TEXT    NOT NULL,
  moved_at  TEXT    NOT NULL,
  moved_on  TEXT    NOT NULL,
  person    INTEGER REFERENCES person (id),
  office    INTEGER REFERENCES office (id),
  revision  INTEGER NOT NULL,
  seal      TEXT    NOT NULL
);
CREATE INDEX reprogramming_by_milestone ON reprogramming (milestone);
CREATE INDEX reprogramming_by_goal ON reprogramming (goal);

-- What the responsible told of a milestone in a week.
CREATE TABLE progress_report (
  id            {{id}},
  goal          INTEGER NOT NULL REFERENCES goal (id),
  milestone     INTEGER NOT NULL REFERENCES milestone (id),
  week_of       TEXT    NOT NULL,
  text          TEXT    NOT NULL,
  is_no_change  INTEGER NOT NULL CHECK (is_no_change IN (0, 1)),
  reported_at   TEXT    NOT NULL,
  person        INTEGER REFERENCES person (id),
  office        INTEGER REFERENCES office (id),
  revision      INTEGER NOT NULL,
  seal          TEXT    NOT NULL
);
CREATE INDEX progress_report_by_milestone ON progress_report (milestone, week_of);
CREATE INDEX progress_report_by_goal ON progress_report (goal, week_of);

-- The state of the goal in words, by date.
CREATE TABLE goal_report (
  id          {{id}},
  goal        INTEGER NOT NULL REFERENCES goal (id),
  reported_on TEXT    NOT NULL,
  text        TEXT    NOT NULL,
  person      INTEGER REFERENCES person (id),
  by_name     TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX goal_report_by_goal ON goal_report (goal, reported_on);

CREATE TABLE standing_override (
  id         {{id}},
  goal       INTEGER NOT NULL REFERENCES goal (id),
  standing   TEXT    NOT NULL CHECK (standing IN ('stopped', 'late', 'on_course', 'finished')),
  reason     TEXT    NOT NULL,
  from_on    TEXT    NOT NULL,
  until_on   TEXT    NOT NULL,
  person     INTEGER REFERENCES person (id),
  revision   INTEGER NOT NULL,
  seal       TEXT    NOT NULL
);
CREATE INDEX standing_override_by_goal ON standing_override (goal, until_on);

-- What is written but not yet sent, so that a lost line loses nothing.
CREATE TABLE draft (
  person   INTEGER NOT NULL REFERENCES person (id),
  form     TEXT    NOT NULL,
  content  TEXT    NOT NULL,
  saved_at TEXT    NOT NULL,
  PRIMARY KEY (person, form)
);
