import type { Channel, LedgerChannel, Output, Parsed } from '../../shared/contract';
import type { Fact, FactKind } from '../../shared/facts';
import type { Result } from '../../shared/result';
import type { ReadableDb, WritableDb } from './database';
import { append, type Draft } from './journal';

/** On whose behalf something is asked. Only main and the command line can say; a page never does. */
export type Actor =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'person'; readonly personId: string }
  /** The command line: whoever can run it holds the file anyway. */
  | { readonly kind: 'system' };

/** Of so many steps. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** `at` is the instant (ms UTC) that facts of this call are stamped with; `by` who asks. */
export interface QueryContext {
  readonly db: ReadableDb;
  readonly at: number;
  readonly by: string;
}

export interface CommandContext {
  readonly db: WritableDb;
  readonly at: number;
  readonly by: string;
  /** Tells whoever waits how far a long command has come. */
  readonly progress?: (step: Progress) => void;
  /** Appends a fact in the command's own transaction, stamped with `at` and `by` unless it says otherwise. */
  append<K extends FactKind>(
    fact: Pick<Draft<K>, 'kind' | 'tillId' | 'payload'> & { readonly id?: string; readonly by?: string },
  ): Fact<K>;
}

export const commandContext = (db: WritableDb, at: number, by: string): CommandContext => ({
  db,
  at,
  by,
  append: (fact) => append(db, { at, by, ...fact }),
});

type KindOf<C extends LedgerChannel> = (typeof import('../../shared/contract').ledgerContract)[C]['kind'];

/** A query gets a database that it cannot write to; commands and local changes get a transaction. */
export type Handler<C extends LedgerChannel> = (
  context: KindOf<C> extends 'query' ? QueryContext : CommandContext,
  input: Parsed<C & Channel>,
) => Result<Output<C & Channel>>;

/** The handlers of some channels; one that is missing does not compile. */
export type Handlers<C extends LedgerChannel> = { readonly [Name in C]: Handler<Name> };
