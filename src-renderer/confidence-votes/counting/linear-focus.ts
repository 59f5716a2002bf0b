import type { KeyboardEvent } from 'react';

/** Marks an input as a station of the sheet's one path from the first figure to the last. */
export const STATION = 'data-station';
/** A station beside that path, which is there only at times: Enter never comes to it, so that the path stays the same. */
export const ASIDE = 'data-aside';

function stations(sheet: HTMLElement): HTMLInputElement[] {
  return [...sheet.querySelectorAll<HTMLInputElement>(`input[${STATION}]:not(:disabled)`)];
}

/** Puts the cursor into the first figure whose name begins so, and selects it: typing replaces it. */
export function focusStation(sheet: HTMLElement, name: string): boolean {
  const input = stations(sheet).find((candidate) => candidate.getAttribute(STATION)?.startsWith(name));
  if (!input) return false;
  input.focus();
  input.select();
  input.scrollIntoView({ block: 'center' });
  return true;
}

/** The first figure that is still empty, else the first one. */
export function focusFirstOpen(sheet: HTMLElement): void {
  const all = stations(sheet);
  const begun = all.some((input) => input.value !== '');
  const open = all.find((input) => input.value === '' && !input.hasAttribute('data-optional'));
  const target = begun ? (open ?? all[0]) : all[0];
  target?.focus();
  target?.select();
}

/**
 * Enter and ↓ go forward, ↑ goes back; Tab and Shift+Tab do the same by the browser's own order. At either end the
 * cursor stays where it is: a jump to the other end would send the next figure into the wrong line. `onEnd` is told of
 * Enter in the last figure.
 */
export function moveAlongSheet(
  event: KeyboardEvent<HTMLElement>,
  onEnd?: (last: HTMLInputElement) => void,
): void {
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const step = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : 1;
  if (!['Enter', 'ArrowDown', 'ArrowUp'].includes(event.key)) return;
  const all = stations(event.currentTarget);
  const at = all.findIndex((input) => input === event.target);
  if (at < 0) return;
  event.preventDefault();
  const ahead = step > 0 ? all.slice(at + 1) : all.slice(0, at).toReversed();
  // Whoever is beside the path goes on there.
  const aside = all[at]?.hasAttribute(ASIDE) === true;
  const next = aside ? ahead[0] : ahead.find((input) => !input.hasAttribute(ASIDE));
  if (!next) {
    const last = all[at];
    if (last && step > 0 && event.key === 'Enter') onEnd?.(last);
    return;
  }
  next.focus();
  next.select();
}
