-- A goal whose milestones are finished only with a document that shows it, and verified by a second person.
CREATE TABLE evidence_demand (
  id          {{id}},
  goal        INTEGER NOT NULL UNIQUE REFERENCES goal (id),
  demanded_on TEXT    NOT NULL,
  person      INTEGER REFERENCES person (id),
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
