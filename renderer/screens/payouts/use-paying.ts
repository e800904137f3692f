import { useRef, useState } from 'react';
import type { Output } from '../../../shared/contract';
import type { Decision, Owed, PayoutMethod } from '../../../shared/contract/payouts';
import type { Refusal } from '../../../shared/result';
import { mintId, useCommand } from '../../api';
import { useStation } from '../../station';

type Paid = Output<'payouts.payOut'>;

/** What became of one family: paid, or why not. */
export interface Outcome {
  readonly family: Owed;
  readonly paid: Paid | null;
  readonly refusal: Refusal | null;
}

/** What is to be paid: all that is owed, or an amount (baisa); `shown` is what the person was told will be paid. */
export interface Payment {
  readonly family: Owed;
  readonly amount: number | null;
  readonly shown: number | null;
}

interface Asked {
  readonly payments: readonly Payment[];
  readonly method: PayoutMethod;
  readonly decision: Decision | null;
}

/** Of one family alone: the others are paid all the same. Whatever else is wrong is wrong for all that follow. */
const concernsOne: ReadonlySet<string> = new Set([
  'NOTHING_OWED',
  'EXCEEDS_OWED',
  'OWED_CHANGED',
  'UNKNOWN_FAMILY',
]);

interface Paying {
  readonly outcomes: readonly Outcome[];
  readonly isRunning: boolean;
  /** Why it stopped before the last one; those that are left can be gone on with. */
  readonly stopped: Refusal | null;
  readonly pay: (asked: Asked) => Promise<void>;
}

/**
 * Pays one family after the other. Each has an id of its own from the moment the dialog was opened: going on after a fault
 * asks again with the same ids, and whoever was paid is answered as the first time.
 */
export const usePaying = (families: readonly Owed[]): Paying => {
  const { till } = useStation();
  const { run } = useCommand('payouts.payOut');
  const [ids] = useState(() => new Map(families.map(({ familyCode }) => [familyCode, mintId()])));
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [isRunning, setRunning] = useState(false);
  const [stopped, setStopped] = useState<Refusal | null>(null);
  // A second touch comes before the screen has changed.
  const running = useRef(false);

  const pay = async ({ payments, method, decision }: Asked): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setRunning(true);
    setStopped(null);
    const known = new Set(outcomes.map(({ family }) => family.familyCode));
    for (const { family, amount, shown } of payments) {
      if (known.has(family.familyCode)) continue;
      const id = ids.get(family.familyCode) ?? mintId();
      const input = { id, till: till.code, family: family.familyCode, method, amount, shown, decision };
      const answer = await run(input);
      if (!answer.ok && !concernsOne.has(answer.error.code)) {
        setStopped(answer.error);
        break;
      }
      const outcome = answer.ok
        ? { family, paid: answer.value, refusal: null }
        : { family, paid: null, refusal: answer.error };
      setOutcomes((before) => [...before, outcome]);
    }
    running.current = false;
    setRunning(false);
  };

  return { outcomes, isRunning, stopped, pay };
};
