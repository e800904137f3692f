-- The journal: what happened, written once. Everything derived can be made again from it.
CREATE TABLE journal_facts (
  position  INTEGER PRIMARY KEY,
  till_id   TEXT    NOT NULL,
  seq       INTEGER NOT NULL,
  id        TEXT    NOT NULL UNIQUE,
  kind      TEXT    NOT NULL,
  version   INTEGER NOT NULL,
  at        INTEGER NOT NULL,
  by        TEXT    NOT NULL,
  payload   TEXT    NOT NULL,
  prev_hash TEXT    NOT NULL,
  hash      TEXT    NOT NULL,
  UNIQUE (till_id, seq)
) STRICT;

-- Tells at once, however long the journal is, whether it holds a fact of a newer program.
CREATE INDEX journal_facts_by_kind ON journal_facts (kind, version);

-- Who did what, and when: each gives its facts in the order of the journal.
CREATE INDEX journal_facts_by_person ON journal_facts (by);
CREATE INDEX journal_facts_of_kind ON journal_facts (kind);
CREATE INDEX journal_facts_by_time ON journal_facts (at);

CREATE TRIGGER journal_facts_never_updated BEFORE UPDATE ON journal_facts
BEGIN
  SELECT RAISE(ABORT, 'facts are never updated');
END;

-- Also refuses INSERT OR REPLACE, since connections run with recursive_triggers.
CREATE TRIGGER journal_facts_never_deleted BEFORE DELETE ON journal_facts
BEGIN
  SELECT RAISE(ABORT, 'facts are never deleted');
END;
