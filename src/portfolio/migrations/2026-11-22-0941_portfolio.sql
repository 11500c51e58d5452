-- A question kept under a name: the words of an address. A person's own, or shared with an institution or with everybody.
CREATE TABLE saved_view (
  id          {{id}},
  person      INTEGER NOT NULL REFERENCES person (id),
  page        TEXT    NOT NULL,
  name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  words       TEXT    NOT NULL,
  sharing     TEXT    NOT NULL CHECK (sharing IN ('private', 'institution', 'everybody')),
  institution INTEGER NOT NULL,
  is_default  INTEGER NOT NULL CHECK (is_default IN (0, 1)),
  created_at  TEXT    NOT NULL
);
CREATE INDEX saved_view_by_person ON saved_view (person, page);

-- What one press did to many rows, kept so that one press undoes it. The rows themselves and the journal tell what happened.
CREATE TABLE bulk_act (
  id      {{id}},
  person  INTEGER NOT NULL REFERENCES person (id),
  verb    TEXT    NOT NULL,
  done_at TEXT    NOT NULL,
  undone  INTEGER NOT NULL CHECK (undone IN (0, 1))
);
CREATE INDEX bulk_act_by_person ON bulk_act (person, id);
CREATE TABLE bulk_item (
  act                INTEGER NOT NULL REFERENCES bulk_act (id),
  milestone          INTEGER NOT NULL REFERENCES milestone (id),
  revision_after     INTEGER NOT NULL,
  due_before         TEXT,
  responsible_before INTEGER NOT NULL,
  critical_before    INTEGER NOT NULL,
  PRIMARY KEY (act, milestone)
);
