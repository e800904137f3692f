-- This computer's own affair: never in the journal, a report or an export.

CREATE TABLE local_settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Verifiers of PINs (scrypt), and the wrong tries since the last right one.
CREATE TABLE local_pins (
  person_id TEXT    PRIMARY KEY,
  salt      BLOB    NOT NULL,
  verifier  BLOB    NOT NULL,
  tries     INTEGER NOT NULL,
  wait_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Phones and bank numbers can be erased; a fact never carries them.
CREATE TABLE local_contacts (
  family_code TEXT    PRIMARY KEY,
  phone       TEXT,
  on_receipt  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What each command was asked and answered, so that asking again is harmless.
CREATE TABLE local_answers (
  id      TEXT NOT NULL PRIMARY KEY,
  request TEXT NOT NULL,
  answer  TEXT NOT NULL
) STRICT, WITHOUT ROWID;
