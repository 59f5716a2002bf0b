// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useShrinkToFit } from '@renderer/sessions/projector/use-shrink-to-fit';

/** What stands on the wall, in the height it has at full size; the wall is 700 high. */
let height = 700;

const scaleOf = (element: HTMLElement): number => Number(element.style.getPropertyValue('--shrink'));

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return height * scaleOf(this);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Wall() {
  return <div ref={useShrinkToFit()} data-testid="wall" />;
}

it('what fits on the wall keeps its size', () => {
  height = 700;
  render(<Wall />);
  expect(scaleOf(screen.getByTestId('wall'))).toBe(1);
});

it('what is too long gets smaller until its last line is seen, and no smaller than it must', () => {
  height = 1000;
  const { rerender } = render(<Wall />);
  const wall = screen.getByTestId('wall');
  expect(scaleOf(wall)).toBeGreaterThan(0.68);
  expect(scaleOf(wall)).toBeLessThanOrEqual(0.7);
  height = 600;
  rerender(<Wall />);
  expect(scaleOf(wall)).toBe(1);
  height = 1400;
  window.dispatchEvent(new Event('resize'));
  expect(scaleOf(wall)).toBeGreaterThan(0.48);
  expect(scaleOf(wall)).toBeLessThanOrEqual(0.5);
});

it('what could not be read any more is not shrunk further', () => {
  height = 7000;
  render(<Wall />);
  expect(scaleOf(screen.getByTestId('wall'))).toBe(0.4);
});
