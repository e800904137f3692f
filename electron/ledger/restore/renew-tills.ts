import { randomInt } from 'node:crypto';
import { tillCode } from '../../../shared/domain/amounts';
import { nextTillCodes, TILL_SUFFIXES } from '../../../shared/domain/copies/till-codes';
import { homeTill, listTills } from '../exhibition/queries';
import { commandContext } from '../command';
import { all, one, run, type ReadableDb, type WritableDb } from '../database';

/** The code that a till had at the very beginning, before any restore. */
function rootOf(db: ReadableDb, code: string): string {
  const before = one<{ code: string }>(db, 'SELECT code FROM derived_tills WHERE replaced_by = ?', code);
  return before === undefined ? code : rootOf(db, before.code);
}

/** Every till that a ledger knows, and every one in whose name a fact was ever written. */
export const tillsEverUsed = (db: ReadableDb): string[] =>
  all<{ code: string }>(
    db,
    'SELECT code FROM derived_tills UNION SELECT DISTINCT till_id AS code FROM journal_facts',
  ).map(({ code }) => code);

interface Renewal {
  /** Tills that other ledgers are known to have used. */
  readonly taken: ReadonlySet<string>;
  readonly copiedAt: number | null;
  /** ms UTC. */
  readonly at: number;
  readonly by: string;
  /** Where the search for free letters begins; by chance unless a test says. */
  readonly start?: number;
}

/** The till of this computer follows: its setting names a till that nothing is sold at any more. */
function followSetting(db: WritableDb, tills: readonly { before: string; code: string }[]): void {
  const value = one<{ value: string }>(db, `SELECT value FROM local_settings WHERE name = 'till'`)?.value;
  const next = tills.find(({ before }) => JSON.stringify(before) === value);
  if (next !== undefined)
    run(db, `UPDATE local_settings SET value = ? WHERE name = 'till'`, JSON.stringify(next.code));
}

/**
 * Every till goes on under a new code, said by one fact, which is the first of the new home till: none of the facts and
 * papers that were made after the copy can be met again. Returns before → code; empty in a ledger without tills.
 */
export function renewTills(
  db: WritableDb,
  { taken, copiedAt, at, by, start }: Renewal,
): ReadonlyMap<string, string> {
  const now = listTills(db);
  if (now.length === 0) return new Map();
  const used = new Set([...taken, ...tillsEverUsed(db)]);
  const codes = nextTillCodes(
    now.map(({ code }) => rootOf(db, code)),
    used,
    start ?? randomInt(TILL_SUFFIXES),
  );
  if (codes === null) throw new Error('Every code for these tills has been used.');
  const tills = now.map(({ code, name }, n) => ({
    before: tillCode(code),
    code: tillCode(codes[n] ?? ''),
    name,
  }));
  const home = homeTill(db);
  const standing = { by, role: 'organiser', approvedBy: null, family: null, isPerson: false } as const;
  db.transaction(() => {
    commandContext(db, at, standing).append({
      kind: 'ledger.restored',
      tillId: tills.find(({ before }) => before === home)?.code ?? '',
      payload: { copiedAt, tills },
    });
    followSetting(db, tills);
  }).immediate();
  return new Map(tills.map(({ before, code }) => [before, code]));
}
