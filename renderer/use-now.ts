import { useEffect, useState } from 'react';

const EVERY = 15_000;

/** The time (ms UTC) as far as ages in minutes need it. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return now;
};
