-- How the standing of each goal turned, as it was computed on its day. Not made anew by `timon rebuild`: what was shown then was shown.
CREATE TABLE standing_turn (
  id             {{id}},
  goal           INTEGER NOT NULL REFERENCES goal (id),
  at             TEXT    NOT NULL,
  before         TEXT    NOT NULL,
  after          TEXT    NOT NULL,
  reason         TEXT    NOT NULL,
  reason_details TEXT    NOT NULL
);
CREATE INDEX standing_turn_by_time ON standing_turn (at);
CREATE INDEX standing_turn_by_goal ON standing_turn (goal, at);
