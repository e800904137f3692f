import type { Result } from '../../../shared/result';

export interface Words {
  readonly ar: string;
  readonly en: string;
}

/** What writing a file found; nothing where it needs no telling. */
export interface Finding {
  /** The title of a report whose figures do not agree with the ledger's books. */
  readonly disagreeing?: string;
}

/** One file of the closing's folder. */
export interface FileToWrite {
  /** Its name within the folder, with `/` between. */
  readonly file: string;
  readonly about: Words;
  readonly write: (path: string) => Promise<Result<Finding>>;
}
