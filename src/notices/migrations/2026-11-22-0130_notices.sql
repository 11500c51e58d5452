-- What a person should know: put in by the deed that makes it so. Subjects are named by number and read as they are today.
-- An import that is undone may take people back: their notices hold nobody.
CREATE TABLE notice (
  id         {{id}},
  person     INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind       TEXT    NOT NULL CHECK (kind IN ('raised_to_you', 'climbed_to_you', 'warned', 'due_tomorrow', 'answered', 'returned', 'resolved', 'discarded', 'converted',
                                              'reassigned', 'valued', 'hand_off_due', 'hand_off_missing', 'hand_off_returned', 'hand_off_below', 'reminder',
                                              'meeting_convened', 'meeting_closed', 'decision_assigned', 'decision_changed', 'decision_due', 'decision_overdue',
                                              'petition_asked', 'petition_answered')),
  subject    TEXT    NOT NULL CHECK (subject IN ('obstacle', 'opportunity', 'milestone', 'office', 'meeting', 'decision', 'petition')),
  subject_id INTEGER NOT NULL,
  goal       INTEGER,
  detail     TEXT    NOT NULL CHECK (length(detail) <= 100),
  on_day     TEXT,
  by_person  INTEGER REFERENCES person (id) ON DELETE SET NULL,
  once_key   TEXT    NOT NULL CHECK (length(once_key) BETWEEN 1 AND 100),
  created_at TEXT    NOT NULL,
  read_at    TEXT,
  mailed_at  TEXT,
  UNIQUE (person, once_key)
);
CREATE INDEX notice_by_person ON notice (person, id);
CREATE INDEX notice_unread ON notice (person) WHERE read_at IS NULL;
CREATE INDEX notice_unmailed ON notice (created_at) WHERE read_at IS NULL AND mailed_at IS NULL;
CREATE INDEX notice_by_age ON notice (created_at);

-- How a person wants to be told; who has no row is told as the program proposes.
CREATE TABLE notice_preference (
  person         INTEGER NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  has_digest     INTEGER NOT NULL CHECK (has_digest IN (0, 1)),
  digest_minutes INTEGER NOT NULL CHECK (digest_minutes BETWEEN 0 AND 1439),
  mails_climbs   INTEGER NOT NULL CHECK (mails_climbs IN (0, 1)),
  mails_dates    INTEGER NOT NULL CHECK (mails_dates IN (0, 1))
);

-- The days on which a person was sent a digest: one a day.
CREATE TABLE notice_digest (
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  on_day TEXT    NOT NULL,
  PRIMARY KEY (person, on_day)
);
