import { done, refuse, type Result } from '../../shared/result';
import { one, run, type ReadableDb, type WritableDb } from './database';
import { canonicalJson, sha256 } from './seal';

/**
 * What was asked, as a digest: enough to tell the same content from another. PINs are left out, since the
 * digest of something with so few possibilities would give it away.
 */
export function digestOf(channel: string, input: unknown): string {
  return sha256(canonicalJson({ channel, input }, 'pin'));
}

/**
 * The answer that a command of this id had before, or null where it is new. ALREADY_DONE with what was done
 * where the id was used for something else, or where only the journal still knows of it (a rebuilt file).
 */
export function earlierAnswer(db: ReadableDb, id: string, request: string): Result<unknown> | null {
  const row = one<{ request: string; answer: string }>(
    db,
    'SELECT request, answer FROM local_answers WHERE id = ?',
    id,
  );
  if (row?.request === request) return done(JSON.parse(row.answer) as unknown);
  const fact = one<{ kind: string; at: number }>(db, 'SELECT kind, at FROM journal_facts WHERE id = ?', id);
  if (fact !== undefined) return refuse('ALREADY_DONE', { kind: fact.kind, at: fact.at });
  return row === undefined ? null : refuse('ALREADY_DONE', {});
}

export function rememberAnswer(db: WritableDb, id: string, request: string, answer: unknown): void {
  run(
    db,
    'INSERT INTO local_answers (id, request, answer) VALUES (?, ?, ?)',
    id,
    request,
    JSON.stringify(answer),
  );
}
