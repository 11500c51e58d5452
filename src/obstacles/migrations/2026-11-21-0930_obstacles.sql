-- Alerts and restrictions: problems that climb a ladder of levels until someone decides.
CREATE TABLE obstacle (
  id                  {{id}},
  kind                TEXT    NOT NULL CHECK (kind IN ('alert', 'restriction')),
  code                TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  title               TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  type                TEXT    NOT NULL,
  description         TEXT    NOT NULL,
  treatment_what      TEXT    NOT NULL,
  treatment_with_whom TEXT    NOT NULL,
  treatment_when      TEXT    NOT NULL,
  decision_asked      TEXT    NOT NULL,
  responsible         INTEGER REFERENCES office (id),
  limit_on            TEXT,
  is_blocking         INTEGER NOT NULL CHECK (is_blocking IN (0, 1)),
  state               TEXT    NOT NULL CHECK (state IN ('unreviewed', 'in_process', 'resolved', 'discarded', 'converted')),
  level               TEXT    NOT NULL CHECK (level IN ('manager', 'coordinator', 'minister', 'committee', 'head')),
  institution         INTEGER NOT NULL REFERENCES institution (id),
  holder              INTEGER REFERENCES office (id),
  level_since         TEXT    NOT NULL,
  days_used           INTEGER NOT NULL,
  runs_since          TEXT,
  paused_until        TEXT,
  pause_reason        TEXT    NOT NULL,
  climbs_on           TEXT,
  warns_on            TEXT,
  silent_climbs       INTEGER NOT NULL,
  reported_at         TEXT    NOT NULL,
  reported_on         TEXT    NOT NULL,
  reported_by         TEXT    NOT NULL,
  reporter            INTEGER REFERENCES person (id),
  origin              INTEGER REFERENCES obstacle (id),
  successor           INTEGER REFERENCES obstacle (id),
  closing             TEXT    NOT NULL,
  closed_on           TEXT,
  revision            INTEGER NOT NULL,
  seal                TEXT    NOT NULL
);
CREATE INDEX obstacle_by_holder ON obstacle (holder);
CREATE INDEX obstacle_by_climb ON obstacle (climbs_on);
CREATE INDEX obstacle_by_state ON obstacle (kind, state, level);
CREATE INDEX obstacle_by_closing ON obstacle (state, closed_on);
CREATE INDEX obstacle_by_origin ON obstacle (origin);
CREATE INDEX obstacle_by_successor ON obstacle (successor);

-- What it lies on: a goal, or milestones of one goal or of many.
CREATE TABLE obstacle_target (
  id        {{id}},
  obstacle  INTEGER NOT NULL REFERENCES obstacle (id),
  goal      INTEGER NOT NULL REFERENCES goal (id),
  milestone INTEGER REFERENCES milestone (id),
  revision  INTEGER NOT NULL,
  seal      TEXT    NOT NULL
);
CREATE INDEX obstacle_target_by_obstacle ON obstacle_target (obstacle);
CREATE INDEX obstacle_target_by_goal ON obstacle_target (goal);

-- Every stay on a level: time per level is a figure.
CREATE TABLE stay (
  id         {{id}},
  obstacle   INTEGER NOT NULL REFERENCES obstacle (id),
  level      TEXT    NOT NULL,
  office     INTEGER REFERENCES office (id),
  arrived_on TEXT    NOT NULL,
  left_on    TEXT,
  ending     TEXT    NOT NULL CHECK (ending IN ('', 'derived', 'silence', 'returned', 'closed')),
  days_used  INTEGER NOT NULL,
  read_on    TEXT,
  read_by    INTEGER REFERENCES person (id),
  revision   INTEGER NOT NULL,
  seal       TEXT    NOT NULL
);
CREATE INDEX stay_by_obstacle ON stay (obstacle);

-- What was done about it: added to, never changed.
CREATE TABLE action_entry (
  id          {{id}},
  obstacle    INTEGER NOT NULL REFERENCES obstacle (id),
  kind        TEXT    NOT NULL CHECK (kind IN ('action', 'reported', 'derived', 'silence', 'returned', 'answered', 'paused', 'resumed', 'resolved', 'discarded', 'converted', 'split', 'merged', 'widened')),
  verb        TEXT    NOT NULL,
  text        TEXT    NOT NULL,
  is_reserved INTEGER NOT NULL CHECK (is_reserved IN (0, 1)),
  is_lesson   INTEGER NOT NULL CHECK (is_lesson IN (0, 1)),
  level       TEXT    NOT NULL,
  at          TEXT    NOT NULL,
  person      INTEGER REFERENCES person (id),
  stands_in_for INTEGER REFERENCES person (id),
  by_name     TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX action_entry_by_obstacle ON action_entry (obstacle, at);

-- A political or communication occasion with a date and a place.
CREATE TABLE opportunity (
  id          {{id}},
  code        TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  goal        INTEGER NOT NULL REFERENCES goal (id),
  milestone   INTEGER REFERENCES milestone (id),
  title       TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  proposed_on TEXT,
  proposed_minutes INTEGER CHECK (proposed_minutes BETWEEN 0 AND 1439),
  place       TEXT    NOT NULL,
  authority   TEXT    NOT NULL,
  message     TEXT    NOT NULL,
  embargo_on  TEXT,
  state       TEXT    NOT NULL CHECK (state IN ('proposed', 'validated', 'valued', 'endorsed', 'proposed_for_agenda', 'on_agenda', 'held', 'declined')),
  valuation   TEXT    NOT NULL,
  proposed_by TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX opportunity_by_goal ON opportunity (goal);
CREATE INDEX opportunity_by_date ON opportunity (proposed_on);

-- Derived, for searching: what an obstacle says, in lower case without accents. Made anew by `timon rebuild`.
CREATE TABLE obstacle_search (
  obstacle    INTEGER NOT NULL PRIMARY KEY REFERENCES obstacle (id),
  search_text TEXT    NOT NULL
);

-- The last number given to an alert, a restriction (one space) or an opportunity.
CREATE TABLE code_number (
  space  TEXT    NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL
);
INSERT INTO code_number (space, number) VALUES ('obstacle', 0), ('opportunity', 0);

-- A transversal office that attends one type of obstacle in an institution and all below it, beside whoever holds it.
CREATE TABLE obstacle_type_office (
  id          {{id}},
  type        TEXT    NOT NULL,
  institution INTEGER NOT NULL REFERENCES institution (id),
  office      INTEGER NOT NULL REFERENCES office (id),
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL,
  UNIQUE (type, institution)
);
