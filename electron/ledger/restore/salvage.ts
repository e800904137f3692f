import { done, refuse, type Result } from '../../../shared/result';
import { all, openReadable, type ReadableDb } from '../database';
import { readFact, streamFacts } from '../facts';
import { fileFault } from '../file-fault';
import { rebuildInto } from '../rebuild';
import { ReplayError } from '../replay';
import { ChainWalk } from '../verify/chain';
import { carryTables } from './carry-tables';
import { withFile } from './present';
import { putInPlace, readyPart, removePart, type PutInPlace } from './put-in-place';

export interface Salvage {
  readonly facts: number;
  readonly sales: number;
  readonly lastAt: number;
  /** What stopped the reading; null: the journal was read to its end. */
  readonly stoppedBy: string | null;
}

/** Reads the journal from its beginning for as long as every fact is whole and follows the one before. */
function walk(db: ReadableDb): Salvage {
  const chain = new ChainWalk();
  let [facts, sales, lastAt] = [0, 0, 0];
  try {
    for (const row of streamFacts(db)) {
      const problem = chain.step(row);
      if (problem !== null) return { facts, sales, lastAt, stoppedBy: problem.what };
      if (!readFact(row).ok)
        return { facts, sales, lastAt, stoppedBy: 'A newer program wrote the next fact.' };
      facts = row.position;
      lastAt = row.at;
      if (row.kind === 'sale.rungUp') sales += 1;
    }
  } catch (error) {
    return { facts, sales, lastAt, stoppedBy: error instanceof Error ? error.message : String(error) };
  }
  return { facts, sales, lastAt, stoppedBy: null };
}

/** What of a broken file a rebuild would save. Reads only. NOTHING_TO_SAVE where not even the first fact can be read. */
export function salvageOf(ledger: string): Result<Salvage> {
  const found = withFile(ledger, walk);
  return found === null || found.facts === 0 ? refuse('NOTHING_TO_SAVE') : done(found);
}

/**
 * A new ledger from the facts of the broken one, as many as the person was shown; it is kept aside. What only this computer
 * knew (PINs, phones, settings) is taken over as far as it can be read. COPY_CHANGED · FILE_CORRUPT · as `putInPlace`
 */
export function rebuildLedger({
  ledger,
  facts,
  at,
  by,
}: {
  readonly ledger: string;
  readonly facts: number;
  readonly at: number;
  readonly by: string;
}): Result<PutInPlace> {
  const part = readyPart(ledger);
  removePart(part);
  let source: ReadableDb | undefined;
  try {
    source = openReadable(ledger);
    const made = rebuildInto(source, part, facts);
    if (made !== facts) return refuse('COPY_CHANGED');
    const from = source;
    return putInPlace({ ledger, at, by, copiedAt: null, folders: [] }, (db) =>
      carryTables(from, db, 'local\\_%'),
    );
  } catch (error) {
    if (error instanceof ReplayError) return refuse('FILE_CORRUPT', { fact: error.position });
    const fault = fileFault(error);
    if (fault === null) throw error;
    return fault;
  } finally {
    source?.close();
    removePart(part);
  }
}

/** What the file itself says of its pages, in SQLite's words: for a report. */
export const integrityOf = (ledger: string): string[] =>
  withFile(ledger, (db) =>
    all<{ integrity_check: string }>(db, 'PRAGMA integrity_check(50)').map(
      ({ integrity_check: line }) => line,
    ),
  ) ?? ['The file could not be opened.'];
