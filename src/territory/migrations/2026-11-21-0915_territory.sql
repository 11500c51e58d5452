-- Where things happen: regions, provinces, departments, towns.
CREATE TABLE place (
  id       {{id}},
  code     TEXT    NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 40),
  name     TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  level    TEXT    NOT NULL,
  parent   INTEGER REFERENCES place (id),
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL
);
