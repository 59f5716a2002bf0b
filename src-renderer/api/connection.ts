import { useSyncExternalStore } from 'react';

/**
 * Whether the program answers this window. `closed`: nobody listens any more; `no-pass`: the program was started anew
 * and this browser has not opened its new link yet.
 */
export type Connection = 'open' | 'closed' | 'no-pass';

let connection: Connection = 'open';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the last call found. */
export function connectionSeen(seen: Connection): void {
  if (seen === connection) return;
  connection = seen;
  for (const listener of listeners) listener();
}

export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => connection);

/** Calls back each time the program answers again after it did not; returns how to stop. */
export function onReconnected(listener: () => void): () => void {
  let last = connection;
  return subscribe(() => {
    const back = last !== 'open' && connection === 'open';
    last = connection;
    if (back) listener();
  });
}
