import type { Actor } from '../../../electron/ledger/command';
import type { Role } from '../../../shared/roles';
import type { Stall } from './stall';

export const PIN = '2846';

/** Somebody new at the stall: who they are at a window, and what they give when they are called for one act. */
export interface Hired {
  readonly personId: string;
  readonly actor: Actor;
  readonly approval: { readonly personId: string; readonly pin: string };
}

export function hire(stall: Stall, role: Role, active = true): Hired {
  const { personId } = stall.must('people.save', { personId: null, name: role, role, active, pin: PIN });
  return { personId, actor: { kind: 'person', personId }, approval: { personId, pin: PIN } };
}

export const NOBODY: Actor = { kind: 'nobody' };
