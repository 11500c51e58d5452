-- New rows of the lists enter their indexes of words many at a time, by the statement of whoever writes them: row by row, by a
-- trigger, took a quarter of a large import.
{{sqlite}}
DROP TRIGGER goal_words_added;
DROP TRIGGER milestone_words_added;
{{postgresql}}
{{end}}
