-- What one press did to many goals, as bulk_item keeps it of milestones: as each was before.
ALTER TABLE bulk_act ADD COLUMN of_goals INTEGER NOT NULL DEFAULT 0 CHECK (of_goals IN (0, 1));
CREATE TABLE bulk_goal (
  act              INTEGER NOT NULL REFERENCES bulk_act (id),
  goal             INTEGER NOT NULL REFERENCES goal (id),
  revision_after   INTEGER NOT NULL,
  leader_before    INTEGER NOT NULL,
  published_before INTEGER NOT NULL CHECK (published_before IN (0, 1)),
  PRIMARY KEY (act, goal)
);
CREATE INDEX bulk_goal_by_goal ON bulk_goal (goal);
