import { ledgerContract, isLedgerChannel, type LedgerChannel } from '../../shared/contract';
import { roleAtLeast } from '../../shared/roles';
import { done, refuse, type Result } from '../../shared/result';
import { digestOf, earlierAnswer, rememberAnswer } from './answers';
import { commandContext, type Actor, type CommandContext, type Progress, type QueryContext } from './command';
import { existsSync, statSync } from 'node:fs';
import { openReadable, openWritable, type ReadableDb, type WritableDb } from './database';
import { fileFault } from './file-fault';
import { handlers } from './handlers';
import { head } from './journal';
import { hasExhibition } from './exhibition/queries';
import { readableHere } from './fact-versions';
import { admit, migrate } from './migrate';
import { findPerson } from './people/queries';

/** Gives the instant (ms UTC) with which a call is stamped. */
export type Stamp = (db: ReadableDb) => number;

/** A computer's clock that was set back must not write facts before the last one. */
export const systemStamp: Stamp = (db) => Math.max(Date.now(), head(db).at);

export interface Committed {
  readonly channel: LedgerChannel;
}

interface LedgerOptions {
  readonly stamp?: Stamp;
  /** Called after each commit, outside its transaction. */
  readonly onCommit?: (committed: Committed) => void;
  /** How far a long command has come, told while it runs. */
  readonly onProgress?: (progress: Progress) => void;
  /** What went wrong without being a refusal: told whole here, and crosses as INTERNAL. */
  readonly onFault?: (channel: string, error: unknown) => void;
}

/** Thrown inside a transaction to take everything back; carries the refusal out of it. */
class RolledBack extends Error {
  readonly refusal: Result<never>;
  constructor(refusal: Result<never>) {
    super('rolled back');
    this.refusal = refusal;
  }
}

/** The only commands that make sense in an empty ledger. */
const beginsAll: ReadonlySet<LedgerChannel> = new Set([
  'exhibition.create',
  'exhibition.openSample',
] as const);

/** Refuses a file that this program must not write to, without writing to it. */
function lookAt(path: string): Result<true> {
  if (!existsSync(path) || statSync(path).size === 0) return done(true);
  const db = openReadable(path);
  try {
    const admitted = admit(db);
    return admitted.ok ? readableHere(db) : admitted;
  } finally {
    db.close();
  }
}

type AnyHandler = (context: QueryContext | CommandContext, input: unknown) => Result<unknown>;

/**
 * The one owner of a ledger file. Every call passes role → zod → command or query → Result; a command is one
 * transaction, and is answered only after its commit.
 */
export class Ledger {
  readonly #db: WritableDb;
  readonly #stamp: Stamp;
  readonly #options: LedgerOptions;

  private constructor(db: WritableDb, options: LedgerOptions) {
    this.#db = db;
    this.#stamp = options.stamp ?? systemStamp;
    this.#options = options;
  }

  /** FILE_NEWER · FACT_NEWER (nothing is touched then) · FILE_CORRUPT · FILE_LOCKED · FILE_READ_ONLY · FILE_FULL · FILE_MISSING (its folder) */
  static open(path: string, options: LedgerOptions = {}): Result<Ledger> {
    let db: WritableDb | undefined;
    try {
      const admitted = lookAt(path);
      if (!admitted.ok) return admitted;
      db = openWritable(path);
      const migrated = migrate(db, path);
      if (migrated.ok) return done(new Ledger(db, options));
      db.close();
      return migrated;
    } catch (error) {
      db?.close();
      const fault = fileFault(error);
      if (fault === null) throw error;
      return fault;
    }
  }

  /** For the command line and tests, which look at the file itself. */
  get db(): WritableDb {
    return this.#db;
  }

  call(actor: Actor, channel: string, input: unknown): Result<unknown> {
    if (!isLedgerChannel(channel)) return refuse('UNKNOWN_CHANNEL');
    try {
      return this.#answer(actor, channel, input);
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal;
      this.#options.onFault?.(channel, error);
      return fileFault(error) ?? refuse('INTERNAL');
    }
  }

  close(): void {
    this.#db.close();
  }

  #answer(actor: Actor, channel: LedgerChannel, input: unknown): Result<unknown> {
    const spec = ledgerContract[channel];
    if (!this.#allows(actor, spec.role)) return refuse('FORBIDDEN', { needed: spec.role });
    const parsed = spec.input.safeParse(input);
    if (!parsed.success) {
      return refuse('BAD_INPUT', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
    }
    const handler = handlers[channel] as AnyHandler;
    const by = actor.kind === 'person' ? actor.personId : actor.kind;
    if (spec.kind === 'query') {
      return handler({ db: this.#db, at: this.#stamp(this.#db), by }, parsed.data);
    }
    const result =
      spec.kind === 'local'
        ? this.#transact(by, (context) => handler(context, parsed.data))
        : this.#command(channel, by, handler, parsed.data as { readonly id: string });
    this.#options.onCommit?.({ channel });
    return result;
  }

  /** Stamped inside the transaction, so that no other process can append between the reading and the writing. */
  #transact(by: string, work: (context: CommandContext) => Result<unknown>): Result<unknown> {
    return this.#db.transaction(() => work({
          ...commandContext(this.#db, this.#stamp(this.#db), by),
          progress: this.#options.onProgress,
        })).immediate();
  }

  #command(
    channel: LedgerChannel,
    by: string,
    handler: AnyHandler,
    input: { readonly id: string },
  ): Result<unknown> {
    const request = digestOf(channel, input);
    return this.#transact(by, (context) => {
      const earlier = earlierAnswer(this.#db, input.id, request);
      if (earlier !== null) return earlier;
      if (!beginsAll.has(channel) && !hasExhibition(this.#db)) throw new RolledBack(refuse('NO_EXHIBITION'));
      const result = handler(context, input);
      if (!result.ok) throw new RolledBack(result);
      rememberAnswer(this.#db, input.id, request, result.value);
      return result;
    });
  }

  /** Roles are read from the ledger itself, so that putting a person aside holds at once. */
  #allows(actor: Actor, needed: (typeof ledgerContract)[LedgerChannel]['role']): boolean {
    if (needed === 'anyone' || actor.kind === 'system') return true;
    if (actor.kind === 'nobody') return false;
    const person = findPerson(this.#db, actor.personId);
    return person !== null && roleAtLeast(person.role, needed);
  }
}
