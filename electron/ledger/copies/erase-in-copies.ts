import { done, type ErrorCode, type Result } from '../../../shared/result';
import type { Output } from '../../../shared/contract';
import type { Progress } from '../command';
import { copyFault } from './copy-fault';
import { eraseInCopy } from './erase-in-copy';
import type { ListedCopy } from './list';
import { mirrorCopy } from './mirror';
import { copiesFolder } from './place';
import { removeCopy } from './remove-copy';
import { isThere, secondPlace } from './second-place';
import { sweepParts } from './sweep';
import { copiesWithContacts } from './with-contacts';
import type { WrittenCopy } from './write-copy';

type Erased = Output<'copies.erase'>;

const codeOf = (error: unknown): ErrorCode => {
  const fault = copyFault(error);
  return fault.ok ? 'COPY_FAILED' : fault.error.code;
};

/**
 * Takes out of every copy that can be reached how families are reached: of this computer's, and of the same ledgers' on the
 * stick. One that is damaged or cannot be written stays as it is and is counted. `step` may throw to end it between two.
 */
export function eraseInCopies(ledger: string, step: (progress: Progress) => void): Result<Erased> {
  const folder = copiesFolder(ledger);
  const place = secondPlace(folder);
  const { own, second } = copiesWithContacts(ledger);
  // A part may hold as much as its copy.
  sweepParts(folder);
  for (const { folder: stick, named } of second) sweepParts(stick, named.ledger);
  const total = own.length + second.length;
  const problems: ErrorCode[] = [];
  let erased = 0;
  const each = (copies: readonly ListedCopy[], before: number, work: (copy: ListedCopy) => unknown): void => {
    for (const [at, copy] of copies.entries()) {
      step({ done: before + at, total });
      try {
        work(copy);
        erased += 1;
      } catch (error) {
        problems.push(codeOf(error));
      }
    }
  };
  const clean = new Map<string, WrittenCopy>();
  each(own, 0, (copy) => clean.set(copy.name, eraseInCopy(copy)));
  each(second, own.length, (copy) => {
    const instead = clean.get(copy.name);
    if (instead === undefined) {
      eraseInCopy(copy);
      return;
    }
    // The same copy on a stick is the same bytes.
    mirrorCopy(instead, copy.folder);
    removeCopy(copy.folder, copy.name);
  });
  step({ done: total, total });
  return done({
    erased,
    left: problems.length,
    problem: problems[0] ?? null,
    second: place === null || isThere(place) ? null : 'COPY_PLACE_MISSING',
  });
}
