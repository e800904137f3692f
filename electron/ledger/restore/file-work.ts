import { basename, dirname } from 'node:path';
import { statSync } from 'node:fs';
import type { ListedCopyShown } from '../../../shared/contract/copies';
import type { FileWork } from '../../../shared/file-work';
import { done, refuse, type Result } from '../../../shared/result';
import { holdingsOf } from '../copies/holdings';
import { readNote } from '../copies/note';
import { fileFault } from '../file-fault';
import { Ledger } from '../ledger';
import { keepEvidence } from './evidence';
import { keepAside } from './keep-aside';
import { lookAtCopy } from './look';
import { ofCopy, openCopy } from './open-copy';
import { restoreCopy } from './restore-copy';
import { rebuildLedger, salvageOf } from './salvage';

/** Any file that a person chose, as it stands in a list of copies. */
function describe(file: string): Result<Omit<ListedCopyShown, 'key' | 'where'>> {
  const opened = openCopy(file);
  if (!opened.ok) return opened;
  try {
    const { facts, sales, head, lastAt } = holdingsOf(opened.value);
    const found = readNote(dirname(file), basename(file));
    const note = found?.head === head ? found : null;
    return done({
      at: note?.at ?? lastAt,
      facts,
      sales,
      bytes: statSync(file).size,
      state: note?.state ?? 'unchecked',
      reason: note?.reason ?? null,
    });
  } finally {
    opened.value.close();
  }
}

function beginAnew(ledger: string, at: number): Result<{ kept: string | null }> {
  const kept = keepAside(ledger, at);
  const opened = Ledger.open(ledger, { beginAnew: true });
  if (!opened.ok) return opened;
  opened.value.close();
  return done({ kept });
}

function perform(work: FileWork): Result<unknown> {
  switch (work.do) {
    case 'describe':
      return describe(work.file);
    case 'look':
      return lookAtCopy(work.copy, work.ledger);
    case 'restore':
      return restoreCopy(work);
    case 'salvage':
      return salvageOf(work.ledger);
    case 'rebuild':
      return rebuildLedger(work);
    case 'keepEvidence':
      return keepEvidence(work);
    case 'beginAnew':
      return beginAnew(work.ledger, work.at);
  }
}

/** Does what main asked of files that nobody has open. Codes of the work and of the file · INTERNAL, told whole. */
export function doFileWork(work: FileWork, onFault: (error: unknown) => void): Result<unknown> {
  try {
    return perform(work);
  } catch (error) {
    onFault(error);
    const fault = fileFault(error) ?? refuse('INTERNAL');
    return work.do === 'describe' || work.do === 'look' ? ofCopy(fault) : fault;
  }
}
