-- The words of each goal's line, for searching at any size. The text is folded already: lower case, no accents.
{{sqlite}}
CREATE VIRTUAL TABLE goal_words USING fts5 (search_text, content = 'goal_standing', content_rowid = 'goal', tokenize = 'unicode61');
INSERT INTO goal_words (goal_words) VALUES ('rebuild');
CREATE TRIGGER goal_words_added AFTER INSERT ON goal_standing BEGIN
  INSERT INTO goal_words (rowid, search_text) VALUES (new.goal, new.search_text);
END;
CREATE TRIGGER goal_words_removed AFTER DELETE ON goal_standing BEGIN
  INSERT INTO goal_words (goal_words, rowid, search_text) VALUES ('delete', old.goal, old.search_text);
END;
CREATE TRIGGER goal_words_changed AFTER UPDATE OF search_text ON goal_standing WHEN old.search_text <> new.search_text BEGIN
  INSERT INTO goal_words (goal_words, rowid, search_text) VALUES ('delete', old.goal, old.search_text);
  INSERT INTO goal_words (rowid, search_text) VALUES (new.goal, new.search_text);
END;
{{postgresql}}
CREATE INDEX goal_words ON goal_standing USING gin (to_tsvector('simple', search_text));
{{end}}
