-- The order in which a coordinator is putting the pack together: a draft of the office, without a seal, frozen in pack_item at delivery.
CREATE TABLE pack_order (
  period     INTEGER NOT NULL REFERENCES period (id),
  office     INTEGER NOT NULL REFERENCES office (id),
  kind       TEXT    NOT NULL CHECK (kind IN ('hand_off', 'obstacle', 'opportunity')),
  subject_id INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  PRIMARY KEY (period, office, kind, subject_id)
);

-- Who was reminded of a hand-off, and by whom: once of each kind, by hand once a day.
CREATE TABLE reminder (
  id          {{id}},
  period      INTEGER NOT NULL REFERENCES period (id),
  office      INTEGER NOT NULL REFERENCES office (id),
  kind        TEXT    NOT NULL CHECK (kind IN ('before', 'after', 'above', 'by_hand')),
  person      INTEGER REFERENCES person (id),
  reminded_on TEXT    NOT NULL,
  reminded_at TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL,
  UNIQUE (period, office, kind, reminded_on)
);
