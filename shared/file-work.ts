/**
 * Work on a ledger's file while nobody has it open: a process of its own does it, that opens no ledger to pages. Paths
 * are known to main alone.
 */
export type FileWork =
  | { readonly do: 'describe'; readonly file: string }
  | { readonly do: 'look'; readonly copy: string; readonly ledger: string }
  | ({
      readonly do: 'restore';
      readonly copy: string;
      /** The newest hashes that the person was shown; `present` null: there was none to be read. */
      readonly head: string;
      readonly present: string | null;
    } & Replaces)
  | { readonly do: 'salvage'; readonly ledger: string }
  | ({ readonly do: 'rebuild'; readonly facts: number } & Replaces)
  | {
      readonly do: 'keepEvidence';
      readonly ledger: string;
      readonly folder: string;
      readonly code: string;
      readonly at: number;
    }
  | { readonly do: 'beginAnew'; readonly ledger: string; readonly at: number };

/** What another file is put in the place of. */
interface Replaces {
  readonly ledger: string;
  /** ms UTC. */
  readonly at: number;
  /** Who asked: a person's id, or `system` where nobody could sign in. */
  readonly by: string;
}
