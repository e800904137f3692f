import { basename, dirname, join } from 'node:path';
import type { CopyStatus, ListedCopyShown } from '../../../shared/contract/copies';
import { listCopies, type ListedCopy } from '../../ledger/copies/list';
import { copiesFolder, nameOfPlace } from '../../ledger/copies/place';
import { isThere, secondPlace } from '../../ledger/copies/second-place';
import type { KeeperState } from './copy-keeper';

const shown = (where: 'computer' | 'second', { name, named, note, bytes }: ListedCopy): ListedCopyShown => ({
  key: `${where}:${name}`,
  where,
  at: named.at,
  facts: named.facts,
  bytes,
  sales: note?.sales ?? null,
  state: note?.state ?? 'unchecked',
  reason: note?.reason ?? null,
});

/** The folders of one ledger's copies. Reads names and notes, opens no copy; a page is told keys, never paths. */
export class CopyPlaces {
  readonly #folder: string;
  /** The file that a person chose last. */
  #chosen: string | null = null;

  constructor(ledger: string) {
    this.#folder = copiesFolder(ledger);
  }

  get folder(): string {
    return this.#folder;
  }

  /** Both folders, newest first; a copy that lies in both is shown once, from the computer. */
  list(): ListedCopyShown[] {
    const own = listCopies(this.#folder);
    const names = new Set(own.map(({ name }) => name));
    const second = secondPlace(this.#folder);
    const others = second === null ? [] : listCopies(second).filter(({ name }) => !names.has(name));
    return [
      ...own.map((copy) => shown('computer', copy)),
      ...others.map((copy) => shown('second', copy)),
    ].sort((a, b) => b.at - a.at);
  }

  choose(file: string): string {
    this.#chosen = file;
    return `file:${basename(file)}`;
  }

  /** The file behind a key that was listed or chosen; null for any other text. */
  fileOf(key: string): string | null {
    const [where, name] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    if (where === 'file')
      return this.#chosen !== null && basename(this.#chosen) === name ? this.#chosen : null;
    const folder =
      where === 'computer' ? this.#folder : where === 'second' ? secondPlace(this.#folder) : null;
    const listed = folder === null ? [] : listCopies(folder);
    return listed.some((copy) => copy.name === name) && folder !== null ? join(folder, name) : null;
  }

  status(keeper: KeeperState, nextAt: number | null): CopyStatus {
    const [newest] = listCopies(this.#folder);
    const second = secondPlace(this.#folder);
    return {
      newest: newest === undefined ? null : { at: newest.named.at, state: newest.note?.state ?? 'unchecked' },
      asOf: keeper.asOf ?? newest?.named.at ?? null,
      unsavedSince: keeper.unsavedSince,
      nextAt,
      isCopying: keeper.isCopying,
      problem: keeper.problem,
      second:
        second === null
          ? null
          : {
              name: nameOfPlace(second) === '' ? dirname(second) : nameOfPlace(second),
              isThere: isThere(second),
              problem: keeper.secondProblem,
            },
    };
  }
}
