-- Where in the journal a day began.
CREATE INDEX journal_by_time ON journal (at, id);
-- What was moved since.
CREATE INDEX reprogramming_by_time ON reprogramming (moved_at);
