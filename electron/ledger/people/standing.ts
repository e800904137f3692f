import { zApproval } from '../../../shared/approval';
import { readInput } from '../../../shared/contract/read-input';
import { familyCode, type FamilyCode } from '../../../shared/domain/amounts';
import { done, refuse, type Result } from '../../../shared/result';
import type { Right } from '../../../shared/rights';
import { roleAtLeast, type Role } from '../../../shared/roles';
import type { WritableDb } from '../database';
import { hasOwnPin } from '../earnings/pins';
import { checkPin } from './pins';
import { findPerson } from './queries';

/** On whose behalf something is asked. Only main and the command line can say; a page never does. */
export type Actor =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'person'; readonly personId: string }
  /** A family that opened its earnings: what it asks of is its own account, whoever stands at the till beside it. */
  | { readonly kind: 'family'; readonly family: string }
  /** The command line: whoever can run it holds the file anyway. */
  | { readonly kind: 'system' };

/** What whoever asks may do in one call. */
export interface Standing {
  /** The id of the person, or what the actor is where it is none. */
  readonly by: string;
  /** That of the person, or of the one who was called where that one's is higher; null: nobody's. */
  readonly role: Role | null;
  /** Whose PIN came with the call: named in each of its facts. */
  readonly approvedBy: string | null;
  /** The family that asks, where it is one. */
  readonly family: FamilyCode | null;
  /** Whether a person stands at a screen and can be asked for what only a person knows: reasons, confirmations. */
  readonly isPerson: boolean;
}

/** Roles are read from the ledger itself, so that putting a person aside holds at once. */
function standingOf(db: WritableDb, actor: Actor): Standing {
  const nobody = { by: 'nobody', role: null, approvedBy: null, family: null, isPerson: true };
  switch (actor.kind) {
    case 'system':
      return { ...nobody, by: 'system', role: 'organiser', isPerson: false };
    case 'person':
      return { ...nobody, by: actor.personId, role: findPerson(db, actor.personId)?.role ?? null };
    case 'family':
      // A family whose PIN was taken back is out at once, at whichever window it still stands.
      return hasOwnPin(db, actor.family)
        ? { ...nobody, by: 'family', family: familyCode(actor.family) }
        : nobody;
    case 'nobody':
      return nobody;
  }
}

const allows = ({ role, family }: Pick<Standing, 'role' | 'family'>, right: Right): boolean => {
  if (right === 'family') return family !== null;
  return right === 'anyone' || (role !== null && roleAtLeast(role, right));
};

/**
 * Lets a call in, or says which role it needs. `approval` came from outside, beside the call; its PIN counts as a try
 * whatever becomes of the act. Where nobody is signed in, whoever gives the PIN is the one who acts.
 * FORBIDDEN (`needed`) · BAD_INPUT · UNKNOWN_PERSON · WRONG_PIN · TOO_MANY_TRIES
 */
export function admit(
  db: WritableDb,
  call: { readonly actor: Actor; readonly right: Right; readonly approval: unknown; readonly at: number },
): Result<Standing> {
  const { actor, right, at } = call;
  const own = standingOf(db, actor);
  const forbidden = refuse('FORBIDDEN', { needed: right });
  if (call.approval === undefined || call.approval === null || !own.isPerson) {
    return allows(own, right) ? done(own) : forbidden;
  }
  const approval = readInput(zApproval, call.approval);
  if (!approval.ok) return refuse('BAD_INPUT', { field: 'approval' });
  const { personId, pin } = approval.value;
  const called = findPerson(db, personId);
  if (called === null) return refuse('UNKNOWN_PERSON');
  // Nobody may act in the name of a person who was put aside, whoever else is called.
  if (actor.kind === 'person' && own.role === null) return forbidden;
  if (!allows({ role: called.role, family: null }, right)) return forbidden;
  const checked = db.transaction(() => checkPin(db, personId, pin, at)).immediate();
  if (!checked.ok) return checked;
  if (own.role === null || own.by === personId) return done({ ...own, by: personId, role: called.role });
  const role = roleAtLeast(called.role, own.role) ? called.role : own.role;
  return done({ ...own, role, approvedBy: personId });
}
