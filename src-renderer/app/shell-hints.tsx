import { Kbd, Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';

const USUAL_DELAY_MS = 400;

/**
 * One tooltip for the whole frame, mounted only while it is shown: a Tooltip around each item watches its place and
 * draws the item twice, which the first screen paid for eight times. An element says its words as `data-hint`, and if
 * it likes `data-hint-keys`, `data-hint-side` and `data-hint-delay`; its name for screen readers is its own affair.
 */
export function ShellHints() {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useEffect(() => watchHints(setTarget), []);
  if (!target) return null;
  const { hint, hintKeys, hintSide } = target.dataset;
  return (
    <Tooltip
      opened
      target={target}
      position={hintSide === 'right' ? 'right' : 'bottom'}
      label={
        <>
          {hint} {hintKeys && <Kbd size="xs">{hintKeys}</Kbd>}
        </>
      }
    />
  );
}

const hintedAt = (place: EventTarget | null): HTMLElement | null =>
  place instanceof Element ? place.closest<HTMLElement>('[data-hint]') : null;

/** Tells which element's words are to be shown: rested upon with the mouse, or reached with the keyboard. */
function watchHints(show: (target: HTMLElement | null) => void): () => void {
  let under: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hide(): void {
    clearTimeout(timer);
    show(null);
  }
  function over(event: PointerEvent): void {
    const hinted = event.pointerType === 'touch' ? null : hintedAt(event.target);
    if (hinted === under) return;
    under = hinted;
    hide();
    if (hinted) timer = setTimeout(() => show(hinted), Number(hinted.dataset['hintDelay'] ?? USUAL_DELAY_MS));
  }
  function leave(): void {
    under = null;
    hide();
  }
  function focus(event: FocusEvent): void {
    const hinted = hintedAt(event.target);
    if (hinted?.matches(':focus-visible')) show(hinted);
  }

  const stop = new AbortController();
  const listen = { signal: stop.signal, passive: true };
  document.addEventListener('pointerover', over, listen);
  document.documentElement.addEventListener('pointerleave', leave, listen);
  document.addEventListener('focusin', focus, listen);
  for (const name of ['focusout', 'pointerdown', 'keydown'] as const) {
    document.addEventListener(name, hide, listen);
  }
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}
