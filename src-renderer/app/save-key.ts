const isSaveKey = ({ altKey, ctrlKey, key, metaKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 's';

/** In a box of several lines Enter is the next line; in a dialog Ctrl+Enter finishes whatever it asks. */
const isFinishKey = ({
  altKey,
  ctrlKey,
  isComposing,
  key,
  metaKey,
  shiftKey,
  target,
}: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) &&
  !shiftKey &&
  !altKey &&
  !isComposing &&
  key === 'Enter' &&
  target instanceof Element &&
  target.matches('[role="dialog"] textarea');

const formOf = (target: EventTarget | null): HTMLFormElement | null => {
  if (!(target instanceof Element)) return null;
  return target.closest('form') ?? target.closest('[role="dialog"]')?.querySelector('form') ?? null;
};

/**
 * Ctrl+S, and Ctrl+Enter in the text of a dialog, keep the form with the cursor, unless it did so itself; what takes something away for
 * good wants its own button. The browser never offers to save the page. Answers whether the key was meant.
 */
export function saveOpenForm(event: KeyboardEvent): boolean {
  if (!isSaveKey(event) && !isFinishKey(event)) return false;
  if (event.defaultPrevented) return true;
  event.preventDefault();
  const form = formOf(event.target);
  const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]:not([disabled])');
  if (form && button && !button.hasAttribute('data-destructive')) form.requestSubmit(button);
  return true;
}
