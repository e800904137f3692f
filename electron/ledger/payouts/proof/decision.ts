import type { Decision } from '../../../../shared/contract/payouts';
import type { PayloadDraft } from '../../../../shared/facts';
import { done, refuse, type Result } from '../../../../shared/result';
import type { ReadableDb } from '../../database';
import { proveNow } from './verdict';

/** As many differences as a fact keeps of what was decided about. */
const MOST_KEPT = 10;

type Recorded = Exclude<PayloadDraft<'payout.made'>['decision'], undefined>;

/**
 * What a payout records of the proof: null where the accounts agree. Where they do not, only a decision about just these
 * differences, with its reason, lets it through. PROOF_FAILED (`count`) · NOTE_NEEDED
 */
export function decided(db: ReadableDb, decision: Decision | null): Result<Recorded> {
  const proof = proveNow(db);
  if (proof.state === 'agrees') return done(null);
  const { count, differences, seen } = proof;
  if (decision === null || decision.seen !== seen) return refuse('PROOF_FAILED', { count });
  if (decision.note.trim() === '') return refuse('NOTE_NEEDED');
  return done({
    note: decision.note.trim(),
    differences: differences
      .slice(0, MOST_KEPT)
      .map(({ fact, family, expected, found }) => ({ fact, familyCode: family, expected, found })),
    count,
  });
}
