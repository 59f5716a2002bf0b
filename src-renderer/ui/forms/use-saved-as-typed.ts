import { useCallback, useEffect, useRef } from 'react';
import { onReconnected } from '../../api/connection';

/** A pause in typing; every save is a line of the history, so that not every word becomes one. */
const PAUSE_MS = 3000;
/** Whoever writes on without a pause loses no more than this, should the power go. */
const LONGEST_MS = 6000;

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
 * Long texts are stored while they are written: at a pause and every few seconds without one, when their field is left,
 * when the screen goes away under it (a key of the menu), and once the program answers again after it did not; whoever
 * closes the page with something unsaved is asked. One save at a time, in order.
 */
export function useSavedAsTyped(typed: Typed): SavedAsTyped {
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });
  const pause = useRef<ReturnType<typeof setTimeout> | null>(null);
  const longest = useRef<ReturnType<typeof setTimeout> | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const saveNow = useCallback(() => {
    for (const timer of [pause, longest]) {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    }
    queue.current = queue.current.then(async () => {
      if (latest.current.isUnsaved()) await latest.current.save();
    });
  }, []);
  const touched = useCallback(() => {
    if (pause.current !== null) clearTimeout(pause.current);
    pause.current = setTimeout(saveNow, PAUSE_MS);
    longest.current ??= setTimeout(saveNow, LONGEST_MS);
  }, [saveNow]);

  useEffect(() => onReconnected(saveNow), [saveNow]);
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
