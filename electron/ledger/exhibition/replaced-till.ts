import type { LedgerChannel } from '../../../shared/contract';
import { refuse, type Result } from '../../../shared/result';
import type { ReadableDb } from '../database';
import { goesOnAs } from './queries';

/** What is still done at a drawer that was open when the copy was made: it is emptied, counted and closed. */
const closesADrawer: ReadonlySet<LedgerChannel> = new Set(['shifts.cashOut', 'shifts.close'] as const);

/**
 * Nothing that gives out a paper is done at a till which another one goes on for: its numbers may be in people's hands
 * already, from after the copy. One place for all commands, so that no new one can forget to ask. TILL_REPLACED
 */
export function replacedTill(db: ReadableDb, channel: LedgerChannel, input: object): Result<never> | null {
  if (!('till' in input) || typeof input.till !== 'string' || closesADrawer.has(channel)) return null;
  const now = goesOnAs(db, input.till);
  return now === input.till ? null : refuse('TILL_REPLACED', { till: input.till, now });
}
