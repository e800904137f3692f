import type { Parsed } from '../../../shared/contract';
import type { JournalEntry, journalContract } from '../../../shared/contract/journal';
import { baisa, tillCode } from '../../../shared/domain/amounts';
import { dayBounds } from '../../../shared/domain/business-day';
import type { FactKind } from '../../../shared/facts';
import { done } from '../../../shared/result';
import type { Handlers } from '../command';
import { all, one, type Param, type ReadableDb } from '../database';
import { businessDayOf, currentExhibition, hasExhibition } from '../exhibition/queries';
import { readFact, type FactRow } from '../facts';
import { gistOf } from './gist';
import { nameOf } from '../people/queries';

type Wanted = Parsed<'journal.list'>;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a business day's facts lie in the journal; null where it has none. One day of the index is read, no more. */
function positionsOf(db: ReadableDb, day: string): (Range & { first: number; last: number }) | null {
  const { timezone, dayStartsAt } = currentExhibition(db);
  const { from, to } = dayBounds(day, timezone, dayStartsAt);
  const ends = one<{ first: number | null; last: number | null }>(
    db,
    `SELECT MIN(position) AS first, MAX(position) AS last FROM journal_facts INDEXED BY journal_facts_by_time
     WHERE at >= ? AND at < ?`,
    from,
    to,
  );
  if (ends === undefined || ends.first === null || ends.last === null) return null;
  return { from, to, first: ends.first, last: ends.last };
}

/** What is looked for most narrowly leads; the rest sifts what its index gives, newest first. */
function indexFor({ person, kind, till }: Wanted): string {
  if (person !== null && kind !== null) return 'INDEXED BY journal_facts_by_person_and_kind';
  if (person !== null && till !== null) return 'INDEXED BY journal_facts_by_person_and_till';
  if (person !== null) return 'INDEXED BY journal_facts_by_person';
  if (kind !== null && till !== null) return 'INDEXED BY journal_facts_of_till_and_kind';
  if (kind !== null) return 'INDEXED BY journal_facts_of_kind';
  return till === null ? 'NOT INDEXED' : 'INDEXED BY journal_facts_of_till';
}

/** Null where the day has no facts. */
function journalSql(db: ReadableDb, wanted: Wanted): { sql: string; params: Param[] } | null {
  const { person, kind, till, day, before, limit } = wanted;
  const where: string[] = ['position < ?'];
  const params: Param[] = [before ?? Number.MAX_SAFE_INTEGER];
  const add = (sql: string, ...values: Param[]): void => {
    where.push(sql);
    params.push(...values);
  };
  if (person !== null) add('by = ?', person);
  if (kind !== null) add('kind = ?', kind);
  if (till !== null) add('till_id = ?', till);
  if (day !== null) {
    const found = positionsOf(db, day);
    if (found === null) return null;
    add('position BETWEEN ? AND ?', found.first, found.last);
    // With `+`, so that it sifts and does not lead: the positions do.
    add('+at >= ? AND +at < ?', found.from, found.to);
  }
  const sql = `SELECT position, till_id, seq, id, kind, version, at, by, payload, prev_hash, hash
    FROM journal_facts ${indexFor(wanted)} WHERE ${where.join(' AND ')} ORDER BY position DESC LIMIT ?`;
  return { sql, params: [...params, limit] };
}

const postingsOf = (db: ReadableDb, position: number): JournalEntry['postings'] =>
  all<{ account: string; amount: number }>(
    db,
    'SELECT account, amount FROM derived_postings WHERE position = ? ORDER BY no',
    position,
  ).map(({ account, amount }) => ({ account, amount: baisa(amount) }));

function entry(db: ReadableDb, row: FactRow): JournalEntry {
  const who = (personId: string) => ({ personId, name: nameOf(db, personId) });
  const payload = JSON.parse(row.payload) as Record<string, unknown>;
  const approvedBy = payload['approvedBy'];
  const fact = readFact(row);
  return {
    position: row.position,
    id: row.id,
    till: tillCode(row.till_id),
    seq: row.seq,
    kind: row.kind as FactKind,
    at: row.at,
    businessDay: businessDayOf(db, row.at),
    by: who(row.by),
    approvedBy: typeof approvedBy === 'string' ? who(approvedBy) : null,
    payload,
    gist: fact.ok ? gistOf(db, fact.value) : null,
    postings: postingsOf(db, row.position),
    hash: row.hash,
  };
}

/** Who did what, straight from the journal: nothing between it and whoever reads. */
export const auditHandlers: Handlers<keyof typeof journalContract> = {
  'journal.list': ({ db }, wanted) => {
    const query = hasExhibition(db) ? journalSql(db, wanted) : null;
    if (query === null) return done([]);
    return done(all<FactRow>(db, query.sql, ...query.params).map((row) => entry(db, row)));
  },
};
