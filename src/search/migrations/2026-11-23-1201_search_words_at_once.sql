-- As with goals and milestones: new entries come many at a time.
{{sqlite}}
DROP TRIGGER search_words_added;
{{postgresql}}
{{end}}
