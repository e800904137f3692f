import { existsSync } from 'node:fs';
import { all, one, openReadable, type ReadableDb } from '../database';
import type { LookedCopy } from '../../../shared/contract/copies';
import { baisa } from '../../../shared/domain/amounts';
import { holdingsOf } from '../copies/holdings';

/** Works with a file as far as it can be read; null where it is not there or cannot be. Never writes to it. */
export function withFile<T>(path: string, work: (db: ReadableDb) => T): T | null {
  if (!existsSync(path)) return null;
  let db: ReadableDb | undefined;
  try {
    db = openReadable(path);
    return work(db);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

const hashAt = (db: ReadableDb, position: number): string | undefined =>
  one<{ hash: string }>(db, 'SELECT hash FROM journal_facts WHERE position = ?', position)?.hash;

/**
 * The last position up to which two journals are the same; 0: they have nothing in common. Each hash holds all before it,
 * so that it can be found by halving.
 */
export function lastCommon(a: ReadableDb, b: ReadableDb): number {
  const most = Math.min(holdingsOf(a).facts, holdingsOf(b).facts);
  let [same, other] = [0, most + 1];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    const hash = hashAt(a, middle);
    if (hash !== undefined && hash === hashAt(b, middle)) same = middle;
    else other = middle;
  }
  return same;
}

interface Missing {
  readonly facts: number;
  readonly sales: number;
  /** Of those sales that were not voided, in baisa. */
  readonly net: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** What a ledger holds after a position. */
function heldAfter(db: ReadableDb, position: number): Missing {
  const [facts] = all<{ facts: number; from: number | null; to: number | null }>(
    db,
    'SELECT COUNT(*) AS facts, MIN(at) AS "from", MAX(at) AS "to" FROM journal_facts WHERE position > ?',
    position,
  );
  const [sold] = all<{ sales: number; net: number }>(
    db,
    `SELECT COUNT(*) AS sales, COALESCE(SUM(net), 0) AS net FROM derived_sales
     WHERE position > ? AND voided = 0`,
    position,
  );
  return {
    facts: facts?.facts ?? 0,
    from: facts?.from ?? null,
    to: facts?.to ?? null,
    sales: sold?.sales ?? 0,
    net: sold?.net ?? 0,
  };
}

/**
 * The present file beside a copy, as a person is shown it. Unreadable where it can be read in part only: what would be
 * missing cannot be told then.
 */
export function presentOf(ledger: string, copy: ReadableDb): LookedCopy['present'] {
  if (!existsSync(ledger)) return { is: 'none' };
  const read = withFile(ledger, (db): LookedCopy['present'] => {
    const { exhibition, head } = holdingsOf(db);
    const common = lastCommon(db, copy);
    const { net, ...missing } = heldAfter(db, common);
    return {
      is: 'readable',
      exhibition,
      isSame: common > 0,
      head,
      missing: { ...missing, net: baisa(net) },
    };
  });
  return read ?? { is: 'unreadable' };
}
