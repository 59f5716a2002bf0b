import type { RouterHistory } from '@tanstack/react-router';

interface Holder {
  /** Whether a step of the browser is not meant for the screen now. */
  readonly holds: () => boolean;
  /** The browser stands again where it stood. */
  readonly onHeld: () => void;
}

/** The place that the router gave an entry of the browser's history; null for an address typed by hand. */
function placeIn(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('__TSR_index' in state)) return null;
  return typeof state.__TSR_index === 'number' ? state.__TSR_index : null;
}

/**
 * Takes steps of the browser (Back, Forward) back before the router hears of them: among the listeners of this event the first
 * one is asked first, so the router's history is made here. Its own `block` is for what asks before a screen goes: while such a
 * question is open the browser stands one step ahead already, and a second step blocked there would be taken back from the
 * wrong place, so that address and screen no longer belong together.
 */
export function withHeldSteps<H extends Pick<RouterHistory, 'location' | 'subscribe'>>(
  create: () => H,
  { holds, onHeld }: Holder,
): { readonly history: H; readonly stop: () => void } {
  let returning = false;
  const step = (event: PopStateEvent) => {
    const from = stands;
    stands = placeIn(event.state);
    if (returning) {
      returning = false;
      event.stopImmediatePropagation();
      onHeld();
      return;
    }
    // The router itself takes back what its question kept.
    if (stands === placeIn(history.location.state) || stands === null || from === null || !holds()) return;
    event.stopImmediatePropagation();
    returning = true;
    window.history.go(from - stands);
  };
  window.addEventListener('popstate', step);
  const history = create();
  let stands = placeIn(history.location.state);
  const stopGoing = history.subscribe(({ action, location }) => {
    if (action.type === 'PUSH' || action.type === 'REPLACE') stands = placeIn(location.state);
  });
  return {
    history,
    stop: () => {
      stopGoing();
      window.removeEventListener('popstate', step);
    },
  };
}
