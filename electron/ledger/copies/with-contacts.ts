import { listCopies, type ListedCopy } from './list';
import { copiesFolder } from './place';
import { secondPlace } from './second-place';

interface WithContacts {
  /** Of whatever ledger: what stood on this computer before it went on from a copy, or before the last exhibition. */
  readonly own: readonly ListedCopy[];
  /** On the stick, of those ledgers: others may share it. */
  readonly second: readonly ListedCopy[];
}

/** A copy whose note says nothing of it may hold some. */
const mayHold = ({ note }: ListedCopy): boolean => note?.contacts !== false;

/** The copies that hold, or may hold, how families are reached. Opens none. */
export function copiesWithContacts(ledger: string): WithContacts {
  const folder = copiesFolder(ledger);
  const own = listCopies(folder);
  const place = secondPlace(folder);
  const ledgers = new Set(own.map(({ named }) => named.ledger));
  const second = place === null ? [] : listCopies(place).filter(({ named }) => ledgers.has(named.ledger));
  return { own: own.filter(mayHold), second: second.filter(mayHold) };
}
