-- What a goal leads to and starts from: results, and the products that bring them about.
CREATE TABLE goal_result (
  id        {{id}},
  goal      INTEGER NOT NULL REFERENCES goal (id),
  sequence  INTEGER NOT NULL,
  situation TEXT    NOT NULL CHECK (situation IN ('present', 'expected')),
  text      TEXT    NOT NULL,
  indicator TEXT    NOT NULL,
  revision  INTEGER NOT NULL,
  seal      TEXT    NOT NULL
);
CREATE INDEX goal_result_by_goal ON goal_result (goal, sequence);

CREATE TABLE product (
  id        {{id}},
  goal      INTEGER NOT NULL REFERENCES goal (id),
  result    INTEGER REFERENCES goal_result (id),
  sequence  INTEGER NOT NULL,
  situation TEXT    NOT NULL CHECK (situation IN ('present', 'expected')),
  name      TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  quantity  INTEGER CHECK (quantity >= 0),
  unit      TEXT    NOT NULL,
  is_new    INTEGER NOT NULL,
  revision  INTEGER NOT NULL,
  seal      TEXT    NOT NULL
);
CREATE INDEX product_by_goal ON product (goal, sequence);

-- People and institutions involved in a goal, in one of its milestones, or in something that stands in its way.
CREATE TABLE stakeholder (
  id          {{id}},
  goal        INTEGER NOT NULL REFERENCES goal (id),
  milestone   INTEGER REFERENCES milestone (id),
  obstacle    INTEGER REFERENCES obstacle (id),
  kind        TEXT    NOT NULL CHECK (kind IN ('person', 'institution')),
  name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  folded_name TEXT    NOT NULL,
  institution INTEGER REFERENCES institution (id),
  office      INTEGER REFERENCES office (id),
  role        TEXT    NOT NULL,
  stance      TEXT    NOT NULL CHECK (stance IN ('unknown', 'favour', 'neutral', 'against')),
  influence   TEXT    NOT NULL CHECK (influence IN ('unknown', 'low', 'medium', 'high')),
  approach    TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX stakeholder_by_goal ON stakeholder (goal, id);
CREATE INDEX stakeholder_by_milestone ON stakeholder (milestone);
CREATE INDEX stakeholder_by_obstacle ON stakeholder (obstacle);
CREATE INDEX stakeholder_by_name ON stakeholder (folded_name, kind);

-- Who hands what to whom until it reaches the citizen.
CREATE TABLE chain_link (
  id          {{id}},
  goal        INTEGER NOT NULL REFERENCES goal (id),
  sequence    INTEGER NOT NULL,
  stakeholder INTEGER REFERENCES stakeholder (id),
  who         TEXT    NOT NULL,
  passes      TEXT    NOT NULL,
  strength    TEXT    NOT NULL CHECK (strength IN ('unknown', 'strong', 'adequate', 'weak')),
  reason      TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX chain_link_by_goal ON chain_link (goal, sequence);

-- What may happen nobody knows when; an alert has a date, a risk has none.
CREATE TABLE risk (
  id           {{id}},
  goal         INTEGER NOT NULL REFERENCES goal (id),
  title        TEXT    NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  likelihood   TEXT    NOT NULL CHECK (likelihood IN ('low', 'medium', 'high')),
  consequence  TEXT    NOT NULL CHECK (consequence IN ('low', 'medium', 'high')),
  response     TEXT    NOT NULL,
  watcher      INTEGER REFERENCES office (id),
  state        TEXT    NOT NULL CHECK (state IN ('open', 'happened', 'gone')),
  state_reason TEXT    NOT NULL,
  stated_on    TEXT,
  obstacle     INTEGER REFERENCES obstacle (id),
  revision     INTEGER NOT NULL,
  seal         TEXT    NOT NULL
);
CREATE INDEX risk_by_goal ON risk (goal, state);
CREATE INDEX risk_by_obstacle ON risk (obstacle);

-- The strategy of a goal as it was shown to who approves it.
CREATE TABLE presentation (
  id           {{id}},
  goal         INTEGER NOT NULL REFERENCES goal (id),
  presented_on TEXT    NOT NULL,
  office       INTEGER NOT NULL REFERENCES office (id),
  remarks      TEXT    NOT NULL,
  outcome      TEXT    NOT NULL CHECK (outcome IN ('accepted', 'to_correct', 'rejected')),
  corrections  TEXT    NOT NULL,
  person       INTEGER REFERENCES person (id),
  revision     INTEGER NOT NULL,
  seal         TEXT    NOT NULL
);
CREATE INDEX presentation_by_goal ON presentation (goal, presented_on);

-- One row a goal: how it faces conflict, and the days of the four reviews of its programming.
CREATE TABLE goal_strategy (
  id               {{id}},
  goal             INTEGER NOT NULL UNIQUE REFERENCES goal (id),
  towards_conflict TEXT    NOT NULL,
  actors_on        TEXT,
  owners_on        TEXT,
  superior_on      TEXT,
  top_on           TEXT,
  revision         INTEGER NOT NULL,
  seal             TEXT    NOT NULL
);

CREATE TABLE closing_review (
  id         {{id}},
  goal       INTEGER NOT NULL UNIQUE REFERENCES goal (id),
  went_well  TEXT    NOT NULL,
  went_badly TEXT    NOT NULL,
  helped     TEXT    NOT NULL,
  stop_doing TEXT    NOT NULL,
  written_on TEXT    NOT NULL,
  person     INTEGER REFERENCES person (id),
  revision   INTEGER NOT NULL,
  seal       TEXT    NOT NULL
);

CREATE TABLE lesson (
  id          {{id}},
  goal        INTEGER NOT NULL REFERENCES goal (id),
  type        TEXT    NOT NULL CHECK (type IN ('planning', 'coordination', 'procurement', 'money', 'people', 'technical', 'legal', 'communication', 'territory')),
  topic       TEXT    NOT NULL,
  text        TEXT    NOT NULL,
  told_on     TEXT    NOT NULL,
  person      INTEGER REFERENCES person (id),
  search_text TEXT    NOT NULL,
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX lesson_by_goal ON lesson (goal, id);
CREATE INDEX lesson_by_day ON lesson (told_on, id);
{{sqlite}}
CREATE VIRTUAL TABLE lesson_words USING fts5 (search_text, content = 'lesson', content_rowid = 'id', tokenize = 'unicode61');
CREATE TRIGGER lesson_words_added AFTER INSERT ON lesson BEGIN
  INSERT INTO lesson_words (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER lesson_words_removed AFTER DELETE ON lesson BEGIN
  INSERT INTO lesson_words (lesson_words, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
CREATE TRIGGER lesson_words_changed AFTER UPDATE OF search_text ON lesson WHEN old.search_text <> new.search_text BEGIN
  INSERT INTO lesson_words (lesson_words, rowid, search_text) VALUES ('delete', old.id, old.search_text);
  INSERT INTO lesson_words (rowid, search_text) VALUES (new.id, new.search_text);
END;
{{postgresql}}
CREATE INDEX lesson_words ON lesson USING gin (to_tsvector('simple', search_text));
{{end}}

-- Which version of a month's report is the government's word; a later one takes its place.
CREATE TABLE official_report (
  id          {{id}},
  goal        INTEGER NOT NULL REFERENCES goal (id),
  report      INTEGER NOT NULL UNIQUE REFERENCES goal_report (id),
  made_on     TEXT    NOT NULL,
  person      INTEGER REFERENCES person (id),
  office      INTEGER REFERENCES office (id),
  revision    INTEGER NOT NULL,
  seal        TEXT    NOT NULL
);
CREATE INDEX official_report_by_goal ON official_report (goal);
