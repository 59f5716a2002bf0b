import type { TypingKey } from '@shared/confidence-votes/ballots/typing-model';
import { typingKeyOf } from '@shared/confidence-votes/ballots/typing-keys';
import { useEffect, useRef } from 'react';

interface TypingKeyActions {
  readonly onKey: (key: TypingKey) => void;
  readonly onEscape: () => void;
  /** A key that belongs to the screen and not to the ballot (F2, F4, F6). */
  readonly onScreenKey: (name: string) => void;
}

/** Left to the program and the browser. */
const NOT_OURS = new Set(['F1', 'F11', 'F12']);

/**
 * Takes every key of the window before anything else does, at the moment it goes down. Nothing has the cursor, so nothing
 * can lose it. A key that is held down counts once: resting on a digit must not mark ten people.
 */
export function useTypingKeys(actions: TypingKeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    function down(event: KeyboardEvent): void {
      if (NOT_OURS.has(event.key) || inDialog(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat) return;
      if (event.key === 'Escape') latest.current.onEscape();
      else if (/^F\d+$/u.test(event.key)) latest.current.onScreenKey(event.key);
      else {
        const key = typingKeyOf(event);
        if (key !== null) latest.current.onKey(key);
      }
    }
    window.addEventListener('keydown', down, { capture: true });
    return () => {
      window.removeEventListener('keydown', down, { capture: true });
    };
  }, []);
}

/** The help page lies over the ballot and has keys of its own. */
function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
