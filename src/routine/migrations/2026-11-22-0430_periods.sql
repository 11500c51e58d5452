-- The calendar of the routine, published ahead: a row that exists is never shifted.
CREATE TABLE period (
  id                {{id}},
  kind              TEXT    NOT NULL CHECK (kind IN ('week', 'fortnight', 'month')),
  code              TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  starts_on         TEXT    NOT NULL,
  ends_on           TEXT    NOT NULL,
  manager_until     TEXT    NOT NULL,
  coordinator_until TEXT    NOT NULL,
  minister_on       TEXT    NOT NULL,
  committee_on      TEXT    NOT NULL,
  closed_at         TEXT,
  revision          INTEGER NOT NULL,
  seal              TEXT    NOT NULL
);
CREATE INDEX period_by_start ON period (kind, starts_on);

-- What an office hands over in a period: its lines, and what it tells as it was at that moment.
CREATE TABLE hand_off (
  id            {{id}},
  period        INTEGER NOT NULL REFERENCES period (id),
  role          TEXT    NOT NULL CHECK (role IN ('manager', 'coordinator', 'minister')),
  office        INTEGER NOT NULL REFERENCES office (id),
  person        INTEGER REFERENCES person (id),
  stands_in_for INTEGER REFERENCES person (id),
  lines         TEXT    NOT NULL,
  content       TEXT    NOT NULL,
  handed_at     TEXT    NOT NULL,
  is_late       INTEGER NOT NULL CHECK (is_late IN (0, 1)),
  sends         INTEGER NOT NULL CHECK (sends > 0),
  revision      INTEGER NOT NULL,
  seal          TEXT    NOT NULL,
  UNIQUE (period, office)
);
CREATE INDEX hand_off_by_office ON hand_off (office, handed_at);

-- What the level above says of a hand-off; a hand-off sent again after it was returned waits to be valued anew.
CREATE TABLE valuation (
  id              {{id}},
  hand_off        INTEGER NOT NULL UNIQUE REFERENCES hand_off (id),
  office          INTEGER NOT NULL REFERENCES office (id),
  person          INTEGER REFERENCES person (id),
  verb            TEXT    NOT NULL CHECK (verb IN ('conform', 'reservations', 'returned')),
  note            TEXT    NOT NULL,
  is_for_minister INTEGER NOT NULL CHECK (is_for_minister IN (0, 1)),
  position        INTEGER NOT NULL,
  valued_at       TEXT    NOT NULL,
  revision        INTEGER NOT NULL,
  seal            TEXT    NOT NULL
);

-- What a coordinator's hand-off carries to the minister, in order, as it was when it was handed over.
CREATE TABLE pack_item (
  id         {{id}},
  hand_off   INTEGER NOT NULL REFERENCES hand_off (id),
  position   INTEGER NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('hand_off', 'obstacle', 'opportunity')),
  subject_id INTEGER NOT NULL,
  content    TEXT    NOT NULL,
  revision   INTEGER NOT NULL,
  seal       TEXT    NOT NULL
);
CREATE INDEX pack_item_by_hand_off ON pack_item (hand_off, position);

-- Who has read a hand-off: a person's own mark, not a fact of the government's, and therefore without a seal.
CREATE TABLE reading (
  hand_off INTEGER NOT NULL REFERENCES hand_off (id),
  person   INTEGER NOT NULL REFERENCES person (id),
  office   INTEGER NOT NULL REFERENCES office (id),
  read_at  TEXT    NOT NULL,
  PRIMARY KEY (hand_off, person)
);

-- What a level has answered lately: the figure of its step in the ribbon.
CREATE INDEX action_entry_by_level ON action_entry (level, kind, at);
