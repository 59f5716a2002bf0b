import { useSyncExternalStore } from 'react';

/** What the top line says about saving: one state for the whole window. */
export type SaveState =
  | { readonly phase: 'idle'; readonly savedAt: string | null }
  | { readonly phase: 'saving'; readonly savedAt: string | null }
  | { readonly phase: 'failed'; readonly savedAt: string | null };

let state: SaveState = { phase: 'idle', savedAt: null };
let running = 0;
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
export function savingEnded(outcome: 'saved' | 'failed'): void {
  running = Math.max(0, running - 1);
  const savedAt = outcome === 'saved' ? new Date().toISOString() : state.savedAt;
  if (outcome === 'failed') set({ phase: 'failed', savedAt });
  else set(running > 0 ? { phase: 'saving', savedAt } : { phase: 'idle', savedAt });
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
