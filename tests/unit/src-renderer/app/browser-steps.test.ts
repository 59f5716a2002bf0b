// @vitest-environment happy-dom
import { createMemoryHistory, type RouterHistory } from '@tanstack/react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withHeldSteps } from '@renderer/app/browser-steps';

type Listener = Parameters<RouterHistory['subscribe']>[0];

const { location: somewhere } = createMemoryHistory();
const at = (place: number) => ({ ...somewhere, state: { ...somewhere.state, __TSR_index: place } });

const go = vi.spyOn(window.history, 'go').mockImplementation(() => undefined);
const heard = vi.fn<(event: PopStateEvent) => void>();
const onHeld = vi.fn<() => void>();
let holds = true;
let router = at(5);
let tell: Listener = () => undefined;
let stop = (): void => undefined;
const step = (state: unknown) => window.dispatchEvent(new PopStateEvent('popstate', { state }));
const to = (place: number) => step({ __TSR_index: place });

beforeEach(() => {
  holds = true;
  router = at(5);
  const history = {
    get location() {
      return router;
    },
    subscribe: (listener: Listener) => {
      tell = listener;
      return () => undefined;
    },
  };
  ({ stop } = withHeldSteps(
    () => {
      window.addEventListener('popstate', heard);
      return history;
    },
    { holds: () => holds, onHeld },
  ));
});
afterEach(() => {
  stop();
  window.removeEventListener('popstate', heard);
  vi.clearAllMocks();
});

it('a step is taken back before the router hears of it, and answered when the browser stands again', () => {
  to(3);
  expect(go).toHaveBeenCalledExactlyOnceWith(2);
  expect(onHeld).not.toHaveBeenCalled();
  to(5);
  expect(onHeld).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
});

it('goes on from where the router went since', () => {
  router = at(6);
  tell({ action: { type: 'PUSH' }, location: router });
  to(5);
  expect(go).toHaveBeenCalledExactlyOnceWith(1);
});

it('where nothing holds it the router hears of it', () => {
  holds = false;
  to(4);
  expect(go).not.toHaveBeenCalled();
  expect(heard).toHaveBeenCalledOnce();
});

it('a second step while the router asks about the first is taken back to the first', () => {
  holds = false;
  to(4);
  holds = true;
  to(3);
  expect(go).toHaveBeenCalledExactlyOnceWith(1);
  to(4);
  expect(onHeld).toHaveBeenCalledOnce();
  // The answer was to stay: the router takes its own step back, while the question may still be fading.
  to(5);
  expect(go).toHaveBeenCalledOnce();
  expect(heard).toHaveBeenCalledTimes(2);
});

it('an address typed by hand has no place among the steps and is followed', () => {
  step(null);
  expect(go).not.toHaveBeenCalled();
  expect(heard).toHaveBeenCalledOnce();
});
