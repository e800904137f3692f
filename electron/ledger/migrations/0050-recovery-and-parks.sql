-- Verifiers of recovery codes, as those of PINs: for an organiser who forgot. Used once.
CREATE TABLE local_recovery_codes (
  person_id TEXT    PRIMARY KEY,
  salt      BLOB    NOT NULL,
  verifier  BLOB    NOT NULL,
  tries     INTEGER NOT NULL,
  wait_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Carts put aside; `cart` is what the screen will ask to sell. `taken_by` is the taking that got it back: the row stays
-- for a while, so that an answer which was lost on the way can be given again.
CREATE TABLE local_parked_carts (
  sale_id      TEXT    PRIMARY KEY,
  till_code    TEXT    NOT NULL,
  number       INTEGER NOT NULL,
  name         TEXT    NOT NULL,
  lines        INTEGER NOT NULL,
  total        INTEGER NOT NULL,
  parked_at    INTEGER NOT NULL,
  parked_by    TEXT    NOT NULL,
  business_day TEXT    NOT NULL,
  cart         TEXT    NOT NULL,
  taken_by     TEXT
) STRICT, WITHOUT ROWID;

-- What each holds, to find it again by scanning one of its items.
CREATE TABLE local_parked_products (
  product_code TEXT NOT NULL,
  sale_id      TEXT NOT NULL REFERENCES local_parked_carts (sale_id) ON DELETE CASCADE,
  PRIMARY KEY (product_code, sale_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX local_parked_products_by_cart ON local_parked_products (sale_id);
