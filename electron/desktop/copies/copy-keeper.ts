import { nextCopyAt } from '../../../shared/domain/copies/due';
import type { Output } from '../../../shared/contract';
import type { ErrorCode, Result } from '../../../shared/result';

type Made = Output<'copies.make'>;
export type CopyWhy = 'trade' | 'shift' | 'hand';

/** What the keeper needs of the program and of the computer: a test gives its own. */
export interface KeeperPieces {
  readonly now: () => number;
  /** Calls back after so many ms; returns what calls it off. */
  readonly later: (ms: number, work: () => void) => () => void;
  readonly make: (why: CopyWhy) => Promise<Result<Made>>;
  /** The whole of `verify` over a copy; it takes its time. */
  readonly verify: (name: string) => Promise<void>;
  readonly onChange: () => void;
}

export interface KeeperState {
  /** Everything that was done until then is in the newest copy (ms UTC); null: not known since the program started. */
  readonly asOf: number | null;
  readonly unsavedSince: number | null;
  readonly isCopying: boolean;
  readonly problem: ErrorCode | null;
  readonly secondProblem: ErrorCode | null;
}

/**
 * Sees to it that copies are made: every 15 minutes of trade, when a shift is closed, and when somebody asks. One at a
 * time; nobody waits for one but who asked for it, and none that fails keeps anything else from going on.
 */
export class CopyKeeper {
  readonly #pieces: KeeperPieces;
  #state: KeeperState = {
    asOf: null,
    unsavedSince: null,
    isCopying: false,
    problem: null,
    secondProblem: null,
  };
  #triedAt: number | null = null;
  #callOff: () => void = () => undefined;
  #running: Promise<void> | null = null;
  #verifying: Promise<void> = Promise.resolve();
  #wanted: CopyWhy | null = null;
  #next: Promise<void> | null = null;

  constructor(pieces: KeeperPieces) {
    this.#pieces = pieces;
  }

  get state(): KeeperState {
    return this.#state;
  }

  /** When the next copy is due by itself (ms UTC); null while everything is in one. */
  get nextAt(): number | null {
    return nextCopyAt(this.#state.unsavedSince, this.#triedAt);
  }

  /** Something was committed that may be in no copy yet. */
  committed(): void {
    if (this.#state.unsavedSince === null) this.#set({ unsavedSince: this.#pieces.now() });
    this.#plan();
  }

  /** What was done before the program ended, or before the file was mended, may be in no copy. */
  opened(): void {
    // That there was no ledger to be copied says nothing of the copies any more.
    if (this.#state.problem?.startsWith('LEDGER_') === true) void this.copy('trade');
    else this.committed();
  }

  shiftClosed(): void {
    void this.copy('shift');
  }

  /** Copies now, or once more when the copy is done that is being made: what was just sold is in it. */
  copy(why: CopyWhy): Promise<void> {
    if (this.#running === null) return this.#begin(why);
    // One for all who ask meanwhile. That there is trade is no news: any other reason says more.
    if (this.#wanted === null || why !== 'trade') this.#wanted = why;
    this.#next ??= this.#makeNext();
    return this.#next;
  }

  async #makeNext(): Promise<void> {
    while (this.#running !== null) await this.#running;
    const why = this.#wanted ?? 'trade';
    this.#wanted = null;
    this.#next = null;
    await this.#begin(why);
  }

  #begin(why: CopyWhy): Promise<void> {
    this.#running = this.#make(why).finally(() => {
      this.#running = null;
      this.#plan();
    });
    return this.#running;
  }

  /** Works on the copies while none is made or verified; one that falls due meanwhile is made afterwards. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#running !== null) await this.#running;
    const verifying = this.#verifying;
    const working = verifying.then(work);
    this.#callOff();
    this.#running = working
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => {
        this.#running = null;
        this.#pieces.onChange();
        this.#plan();
      });
    return working;
  }

  stop(): void {
    this.#callOff();
  }

  async #make(why: CopyWhy): Promise<void> {
    this.#callOff();
    const before = this.#state.unsavedSince;
    const began = this.#pieces.now();
    this.#triedAt = began;
    // What is committed while it is made may be in it or not: it counts as in no copy.
    this.#set({ isCopying: true, unsavedSince: null });
    const made = await this.#pieces.make(why);
    if (made.ok) {
      const asOf = made.value.name === null ? null : began;
      this.#set({ isCopying: false, asOf, problem: null, secondProblem: made.value.second });
      // Also one that was there before: made by a migration, or by a program that ended before it was verified.
      if (!made.value.isVerified && made.value.name !== null) this.#verifying = this.#verify(made.value.name);
    } else {
      const unsavedSince = before ?? this.#state.unsavedSince;
      this.#set({ isCopying: false, unsavedSince, problem: made.error.code });
    }
  }

  async #verify(name: string): Promise<void> {
    await this.#pieces.verify(name);
    this.#pieces.onChange();
  }

  #plan(): void {
    this.#callOff();
    const at = nextCopyAt(this.#state.unsavedSince, this.#triedAt);
    if (at === null || this.#running !== null) return;
    const wait = Math.max(0, at - this.#pieces.now());
    this.#callOff = this.#pieces.later(wait, () => void this.copy('trade'));
  }

  #set(change: Partial<KeeperState>): void {
    this.#state = { ...this.#state, ...change };
    this.#pieces.onChange();
  }
}
