-- A large file is written by a job: until it is done nobody changes the file, and what became of it is told afterwards.
ALTER TABLE import_file ADD COLUMN state TEXT NOT NULL DEFAULT 'waiting';
ALTER TABLE import_file ADD COLUMN only_good_rows INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_file ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE import_file ADD COLUMN written INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import_file ADD COLUMN entry INTEGER;
