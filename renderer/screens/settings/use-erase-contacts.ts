import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract';
import type { Refusal } from '../../../shared/result';
import { mintId, on, queryClient, useAsk } from '../../api';

export type Erased = Output<'copies.eraseContacts'>;

interface EraseContacts {
  /** What became of the copies; null: it was refused, and may be tried again as a whole. */
  readonly erase: () => Promise<Erased | null>;
  readonly isRunning: boolean;
  /** How many copies were gone through; null: not yet among the copies. */
  readonly step: { readonly done: number; readonly total: number } | null;
  readonly refusal: Refusal | null;
}

/** Erases how families are reached: in the ledger, then in its copies. */
export const useEraseContacts = (): EraseContacts => {
  const ledger = useAsk('families.eraseContacts');
  const copies = useAsk('copies.eraseContacts');
  const [step, setStep] = useState<EraseContacts['step']>(null);
  const job = useRef('');
  useEffect(() => on('job', (told) => told.job === job.current && setStep(told)), []);

  const erase = async () => {
    setStep(null);
    job.current = mintId();
    const first = await ledger.ask({ confirmed: true });
    const second = first.ok ? await copies.ask({ job: job.current, confirmed: true }) : null;
    await queryClient.invalidateQueries({ queryKey: ['families.contactsHeld'] });
    await queryClient.invalidateQueries({ queryKey: ['copies.contactsHeld'] });
    return second?.ok ? second.value : null;
  };

  const isRunning = ledger.isRunning || copies.isRunning;
  return { erase, isRunning, step: isRunning ? step : null, refusal: ledger.refusal ?? copies.refusal };
};
