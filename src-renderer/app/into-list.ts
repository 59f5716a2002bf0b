/** Lines that take the cursor: those of lists and tables that are gone through with ↑ ↓. */
const LINE = 'tbody tr[tabindex="0"], li[tabindex="0"]';

/**
 * ↓ on a screen on which nothing has the cursor yet goes to the first line of its list. Where there is none, the window scrolls
 * as ever. Answers whether the key was meant.
 */
export function enterList(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, defaultPrevented, key, metaKey, shiftKey, target } = event;
  if (key !== 'ArrowDown' || altKey || ctrlKey || metaKey || shiftKey || defaultPrevented) return false;
  const screen = document.getElementById('content');
  if (target !== screen && target !== document.body) return false;
  if (document.querySelector('[role="dialog"]')) return false;
  const line = screen?.querySelector<HTMLElement>(LINE);
  if (!line) return false;
  event.preventDefault();
  line.focus();
  return true;
}
