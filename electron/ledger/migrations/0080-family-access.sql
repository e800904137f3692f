-- Verifiers of families' PINs, as those of people. `chosen` 0: a first PIN was handed out, and the family has not yet
-- put its own in its place.
CREATE TABLE local_family_pins (
  family_code TEXT    PRIMARY KEY,
  salt        BLOB    NOT NULL,
  verifier    BLOB    NOT NULL,
  tries       INTEGER NOT NULL,
  wait_until  INTEGER NOT NULL,
  chosen      INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- A family's lines in the order in which they were sold: its last sales, and its statement page by page.
CREATE INDEX derived_sale_lines_of_family ON derived_sale_lines (family_code, sale);
