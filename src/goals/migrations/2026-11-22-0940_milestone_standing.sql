-- A line of the list of all milestones as it is read: derived, written with the facts in one transaction and made anew by
-- `timon rebuild`. `list_key` is severity, then due date: the list's own order, walked along an index at any size.
CREATE TABLE milestone_standing (
  milestone      INTEGER NOT NULL PRIMARY KEY,
  goal           INTEGER NOT NULL REFERENCES goal (id),
  institution    INTEGER NOT NULL,
  standing       TEXT    NOT NULL,
  reason         TEXT    NOT NULL,
  reason_details TEXT    NOT NULL,
  alerts         INTEGER NOT NULL,
  restrictions   INTEGER NOT NULL,
  due_key        TEXT    NOT NULL,
  list_key       TEXT    NOT NULL,
  search_text    TEXT    NOT NULL
);
CREATE INDEX milestone_standing_by_list ON milestone_standing (list_key, milestone);
CREATE INDEX milestone_standing_by_institution ON milestone_standing (institution, list_key, milestone);
CREATE INDEX milestone_standing_by_due ON milestone_standing (due_key, milestone);
CREATE INDEX milestone_standing_by_goal ON milestone_standing (goal);
-- The next turn of the day fills it.
DELETE FROM turned_day;
{{sqlite}}
CREATE VIRTUAL TABLE milestone_words USING fts5 (search_text, content = 'milestone_standing', content_rowid = 'milestone', tokenize = 'unicode61');
CREATE TRIGGER milestone_words_added AFTER INSERT ON milestone_standing BEGIN
  INSERT INTO milestone_words (rowid, search_text) VALUES (new.milestone, new.search_text);
END;
CREATE TRIGGER milestone_words_removed AFTER DELETE ON milestone_standing BEGIN
  INSERT INTO milestone_words (milestone_words, rowid, search_text) VALUES ('delete', old.milestone, old.search_text);
END;
CREATE TRIGGER milestone_words_changed AFTER UPDATE OF search_text ON milestone_standing WHEN old.search_text <> new.search_text BEGIN
  INSERT INTO milestone_words (milestone_words, rowid, search_text) VALUES ('delete', old.milestone, old.search_text);
  INSERT INTO milestone_words (rowid, search_text) VALUES (new.milestone, new.search_text);
END;
{{postgresql}}
CREATE INDEX milestone_words ON milestone_standing USING gin (to_tsvector('simple', search_text));
{{end}}
