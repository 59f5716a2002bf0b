import { showDone } from '../api/notices';

import type { RouterHistory } from '@tanstack/react-router';

/** Fewer keystrokes are typed again sooner than a question is read. */
const FEW = 8;
/** How long the second Esc is meant for the first. */
const AGAIN_MS = 6000;

const dialogOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('[role="dialog"]') : null;

const holdsText = (dialog: Element): boolean => dialog.querySelector('form, textarea') !== null;

/** The form of a record asks by itself before its screen goes (ui/record-form.tsx). */
const asksItself = (dialog: Element): boolean => dialog.querySelector('[data-record-form]') !== null;

/**
 * A dialog in which somebody typed does not go by one slip of the hand: the first Esc, and the first Back of the browser
 * (Alt+←, a button of the mouse), says that what was typed is not stored, the second one closes. Clicks beside a dialog never close
 * it (theme.ts). Called once, before anything is drawn: dialogs listen on the window too, and whoever listens first is asked first.
 */
export function guardTypedDialogs(history: Pick<RouterHistory, 'block'>): () => void {
  const typed = new WeakMap<Element, number>();
  let warned: { readonly dialog: Element; readonly at: number } | null = null;
  const holdsMuch = (dialog: Element): boolean => (typed.get(dialog) ?? 0) >= FEW;
  /** Whether the dialog stays this time; whoever asks again soon means it. */
  const stays = (dialog: Element, how: string): boolean => {
    const now = Date.now();
    if (warned?.dialog === dialog && now - warned.at < AGAIN_MS) return false;
    warned = { dialog, at: now };
    showDone(`Phần đã gõ chưa lưu. ${how} lần nữa để bỏ.`);
    return true;
  };
  const typing = (event: Event) => {
    const dialog = dialogOf(event.target);
    if (dialog && holdsText(dialog)) typed.set(dialog, (typed.get(dialog) ?? 0) + 1);
  };
  const leaving = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    const dialog = dialogOf(event.target);
    if (!dialog || !holdsMuch(dialog)) return;
    // It closes the list of a field first.
    if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return;
    if (!stays(dialog, 'Nhấn Esc')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const stopBack = history.block({
    // What the program itself does after saving is no slip.
    blockerFn: ({ action }) => {
      if (action === 'PUSH' || action === 'REPLACE') return false;
      const dialog = [...document.querySelectorAll('[role="dialog"]')].find(holdsMuch);
      return dialog !== undefined && !asksItself(dialog) && stays(dialog, 'Bấm quay lại');
    },
    enableBeforeUnload: false,
  });
  window.addEventListener('input', typing, { capture: true });
  window.addEventListener('keydown', leaving, { capture: true });
  return () => {
    stopBack();
    window.removeEventListener('input', typing, { capture: true });
    window.removeEventListener('keydown', leaving, { capture: true });
  };
}
