import { useEffect, useState } from 'react';

const EVERY = 30_000;

/** What the clock of this computer shows, ms UTC, twice a minute. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return now;
};
