import { factKinds } from '../../../shared/facts';
import type { ReadableDb } from '../database';
import { rowHash, type FactRow } from '../facts';

/** The rows that were made from a fact still know its instant, its person and its id. */
const copies: Readonly<Record<'at' | 'by' | 'id', readonly string[]>> = {
  at: ['stock_moves', 'cash_moves', 'drawer_openings', 'sales', 'voids', 'refunds', 'payouts', 'pay_ins'],
  by: ['stock_moves', 'cash_moves', 'drawer_openings', 'sales', 'voids', 'refunds', 'payouts', 'pay_ins'],
  id: ['shifts', 'sales', 'refunds', 'payouts'],
};

const values = (db: ReadableDb, sql: string, ...params: number[]): unknown[] => {
  try {
    return db
      .prepare(sql)
      .pluck()
      .all(...params);
  } catch {
    // A table that is missing is for the check of the schema to name.
    return [];
  }
};

const copied = (db: ReadableDb, column: keyof typeof copies, position: number): unknown[] =>
  copies[column].flatMap((table) =>
    values(db, `SELECT ${column} FROM derived_${table} WHERE position = ?`, position),
  );

/**
 * Which field of a fact was changed since it was sealed: the one with which, put back to what other sources say,
 * the fact gives its hash again. Where none does it is the payload, for which nothing can be tried.
 */
export function wrongField(
  db: ReadableDb,
  row: FactRow,
  expected: { readonly prevHash: string; readonly seq: number },
): string {
  const candidates: { readonly [Field in keyof FactRow]?: readonly unknown[] } = {
    prev_hash: [expected.prevHash],
    seq: [expected.seq],
    till_id: values(db, 'SELECT code FROM derived_tills'),
    kind: Object.keys(factKinds),
    version: Object.values(factKinds).flatMap(({ version }) =>
      Array.from({ length: version }, (_, n) => n + 1),
    ),
    at: [
      ...copied(db, 'at', row.position),
      ...values(db, 'SELECT opened_at FROM derived_shifts WHERE position = ?', row.position),
    ],
    by: [
      ...copied(db, 'by', row.position),
      ...values(db, 'SELECT person_id FROM derived_people'),
      'system',
      'nobody',
    ],
    id: copied(db, 'id', row.position),
  };
  for (const [field, tries] of Object.entries(candidates)) {
    if (tries.some((value) => rowHash({ ...row, [field]: value }) === row.hash)) return field;
  }
  const next = values(db, 'SELECT prev_hash FROM journal_facts WHERE position = ?', row.position + 1)[0];
  return next === rowHash(row) ? 'hash' : 'payload';
}
