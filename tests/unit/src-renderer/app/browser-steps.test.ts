// @vitest-environment happy-dom
import { createMemoryHistory, type RouterHistory } from '@tanstack/react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withHeldSteps } from '@renderer/app/browser-steps';

type Listener = Parameters<RouterHistory['subscribe']>[0];

const { location: somewhere } = createMemoryHistory();
const at = (place: number) => ({ ...somewhere, state: { ...somewhere.state, __TSR_index: place } });

const go = vi.spyOn(window.history, 'go').mockImplementation(() => undefined);
const mark = vi.spyOn(window.history, 'replaceState');
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

describe('an address typed by hand', () => {
  const type = (address: string) => {
    window.location.hash = address;
    mark.mockClear();
    step(null);
  };
  afterEach(() => {
    window.location.hash = '';
  });

  it('gets the place behind where the browser stood, by which the router knows its way back', () => {
    holds = false;
    type('#/units');
    expect(mark).toHaveBeenCalledExactlyOnceWith({ __TSR_index: 6 }, '');
    expect(heard).toHaveBeenCalledOnce();
  });

  it('is taken back as any other step', () => {
    type('#/units');
    expect(go).toHaveBeenCalledExactlyOnceWith(-1);
    expect(heard).not.toHaveBeenCalled();
  });

  it('keeps its place where it was entered once more', () => {
    type(`#${router.href}`);
    expect(mark).toHaveBeenCalledExactlyOnceWith({ __TSR_index: 5 }, '');
    expect(go).not.toHaveBeenCalled();
  });

  it('is held when somebody goes back to it', () => {
    holds = false;
    type('#/units');
    router = at(7);
    tell({ action: { type: 'PUSH' }, location: router });
    holds = true;
    to(6);
    expect(go).toHaveBeenCalledExactlyOnceWith(1);
  });
});
