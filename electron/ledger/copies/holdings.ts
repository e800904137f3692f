import { GENESIS } from '../seal';
import { hasTable, one, type ReadableDb } from '../database';

/** What a ledger file holds, as far as a person needs to tell one from another. */
export interface Holdings {
  /**
   * The hash of the fact that it began with, or that it went on from a copy with: the same in all copies of one ledger,
   * and another where two computers go on from the same copy.
   */
  readonly ledger: string;
  readonly facts: number;
  /** The newest hash, as on a Z report, and when it was sealed (ms UTC; 0: before the first fact). */
  readonly head: string;
  readonly lastAt: number;
  readonly sales: number;
  readonly exhibition: { readonly nameAr: string; readonly nameEn: string } | null;
  readonly practice: boolean;
  /** The version of its tables. */
  readonly version: number;
}

interface Sealed {
  readonly position: number;
  readonly hash: string;
  readonly at: number;
}

const goneOnWith = (db: ReadableDb): string | undefined =>
  one<{ hash: string }>(
    db,
    `SELECT hash FROM journal_facts WHERE kind = 'ledger.restored' ORDER BY position DESC LIMIT 1`,
  )?.hash;

interface Named {
  readonly name_ar: string;
  readonly name_en: string;
  readonly practice: number;
}

/** Reads a file of this program's version or of an older one. Throws what SQLite throws where it is damaged. */
export function holdingsOf(db: ReadableDb): Holdings {
  const has = (name: string): boolean => hasTable(db, name);
  const sealed = (order: 'ASC' | 'DESC'): Sealed | undefined =>
    has('journal_facts')
      ? one<Sealed>(db, `SELECT position, hash, at FROM journal_facts ORDER BY position ${order} LIMIT 1`)
      : undefined;
  const newest = sealed('DESC');
  const named = has('derived_exhibition')
    ? one<Named>(db, 'SELECT * FROM derived_exhibition WHERE id = 1')
    : undefined;
  const sales = has('derived_sales')
    ? one<{ count: number }>(db, 'SELECT COUNT(*) AS count FROM derived_sales')
    : undefined;
  return {
    ledger: newest === undefined ? GENESIS : (goneOnWith(db) ?? sealed('ASC')?.hash ?? GENESIS),
    facts: newest?.position ?? 0,
    head: newest?.hash ?? GENESIS,
    lastAt: newest?.at ?? 0,
    sales: sales?.count ?? 0,
    exhibition: named === undefined ? null : { nameAr: named.name_ar, nameEn: named.name_en },
    practice: named?.practice === 1,
    version: db.pragma('user_version', { simple: true }) as number,
  };
}
