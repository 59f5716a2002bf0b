import { useEffect } from 'react';
import { openDialogs } from './leave-dialog';

/**
 * The browser lets the cursor fall to the page itself when the thing that has it goes: a dialog that closes, a line that is
 * removed, a step that is done, a button that waits. A person without a mouse is then at the very beginning again. Here
 * the cursor is put back: to what had it before, to the line that took the place of the one that went, or to the screen.
 * Of a screen that was left for another one, nothing is put back: the cursor begins at the new screen.
 */

const FOCUSABLE =
  'a[href], button, input:not([type="hidden"]), select, textarea, [tabindex]:not([tabindex="-1"])';

/** Screens choose their own first field at once; only then is there something to put right. */
const SETTLE_MS = 60;
/** A button that waits for an answer is given the cursor again when the answer is there; a longer wait is an end. */
const WAIT_MS = 3000;
const REMEMBERED = 12;
/** A click and the blur that it causes belong together. */
const CLICK_MS = 300;

interface Stop {
  readonly element: HTMLElement;
  /** Lists and parts of the screen around it, inner first, with its place among what can have the cursor there. */
  readonly around: readonly { readonly holder: HTMLElement; readonly place: number }[];
  /** The screen in which it stood; null for what stays beside every screen. */
  readonly screen: string | null;
}

/** The address of the screen, without what is open in it. */
const screenNow = (): string => window.location.hash.replace(/\?.*$/u, '');

function usable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0;
}

/**
 * All of them, also those that are not shown: to ask each whether it is would make the browser lay out the page in the midst of
 * a change, with every line that the cursor comes to.
 */
const stopsIn = (holder: ParentNode): HTMLElement[] => [...holder.querySelectorAll<HTMLElement>(FOCUSABLE)];

/** The part of the page in which the cursor may be: the topmost dialog, or the screen. */
function stage(): HTMLElement | null {
  return openDialogs().findLast((dialog) => dialog.getClientRects().length > 0) ?? null;
}

function stopAt(element: HTMLElement): Stop {
  const around: { holder: HTMLElement; place: number }[] = [];
  const screen = document.getElementById('content');
  for (let holder = element.parentElement; holder && holder !== screen; holder = holder.parentElement) {
    if (holder === document.body || holder.matches('[role="dialog"]')) break;
    if (!holder.matches('tbody, ul, ol, form, section, table')) continue;
    around.push({ holder, place: stopsIn(holder).indexOf(element) });
  }
  return { element, around, screen: screen?.contains(element) ? screenNow() : null };
}

/** Where the cursor goes for a stop that may be gone; null where nothing of its surroundings is left. */
function refuge({ element, around }: Stop): HTMLElement | null {
  if (usable(element)) return element;
  for (const { holder, place } of around) {
    if (!holder.isConnected) continue;
    const stops = stopsIn(holder);
    const at = Math.max(place, 0);
    const near = stops.slice(at).find(usable) ?? stops.slice(0, at).findLast(usable);
    if (near) return near;
  }
  return null;
}

function keepFocus(): () => void {
  const stops: Stop[] = [];
  let timer: number | undefined;
  /** The person let go on purpose, by a click beside everything. */
  let released = true;
  let pressedBeside = -Infinity;
  let waitsSince: number | null = null;

  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target === document.body) return;
    released = false;
    waitsSince = null;
    const again = stops.findIndex(({ element }) => element === target);
    if (again >= 0) stops.splice(again, 1);
    stops.push(stopAt(target));
    if (stops.length > REMEMBERED) stops.shift();
  };
  // Chromium tells of a blur also when the element is taken out of the page, so only a click beside everything counts.
  const press = ({ target }: PointerEvent): void => {
    const beside = target instanceof Element && target.closest(`${FOCUSABLE}, label`) === null;
    pressedBeside = beside ? performance.now() : -Infinity;
  };
  const look = (): void => {
    timer = undefined;
    const active = document.activeElement;
    if (released || !document.hasFocus() || (active !== null && active !== document.body)) return;
    const last = stops.at(-1);
    if (last?.element.isConnected && last.element.matches(':disabled')) {
      waitsSince ??= performance.now();
      if (performance.now() - waitsSince < WAIT_MS) {
        timer = window.setTimeout(look, WAIT_MS / 10);
        return;
      }
    }
    const above = stage();
    const screen = screenNow();
    for (const stop of stops.toReversed()) {
      if (stop.screen !== null && stop.screen !== screen) break;
      const place = refuge(stop);
      if (!place || (above && !above.contains(place))) continue;
      // The screen as a whole begins under the top line: scrolled to, its title and first button would lie behind that.
      place.focus({ preventScroll: place !== stop.element || place.id === 'content' });
      return;
    }
    (above ? (stopsIn(above).find(usable) ?? above) : document.getElementById('content'))?.focus({
      preventScroll: true,
    });
  };
  const later = (): void => {
    timer ??= window.setTimeout(look, SETTLE_MS);
  };
  const letGo = ({ relatedTarget }: FocusEvent): void => {
    released = relatedTarget === null && performance.now() - pressedBeside < CLICK_MS;
    // What is only hidden leaves no other trace than this.
    if (relatedTarget === null) later();
  };

  const observer = new MutationObserver(later);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'style'],
  });
  document.addEventListener('focusin', remember);
  document.addEventListener('focusout', letGo);
  document.addEventListener('pointerdown', press, true);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', remember);
    document.removeEventListener('focusout', letGo);
    document.removeEventListener('pointerdown', press, true);
    window.clearTimeout(timer);
  };
}

export function useFocusKeeper(): void {
  useEffect(keepFocus, []);
}
