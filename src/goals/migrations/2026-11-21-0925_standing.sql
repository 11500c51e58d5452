-- Derived tables, written with the facts in one transaction and made anew by `timon rebuild`.

-- What modules above put on a goal (milestone 0) or a milestone: open alerts, restrictions, opportunities.
CREATE TABLE goal_load (
  goal          INTEGER NOT NULL REFERENCES goal (id),
  milestone     INTEGER NOT NULL,
  alerts        INTEGER NOT NULL,
  restrictions  INTEGER NOT NULL,
  opportunities INTEGER NOT NULL,
  blocking      TEXT    NOT NULL,
  PRIMARY KEY (goal, milestone)
);

-- Offices that hold something open on a goal, and therefore see it.
CREATE TABLE goal_holder (
  goal   INTEGER NOT NULL REFERENCES goal (id),
  office INTEGER NOT NULL REFERENCES office (id),
  PRIMARY KEY (office, goal)
);
CREATE INDEX goal_holder_by_goal ON goal_holder (goal);

-- A line of the board as it is read: names stand in it, so that a page of them is one walk along an index.
CREATE TABLE goal_standing (
  goal              INTEGER NOT NULL PRIMARY KEY REFERENCES goal (id),
  code              TEXT    NOT NULL,
  title             TEXT    NOT NULL,
  institution       INTEGER NOT NULL,
  institution_code  TEXT    NOT NULL,
  institution_name  TEXT    NOT NULL,
  axis              INTEGER NOT NULL,
  is_priority       INTEGER NOT NULL,
  is_integrating    INTEGER NOT NULL,
  standing          TEXT    NOT NULL,
  reason            TEXT    NOT NULL,
  reason_details    TEXT    NOT NULL,
  ends_on           TEXT,
  stopped           INTEGER NOT NULL,
  late              INTEGER NOT NULL,
  on_course         INTEGER NOT NULL,
  finished          INTEGER NOT NULL,
  reprogrammed      INTEGER NOT NULL,
  with_alerts       INTEGER NOT NULL,
  with_restrictions INTEGER NOT NULL,
  alerts            INTEGER NOT NULL,
  restrictions      INTEGER NOT NULL,
  opportunities     INTEGER NOT NULL,
  progress_real     INTEGER NOT NULL,
  progress_expected INTEGER NOT NULL,
  progress_original INTEGER NOT NULL,
  updated_at        TEXT    NOT NULL,
  next_change_on    TEXT,
  board_key         INTEGER NOT NULL,
  search_text       TEXT    NOT NULL
);
CREATE INDEX goal_standing_by_board ON goal_standing (is_integrating, board_key, goal);
CREATE INDEX goal_standing_by_institution ON goal_standing (institution, is_integrating, board_key, goal);
CREATE INDEX goal_standing_by_update ON goal_standing (is_integrating, updated_at);
CREATE INDEX goal_standing_by_change ON goal_standing (next_change_on);

-- The totals of the board; institution 0 is the whole government.
CREATE TABLE board_total (
  institution    INTEGER NOT NULL,
  is_integrating INTEGER NOT NULL,
  stopped        INTEGER NOT NULL,
  late           INTEGER NOT NULL,
  on_course      INTEGER NOT NULL,
  finished       INTEGER NOT NULL,
  PRIMARY KEY (institution, is_integrating)
);

-- The day up to which standings are computed: one row.
CREATE TABLE turned_day (
  turned_on TEXT NOT NULL
);
CREATE INDEX goal_standing_by_order ON goal_standing (board_key, goal);
CREATE INDEX goal_standing_by_standing ON goal_standing (standing, is_integrating, board_key, goal);
