import { useEffect, useState } from 'react';

/** Seconds still to wait, counted down; and what starts it. `first`: so long from the beginning. */
export const useWait = (first = 0): readonly [seconds: number, start: (seconds: number) => void] => {
  const [until, setUntil] = useState(() => (first > 0 ? performance.now() + first * 1000 : 0));
  const [left, setLeft] = useState(first);

  useEffect(() => {
    if (until === 0) return;
    const tick = () => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)));
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [until]);

  const start = (seconds: number) => {
    setLeft(seconds);
    setUntil(seconds > 0 ? performance.now() + seconds * 1000 : 0);
  };
  return [left, start];
};
