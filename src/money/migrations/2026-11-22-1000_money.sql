-- The money of a goal: lines by source, and dated movements of five kinds. What is available, spent or paid is summed, never kept.
CREATE TABLE budget_line (
  id        {{id}},
  goal      INTEGER NOT NULL REFERENCES goal (id),
  name      TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  source    TEXT    NOT NULL,
  programme TEXT    NOT NULL,
  currency  TEXT    NOT NULL CHECK (length(currency) = 3),
  revision  INTEGER NOT NULL,
  seal      TEXT    NOT NULL,
  UNIQUE (goal, name)
);

-- Minor units of the line's currency; «modified» is what is added to or taken from what was approved.
CREATE TABLE budget_movement (
  id          {{id}},
  goal        INTEGER NOT NULL REFERENCES goal (id),
  line        INTEGER NOT NULL REFERENCES budget_line (id),
  kind        TEXT    NOT NULL CHECK (kind IN ('approved', 'modified', 'committed', 'accrued', 'paid')),
  on_day      TEXT    NOT NULL,
  amount      INTEGER NOT NULL CHECK (amount <> 0),
  detail      TEXT    NOT NULL,
  recorded_at TEXT    NOT NULL,
  person      INTEGER REFERENCES person (id),
  office      INTEGER REFERENCES office (id),
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX budget_movement_by_goal ON budget_movement (goal, on_day);
CREATE INDEX budget_movement_by_line ON budget_movement (line);

UPDATE role SET rights = rights || ' record_money' WHERE code IN ('institutional_coordinator', 'delivery_unit');
