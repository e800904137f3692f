-- Made from the journal by apply, in the same transaction, and rebuilt at will. Amounts are whole baisa,
-- quantities pieces or grams, instants ms UTC; `position` is that of the fact which made the row.

CREATE TABLE derived_exhibition (
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  name_ar        TEXT    NOT NULL,
  name_en        TEXT    NOT NULL,
  venue_ar       TEXT    NOT NULL,
  venue_en       TEXT    NOT NULL,
  starts_on      TEXT,
  ends_on        TEXT,
  commission_bp  INTEGER NOT NULL,
  cash_rounding  INTEGER NOT NULL,
  timezone       TEXT    NOT NULL,
  day_starts_at  TEXT    NOT NULL,
  sample         INTEGER NOT NULL,
  practice       INTEGER NOT NULL
) STRICT;

-- What each role may do alone, as the organiser set it: canonical JSON of the fact's limits.
CREATE TABLE derived_limits (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  limits TEXT    NOT NULL
) STRICT;

CREATE TABLE derived_tills (
  code     TEXT    PRIMARY KEY,
  name     TEXT    NOT NULL,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE derived_people (
  person_id TEXT    PRIMARY KEY,
  name      TEXT    NOT NULL,
  role      TEXT    NOT NULL,
  active    INTEGER NOT NULL,
  position  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE derived_families (
  code            TEXT    PRIMARY KEY,
  name_ar         TEXT    NOT NULL,
  name_en         TEXT    NOT NULL,
  wilayat         TEXT    NOT NULL,
  craft           TEXT    NOT NULL,
  commission_bp   INTEGER,
  vat_bp          INTEGER NOT NULL,
  vatin           TEXT,
  note            TEXT    NOT NULL,
  active          INTEGER NOT NULL,
  first_time      INTEGER,
  led_by_woman    INTEGER,
  led_by_youth    INTEGER,
  supporting_body TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE derived_products (
  code         TEXT    PRIMARY KEY,
  family_code  TEXT    NOT NULL REFERENCES derived_families (code),
  name_ar      TEXT    NOT NULL,
  name_en      TEXT    NOT NULL,
  category     TEXT    NOT NULL,
  price        INTEGER NOT NULL,
  unit         TEXT    NOT NULL,
  vat_bp       INTEGER,
  barcode      TEXT,
  low_stock_at INTEGER,
  active       INTEGER NOT NULL,
  on_hand      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_products_by_family ON derived_products (family_code);
CREATE INDEX derived_products_by_barcode ON derived_products (barcode) WHERE barcode IS NOT NULL;

CREATE TABLE derived_product_prices (
  product_code TEXT    NOT NULL REFERENCES derived_products (code),
  position     INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  by           TEXT    NOT NULL,
  price        INTEGER NOT NULL,
  PRIMARY KEY (product_code, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE derived_stock_moves (
  position     INTEGER PRIMARY KEY,
  product_code TEXT    NOT NULL REFERENCES derived_products (code),
  at           INTEGER NOT NULL,
  by           TEXT    NOT NULL,
  qty          INTEGER NOT NULL,
  reason       TEXT    NOT NULL,
  note         TEXT    NOT NULL
) STRICT;
CREATE INDEX derived_stock_moves_by_product ON derived_stock_moves (product_code);

CREATE TABLE derived_shifts (
  position  INTEGER PRIMARY KEY,
  id        TEXT    NOT NULL UNIQUE,
  till_code TEXT    NOT NULL REFERENCES derived_tills (code),
  opened_at INTEGER NOT NULL,
  opened_by TEXT    NOT NULL,
  float     INTEGER NOT NULL,
  sales     INTEGER NOT NULL,
  closed_position INTEGER,
  closed_at INTEGER,
  closed_by TEXT,
  expected  INTEGER,
  counted   INTEGER,
  variance  INTEGER,
  count     TEXT,
  note      TEXT
) STRICT;
CREATE UNIQUE INDEX derived_shifts_open ON derived_shifts (till_code) WHERE closed_at IS NULL;
CREATE INDEX derived_shifts_by_closing ON derived_shifts (closed_position) WHERE closed_position IS NOT NULL;

CREATE TABLE derived_cash_moves (
  position  INTEGER PRIMARY KEY,
  shift     INTEGER NOT NULL REFERENCES derived_shifts (position),
  at        INTEGER NOT NULL,
  by        TEXT    NOT NULL,
  direction TEXT    NOT NULL,
  amount    INTEGER NOT NULL,
  account   TEXT    NOT NULL,
  reason    TEXT    NOT NULL
) STRICT;
CREATE INDEX derived_cash_moves_by_shift ON derived_cash_moves (shift);

CREATE TABLE derived_drawer_openings (
  position INTEGER PRIMARY KEY,
  shift    INTEGER NOT NULL REFERENCES derived_shifts (position),
  at       INTEGER NOT NULL,
  by       TEXT    NOT NULL,
  reason   TEXT    NOT NULL
) STRICT;
CREATE INDEX derived_drawer_openings_by_shift ON derived_drawer_openings (shift);

CREATE TABLE derived_sales (
  position           INTEGER PRIMARY KEY,
  id                 TEXT    NOT NULL UNIQUE,
  number             TEXT    NOT NULL UNIQUE,
  till_code          TEXT    NOT NULL,
  shift              INTEGER NOT NULL REFERENCES derived_shifts (position),
  at                 INTEGER NOT NULL,
  business_day       TEXT    NOT NULL,
  by                 TEXT    NOT NULL,
  items              INTEGER NOT NULL,
  gross              INTEGER NOT NULL,
  base               INTEGER NOT NULL,
  net                INTEGER NOT NULL,
  vat                INTEGER NOT NULL,
  commission         INTEGER NOT NULL,
  due                INTEGER NOT NULL,
  kept               INTEGER NOT NULL,
  change             INTEGER NOT NULL,
  rounding           INTEGER NOT NULL,
  voided             INTEGER NOT NULL,
  refunds            INTEGER NOT NULL
) STRICT;
CREATE INDEX derived_sales_by_shift ON derived_sales (shift);
CREATE INDEX derived_sales_by_day ON derived_sales (business_day);
-- To find the sale that somebody comes back with.
CREATE INDEX derived_sales_by_time ON derived_sales (at);
CREATE INDEX derived_sales_by_amount ON derived_sales (net);

CREATE TABLE derived_sale_lines (
  sale          INTEGER NOT NULL REFERENCES derived_sales (position),
  line          INTEGER NOT NULL,
  product_code  TEXT    NOT NULL,
  family_code   TEXT    NOT NULL,
  business_day  TEXT    NOT NULL,
  name_ar       TEXT    NOT NULL,
  name_en       TEXT    NOT NULL,
  unit          TEXT    NOT NULL,
  qty           INTEGER NOT NULL,
  price         INTEGER NOT NULL,
  gross         INTEGER NOT NULL,
  base          INTEGER NOT NULL,
  net           INTEGER NOT NULL,
  vat_bp        INTEGER NOT NULL,
  vat           INTEGER NOT NULL,
  commission_bp INTEGER NOT NULL,
  commission    INTEGER NOT NULL,
  refunded_qty  INTEGER NOT NULL,
  PRIMARY KEY (sale, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_sale_lines_by_family ON derived_sale_lines (family_code, business_day);
CREATE INDEX derived_sale_lines_by_product ON derived_sale_lines (product_code);

-- The payments that hold now; for cash, `amount` is what was kept.
CREATE TABLE derived_tenders (
  sale        INTEGER NOT NULL REFERENCES derived_sales (position),
  no          INTEGER NOT NULL,
  method      TEXT    NOT NULL,
  amount      INTEGER NOT NULL,
  given       INTEGER NOT NULL,
  family_code TEXT,
  reference   TEXT,
  PRIMARY KEY (sale, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_tenders_by_family ON derived_tenders (family_code) WHERE family_code IS NOT NULL;

CREATE TABLE derived_voids (
  position     INTEGER PRIMARY KEY,
  sale         INTEGER NOT NULL UNIQUE REFERENCES derived_sales (position),
  at           INTEGER NOT NULL,
  business_day TEXT    NOT NULL,
  by           TEXT    NOT NULL,
  reason       TEXT    NOT NULL
) STRICT;
CREATE INDEX derived_voids_by_day ON derived_voids (business_day);

CREATE TABLE derived_refunds (
  position     INTEGER PRIMARY KEY,
  id           TEXT    NOT NULL UNIQUE,
  number       TEXT    NOT NULL UNIQUE,
  sale         INTEGER NOT NULL REFERENCES derived_sales (position),
  shift        INTEGER NOT NULL REFERENCES derived_shifts (position),
  at           INTEGER NOT NULL,
  business_day TEXT    NOT NULL,
  by           TEXT    NOT NULL,
  method       TEXT    NOT NULL,
  family_code  TEXT,
  net          INTEGER NOT NULL,
  paid         INTEGER NOT NULL,
  rounding     INTEGER NOT NULL,
  restock      INTEGER NOT NULL,
  reason       TEXT    NOT NULL
) STRICT;
CREATE INDEX derived_refunds_by_sale ON derived_refunds (sale);
CREATE INDEX derived_refunds_by_shift ON derived_refunds (shift);
CREATE INDEX derived_refunds_by_family ON derived_refunds (family_code) WHERE family_code IS NOT NULL;

CREATE TABLE derived_refund_lines (
  refund       INTEGER NOT NULL REFERENCES derived_refunds (position),
  no           INTEGER NOT NULL,
  line         INTEGER NOT NULL,
  product_code TEXT    NOT NULL,
  family_code  TEXT    NOT NULL,
  business_day TEXT    NOT NULL,
  qty          INTEGER NOT NULL,
  gross        INTEGER NOT NULL,
  base         INTEGER NOT NULL,
  net          INTEGER NOT NULL,
  vat          INTEGER NOT NULL,
  commission   INTEGER NOT NULL,
  PRIMARY KEY (refund, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_refund_lines_by_family ON derived_refund_lines (family_code, business_day);

CREATE TABLE derived_payouts (
  position    INTEGER PRIMARY KEY,
  id          TEXT    NOT NULL UNIQUE,
  number      TEXT    NOT NULL UNIQUE,
  family_code TEXT    NOT NULL REFERENCES derived_families (code),
  method      TEXT    NOT NULL,
  till_code   TEXT    NOT NULL,
  shift       INTEGER REFERENCES derived_shifts (position),
  at          INTEGER NOT NULL,
  by          TEXT    NOT NULL,
  cleared     INTEGER NOT NULL,
  paid        INTEGER NOT NULL,
  rounding    INTEGER NOT NULL,
  reversed    INTEGER NOT NULL
) STRICT;
CREATE INDEX derived_payouts_by_family ON derived_payouts (family_code);
CREATE INDEX derived_payouts_by_shift ON derived_payouts (shift) WHERE shift IS NOT NULL;

CREATE TABLE derived_payout_reversals (
  position INTEGER PRIMARY KEY,
  payout   INTEGER NOT NULL UNIQUE REFERENCES derived_payouts (position),
  shift    INTEGER REFERENCES derived_shifts (position),
  at       INTEGER NOT NULL,
  by       TEXT    NOT NULL,
  reason   TEXT    NOT NULL
) STRICT;
CREATE INDEX derived_payout_reversals_by_shift ON derived_payout_reversals (shift) WHERE shift IS NOT NULL;

CREATE TABLE derived_pay_ins (
  position    INTEGER PRIMARY KEY,
  family_code TEXT    NOT NULL REFERENCES derived_families (code),
  method      TEXT    NOT NULL,
  shift       INTEGER REFERENCES derived_shifts (position),
  at          INTEGER NOT NULL,
  by          TEXT    NOT NULL,
  amount      INTEGER NOT NULL
) STRICT;
CREATE INDEX derived_pay_ins_by_family ON derived_pay_ins (family_code);
CREATE INDEX derived_pay_ins_by_shift ON derived_pay_ins (shift) WHERE shift IS NOT NULL;

-- Double entry: debit +, credit −; those of one fact sum to 0.
CREATE TABLE derived_postings (
  position INTEGER NOT NULL,
  no       INTEGER NOT NULL,
  account  TEXT    NOT NULL,
  amount   INTEGER NOT NULL,
  PRIMARY KEY (position, no)
) STRICT, WITHOUT ROWID;

-- Running sums, so that no total of the exhibition has to read its sales.
CREATE TABLE derived_accounts (
  account TEXT    PRIMARY KEY,
  balance INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE derived_counters (
  name  TEXT    PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE derived_days (
  business_day TEXT    PRIMARY KEY,
  sales        INTEGER NOT NULL,
  refunds      INTEGER NOT NULL,
  gross        INTEGER NOT NULL,
  net          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- `direct` is what buyers sent to the family's own phone, less what it gave back.
CREATE TABLE derived_family_days (
  family_code  TEXT    NOT NULL,
  business_day TEXT    NOT NULL,
  gross        INTEGER NOT NULL,
  base         INTEGER NOT NULL,
  net          INTEGER NOT NULL,
  vat          INTEGER NOT NULL,
  commission   INTEGER NOT NULL,
  direct       INTEGER NOT NULL,
  PRIMARY KEY (family_code, business_day)
) STRICT, WITHOUT ROWID;

-- What a family sees of its day, however many lines there were. `credit` is base less commission.
CREATE TABLE derived_product_days (
  family_code  TEXT    NOT NULL,
  business_day TEXT    NOT NULL,
  product_code TEXT    NOT NULL,
  qty          INTEGER NOT NULL,
  gross        INTEGER NOT NULL,
  net          INTEGER NOT NULL,
  credit       INTEGER NOT NULL,
  PRIMARY KEY (family_code, business_day, product_code)
) STRICT, WITHOUT ROWID;

-- What was kept by each way of payment, refunds taken off; the day is the sale's own, a refund's its own.
CREATE TABLE derived_tender_days (
  business_day TEXT    NOT NULL,
  method       TEXT    NOT NULL,
  amount       INTEGER NOT NULL,
  PRIMARY KEY (business_day, method)
) STRICT, WITHOUT ROWID;
