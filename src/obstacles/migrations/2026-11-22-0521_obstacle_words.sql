-- The words of each alert and restriction, for searching at any size. The text is folded already: lower case, no accents.
{{sqlite}}
CREATE VIRTUAL TABLE obstacle_words USING fts5 (search_text, content = 'obstacle_search', content_rowid = 'obstacle', tokenize = 'unicode61');
INSERT INTO obstacle_words (obstacle_words) VALUES ('rebuild');
CREATE TRIGGER obstacle_words_added AFTER INSERT ON obstacle_search BEGIN
  INSERT INTO obstacle_words (rowid, search_text) VALUES (new.obstacle, new.search_text);
END;
CREATE TRIGGER obstacle_words_removed AFTER DELETE ON obstacle_search BEGIN
  INSERT INTO obstacle_words (obstacle_words, rowid, search_text) VALUES ('delete', old.obstacle, old.search_text);
END;
CREATE TRIGGER obstacle_words_changed AFTER UPDATE OF search_text ON obstacle_search WHEN old.search_text <> new.search_text BEGIN
  INSERT INTO obstacle_words (obstacle_words, rowid, search_text) VALUES ('delete', old.obstacle, old.search_text);
  INSERT INTO obstacle_words (rowid, search_text) VALUES (new.obstacle, new.search_text);
END;
{{postgresql}}
CREATE INDEX obstacle_words ON obstacle_search USING gin (to_tsvector('simple', search_text));
{{end}}
