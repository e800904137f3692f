-- Why a payout was made although the accounts did not agree; null where they did, as for all before.
ALTER TABLE derived_payouts ADD COLUMN decision TEXT;

-- A bank account beside the number for transfers. As erasable, and as local.
ALTER TABLE local_contacts ADD COLUMN bank TEXT;

-- How often the document of a payout was printed or saved. Local: no fact says what was printed.
CREATE TABLE local_payout_papers (
  payout_id TEXT    PRIMARY KEY,
  printed   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
