import { showDone } from '../api/notices';

/** Fewer keystrokes are typed again sooner than a question is read. */
const FEW = 8;
/** How long the second Esc is meant for the first. */
const AGAIN_MS = 6000;

const dialogOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('[role="dialog"]') : null;

const holdsText = (dialog: Element): boolean => dialog.querySelector('form, textarea') !== null;

/**
 * A dialog in which somebody typed does not go by one slip of the hand: the first Esc says that what was typed is not stored,
 * the second one closes. Clicks beside a dialog never close it (theme.ts). Called once, before anything is drawn: dialogs listen on
 * the window too, and whoever listens first is asked first.
 */
export function guardTypedDialogs(): () => void {
  const typed = new WeakMap<Element, number>();
  let warned: { readonly dialog: Element; readonly at: number } | null = null;
  const typing = (event: Event) => {
    const dialog = dialogOf(event.target);
    if (dialog && holdsText(dialog)) typed.set(dialog, (typed.get(dialog) ?? 0) + 1);
  };
  const leaving = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    const dialog = dialogOf(event.target);
    if (!dialog || (typed.get(dialog) ?? 0) < FEW) return;
    // It closes the list of a field first.
    if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return;
    const now = Date.now();
    if (warned?.dialog === dialog && now - warned.at < AGAIN_MS) return;
    warned = { dialog, at: now };
    event.preventDefault();
    event.stopImmediatePropagation();
    showDone('Phần đã gõ chưa lưu. Nhấn Esc lần nữa để bỏ.');
  };
  window.addEventListener('input', typing, { capture: true });
  window.addEventListener('keydown', leaving, { capture: true });
  return () => {
    window.removeEventListener('input', typing, { capture: true });
    window.removeEventListener('keydown', leaving, { capture: true });
  };
}
