-- The cart that stands open at this computer, so that a page or a program that goes takes nothing of it along.
CREATE TABLE local_open_cart (
  only      INTEGER PRIMARY KEY CHECK (only = 1),
  sale_id   TEXT    NOT NULL,
  till_code TEXT    NOT NULL,
  total     INTEGER NOT NULL,
  kept_at   INTEGER NOT NULL,
  kept_by   TEXT    NOT NULL,
  cart      TEXT    NOT NULL
) STRICT;

-- Two things asked of the journal at once are found as quickly as one. The position stands at the end of each index,
-- so that what is found comes in the journal's order.
CREATE INDEX journal_facts_by_person_and_kind ON journal_facts (by, kind);
CREATE INDEX journal_facts_by_person_and_till ON journal_facts (by, till_id);
CREATE INDEX journal_facts_of_till ON journal_facts (till_id);
CREATE INDEX journal_facts_of_till_and_kind ON journal_facts (till_id, kind);
