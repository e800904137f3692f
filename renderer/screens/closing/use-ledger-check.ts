import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import type { Refusal } from '../../../shared/result';
import { call, mintId, on, Refused } from '../../api';

interface LedgerCheck {
  /** What was found; undefined while it is looked for. */
  readonly found: Output<'closing.check'> | undefined;
  readonly step: { readonly done: number; readonly total: number } | null;
  readonly refusal: Refusal | null;
  readonly again: () => void;
}

/**
 * The whole of `verify` over the ledger as it stands at a hash, once: as long as nothing is recorded it need not be done
 * again. Leaving the screen stops it. `head` null: not yet.
 */
export const useLedgerCheck = (head: string | null): LedgerCheck => {
  const [step, setStep] = useState<LedgerCheck['step']>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['closing.check', head],
    enabled: head !== null,
    queryFn: async ({ signal }) => {
      const job = mintId();
      const deaf = on('job', ({ job: of, done, total }) => {
        if (of === job) setStep({ done, total });
      });
      signal.addEventListener('abort', () => void call('jobs.stop', { job }));
      const answer = await call('closing.check', { job });
      deaf();
      if (answer.ok) return answer.value;
      throw new Refused(answer.error);
    },
  });
  const refusal = error instanceof Refused ? error.refusal : null;
  return { found: data, step, refusal, again: () => void refetch() };
};
