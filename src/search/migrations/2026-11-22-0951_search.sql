-- Derived, for searching: the words of everything that has a page, in lower case without accents. Written with the facts in one
-- transaction and made anew by `timon rebuild`. The text ends with a word that names the kind, so that an index looks among its
-- own kind only.
CREATE TABLE search_entry (
  id          {{id}},
  kind        TEXT    NOT NULL,
  subject     INTEGER NOT NULL,
  code        TEXT    NOT NULL,
  title_text  TEXT    NOT NULL,
  search_text TEXT    NOT NULL,
  UNIQUE (kind, subject)
);
CREATE INDEX search_entry_by_code ON search_entry (kind, code);
{{sqlite}}
CREATE VIRTUAL TABLE search_words USING fts5 (search_text, content = 'search_entry', content_rowid = 'id', tokenize = 'unicode61');
CREATE TRIGGER search_words_added AFTER INSERT ON search_entry BEGIN
  INSERT INTO search_words (rowid, search_text) VALUES (new.id, new.search_text);
END;
CREATE TRIGGER search_words_removed AFTER DELETE ON search_entry BEGIN
  INSERT INTO search_words (search_words, rowid, search_text) VALUES ('delete', old.id, old.search_text);
END;
CREATE TRIGGER search_words_changed AFTER UPDATE OF search_text ON search_entry WHEN old.search_text <> new.search_text BEGIN
  INSERT INTO search_words (search_words, rowid, search_text) VALUES ('delete', old.id, old.search_text);
  INSERT INTO search_words (rowid, search_text) VALUES (new.id, new.search_text);
END;
{{postgresql}}
CREATE INDEX search_words ON search_entry USING gin (to_tsvector('simple', search_text));
{{end}}
