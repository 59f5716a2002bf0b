import type { RouterHistory } from '@tanstack/react-router';

interface Holder {
  /** Whether a step of the browser is not meant for the screen now. */
  readonly holds: () => boolean;
  /** The browser stands again where it stood. */
  readonly onHeld: () => void;
}

/** What the router calls the place of an entry of the browser's history. */
const PLACE = '__TSR_index';

/** The place that the router gave an entry; null for an address that was typed by hand. */
function placeIn(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !(PLACE in state)) return null;
  return typeof state[PLACE] === 'number' ? state[PLACE] : null;
}

/**
 * Takes steps of the browser (Back, Forward) back before the router hears of them: among the listeners of this event the first
 * one is asked first, so the router's history is made here. Its own `block` is for what asks before a screen goes: while such a
 * question is open the browser stands one step ahead already, and a second step blocked there would be taken back from the
 * wrong place, so that address and screen no longer belong together. For the same reason an address typed by hand gets the
 * place that it has: the router takes it for the first of all, and leads the browser astray from there.
 */
export function withHeldSteps<H extends Pick<RouterHistory, 'location' | 'subscribe'>>(
  create: () => H,
  { holds, onHeld }: Holder,
): { readonly history: H; readonly stop: () => void } {
  // Of the browser itself: that of the router tells the router.
  const replaceState = window.history.replaceState.bind(window.history);
  /** Behind where the browser stood, unless the same address was entered once more. */
  const givePlace = (from: number): number => {
    const again = window.location.hash === `#${history.location.href}`;
    const place = again ? from : from + 1;
    replaceState({ [PLACE]: place }, '');
    return place;
  };
  let returning = false;
  const step = (event: PopStateEvent) => {
    const from = stands;
    stands = placeIn(event.state) ?? givePlace(from);
    if (returning) {
      returning = false;
      event.stopImmediatePropagation();
      onHeld();
      return;
    }
    // The router itself takes back what its question kept.
    if (stands === placeIn(history.location.state) || !holds()) return;
    event.stopImmediatePropagation();
    returning = true;
    window.history.go(from - stands);
  };
  window.addEventListener('popstate', step);
  const history = create();
  let stands = placeIn(history.location.state) ?? 0;
  const stopGoing = history.subscribe(({ action, location }) => {
    if (action.type === 'PUSH' || action.type === 'REPLACE') stands = placeIn(location.state) ?? stands;
  });
  return {
    history,
    stop: () => {
      stopGoing();
      window.removeEventListener('popstate', step);
    },
  };
}
