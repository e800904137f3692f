import type { Channel, JobChannel, LedgerChannel, Output, Parsed } from '../../shared/contract';
import type { Fact, FactKind } from '../../shared/facts';
import type { Result } from '../../shared/result';
import type { ReadableDb, WritableDb } from './database';
import { goesOnAs } from './exhibition/queries';
import { append, type Draft } from './journal';
import type { Standing } from './people/standing';

export type { Actor } from './people/standing';

/** Of so many steps. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** `at` is the instant (ms UTC) that facts of this call are stamped with; the rest says who asks. */
export interface QueryContext extends Standing {
  readonly db: ReadableDb;
  readonly at: number;
}

export interface CommandContext extends Standing {
  readonly db: WritableDb;
  readonly at: number;
  /** Tells whoever waits how far a long command has come. */
  readonly progress?: (step: Progress) => void;
  /** Runs once the transaction is committed, before the answer: what SQLite cannot do inside one. */
  readonly afterCommit: (work: () => void) => void;
  /**
   * Appends a fact in the command's own transaction, stamped with `at` and `by` unless it says otherwise. Whoever was
   * called for this act is named in it here, so that no command can forget to.
   */
  append<K extends FactKind>(
    fact: Pick<Draft<K>, 'kind' | 'tillId' | 'payload'> & { readonly id?: string; readonly by?: string },
  ): Fact<K>;
}

export const commandContext = (
  db: WritableDb,
  at: number,
  standing: Standing,
  afterCommit: CommandContext['afterCommit'] = () => {
    throw new Error('Nothing here runs after a commit.');
  },
): CommandContext => ({
  ...standing,
  afterCommit,
  db,
  at,
  append: ({ payload, ...fact }) =>
    append(db, {
      at,
      by: standing.by,
      ...fact,
      // A drawer that was left open is closed under its own code, but the fact is of the till that goes on.
      tillId: goesOnAs(db, fact.tillId),
      payload: { ...payload, approvedBy: standing.approvedBy },
    }),
});

/** What is answered at once, in the ledger's own thread. */
type AskedHere = Exclude<LedgerChannel, JobChannel>;

type KindOf<C extends LedgerChannel> = (typeof import('../../shared/contract').ledgerContract)[C]['kind'];

/** A query gets a database that it cannot write to; commands and local changes get a transaction. */
export type Handler<C extends LedgerChannel> = (
  context: KindOf<C> extends 'query' ? QueryContext : CommandContext,
  input: Parsed<C & Channel>,
) => Result<Output<C & Channel>>;

/** The handlers of some channels; one that is missing does not compile. */
export type Handlers<C extends LedgerChannel> = { readonly [Name in C & AskedHere]: Handler<Name> };
