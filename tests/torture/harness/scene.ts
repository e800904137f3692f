import { dirname } from 'node:path';
import { expect } from 'vitest';
import { Clerk } from './clerk';
import { Diary } from './diary';
import { problemsOf } from './held';
import { LedgerProcess, type Program, type StartedAs } from './ledger-process';
import type { Round } from './round';
import { name } from './tally';
import { freshStall, type Ground } from './stall';

/** A stall that something is done to: its file, who works there, and what was written down of it. */
export class Scene {
  readonly ground: Ground;
  readonly ledger: string;
  readonly diary = new Diary();
  readonly clerk: Clerk;
  readonly #round: Round;
  readonly #started: StartedAs;

  constructor(round: Round, { folder, started = {} }: { folder?: string; started?: StartedAs } = {}) {
    const { ground, ledger } = freshStall(folder);
    this.ground = ground;
    this.ledger = ledger;
    this.#round = round;
    this.#started = started;
    this.clerk = new Clerk(ground, this.diary, round.below);
  }

  /** The program, started and with the ledger open; whatever was asked of the one before and not answered is asked again. `clock` sets the computer's, where the scene can (ms). */
  async start(clock = 0): Promise<LedgerProcess> {
    const process = new LedgerProcess(this.#started);
    if (clock !== 0) process.say({ type: 'clock', ms: clock });
    expect(await process.open(this.ledger)).toEqual({ ok: true, value: null });
    await this.askAgain(process);
    return process;
  }

  /** Whatever was asked of a program that is gone, and was not answered: with the same ids. */
  async askAgain(program: Program): Promise<void> {
    for (const asked of this.diary.unanswered) await this.clerk.again(program, asked);
  }

  /** As `start`, where the file may not open: then with one of these codes, which is counted as named. */
  async startWhatever(codes: readonly string[]): Promise<LedgerProcess> {
    const process = new LedgerProcess(this.#started);
    const opened = await process.open(this.ledger);
    if (opened?.ok === false) {
      expect(codes).toContain(opened.error.code);
      name(this.#round.tally, opened.error.code);
    } else expect(opened).toEqual({ ok: true, value: null });
    return process;
  }

  get folder(): string {
    return dirname(this.ledger);
  }

  /** SIGKILL at any moment of the next `within` ms. */
  async killWithin(process: Program, within: number): Promise<void> {
    await new Promise((later) => setTimeout(later, this.#round.below(within)));
    this.#round.tally.kills += 1;
    if (process.inFlight > 0) this.#round.tally.inFlight += 1;
    await process.kill();
  }

  /** What does not hold of: every acknowledged fact is there, none twice, and `verify` passes. */
  problems(): string[] {
    return problemsOf(this.ledger, this.diary, { facts: this.ground.facts });
  }

  expectHeld(): void {
    expect(this.problems()).toEqual([]);
  }

  /** The same of a file whose tables are an older program's: only its journal can be looked at. */
  expectFactsHeld(): void {
    const expected = { facts: this.ground.facts, checks: ['chain', 'sqlite'] as const };
    expect(problemsOf(this.ledger, this.diary, expected)).toEqual([]);
  }

  /** Opens a ledger that was put in the place of another one: a sale at its new till is done, at the old one refused. */
  async sellAt(ledger: string, till: string): Promise<void> {
    const process = new LedgerProcess();
    expect(await process.open(ledger)).toEqual({ ok: true, value: null });
    expect(await this.clerk.openDrawer(process, till)).toMatchObject({ ok: true });
    const sold = await this.clerk.sell(process, till);
    expect(sold).toMatchObject({ ok: true, value: { number: `${till}-000001` } });
    expect(await this.clerk.sell(process, 'T1')).toMatchObject({
      ok: false,
      error: { code: 'TILL_REPLACED' },
    });
    await process.close();
  }

  countRestored(): void {
    this.#round.tally.restored += 1;
  }

  /** What the program said of what was wrong. */
  countNamed(code: string): void {
    name(this.#round.tally, code);
  }

  countAcknowledged(): void {
    this.#round.tally.acknowledged += this.diary.done.size;
  }

  /** To the end of a round: the program starts, goes on selling, and answers what it had acknowledged as before. */
  async end(): Promise<void> {
    const process = await this.start();
    await this.clerk.work(process, ['sale']);
    for (const [id, answer] of [...this.diary.done].slice(-5)) {
      const asked = this.diary.asked.get(id);
      if (asked === undefined) continue;
      const again = await process.call(this.ground.organiser, asked.channel, asked.input);
      expect(again).toEqual({ ok: true, value: answer });
    }
    expect(this.diary.unanswered).toEqual([]);
    expect(process.faults).toEqual([]);
    await process.close();
    this.expectHeld();
    this.countAcknowledged();
  }
}
