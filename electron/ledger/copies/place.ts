import { dirname, basename, join } from 'node:path';

/** Beside the ledger, wherever that is: in the user's data folder unless the program was told otherwise. */
export const copiesFolder = (ledger: string): string => `${ledger}.copies`;

/** What the program makes for itself on a stick, so that a stick's other files are left alone. */
const STICK_FOLDER = 'Families Till';

/** The folder for copies within one that a person chose; they may have chosen it itself. */
export const folderWithin = (chosen: string): string =>
  basename(chosen) === STICK_FOLDER ? chosen : join(chosen, STICK_FOLDER);

/** What a person knows it by: the stick's name, or the folder's. */
export const nameOfPlace = (folder: string): string => basename(dirname(folder));

export interface CopyNamed {
  /** The first letters of the hash of a ledger's first fact: whose copy it is. */
  readonly ledger: string;
  /** ms UTC. */
  readonly at: number;
  readonly facts: number;
  /** The first letters of the newest hash. */
  readonly head: string;
}

/** So much of a hash stands in a name. */
export const LETTERS = 8;
const pattern = /^copy-([0-9a-f]{8})-(\d{13})-(\d{1,12})-([0-9a-f]{8})\.sqlite$/;

export const copyName = ({ ledger, at, facts, head }: CopyNamed): string =>
  `copy-${ledger.slice(0, LETTERS)}-${String(at).padStart(13, '0')}-${facts}-${head.slice(0, LETTERS)}.sqlite`;

/** What a name says; null where the file is not one of ours. */
export function readCopyName(name: string): CopyNamed | null {
  const found = pattern.exec(name);
  if (found === null) return null;
  const [, ledger = '', at, facts, head = ''] = found;
  return { ledger, at: Number(at), facts: Number(facts), head };
}

/** The note that lies beside a copy. */
export const noteName = (copy: string): string => copy.replace(/\.sqlite$/, '.json');
