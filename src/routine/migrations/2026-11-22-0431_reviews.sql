-- «Revisada»: who looked at a milestone's date in a month and left it as it is.
CREATE TABLE programming_review (
  id          {{id}},
  period      INTEGER NOT NULL REFERENCES period (id),
  milestone   INTEGER NOT NULL REFERENCES milestone (id),
  due_on      TEXT,
  office      INTEGER REFERENCES office (id),
  person      INTEGER REFERENCES person (id),
  reviewed_at TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL,
  UNIQUE (period, milestone)
);
CREATE INDEX programming_review_by_milestone ON programming_review (milestone);
