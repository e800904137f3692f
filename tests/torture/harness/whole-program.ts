import type { LedgerChannel } from '../../../shared/contract';
import { PIN } from '../../ledger/harness/people';
import { launchTill, type Till } from '../../e2e/harness/launch-till';
import { ask, call } from '../../e2e/harness/stall';
import type { Answer, Program } from './ledger-process';

/** The real program in its window, asked through its page's own door: Electron, its helpers and pages, the ledger. */
export class WholeProgram implements Program {
  readonly #till: Till;
  isAlive = true;
  inFlight = 0;

  private constructor(till: Till) {
    this.#till = till;
  }

  static async start(userData: string, ledger: string, personId: string): Promise<WholeProgram> {
    const till = await launchTill({ userData, ledger });
    await ask(till.page, 'people.signIn', { personId, pin: PIN });
    return new WholeProgram(till);
  }

  call(_personId: string | null, channel: LedgerChannel, input: object): Promise<Answer> {
    return this.#untilGone(call(this.#till.page, channel, input as never));
  }

  /** A copy, as by the button for it. */
  copy(): Promise<Answer> {
    return this.#untilGone(call(this.#till.page, 'copies.now', {}));
  }

  async kill(): Promise<void> {
    this.isAlive = false;
    await this.#till.kill();
  }

  async #untilGone(answer: Promise<Answer>): Promise<Answer> {
    this.inFlight += 1;
    try {
      return await answer;
    } catch (error) {
      // The page went with the program; anything else is to be known.
      if (this.isAlive) throw error;
      return null;
    } finally {
      this.inFlight -= 1;
    }
  }
}
