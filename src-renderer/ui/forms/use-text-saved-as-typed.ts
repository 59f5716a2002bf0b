import { useEffect, useRef, useState } from 'react';
import { useSavedAsTyped } from './use-saved-as-typed';

interface SavedText {
  /** As it stands in the data now. */
  readonly stored: string;
  readonly clean: (typed: string) => string;
  /** Stores `now` over `before`; false when refused, so that it is tried again. */
  readonly save: (before: string, now: string) => Promise<boolean>;
}

interface TextField {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

/**
 * A text that is stored while it is written (see `useSavedAsTyped`). While nobody writes in it here it follows what another
 * window stores; while somebody does, it keeps every letter, also the blank that cleaning would take away.
 */
export function useTextSavedAsTyped({ stored, clean, save }: SavedText): TextField {
  const [written, setWritten] = useState<string | null>(null);
  const typed = useRef<string | null>(null);
  const isWriting = useRef(false);
  const newest = useRef(stored);
  /** What the letters of this window were written over. */
  const before = useRef(stored);
  useEffect(() => {
    newest.current = stored;
  }, [stored]);
  const isUnsaved = (): boolean => typed.current !== null && clean(typed.current) !== before.current;
  const followAgain = (): void => {
    if (isWriting.current || isUnsaved()) return;
    typed.current = null;
    setWritten(null);
  };
  const { touched, saveNow } = useSavedAsTyped({
    isUnsaved,
    save: async () => {
      const now = clean(typed.current ?? '');
      if (!(await save(before.current, now))) return;
      before.current = now;
      newest.current = now;
      followAgain();
    },
  });
  return {
    value: written ?? stored,
    onChange: (value) => {
      if (typed.current === null) before.current = newest.current;
      isWriting.current = true;
      typed.current = value;
      setWritten(value);
      touched();
    },
    onBlur: () => {
      isWriting.current = false;
      saveNow();
      followAgain();
    },
  };
}
