import { useEffect, type RefObject } from 'react';

const TAKES_KEYS = 'input, textarea, select, [role="dialog"] *, [role="menu"] *';

/**
 * A reader types wherever the cursor is. Unless a dialog or another field has it, every letter goes to the door's field:
 * also after a button was clicked, whose Enter the end of a code would press.
 */
export function useTypedKeys(field: RefObject<HTMLInputElement | null>, active: boolean): void {
  useEffect(() => {
    if (!active) return undefined;
    const toField = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.ctrlKey || event.altKey || event.metaKey || event.key.length !== 1 || event.key === ' ')
        return;
      if (target?.matches(TAKES_KEYS)) return;
      // The key that is going down is typed into what has the cursor when it has gone down.
      field.current?.focus();
    };
    window.addEventListener('keydown', toField, { capture: true });
    return () => window.removeEventListener('keydown', toField, { capture: true });
  }, [field, active]);
}
