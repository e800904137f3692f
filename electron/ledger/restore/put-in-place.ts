import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { done, refuse, type Result } from '../../../shared/result';
import { copiesFolder } from '../copies/place';
import { secondPlace } from '../copies/second-place';
import { syncFile, syncFolder } from '../copies/write-whole';
import type { WritableDb } from '../database';
import { Ledger } from '../ledger';
import { forgetWitness } from '../witness';
import { keepAside } from './keep-aside';
import { withFile } from './present';
import { renewTills, tillsEverUsed } from './renew-tills';
import { rememberTills, usedTills } from './used-tills';

export interface PutInPlace {
  readonly tills: readonly { readonly before: string; readonly code: string }[];
  readonly kept: string | null;
}

interface Place {
  readonly ledger: string;
  readonly at: number;
  readonly by: string;
  /** When the copy was made that is gone on from; null: it is what could be read of a broken file. */
  readonly copiedAt: number | null;
  /** More folders that know which codes were given. */
  readonly folders: readonly string[];
}

/** While it is made ready beside the ledger's place. */
export const readyPart = (ledger: string): string => `${ledger}.restoring`;

export function removePart(part: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(part + suffix, { force: true });
  // What a migration of the copy copied is the copy itself.
  rmSync(copiesFolder(part), { recursive: true, force: true });
  forgetWitness(part);
}

/**
 * Makes a ledger that lies ready beside its place go on as the ledger: under new codes for its tills, with `furnish`
 * taking over what only this computer knew; then the present file is kept aside and this one moved in. Until that last
 * step nothing that was there has changed, and a power cut between its two names loses neither file. As `Ledger.open`.
 */
export function putInPlace(place: Place, furnish: (db: WritableDb) => void): Result<PutInPlace> {
  const { ledger, at, by, copiedAt } = place;
  const part = readyPart(ledger);
  const opened = Ledger.open(part);
  if (!opened.ok) return opened;
  const second = secondPlace(copiesFolder(ledger));
  const folders = [copiesFolder(ledger), ...(second === null ? [] : [second]), ...place.folders];
  const known = withFile(ledger, tillsEverUsed) ?? [];
  let tills: ReadonlyMap<string, string>;
  try {
    const { db } = opened.value;
    furnish(db);
    const taken = new Set([...known, ...folders.flatMap(usedTills)]);
    tills = renewTills(db, { taken, copiedAt, at, by });
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    opened.value.close();
  }
  if (tills.size === 0) return refuse('BAD_COPY', { reason: 'no till' });
  syncFile(part);
  for (const folder of new Set(folders)) rememberTills(folder, [...tills.values()]);
  const kept = keepAside(ledger, at);
  renameSync(part, ledger);
  syncFolder(dirname(ledger));
  return done({ tills: [...tills].map(([before, code]) => ({ before, code })), kept });
}
