import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const SCALE = '--shrink';
/** Smaller than this nobody reads it from the last row; then the picture scrolls. */
const SMALLEST = 0.4;
const STEPS = 6;

/** As large as it goes, so that nothing stands below the edge of the wall: many names, a long title, a 4:3 projector. */
function shrink(screen: HTMLElement): void {
  const fits = (scale: number): boolean => {
    screen.style.setProperty(SCALE, String(scale));
    return screen.scrollHeight <= screen.clientHeight;
  };
  if (fits(1)) return;
  let [small, large] = [SMALLEST, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (small + large) / 2;
    if (fits(middle)) small = middle;
    else large = middle;
  }
  fits(small);
}

/** For an element whose sizes are multiplied by `--shrink`. */
export function useShrinkToFit(): RefObject<HTMLDivElement | null> {
  const screen = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (screen.current) shrink(screen.current);
  });
  useEffect(() => {
    const again = () => {
      if (screen.current) shrink(screen.current);
    };
    window.addEventListener('resize', again);
    return () => window.removeEventListener('resize', again);
  }, []);
  return screen;
}
