-- Where in the journal a day began.
CREATE INDEX journal_by_time ON journal (at, id);
