import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { enterList } from './into-list';
import { navigation } from './navigation';
import { saveOpenForm } from './save-key';

interface ShellActions {
  readonly openHelp: () => void;
  readonly openPalette: () => void;
  readonly showKeys: (shown: boolean) => void;
}

/** Typing a question mark into a field is typing, not asking. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]');
}

/** Keys that work everywhere: F1, Ctrl+K, Ctrl+S, Alt+1 … Alt+9, ↓ into the list of the screen, and holding "?". */
export function useShellKeys(actions: ShellActions): void {
  const navigate = useNavigate();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    function down(event: KeyboardEvent): void {
      if (event.isComposing || saveOpenForm(event) || enterList(event)) return;
      if (event.key === 'F1') {
        event.preventDefault();
        latest.current.openHelp();
      } else if (event.ctrlKey && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        latest.current.openPalette();
      } else if (event.altKey && !event.ctrlKey && /^Digit[1-9]$/u.test(event.code)) {
        const item = navigation[Number(event.code.slice(5)) - 1];
        if (!item) return;
        event.preventDefault();
        void navigate({ to: item.to });
      } else if (event.key === '?' && !isTyping(event.target)) {
        latest.current.showKeys(true);
      }
    }
    function up(event: KeyboardEvent): void {
      if (event.key === '?' || event.key === '/' || event.key === 'Shift') latest.current.showKeys(false);
    }
    const hide = (): void => latest.current.showKeys(false);
    window.addEventListener('keydown', down);
    window.addEventListener('keyup', up);
    window.addEventListener('blur', hide);
    return () => {
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
      window.removeEventListener('blur', hide);
    };
  }, [navigate]);
}
