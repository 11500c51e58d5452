-- Files that wait for a review: kept a day, gone once they are written. Content in base 64.
CREATE TABLE import_file (
  id          {{id}},
  person      INTEGER NOT NULL REFERENCES person (id),
  name        TEXT    NOT NULL,
  size        INTEGER NOT NULL,
  content     TEXT    NOT NULL,
  answers     TEXT    NOT NULL,
  fixes       TEXT    NOT NULL,
  uploaded_at TEXT    NOT NULL
);
CREATE INDEX import_file_by_person ON import_file (person, id);
