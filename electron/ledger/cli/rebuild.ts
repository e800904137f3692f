import { existsSync, renameSync, rmSync } from 'node:fs';
import { run, type ReadableDb, type WritableDb } from '../database';
import type { FactRow } from '../facts';
import { head } from '../journal';
import { openForReplay, replay, ReplayError } from '../replay';
import { ChainWalk } from '../verify/chain';
import { oneFile, readArguments } from './arguments';
import { openExisting } from './existing';
import { OK, USAGE, UsageError, WRONG } from './exit';
import { printJson } from './output';

/** A fact as it stands, byte for byte: its seal would not hold otherwise. */
const copyFact = (db: WritableDb, row: FactRow): void => {
  run(
    db,
    `INSERT INTO journal_facts (position, till_id, seq, id, kind, version, at, by, payload, prev_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.position,
    row.till_id,
    row.seq,
    row.id,
    row.kind,
    row.version,
    row.at,
    row.by,
    row.payload,
    row.prev_hash,
    row.hash,
  );
};

/** Facts that do not chain are not carried over as if they did. */
function rebuildInto(source: ReadableDb, path: string): number {
  const target = openForReplay(path);
  try {
    const chain = new ChainWalk();
    const facts = replay(source, target, {
      before: (row) => {
        const problem = chain.step(row);
        if (problem !== null) throw new ReplayError(row.position, `${problem.field ?? ''}: ${problem.what}`);
        copyFact(target, row);
      },
    });
    target.pragma('synchronous = FULL');
    target.pragma('locking_mode = NORMAL');
    target.pragma('journal_mode = WAL');
    return facts;
  } finally {
    target.close();
  }
}

/**
 * `rebuild FILE --out NEW`: a new ledger from the journal alone. What only this computer knew (PINs, phones, settings)
 * is not in the journal and so not in the new file. NEW appears whole or not at all.
 */
export function rebuildCommand(rest: readonly string[]): number {
  const args = readArguments(rest, ['out']);
  const file = oneFile(args, 'ledger file to rebuild from');
  const out = args.options.get('out');
  if (out === undefined) throw new UsageError('Name the new file with --out.');
  if (existsSync(out)) throw new UsageError(`${out} is already there: name a file that is not.`);
  const opened = openExisting(file);
  if (!opened.ok) {
    printJson({ ok: false, file, error: opened.error });
    return USAGE;
  }
  const part = `${out}.part`;
  rmSync(part, { force: true });
  try {
    const facts = rebuildInto(opened.value, part);
    renameSync(part, out);
    printJson({ ok: true, file: out, facts, head: head(opened.value).hash });
    return OK;
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    printJson({ ok: false, file, problem: { fact: error.position, what: error.message } });
    return WRONG;
  } finally {
    opened.value.close();
    rmSync(part, { force: true });
  }
}
