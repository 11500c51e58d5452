-- A large file is read and compared by a job: what it found is kept beside the file. And why a job did not write it, as a key of words.
ALTER TABLE import_file ADD COLUMN report TEXT NOT NULL DEFAULT '';
ALTER TABLE import_file ADD COLUMN refusal TEXT NOT NULL DEFAULT '';
