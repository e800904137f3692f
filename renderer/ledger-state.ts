import { useEffect, useRef, useState } from 'react';
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
  const failedAtStart = useRef<LedgerState | null>(null);
  useEffect(() => {
    failedAtStart.current =
      atStart?.ledger === 'failed' ? { state: 'failed', code: codeOf(atStart.ledgerError) } : null;
  }, [atStart]);

  useEffect(
    () =>
      on('ledger', ({ state, code }) => {
        if (state === 'failed') setTold({ state, code: codeOf(code) });
        // Somebody mends it, and stands before that screen until it is open. Its first start is no return from anywhere.
        else if (state === 'starting')
          setTold((before) => {
            const failed = before ?? failedAtStart.current;
            return failed?.state === 'failed' ? failed : { state: 'away' };
          });
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
