-- The till that goes on in place of this one since the ledger was restored from a copy: nothing is sold here any more.
ALTER TABLE derived_tills ADD COLUMN replaced_by TEXT;
