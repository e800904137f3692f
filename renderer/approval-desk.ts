import { useSyncExternalStore } from 'react';
import type { Approval } from '../shared/approval';
import type { Channel } from '../shared/contract';
import type { Refusal, Result } from '../shared/result';
import { roles, type Role } from '../shared/roles';

/** One act that waits for a person who may allow it. */
export interface AwaitedApproval {
  readonly channel: Channel;
  /** The least role that may. */
  readonly needed: Role;
  /** Asks again with a person's PIN. */
  readonly tryWith: (approval: Approval) => Promise<Result<unknown>>;
  /** Gives the act its answer; whoever asked goes on with it. */
  readonly settle: (answer: Result<unknown>) => void;
  /** Nobody came: the act is refused as it was. */
  readonly dismiss: () => void;
}

let isDeskOpen = false;
let waiting: readonly AwaitedApproval[] = [];
const listeners = new Set<() => void>();

const become = (next: readonly AwaitedApproval[]): void => {
  waiting = next;
  for (const tell of listeners) tell();
};

const roleNeeded = ({ code, details }: Refusal): Role | null =>
  code === 'FORBIDDEN' ? (roles.find((role) => role === details['needed']) ?? null) : null;

/**
 * Asks; where the answer is that a higher role is needed, waits for somebody of that role and gives the answer to what
 * they allowed. Where no sheet stands to call anybody (the lock screen), the refusal is the answer.
 */
export const withApproval = async <T>(
  channel: Channel,
  ask: (approval?: Approval) => Promise<Result<T>>,
): Promise<Result<T>> => {
  const answer = await ask();
  const needed = answer.ok ? null : roleNeeded(answer.error);
  if (needed === null || !isDeskOpen) return answer;
  return new Promise((resolve) => {
    const settle = (given: Result<unknown>) => {
      become(waiting.filter((one) => one !== awaited));
      resolve(given as Result<T>);
    };
    const awaited = { channel, needed, tryWith: ask, settle, dismiss: () => settle(answer) };
    become([...waiting, awaited]);
  });
};

/** The sheet that calls people stands on the screen; returns what takes it away, with all that waited. */
export const openApprovalDesk = (): (() => void) => {
  isDeskOpen = true;
  return () => {
    isDeskOpen = false;
    for (const { dismiss } of waiting) dismiss();
  };
};

export const isApprovalAwaited = (): boolean => waiting.length > 0;

export const useAwaitedApproval = (): AwaitedApproval | undefined =>
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => waiting[0],
  );
