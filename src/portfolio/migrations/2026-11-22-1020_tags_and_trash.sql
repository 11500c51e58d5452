-- Free labels on a goal, or, where a milestone is named, on that milestone of it.
CREATE TABLE tag (
  id        {{id}},
  goal      INTEGER NOT NULL REFERENCES goal (id),
  milestone INTEGER REFERENCES milestone (id),
  name      TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
  folded    TEXT    NOT NULL,
  revision  INTEGER NOT NULL,
  seal      TEXT    NOT NULL
);
CREATE UNIQUE INDEX tag_once ON tag (goal, coalesce(milestone, 0), folded);
CREATE INDEX tag_by_milestone ON tag (milestone);
CREATE INDEX tag_by_name ON tag (folded, goal);

-- The label that an act put on many rows, so that one press takes it off again.
ALTER TABLE bulk_act ADD COLUMN detail TEXT NOT NULL DEFAULT '';

-- Goals and milestones that were removed before anything was approved: their rows as JSON, for some time, to be put back as they were.
-- They name the goal by its number alone, for it may be gone.
CREATE TABLE trash_item (
  id          {{id}},
  subject     TEXT    NOT NULL CHECK (subject IN ('goal', 'milestone')),
  goal        INTEGER NOT NULL,
  code        TEXT    NOT NULL,
  title       TEXT    NOT NULL,
  goal_code   TEXT    NOT NULL,
  goal_title  TEXT    NOT NULL,
  institution INTEGER NOT NULL REFERENCES institution (id),
  leader      INTEGER REFERENCES office (id),
  content     TEXT    NOT NULL,
  person      INTEGER REFERENCES person (id),
  removed_at  TEXT    NOT NULL,
  removed_on  TEXT    NOT NULL,
  until_on    TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX trash_item_by_end ON trash_item (until_on);
CREATE INDEX trash_item_by_time ON trash_item (removed_at);
UPDATE role SET rights = rights || ' restore_trash' WHERE code IN ('institutional_coordinator', 'delivery_unit', 'administrator');
