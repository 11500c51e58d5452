-- Bodies that meet: a ministry's, a sector's, the centre's. A rule convenes; what is convened stands as it was published.
CREATE TABLE meeting_rule (
  id          {{id}},
  kind        TEXT    NOT NULL CHECK (kind IN ('committee', 'dispatch', 'stocktake', 'other')),
  institution INTEGER NOT NULL REFERENCES institution (id),
  title       TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  chair       INTEGER NOT NULL REFERENCES office (id),
  every_weeks INTEGER NOT NULL CHECK (every_weeks BETWEEN 1 AND 52),
  weekday     INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  starts_at   INTEGER NOT NULL CHECK (starts_at BETWEEN 0 AND 1439),
  minutes     INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  place       TEXT    NOT NULL,
  from_on     TEXT    NOT NULL,
  until_on    TEXT,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);

CREATE TABLE meeting (
  id          {{id}},
  kind        TEXT    NOT NULL CHECK (kind IN ('committee', 'dispatch', 'stocktake', 'other')),
  institution INTEGER NOT NULL REFERENCES institution (id),
  title       TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  chair       INTEGER NOT NULL REFERENCES office (id),
  held_on     TEXT    NOT NULL,
  starts_at   INTEGER NOT NULL CHECK (starts_at BETWEEN 0 AND 1439),
  minutes     INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  place       TEXT    NOT NULL,
  state       TEXT    NOT NULL CHECK (state IN ('convened', 'in_session', 'closed', 'cancelled')),
  rule        INTEGER REFERENCES meeting_rule (id),
  rule_day    TEXT,
  reason      TEXT    NOT NULL,
  opened_at   TEXT,
  closed_at   TEXT,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX meeting_by_day ON meeting (held_on, id);
CREATE INDEX meeting_by_body ON meeting (institution, kind, state, held_on);
CREATE UNIQUE INDEX meeting_by_rule ON meeting (rule, rule_day);

CREATE TABLE attendance (
  id       {{id}},
  meeting  INTEGER NOT NULL REFERENCES meeting (id),
  office   INTEGER NOT NULL REFERENCES office (id),
  state    TEXT    NOT NULL CHECK (state IN ('invited', 'attended', 'excused', 'absent')),
  person   INTEGER REFERENCES person (id),
  stand_in TEXT    NOT NULL,
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL,
  UNIQUE (meeting, office)
);
CREATE INDEX attendance_by_office ON attendance (office);

CREATE TABLE agenda_item (
  id           {{id}},
  meeting      INTEGER NOT NULL REFERENCES meeting (id),
  kind         TEXT    NOT NULL CHECK (kind IN ('held_obstacle', 'late', 'reprogrammed', 'advance', 'synergy', 'opportunity', 'open_decision', 'own')),
  subject_id   INTEGER NOT NULL,
  other_id     INTEGER NOT NULL,
  goal         INTEGER REFERENCES goal (id),
  title        TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  detail       TEXT    NOT NULL,
  position     INTEGER NOT NULL,
  minutes      INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 720),
  state        TEXT    NOT NULL CHECK (state IN ('pending', 'done', 'carried', 'removed')),
  note         TEXT    NOT NULL,
  carried_from INTEGER REFERENCES agenda_item (id),
  revision     INTEGER NOT NULL,
  seal         TEXT    NOT NULL
);
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting, position);
CREATE INDEX agenda_item_by_carried ON agenda_item (carried_from);

CREATE TABLE decision (
  id            {{id}},
  year          INTEGER NOT NULL,
  number        INTEGER NOT NULL,
  meeting       INTEGER NOT NULL REFERENCES meeting (id),
  item          INTEGER REFERENCES agenda_item (id),
  institution   INTEGER NOT NULL REFERENCES institution (id),
  chair         INTEGER NOT NULL REFERENCES office (id),
  text          TEXT    NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
  office        INTEGER NOT NULL REFERENCES office (id),
  taken_on      TEXT    NOT NULL,
  due_on        TEXT    NOT NULL,
  goal          INTEGER REFERENCES goal (id),
  milestone     INTEGER REFERENCES milestone (id),
  obstacle      INTEGER REFERENCES obstacle (id),
  state         TEXT    NOT NULL CHECK (state IN ('pending', 'in_progress', 'done', 'verified', 'cancelled')),
  note          TEXT    NOT NULL,
  noted_on      TEXT,
  done_on       TEXT,
  verified_on   TEXT,
  level         TEXT    NOT NULL CHECK (level IN ('manager', 'coordinator', 'minister', 'committee', 'head')),
  level_since   TEXT,
  climbs_on     TEXT,
  silent_climbs INTEGER NOT NULL,
  person        INTEGER REFERENCES person (id),
  search_text   TEXT    NOT NULL DEFAULT '',
  revision      INTEGER NOT NULL,
  seal          TEXT    NOT NULL,
  UNIQUE (year, number)
);
CREATE INDEX decision_by_meeting ON decision (meeting);
CREATE INDEX decision_by_office ON decision (office, state);
CREATE INDEX decision_by_goal ON decision (goal);
CREATE INDEX decision_by_obstacle ON decision (obstacle);
CREATE INDEX decision_by_state ON decision (state, due_on);
CREATE INDEX decision_by_climb ON decision (climbs_on);

CREATE TABLE decision_entry (
  id       {{id}},
  decision INTEGER NOT NULL REFERENCES decision (id),
  kind     TEXT    NOT NULL CHECK (kind IN ('taken', 'progress', 'done', 'sent_back', 'verified', 'cancelled', 'silence')),
  text     TEXT    NOT NULL,
  on_day   TEXT    NOT NULL,
  at       TEXT    NOT NULL,
  person   INTEGER REFERENCES person (id),
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL
);
CREATE INDEX decision_entry_by_decision ON decision_entry (decision, id);

-- The frozen minutes: the row is sealed and names the bytes by their hash; the bytes themselves lie beside it and never change.
CREATE TABLE minutes (
  id           {{id}},
  meeting      INTEGER NOT NULL UNIQUE REFERENCES meeting (id),
  hash         TEXT    NOT NULL,
  content_hash TEXT    NOT NULL,
  bytes        INTEGER NOT NULL,
  frozen_at    TEXT    NOT NULL,
  person       INTEGER REFERENCES person (id),
  revision     INTEGER NOT NULL,
  seal         TEXT    NOT NULL
);
CREATE TABLE minutes_file (
  hash    TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL
);
CREATE TABLE minutes_erratum (
  id       {{id}},
  meeting  INTEGER NOT NULL REFERENCES meeting (id),
  number   INTEGER NOT NULL,
  text     TEXT    NOT NULL,
  on_day   TEXT    NOT NULL,
  at       TEXT    NOT NULL,
  person   INTEGER REFERENCES person (id),
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL,
  UNIQUE (meeting, number)
);

-- Who convenes, orders, runs and closes meetings in the reach of its institution.
UPDATE role SET rights = CASE rights WHEN '' THEN 'run_meeting' ELSE rights || ' run_meeting' END
  WHERE code IN ('institutional_coordinator', 'minister', 'delivery_unit', 'head_of_government');
