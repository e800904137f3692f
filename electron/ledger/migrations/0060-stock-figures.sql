-- Running figures, so that what a family brought and took home is never summed up from all moves. What was
-- sold follows: all that was moved less what is on hand.
CREATE TABLE derived_stock_figures (
  product_code TEXT    PRIMARY KEY REFERENCES derived_products (code),
  brought      INTEGER NOT NULL,
  returned     INTEGER NOT NULL,
  lost         INTEGER NOT NULL,
  recounted    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO derived_stock_figures (product_code, brought, returned, lost, recounted)
SELECT product_code,
  SUM(CASE WHEN reason = 'received' THEN qty ELSE 0 END),
  SUM(CASE WHEN reason = 'returned' THEN -qty ELSE 0 END),
  SUM(CASE WHEN reason IN ('damaged', 'sample', 'gift') THEN -qty ELSE 0 END),
  SUM(CASE WHEN reason = 'recount' THEN qty ELSE 0 END)
FROM derived_stock_moves GROUP BY product_code;

-- What is low is asked for all day, and is little of all there is.
CREATE INDEX derived_products_low ON derived_products (family_code, code)
WHERE active = 1 AND low_stock_at IS NOT NULL AND on_hand <= low_stock_at;
