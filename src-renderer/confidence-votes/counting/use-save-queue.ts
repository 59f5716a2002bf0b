import { errorMessage, type AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import { useBlocker } from '@tanstack/react-router';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { onReconnected } from '../../api/connection';
import { SaveQueue, type SaveOutcome, type SaveSnapshot } from './save-queue';

/** What may pass by itself; anything else is a refusal that a person has to look at. */
const PASSING: readonly AppError['code'][] = ['disk-full', 'shutting-down', 'read-only', 'unexpected'];

/** `overtaken` is the sentence for a conflict of what cannot be put on top of another window's change. */
export function outcomeOf(reply: Result<unknown, AppError>, overtaken?: string): SaveOutcome {
  if (reply.ok) return { ok: true, at: new Date().toISOString() };
  if (reply.error.code === 'conflict' && overtaken !== undefined) {
    return { ok: false, message: overtaken, again: false, overtaken: true };
  }
  const field = reply.error.issues?.[0]?.message;
  return {
    ok: false,
    message: field ?? errorMessage(reply.error),
    again: PASSING.includes(reply.error.code),
  };
}

/** One queue for a screen. Leaving while something is not saved yet is asked about, in the window and beyond. */
export function useSaveQueue(): { readonly queue: SaveQueue; readonly saves: SaveSnapshot } {
  const [queue] = useState(() => new SaveQueue());
  const saves = useSyncExternalStore(queue.subscribe, queue.getSnapshot);
  // What was typed while the program was closed goes out the moment it answers again.
  useEffect(() => onReconnected(() => queue.retry()), [queue]);
  const unsaved = saves.unsaved > 0;
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [unsaved]);
  return { queue, saves };
}

/**
 * Holds a change of screen until everything typed is stored; what cannot be is shown while its screen still stands.
 * A key that changes the screen takes the cursor from no field, so the field under it is left first.
 */
export function useLeaveGuard(queue: SaveQueue) {
  const shouldBlockFn = useCallback(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await queue.settled();
    const { failures, overtaken } = queue.getSnapshot();
    return failures.length > 0 || overtaken.length > 0;
  }, [queue]);
  return useBlocker({ shouldBlockFn, enableBeforeUnload: false, withResolver: true });
}
