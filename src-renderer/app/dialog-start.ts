import { useEffect } from 'react';

const FIELDS = ':is(input:not([type="hidden"]), select, textarea):not(:disabled, [readonly])';
/** The cross gets the cursor more than once while a dialog opens; later somebody goes there on purpose. */
const OPENING_MS = 400;

/**
 * A dialog that names no first place gives the cursor to its cross, as the first thing in it: people would have to go past
 * that to type. Where it asks for something, it begins at the first field.
 */
function watchDialogs(): () => void {
  const openedAt = new WeakMap<Element, number>();
  const beginAtField = ({ target }: FocusEvent): void => {
    const dialog = target instanceof Element ? target.closest('[role="dialog"]') : null;
    if (!dialog || !(target instanceof Element)) return;
    const now = performance.now();
    const opened = openedAt.get(dialog) ?? now;
    openedAt.set(dialog, opened);
    if (!target.matches('.mantine-Modal-close') || now - opened > OPENING_MS) return;
    const fields = [...dialog.querySelectorAll<HTMLElement>(FIELDS)];
    fields.find((field) => field.getClientRects().length > 0)?.focus();
  };
  document.addEventListener('focusin', beginAtField);
  return () => document.removeEventListener('focusin', beginAtField);
}

export function useDialogStart(): void {
  useEffect(watchDialogs, []);
}
