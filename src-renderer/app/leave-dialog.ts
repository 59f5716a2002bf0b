import type { RouterHistory } from '@tanstack/react-router';
import { showDone } from '../api/notices';
import { withHeldSteps } from './browser-steps';

/** Fewer keystrokes are typed again sooner than a question is read. */
const FEW = 8;
/** How long the second Esc is meant for the first. */
const AGAIN_MS = 6000;
/** The cross of a dialog, or the button that leaves it where it has none. */
const WAY_OUT = '.mantine-Modal-close, .mantine-Drawer-close, [data-leaves-dialog]';

/** Those over the screen, the topmost last. */
export const openDialogs = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('[role="dialog"][aria-modal="true"]'),
];

const dialogOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('[role="dialog"]') : null;

const holdsText = (dialog: Element): boolean => dialog.querySelector('form, textarea') !== null;

const leave = (dialog: Element): void => dialog.querySelector<HTMLElement>(WAY_OUT)?.click();

/** What comes in one piece is not typed again from memory. */
const keystrokes = (event: Event): number =>
  event instanceof InputEvent && /^insertFrom(?:Paste|Drop)$/u.test(event.inputType) ? FEW : 1;

/**
 * How every dialog of the program is left by Esc and by the browser's Back (Alt+←, a button of the mouse): only the topmost one
 * goes, never the screen below it; and where somebody typed, the first time only says that what was typed is not stored.
 * Clicks beside a dialog never close it (theme.ts). Called once, with the making of the router's history and before anything is
 * drawn: dialogs listen on the window too, and whoever listens first is asked first.
 */
export function guardDialogs<H extends Pick<RouterHistory, 'location' | 'subscribe'>>(
  create: () => H,
): { readonly history: H; readonly release: () => void } {
  const typed = new WeakMap<Element, number>();
  let warned: { readonly dialog: Element; readonly at: number } | null = null;
  /** Whether the dialog stays this time; whoever asks again soon means it. */
  const stays = (dialog: Element, how: string): boolean => {
    if ((typed.get(dialog) ?? 0) < FEW) return false;
    const now = Date.now();
    if (warned?.dialog === dialog && now - warned.at < AGAIN_MS) return false;
    warned = { dialog, at: now };
    showDone(`Phần đã gõ chưa lưu. ${how} lần nữa để bỏ.`);
    return true;
  };
  const typing = (event: Event) => {
    const dialog = dialogOf(event.target);
    if (dialog && holdsText(dialog)) typed.set(dialog, (typed.get(dialog) ?? 0) + keystrokes(event));
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    const dialog = dialogOf(event.target);
    if (!dialog) return;
    // It closes the list of a field first.
    if (event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true') return;
    const stay = stays(dialog, 'Nhấn Esc');
    // By itself a dialog alone closes; of several ones all would.
    if (!stay && openDialogs().length < 2) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!stay) leave(dialog);
  };
  const { history, stop } = withHeldSteps(create, {
    holds: () => openDialogs().length > 0,
    onHeld: () => {
      const dialog = openDialogs().at(-1);
      if (dialog && !stays(dialog, 'Bấm quay lại')) leave(dialog);
    },
  });
  window.addEventListener('input', typing, { capture: true });
  window.addEventListener('keydown', escape, { capture: true });
  return {
    history,
    release: () => {
      stop();
      window.removeEventListener('input', typing, { capture: true });
      window.removeEventListener('keydown', escape, { capture: true });
    },
  };
}
