import type { Channel, Input, Output } from './index';
import type { EventName, Events } from './events';
import type { Result } from '../result';

/** What preload hands to a page as `window.pos`: the contract's channels and events, and nothing else. */
export interface Pos {
  call<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>>;
  /** Returns what ends the subscription. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}
