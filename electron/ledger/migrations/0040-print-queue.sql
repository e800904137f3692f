-- Receipts that wait for the printer, and how often each left it. Local: no fact says what was printed.
CREATE TABLE local_print_queue (
  sale_id  TEXT    PRIMARY KEY,
  asked_at INTEGER NOT NULL,
  state    TEXT    NOT NULL CHECK (state IN ('waiting', 'printed', 'failed', 'late')),
  printed  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX local_print_queue_waiting ON local_print_queue (asked_at) WHERE state = 'waiting';
