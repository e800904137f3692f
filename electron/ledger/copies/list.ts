import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readNote, type CopyNote } from './note';
import { readCopyName, type CopyNamed } from './place';

export interface ListedCopy {
  readonly folder: string;
  readonly name: string;
  readonly named: CopyNamed;
  /** Null where its note is lost. */
  readonly note: CopyNote | null;
  readonly bytes: number;
}

/** The copies in a folder, newest first; none where there is no such folder. Opens no copy. */
export function listCopies(folder: string): ListedCopy[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .flatMap((name) => {
      const named = readCopyName(name);
      if (named === null) return [];
      const note = readNote(folder, name);
      const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
      return [{ folder, name, named, note: note?.at === named.at ? note : null, bytes }];
    })
    .sort((a, b) => b.named.at - a.named.at);
}
