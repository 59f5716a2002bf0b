const isSaveKey = ({ altKey, ctrlKey, key, metaKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 's';

const formOf = (target: EventTarget | null): HTMLFormElement | null => {
  if (!(target instanceof Element)) return null;
  return target.closest('form') ?? target.closest('[role="dialog"]')?.querySelector('form') ?? null;
};

/**
 * Ctrl+S keeps the form with the cursor, in dialogs as in records, unless it did so itself; what takes something away for
 * good wants its own button. The browser never offers to save the page. Answers whether the key was meant.
 */
export function saveOpenForm(event: KeyboardEvent): boolean {
  if (!isSaveKey(event)) return false;
  if (event.defaultPrevented) return true;
  event.preventDefault();
  const form = formOf(event.target);
  const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]:not([disabled])');
  if (form && button && !button.hasAttribute('data-destructive')) form.requestSubmit(button);
  return true;
}
