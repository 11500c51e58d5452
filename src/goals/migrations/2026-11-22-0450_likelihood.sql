-- What the delivery unit thinks of the delivery of a goal: a judgement on four points, never computed. A new one supersedes
-- the one before; none is edited.
CREATE TABLE likelihood (
  id        {{id}},
  goal      INTEGER NOT NULL REFERENCES goal (id),
  overall   TEXT    NOT NULL CHECK (overall IN ('unrated', 'unlikely', 'doubtful', 'likely', 'highly_likely')),
  challenge TEXT    NOT NULL CHECK (challenge IN ('unrated', 'low', 'medium', 'high', 'very_high')),
  planning  TEXT    NOT NULL CHECK (planning IN ('unrated', 'critical', 'weak', 'adequate', 'strong')),
  capacity  TEXT    NOT NULL CHECK (capacity IN ('unrated', 'critical', 'weak', 'adequate', 'strong')),
  stage     INTEGER NOT NULL CHECK (stage BETWEEN 0 AND 4),
  reason    TEXT    NOT NULL,
  judged_on TEXT    NOT NULL,
  judged_at TEXT    NOT NULL,
  person    INTEGER REFERENCES person (id),
  revision  INTEGER NOT NULL,
  seal      TEXT    NOT NULL
);
CREATE INDEX likelihood_by_goal ON likelihood (goal, id);
UPDATE role SET rights = rights || ' judge_delivery' WHERE code = 'delivery_unit';
