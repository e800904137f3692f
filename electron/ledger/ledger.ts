import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { ledgerContract, isJobChannel, isLedgerChannel, type LedgerChannel } from '../../shared/contract';
import { readInput } from '../../shared/contract/read-input';
import { done, refuse, type Result } from '../../shared/result';
import { digestOf, earlierAnswer, rememberAnswer } from './answers';
import type { Order } from './background/job';
import { listCopies } from './copies/list';
import { copiesFolder } from './copies/place';
import { commandContext, type Actor, type CommandContext, type Progress, type QueryContext } from './command';
import { openReadable, openWritable, undoUnfinished, type ReadableDb, type WritableDb } from './database';
import { withoutDirectionMarks } from './direction-marks';
import { fileFault } from './file-fault';
import { handlers } from './handlers';
import { head } from './journal';
import { hasExhibition } from './exhibition/queries';
import { replacedTill } from './exhibition/replaced-till';
import { readableHere } from './fact-versions';
import { admit, isEmpty, migrate } from './migrate';
import { missingFacts, readWitness, Witness } from './witness';
import { admit as admitPerson, type Standing } from './people/standing';
import { unsayableIn } from './unsayable';

/** Gives the instant (ms UTC) with which a call is stamped. */
export type Stamp = (db: ReadableDb) => number;

/** A computer's clock that was set back must not write facts before the last one. */
export const systemStamp: Stamp = (db) => Math.max(Date.now(), head(db).at);

export interface Committed {
  readonly channel: LedgerChannel;
}

interface LedgerOptions {
  /** An empty ledger is begun, though one was here before. */
  readonly beginAnew?: boolean;
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

/** A file that is gone, or was emptied, though there are copies of it, is not simply begun anew. FILE_MISSING */
const unlessLost = (path: string): Result<true> =>
  readWitness(path) !== null || listCopies(copiesFolder(path)).length > 0
    ? refuse('FILE_MISSING', { reason: 'it was there' })
    : done(true);

/** SQLite's name for a ledger that is in no file, to try something on. */
export const IN_MEMORY = ':memory:';

/**
 * SQLite opens what may not be written to as well, and would refuse the first sale only; or it finds no room for its
 * companions in a folder that may not be written to, and calls the file missing. Throws what the system says.
 */
function mayWrite(path: string): void {
  if (existsSync(dirname(path))) accessSync(dirname(path), constants.W_OK);
  if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
}

/** Refuses a file that this program must not write to, without writing to it. */
function lookAt(path: string, beginAnew: boolean): Result<true> {
  if (path === IN_MEMORY) return done(true);
  mayWrite(path);
  if (!undoUnfinished(path)) return refuse('FILE_CORRUPT', { reason: 'not a ledger' });
  const begin = (): Result<true> => (beginAnew ? done(true) : unlessLost(path));
  if (!existsSync(path) || statSync(path).size === 0) return begin();
  const db = openReadable(path);
  try {
    // A first start that was cut short has made a file, and no table in it yet.
    if (isEmpty(db)) return begin();
    const admitted = admit(db);
    const readable = admitted.ok ? readableHere(db) : admitted;
    const missing = readable.ok ? missingFacts(db, path) : null;
    return missing === null ? readable : refuse('FACTS_MISSING', { ...missing });
  } finally {
    db.close();
  }
}

interface Asked {
  readonly actor: Actor;
  readonly channel: LedgerChannel;
  readonly input: unknown;
  readonly approval: unknown;
}

/** A call that was let in: on whose behalf, when (ms UTC), and its input as zod has read it. */
interface Admitted {
  readonly standing: Standing;
  readonly at: number;
  readonly input: unknown;
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
  /** None of a ledger in memory, which nobody can lose. */
  readonly #witness: Witness | null;

  private constructor(db: WritableDb, options: LedgerOptions) {
    this.#db = db;
    this.#stamp = options.stamp ?? systemStamp;
    this.#options = options;
    this.#witness = db.memory ? null : new Witness(db.name);
  }

  /** FILE_NEWER · FACT_NEWER · FACTS_MISSING (`has`, `had`) (nothing is touched then) · FILE_CORRUPT · FILE_LOCKED · FILE_READ_ONLY · FILE_FULL · FILE_MISSING (its folder) · FILE_DISK_FAILED */
  static open(path: string, options: LedgerOptions = {}): Result<Ledger> {
    let db: WritableDb | undefined;
    try {
      const admitted = lookAt(path, options.beginAnew ?? false);
      if (!admitted.ok) return admitted;
      db = openWritable(path);
      // Takes the lock of whoever writes, and gives it back: another program that holds it is told now, not at a sale.
      db.transaction(() => undefined).immediate();
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

  /** `approval` is what a page sent beside its input: a second person's PIN for this one act. */
  call(actor: Actor, channel: string, input: unknown, approval?: unknown): Result<unknown> {
    if (!isLedgerChannel(channel)) return refuse('UNKNOWN_CHANNEL');
    return this.#guarded(channel, () => this.#answer({ actor, channel, input, approval }));
  }

  /** Lets a job in as `call` lets in a question, or refuses it; what is let in is run beside this (`background/`). */
  admitJob(actor: Actor, channel: string, input: unknown, approval?: unknown): Result<Omit<Order, 'job'>> {
    if (!isJobChannel(channel)) return refuse('UNKNOWN_CHANNEL');
    return this.#guarded(channel, () => {
      const admitted = this.#admit({ actor, channel, input, approval });
      if (!admitted.ok) return admitted;
      const { standing, at, input: parsed } = admitted.value;
      return done({ channel, input: parsed, standing, at, path: this.#db.name });
    });
  }

  close(): void {
    this.#witness?.close();
    this.#db.close();
  }

  #guarded<T>(channel: string, work: () => Result<T>): Result<T> {
    try {
      return work();
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal;
      this.#options.onFault?.(channel, error);
      return fileFault(error) ?? refuse('INTERNAL');
    }
  }

  /** Role → zod. */
  #admit({ actor, channel, input, approval }: Asked): Result<Admitted> {
    const spec = ledgerContract[channel];
    const at = this.#stamp(this.#db);
    const standing = admitPerson(this.#db, { actor, right: spec.role, approval, at });
    if (!standing.ok) return standing;
    const parsed = readInput<z.ZodType>(spec.input, input);
    if (!parsed.ok) return parsed;
    const unsayable = unsayableIn(input);
    if (unsayable !== null) return refuse('BAD_INPUT', { field: unsayable });
    return done({ standing: standing.value, at, input: withoutDirectionMarks(parsed.value) });
  }

  #answer(asked: Asked): Result<unknown> {
    const { channel } = asked;
    const admitted = this.#admit(asked);
    if (!admitted.ok) return admitted;
    // It is no question: whoever may ask it starts it as a job.
    if (isJobChannel(channel)) return refuse('UNKNOWN_CHANNEL');
    const { standing, at, input } = admitted.value;
    const handler = handlers[channel] as AnyHandler;
    const { kind } = ledgerContract[channel];
    if (kind === 'query') return handler({ ...standing, db: this.#db, at }, input);
    const result =
      kind === 'local'
        ? this.#transact(standing, (context) => handler(context, input))
        : this.#command(channel, standing, handler, input as { readonly id: string });
    if (kind === 'command') this.#witness?.saw(head(this.#db));
    this.#options.onCommit?.({ channel });
    return result;
  }

  /** Stamped inside the transaction, so that no other process can append between the reading and the writing. */
  #transact(standing: Standing, work: (context: CommandContext) => Result<unknown>): Result<unknown> {
    const after: (() => void)[] = [];
    const result = this.#db
      .transaction(() =>
        work({
          ...commandContext(this.#db, this.#stamp(this.#db), standing, (later) => after.push(later)),
          progress: this.#options.onProgress,
        }),
      )
      .immediate();
    for (const later of after) later();
    return result;
  }

  #command(
    channel: LedgerChannel,
    standing: Standing,
    handler: AnyHandler,
    input: { readonly id: string },
  ): Result<unknown> {
    const request = digestOf(channel, input);
    return this.#transact(standing, (context) => {
      const earlier = earlierAnswer(this.#db, input.id, request);
      if (earlier !== null) return earlier;
      if (!beginsAll.has(channel) && !hasExhibition(this.#db)) throw new RolledBack(refuse('NO_EXHIBITION'));
      const replaced = replacedTill(this.#db, channel, input);
      if (replaced !== null) throw new RolledBack(replaced);
      const result = handler(context, input);
      if (!result.ok) throw new RolledBack(result);
      rememberAnswer(this.#db, input.id, request, result.value);
      return result;
    });
  }
}
