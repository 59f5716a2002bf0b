import { useEffect, useRef, type RefObject } from 'react';

/** Marks what is done next once every figure of a sheet is written. */
export const ONWARD = 'data-onward';

/**
 * Enter in the last figure: what was typed is stored, and the cursor goes on to the next thing to do as soon as that is
 * there, which may only be once the figure is stored. It waits in the figure; whoever goes elsewhere is left alone.
 */
export function useOnward(sheet: RefObject<HTMLElement | null>): (last: HTMLInputElement) => void {
  const waiting = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    const last = waiting.current;
    if (last === null) return;
    if (document.activeElement !== last) {
      waiting.current = null;
      return;
    }
    const next = sheet.current?.querySelector<HTMLButtonElement>(`button[${ONWARD}]:not(:disabled)`);
    if (!next) return;
    waiting.current = null;
    next.focus();
  });
  return (last) => {
    // A figure is handed over when the cursor leaves it.
    last.blur();
    last.focus();
    last.select();
    waiting.current = last;
  };
}
