import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import type { Input, Output } from '../../../shared/contract';
import type { ReadableDb } from '../../../electron/ledger/database';
import { verify, type CheckName } from '../../../electron/ledger/verify/verify';
import { scratch } from '../../ledger/harness/stall';
import type { Diary } from './diary';

interface FactRow {
  readonly position: number;
  readonly id: string;
  readonly kind: string;
  readonly at: number;
}

interface SaleRow {
  readonly number: string;
  readonly net: number;
}

/** A ledger as it lies there, with its write-ahead log: what is looked at is never the file that the program opens. */
export function copyOf(ledger: string): string {
  const copy = join(scratch(), 'looked-at.sqlite');
  copyFileSync(ledger, copy);
  if (existsSync(`${ledger}-wal`)) copyFileSync(`${ledger}-wal`, `${copy}-wal`);
  return copy;
}

/** Through a connection of the test's own, on a copy. */
export function readLedger<T>(ledger: string, read: (db: ReadableDb) => T): T {
  const copy = copyOf(ledger);
  const db = new Database(copy);
  try {
    return read(db);
  } finally {
    db.close();
    rmSync(dirname(copy), { recursive: true, force: true });
  }
}

const factsOf = (db: ReadableDb): FactRow[] =>
  db.prepare('SELECT position, id, kind, at FROM journal_facts ORDER BY position').all() as FactRow[];

function saleProblem(db: ReadableDb, id: string, input: object, answer: unknown): string | null {
  const { number, total } = answer as Output<'sales.ringUp'>;
  const row = db.prepare('SELECT number, net FROM derived_sales WHERE id = ?').get(id) as SaleRow | undefined;
  if (row === undefined) return `sale ${id} (${number}) was acknowledged and has no row`;
  if (row.number !== number || row.net !== total)
    return `sale ${id} was acknowledged as ${number} of ${total} and is ${row.number} of ${row.net}`;
  const payload = db.prepare('SELECT payload FROM journal_facts WHERE id = ?').pluck().get(id) as string;
  const lines = (JSON.parse(payload) as { lines: { productCode: string; qty: number }[] }).lines;
  const kept = lines.map(({ productCode, qty }) => [productCode, qty]);
  const asked = (input as Input<'sales.ringUp'>).lines.map(({ product, qty }) => [product, qty]);
  if (!isDeepStrictEqual(kept, asked)) return `sale ${id} has other lines than were asked for`;
  return null;
}

interface Expected {
  /** Facts from before the diary. */
  readonly facts: number;
  /** Only these were promised: after a restore, what the copy held. By default all that was acknowledged. */
  readonly promised?: ReadonlySet<string>;
  /** Facts that the program adds by itself. */
  readonly own?: readonly string[];
  /** Of `verify`; by default all. */
  readonly checks?: readonly CheckName[];
}

/** What does not hold: every acknowledged fact is there, none twice, none that nobody asked for; and `verify` passes. */
export function problemsOf(
  ledger: string,
  diary: Diary,
  { facts, promised, own = [], checks }: Expected,
): string[] {
  return readLedger(ledger, (db) => {
    const rows = factsOf(db);
    const problems: string[] = [];
    const times = new Map<string, number>();
    for (const { id } of rows) times.set(id, (times.get(id) ?? 0) + 1);
    for (const [id, answer] of diary.done) {
      const asked = diary.asked.get(id);
      if (asked === undefined || promised?.has(id) === false) continue;
      const count = times.get(id) ?? 0;
      if (count !== 1) problems.push(`${asked.channel} ${id} was acknowledged and is there ${count} times`);
      else if (asked.channel === 'sales.ringUp' && checks === undefined) {
        const problem = saleProblem(db, id, asked.input, answer);
        if (problem !== null) problems.push(problem);
      }
    }
    for (const id of diary.refused.keys())
      if (times.has(id))
        problems.push(`${diary.asked.get(id)?.channel ?? ''} ${id} was refused and is there`);
    for (const { id, kind, position } of rows)
      if (position > facts && !diary.asked.has(id) && !own.includes(kind))
        problems.push(`${kind} ${id} is there and nobody asked for it`);
    for (const [n, { at, position }] of rows.entries())
      if (position > facts && at < (rows[n - 1]?.at ?? 0))
        problems.push(`fact ${position} is stamped before the one before it`);
    const wrong = verify(db, checks).checks.filter(({ ok }) => !ok);
    for (const { check, problem } of wrong) problems.push(`verify: ${check}: ${problem?.what ?? ''}`);
    return problems;
  });
}
