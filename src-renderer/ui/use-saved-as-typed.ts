import { useCallback, useEffect, useRef } from 'react';

/** A pause in typing; every save is a line of the history, so that not every word becomes one. */
const PAUSE_MS = 3000;
/** Who never pauses loses no more than this when the PC goes off. */
const LONGEST_MS = 8000;

interface Typed {
  readonly isUnsaved: () => boolean;
  /** Stores what stands there now. */
  readonly save: () => Promise<void>;
}

interface SavedAsTyped {
  /** Something was typed. */
  readonly touched: () => void;
  /** The field is left. */
  readonly saveNow: () => void;
}

/**
 * Long texts are stored while they are written: at a pause, every few seconds without one, when their field is left, when the screen goes away under it (a
 * key of the menu), and whoever closes the page with something unsaved is asked. One save at a time, in order.
 */
export function useSavedAsTyped(typed: Typed): SavedAsTyped {
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const longest = useRef<ReturnType<typeof setTimeout> | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const saveNow = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    if (longest.current !== null) clearTimeout(longest.current);
    timer.current = null;
    longest.current = null;
    queue.current = queue.current.then(async () => {
      if (latest.current.isUnsaved()) await latest.current.save();
    });
  }, []);
  const touched = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = setTimeout(saveNow, PAUSE_MS);
    longest.current ??= setTimeout(saveNow, LONGEST_MS);
  }, [saveNow]);

  useEffect(() => {
    const closing = (event: BeforeUnloadEvent) => {
      if (!latest.current.isUnsaved()) return;
      saveNow();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', closing);
    return () => {
      window.removeEventListener('beforeunload', closing);
      saveNow();
    };
  }, [saveNow]);
  return { touched, saveNow };
}
