import { existsSync, renameSync, rmSync } from 'node:fs';
import { head } from '../journal';
import { rebuildInto } from '../rebuild';
import { ReplayError } from '../replay';
import { oneFile, readArguments } from './arguments';
import { openExisting } from './existing';
import { OK, USAGE, UsageError, WRONG } from './exit';
import { printJson } from './output';
import { peakMemory } from './peak-memory';

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
    const start = performance.now();
    const facts = rebuildInto(opened.value, part);
    renameSync(part, out);
    const seconds = Number(((performance.now() - start) / 1000).toFixed(3));
    const { hash } = head(opened.value);
    printJson({ ok: true, file: out, facts, head: hash, seconds, peak_mb: peakMemory() });
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
