import { head } from '../journal';
import { verify } from '../verify/verify';
import { oneFile, readArguments } from './arguments';
import { openExisting } from './existing';
import { OK, USAGE, WRONG } from './exit';
import { printJson } from './output';
import { peakMemory } from './peak-memory';

/** `verify FILE`: 0 only when all holds, 1 where something is wrong, 2 where there is no ledger to look at. */
export function verifyCommand(rest: readonly string[]): number {
  const file = oneFile(readArguments(rest, []), 'ledger file to verify');
  const opened = openExisting(file);
  if (!opened.ok) {
    printJson({ ok: false, file, error: opened.error });
    return USAGE;
  }
  const db = opened.value;
  try {
    const start = performance.now();
    const { ok, checks } = verify(db);
    const seconds = (performance.now() - start) / 1000;
    printJson({
      ok,
      file,
      ...journalOf(db),
      seconds: Number(seconds.toFixed(3)),
      peak_mb: peakMemory(),
      checks,
    });
    return ok ? OK : WRONG;
  } finally {
    db.close();
  }
}

/** The newest hash, which is printed on every Z report; null where the journal cannot be read at all. */
function journalOf(db: Parameters<typeof head>[0]): { facts: number | null; head: string | null } {
  try {
    const { position, hash } = head(db);
    return { facts: position, head: hash };
  } catch {
    return { facts: null, head: null };
  }
}
