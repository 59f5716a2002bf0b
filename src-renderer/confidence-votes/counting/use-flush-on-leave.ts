import { useEffect, useRef } from 'react';

/**
 * Runs the latest `flush` when the screen goes away. The browser tells nobody that a field loses the cursor when its
 * screen is taken down (the back key, Alt+1), and what was typed must not go with it. While something is typed and not
 * yet handed over, closing the window asks first.
 */
export function useFlushOnLeave(flush: () => void, typing: boolean): void {
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });
  useEffect(
    () => () => {
      latest.current();
    },
    [],
  );
  useEffect(() => {
    if (!typing) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [typing]);
}
