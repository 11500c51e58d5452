-- What one office asks of another without a problem on the way: resources from above, an instruction from above.
CREATE TABLE petition (
  id          {{id}},
  code        TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  kind        TEXT    NOT NULL CHECK (kind IN ('resources', 'instruction')),
  title       TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  text        TEXT    NOT NULL,
  goal        INTEGER REFERENCES goal (id),
  asked_by    INTEGER NOT NULL REFERENCES office (id),
  asked_of    INTEGER NOT NULL REFERENCES office (id),
  person      INTEGER REFERENCES person (id),
  asked_on    TEXT    NOT NULL,
  due_on      TEXT,
  state       TEXT    NOT NULL CHECK (state IN ('open', 'answered', 'withdrawn')),
  read_on     TEXT,
  verb        TEXT    NOT NULL CHECK (verb IN ('', 'decide', 'delegate', 'ask_for_data', 'reject')),
  answer      TEXT    NOT NULL,
  answered_on TEXT,
  answered_by INTEGER REFERENCES person (id),
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX petition_by_asked_by ON petition (asked_by, state);
CREATE INDEX petition_by_asked_of ON petition (asked_of, state);
CREATE INDEX petition_by_goal ON petition (goal);
CREATE INDEX petition_by_answer ON petition (answered_by, answered_on);
INSERT INTO code_number (space, number) VALUES ('petition', 0);
