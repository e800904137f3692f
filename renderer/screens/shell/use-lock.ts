import { useCallback, useEffect } from 'react';
import { queryClient, useAsk } from '../../api';
import { useSettings } from '../../settings';

const MINUTE = 60_000;
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Locks: the shift goes on, the cart stays, and the next person needs a name and a PIN. */
export const useLock = (): (() => void) => {
  const { ask } = useAsk('session.signOut');
  return useCallback(() => {
    void ask({}).then((answer) => {
      if (answer.ok) queryClient.setQueryData(['session.current', {}], null);
    });
  }, [ask]);
};

/** F9 locks, and so does being left alone for as long as the settings say. */
export const useLockByItself = (lock: () => void): void => {
  const { lockAfterMinutes } = useSettings().settings;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F9' || event.repeat) return;
      event.preventDefault();
      lock();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [lock]);

  useEffect(() => {
    if (lockAfterMinutes === null) return;
    let timer = setTimeout(lock, lockAfterMinutes * MINUTE);
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(lock, lockAfterMinutes * MINUTE);
    };
    for (const sign of signsOfLife) window.addEventListener(sign, alive, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signsOfLife) window.removeEventListener(sign, alive, { capture: true });
    };
  }, [lock, lockAfterMinutes]);
};
