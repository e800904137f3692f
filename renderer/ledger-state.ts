import { useEffect, useState } from 'react';
import { errorCodes, type ErrorCode } from '../shared/result';
import { on, useCall } from './api';

/** How the ledger process is, as far as main has said. `back` stands for a while after it was away. */
export type LedgerState =
  | { readonly state: 'starting' | 'ready' | 'away' | 'back' }
  | { readonly state: 'failed'; readonly code: ErrorCode };

const BACK_IS_TOLD_FOR = 8_000;

const codeOf = (text: string | null): ErrorCode => errorCodes.find((code) => code === text) ?? 'INTERNAL';

export const useLedgerState = (): LedgerState => {
  const { data: atStart } = useCall('app.info', {});
  const [told, setTold] = useState<LedgerState | null>(null);

  useEffect(
    () =>
      on('ledger', ({ state, code }) => {
        if (state === 'failed') setTold({ state, code: codeOf(code) });
        // Its first start is not a return from anywhere.
        else if (state === 'starting') setTold({ state: 'away' });
        else setTold((before) => ({ state: before?.state === 'away' ? 'back' : 'ready' }));
      }),
    [],
  );

  useEffect(() => {
    if (told?.state !== 'back') return;
    const timer = setTimeout(() => setTold({ state: 'ready' }), BACK_IS_TOLD_FOR);
    return () => clearTimeout(timer);
  }, [told]);

  if (told) return told;
  if (atStart?.ledger === 'failed') return { state: 'failed', code: codeOf(atStart.ledgerError) };
  return { state: atStart?.ledger ?? 'starting' };
};
