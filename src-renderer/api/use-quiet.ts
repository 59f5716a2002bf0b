import { useCallback, useEffect, useMemo, useRef } from 'react';
import { holdAnnouncements } from './announcements';

/** So long after the last key is stored, what was announced meanwhile is fetched. */
const PAUSE_MS = 400;

/** For screens that write with every key: holds what is announced from the first key until none came for a moment. */
export function useQuiet(): { readonly begin: () => void; readonly end: () => void } {
  const release = useRef<(() => void) | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const underWay = useRef(0);

  const begin = useCallback(() => {
    underWay.current += 1;
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    release.current ??= holdAnnouncements();
  }, []);

  const letGo = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    release.current?.();
    release.current = null;
  }, []);

  const end = useCallback(() => {
    underWay.current -= 1;
    if (underWay.current === 0) timer.current = setTimeout(letGo, PAUSE_MS);
  }, [letGo]);

  useEffect(() => letGo, [letGo]);
  return useMemo(() => ({ begin, end }), [begin, end]);
}
