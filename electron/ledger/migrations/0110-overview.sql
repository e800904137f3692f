-- Running figures behind the overview, so that it never reads sales to know what they came to.

-- By the hour of the clock on the wall, 0 to 23. `net` has refunds and voids taken off in the hour in which they were
-- made, as `derived_days` has on its day; `first_at` and `last_at` are of its sales (null: there were only returns).
CREATE TABLE derived_hours (
  business_day TEXT    NOT NULL,
  hour         INTEGER NOT NULL,
  sales        INTEGER NOT NULL,
  net          INTEGER NOT NULL,
  first_at     INTEGER,
  last_at      INTEGER,
  PRIMARY KEY (business_day, hour)
) STRICT, WITHOUT ROWID;

-- What was undone on a day, whenever it was sold; `net` in baisa, above 0.
CREATE TABLE derived_day_mends (
  business_day TEXT    PRIMARY KEY,
  voids        INTEGER NOT NULL,
  voided_net   INTEGER NOT NULL,
  refunds      INTEGER NOT NULL,
  refunded_net INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE derived_product_totals (
  product_code TEXT    PRIMARY KEY,
  qty          INTEGER NOT NULL,
  net          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX derived_family_days_by_day ON derived_family_days (business_day);
CREATE INDEX derived_product_days_by_day ON derived_product_days (business_day);
-- To open the sales behind a figure, newest first.
CREATE INDEX derived_tenders_by_method ON derived_tenders (method, sale);
CREATE INDEX derived_sales_mended ON derived_sales (position) WHERE voided = 1 OR refunds > 0;

INSERT INTO derived_product_totals (product_code, qty, net)
SELECT product_code, SUM(qty), SUM(net) FROM derived_product_days GROUP BY product_code;

INSERT INTO derived_day_mends (business_day, voids, voided_net, refunds, refunded_net)
SELECT business_day, SUM(voids), SUM(voided_net), SUM(refunds), SUM(refunded_net) FROM (
  SELECT v.business_day, 1 AS voids, s.net AS voided_net, 0 AS refunds, 0 AS refunded_net
  FROM derived_voids v JOIN derived_sales s ON s.position = v.sale
  UNION ALL
  SELECT business_day, 0, 0, 1, net FROM derived_refunds
) GROUP BY business_day;
