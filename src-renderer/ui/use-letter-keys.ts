import { useEffect, useRef } from 'react';

/** Typing into a field or answering a dialog is not pressing a key of the screen. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.matches(
      'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]',
    ) || target.closest('[role="dialog"]') !== null
  );
}

/** Letters that do something on a whole screen, in small letters: `useLetterKeys({ b: openVote })`. */
export function useLetterKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target))
        return;
      if (document.querySelector('[role="dialog"]')) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', down);
    return () => window.removeEventListener('keydown', down);
  }, []);
}
