import { useEffect, useState } from 'react';

const signsOfLife = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Seconds left until `onIdle` is called, once nobody has touched anything for `seconds`. `onIdle` stays the same
 * function; `isAwake` false rests the clock.
 */
export const useIdle = (seconds: number, onIdle: () => void, isAwake: boolean): number => {
  const [left, setLeft] = useState(seconds);

  useEffect(() => {
    if (!isAwake) return;
    let until = performance.now() + seconds * 1000;
    const alive = () => {
      until = performance.now() + seconds * 1000;
      setLeft(seconds);
    };
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      setLeft(now);
      if (now === 0) onIdle();
    }, 250);
    for (const sign of signsOfLife) window.addEventListener(sign, alive, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      setLeft(seconds);
      for (const sign of signsOfLife) window.removeEventListener(sign, alive, { capture: true });
    };
  }, [seconds, onIdle, isAwake]);
  return left;
};
