import { errorMessage, type AppError } from '@shared/contract/error-messages';
import type { Result } from '@shared/kernel/result';
import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { SaveQueue, type SaveOutcome, type SaveSnapshot } from './save-queue';

/** What may pass by itself; anything else is a refusal that a person has to look at. */
const PASSING: readonly AppError['code'][] = ['disk-full', 'shutting-down', 'read-only', 'unexpected'];

export function outcomeOf(reply: Result<unknown, AppError>): SaveOutcome {
  if (reply.ok) return { ok: true, at: new Date().toISOString() };
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

/** Holds a change of screen until everything typed is saved, or says why it cannot be. */
export function useLeaveGuard(saves: SaveSnapshot) {
  return useBlocker({
    shouldBlockFn: () => saves.failures.length > 0,
    enableBeforeUnload: false,
    withResolver: true,
  });
}
