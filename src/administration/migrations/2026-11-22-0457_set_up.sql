-- What was done to set the government up: a dated note on one of the ten steps, which may say that the step is done with it.
CREATE TABLE set_up_note (
  id        {{id}},
  step      INTEGER NOT NULL CHECK (step BETWEEN 1 AND 10),
  noted_on  TEXT    NOT NULL,
  subject   TEXT    NOT NULL,
  text      TEXT    NOT NULL,
  completes INTEGER NOT NULL CHECK (completes IN (0, 1)),
  person    INTEGER REFERENCES person (id),
  revision  INTEGER NOT NULL,
  seal      TEXT    NOT NULL
);
CREATE INDEX set_up_note_by_step ON set_up_note (step, noted_on);
UPDATE role SET rights = rights || ' set_up' WHERE code IN ('administrator', 'delivery_unit');
