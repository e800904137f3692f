import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { done, type Result } from '../../../shared/result';
import { hashFile } from '../copies/hash-file';
import { syncFile, writeWhole } from '../copies/write-whole';
import { LATEST_VERSION } from '../migrate';
import { placeFault } from '../place-fault';
import { readWitness, witnessOf } from '../witness';
import { integrityOf, salvageOf } from './salvage';

interface Evidence {
  readonly ledger: string;
  /** Where the person said. */
  readonly folder: string;
  /** Why it could not be opened. */
  readonly code: string;
  readonly at: number;
}

function reportOn({ ledger, code, at }: Evidence, files: readonly string[]): string {
  const salvage = salvageOf(ledger);
  const seen = readWitness(ledger);
  return [
    'Families Till: a ledger that could not be opened. No names, amounts, phones or PINs are in this report.',
    `when: ${new Date(at).toISOString()}`,
    `why: ${code}`,
    `program: tables ${LATEST_VERSION}, ${process.platform} ${process.arch}, Node ${process.version}`,
    ...files.map((file) => `file: ${basename(file)} ${statSync(file).size} bytes ${hashFile(file)}`),
    seen === null ? 'last fact seen: unknown' : `last fact seen: ${seen.position} ${seen.hash}`,
    salvage.ok
      ? `facts that can be read: ${salvage.value.facts}; stopped by: ${salvage.value.stoppedBy ?? 'the end of the journal'}`
      : 'facts that can be read: none',
    'integrity_check:',
    ...integrityOf(ledger).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** Copies a broken file and all that belongs to it as they are, and writes a report beside them. SAVE_FULL · SAVE_GONE · SAVE_FAILED */
export function keepEvidence(evidence: Evidence): Result<{ folder: string }> {
  const { ledger, folder, at } = evidence;
  const stamp = new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const place = join(folder, `Families Till ${stamp}`);
  const files = [ledger, `${ledger}-wal`, `${ledger}-shm`, witnessOf(ledger)].filter((file) =>
    existsSync(file),
  );
  try {
    mkdirSync(place, { recursive: true });
    // Before anything looks into it: reading a file with a write-ahead log may tidy that up.
    for (const file of files) {
      const copy = join(place, basename(file));
      copyFileSync(file, copy);
      syncFile(copy);
    }
    writeWhole(join(place, 'report.txt'), reportOn(evidence, files));
    return done({ folder: place });
  } catch (error) {
    return placeFault(error);
  }
}
