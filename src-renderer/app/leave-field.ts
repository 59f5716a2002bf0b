import type { AnyRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

const FIELD = 'input, textarea, select';

/**
 * A field that stores itself does so when the cursor leaves it. A key that leads to another screen, and a window that is
 * reloaded or closed, take the field away without the cursor ever leaving: what was typed last would be gone.
 */
export function leaveFieldBeforeGoing(router: Pick<AnyRouter, 'subscribe'>): () => void {
  const leave = (): void => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.matches(FIELD)) activeElement.blur();
  };
  // A search or an open record in the address is the same screen: there the cursor stays where it is.
  const stop = router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
    if (pathChanged) leave();
  });
  window.addEventListener('beforeunload', leave);
  return () => {
    stop();
    window.removeEventListener('beforeunload', leave);
  };
}

export function useLeaveField(router: Pick<AnyRouter, 'subscribe'>): void {
  useEffect(() => leaveFieldBeforeGoing(router), [router]);
}
