// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { typeAhead, type TypedAhead } from '@renderer/app/typed-ahead';

let ahead: TypedAhead;
afterEach(() => {
  ahead.take();
  vi.useRealTimers();
});

function press(key: string, held: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
  document.body.dispatchEvent(event);
  return event;
}
const type = (text: string) => [...text].forEach((key) => press(key));

it('what is typed before the field stands is kept, and goes into no field below', () => {
  ahead = typeAhead(() => undefined);
  expect(press('l').defaultPrevented).toBe(true);
  type('êê');
  press('Backspace');
  press('Shift');
  expect(press('Tab').defaultPrevented).toBe(false);
  expect(press('a', { ctrlKey: true }).defaultPrevented).toBe(false);
  press('Enter');
  expect(ahead.take()).toEqual({ text: 'lê', entered: true });
  expect(press('x').defaultPrevented).toBe(false);
  expect(ahead.take()).toEqual({ text: '', entered: false });
});

it('Enter before anything is typed asks for nothing', () => {
  ahead = typeAhead(() => undefined);
  press('Enter');
  type('lan');
  expect(ahead.take()).toEqual({ text: 'lan', entered: false });
});

it('Escape gives up waiting, and a field that never comes keeps the keys no longer', () => {
  const given = vi.fn();
  ahead = typeAhead(given);
  press('Escape');
  expect(given).toHaveBeenCalledOnce();
  expect(press('a').defaultPrevented).toBe(false);
  vi.useFakeTimers();
  ahead = typeAhead(given);
  vi.advanceTimersByTime(10_000);
  expect(press('a').defaultPrevented).toBe(false);
});
