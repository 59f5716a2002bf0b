import { useSyncExternalStore } from 'react';
import type { SaveOutcome } from './save-outcome';

/** What the top line says about saving: one state for the whole window. */
export interface SaveState {
  readonly phase: 'idle' | 'saving' | 'failed';
  readonly savedAt: string | null;
}

let state: SaveState = { phase: 'idle', savedAt: null };
let running = 0;
/** Holds until something is saved again: a refused step in between does not make the lost edit good. */
let lost = false;
const listeners = new Set<() => void>();

function set(next: SaveState): void {
  state = next;
  for (const listener of listeners) listener();
}

export function savingStarted(): void {
  running += 1;
  set({ phase: 'saving', savedAt: state.savedAt });
}

/** `savedAt` is an instant; the clock of the PC, because the screen speaks about this very moment. */
export function savingEnded(outcome: SaveOutcome): void {
  running = Math.max(0, running - 1);
  if (outcome !== 'refused') lost = outcome === 'failed';
  const savedAt = outcome === 'saved' ? new Date().toISOString() : state.savedAt;
  set({ phase: lost ? 'failed' : running > 0 ? 'saving' : 'idle', savedAt });
}

export function useSaveState(): SaveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
