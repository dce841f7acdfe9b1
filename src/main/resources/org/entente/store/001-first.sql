-- What a node keeps, first layout. docs/format/store.md says what each table is for.

CREATE TABLE vault (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  wrapped BLOB NOT NULL,
  names_key BLOB NOT NULL
) STRICT;

CREATE TABLE fact (
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;

CREATE TABLE secret (
  handle BLOB PRIMARY KEY CHECK (length(handle) = 32),
  sealed_name BLOB NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE paper (
  handle BLOB PRIMARY KEY CHECK (length(handle) = 32),
  sealed_name BLOB NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE note (
  place INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  id BLOB NOT NULL CHECK (length(id) = 32)
) STRICT;

CREATE TABLE act (
  place INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  note BLOB NOT NULL
) STRICT;

CREATE TABLE text (
  place INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  act BLOB NOT NULL REFERENCES act (id),
  sealed BLOB NOT NULL
) STRICT;

CREATE INDEX text_of_act ON text (act);
