import { useSyncExternalStore } from 'react';
import type { SaveOutcome } from './save-outcome';

/** What the top line says about saving: one state for the whole window. */
export interface SaveState {
  readonly phase: 'idle' | 'saving' | 'failed';
  readonly savedAt: string | null;
}

let state: SaveState = { phase: 'idle', savedAt: null };
let running = 0;
let slow: ReturnType<typeof setTimeout> | null = null;
/** Holds until something is saved again: a refused step in between does not make the lost edit good. */
let lost = false;
const listeners = new Set<() => void>();

/** What is saved sooner is not spoken of: with every key the line would blink, and be drawn anew before the key shows. */
const SLOW_MS = 150;

function set(next: SaveState): void {
  if (next.phase === state.phase && minuteOf(next.savedAt) === minuteOf(state.savedAt)) return;
  state = next;
  for (const listener of listeners) listener();
}

const minuteOf = (instant: string | null): string => (instant ?? '').slice(0, 16);

export function savingStarted(): void {
  running += 1;
  slow ??= setTimeout(() => {
    slow = null;
    if (running > 0) set({ phase: 'saving', savedAt: state.savedAt });
  }, SLOW_MS);
}

/** `savedAt` is an instant; the clock of the PC, because the screen speaks about this very moment. */
export function savingEnded(outcome: SaveOutcome): void {
  running = Math.max(0, running - 1);
  if (running === 0 && slow !== null) {
    clearTimeout(slow);
    slow = null;
  }
  if (outcome !== 'refused') lost = outcome === 'failed';
  const savedAt = outcome === 'saved' ? new Date().toISOString() : state.savedAt;
  set({ phase: lost ? 'failed' : running > 0 && state.phase === 'saving' ? 'saving' : 'idle', savedAt });
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
