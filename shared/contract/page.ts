import type { Channel, Input, Output } from './index';
import type { EventName, Events } from './events';
import type { Approval } from '../approval';
import type { Result } from '../result';

/** What preload hands to a page as `window.pos`: the contract's channels and events, and nothing else. */
export interface Pos {
  /**
   * `approval` is for one act that the person at the window may not do alone (FORBIDDEN names the role that is
   * `needed`): who was called, and their PIN. Channels of the ledger only.
   */
  call<C extends Channel>(channel: C, input: Input<C>, approval?: Approval): Promise<Result<Output<C>>>;
  /** Returns what ends the subscription. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}
