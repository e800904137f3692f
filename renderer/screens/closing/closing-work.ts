import { useSyncExternalStore } from 'react';
import type { Input } from '../../../shared/contract';
import type { ClosingWritten } from '../../../shared/contract/closing';
import type { Refusal } from '../../../shared/result';
import { call, mintId, on } from '../../api';

/** The closing that is being written from this window, wherever the person looks meanwhile. */
export type ClosingWork =
  | { readonly is: 'none' }
  /** The person is being asked where. */
  | { readonly is: 'asking' }
  | {
      readonly is: 'writing';
      readonly job: string;
      readonly file: string;
      readonly done: number;
      readonly total: number;
      readonly isStopping: boolean;
    }
  | { readonly is: 'written'; readonly written: ClosingWritten }
  | { readonly is: 'refused'; readonly refusal: Refusal };

let work: ClosingWork = { is: 'none' };
const listeners = new Set<() => void>();

const set = (next: ClosingWork): void => {
  work = next;
  for (const tell of listeners) tell();
};

const listen = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

export const useClosingWork = (): ClosingWork => useSyncExternalStore(listen, () => work);

export const isClosingAtWork = ({ is }: ClosingWork): boolean => is === 'asking' || is === 'writing';

/** Once at a time: a second touch while it is asked or written does nothing. */
export const beginClosing = async (asked: Omit<Input<'closing.write'>, 'job'>): Promise<void> => {
  if (isClosingAtWork(work)) return;
  const job = mintId();
  set({ is: 'asking' });
  const deaf = on('job', ({ job: of, file, done, total }) => {
    if (of !== job || file === undefined) return;
    set({ is: 'writing', job, file, done, total, isStopping: work.is === 'writing' && work.isStopping });
  });
  const answer = await call('closing.write', { ...asked, job });
  deaf();
  if (!answer.ok) set({ is: 'refused', refusal: answer.error });
  else set(answer.value === null ? { is: 'none' } : { is: 'written', written: answer.value });
};

export const stopClosing = (): void => {
  if (work.is !== 'writing' || work.isStopping) return;
  set({ ...work, isStopping: true });
  void call('jobs.stop', { job: work.job });
};
