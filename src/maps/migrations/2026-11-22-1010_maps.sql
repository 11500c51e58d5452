-- How many people live in a place, as its government counts them.
ALTER TABLE place ADD COLUMN population INTEGER;

-- That a place has a shape, and which: the hash stands for what is kept beside, so that the journal holds no megabytes.
CREATE TABLE place_shape (
  id       {{id}},
  place    INTEGER NOT NULL UNIQUE REFERENCES place (id),
  kind     TEXT    NOT NULL CHECK (kind IN ('point', 'area')),
  hash     TEXT    NOT NULL,
  vertices INTEGER NOT NULL,
  source   TEXT    NOT NULL,
  revision INTEGER NOT NULL,
  seal     TEXT    NOT NULL
);

-- A GeoJSON geometry, and where the place's name is written on the map (millionths of a degree).
CREATE TABLE place_geometry (
  place     INTEGER NOT NULL PRIMARY KEY REFERENCES place (id),
  geometry  TEXT    NOT NULL,
  label_lon INTEGER NOT NULL,
  label_lat INTEGER NOT NULL
);

UPDATE role SET rights = rights || ' manage_places' WHERE code = 'administrator';
