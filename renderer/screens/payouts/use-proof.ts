import { useEffect, useState } from 'react';
import type { Proof } from '../../../shared/contract/payouts';
import type { Refusal } from '../../../shared/result';
import { call, on } from '../../api';

interface Proving {
  /** What was found last; it stays while it is looked at again. Null: nothing yet. */
  readonly proof: Proof | null;
  readonly refusal: Refusal | null;
}

const touching: ReadonlySet<string> = new Set(['sales', 'payouts']);

/** Lets the ledger compare its three sources, a little at each asking, and again after every sale and payout. */
export const useProof = (): Proving => {
  const [proof, setProof] = useState<Proof | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [round, setRound] = useState(0);

  useEffect(
    () =>
      on('changed', ({ features }) => {
        if (features.some((feature) => touching.has(feature))) setRound((before) => before + 1);
      }),
    [],
  );

  useEffect(() => {
    const left = new AbortController();
    const goOn = async (): Promise<void> => {
      for (;;) {
        const answer = await call('payouts.proof', {});
        if (left.signal.aborted) return;
        setRefusal(answer.ok ? null : answer.error);
        if (!answer.ok) return;
        const found = answer.value;
        // A second look takes no time to speak of: what was found before stays until it is over.
        setProof((before) =>
          found.state === 'checking' && before && before.state !== 'checking' ? before : found,
        );
        if (found.state !== 'checking') return;
      }
    };
    void goOn();
    return () => left.abort();
  }, [round]);

  return { proof, refusal };
};
