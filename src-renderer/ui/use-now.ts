import { useEffect, useState } from 'react';

export type Clock = () => string;

const systemClock: Clock = () => new Date().toISOString();

/** The instant, told anew every so often; tests bring a clock of their own. */
export function useNow(everyMs = 1000, clock: Clock = systemClock): string {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, clock]);
  return now;
}
