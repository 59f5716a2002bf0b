import { useCallback, useEffect, useRef, type RefObject } from 'react';

const TOP = '--grid-top';

const told = (list: HTMLElement): string => list.style.getPropertyValue(TOP);

/**
 * Tells a list how far down the window it begins, so that it ends where the window ends: headings and sums stay in sight
 * and only the rows scroll. What stands above may wrap or grow, so it is measured with every frame that was drawn anew,
 * when the browser lays the page out anyway: measuring earlier would make it do so twice.
 */
export function useFitToWindow(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const measure = useCallback(() => {
    const list = element.current;
    if (!list) return;
    const top = list.getBoundingClientRect().top + window.scrollY;
    // A list that begins far down belongs to a page that scrolls as a whole.
    const begins = `${Math.round(top > window.innerHeight * 0.6 ? 0 : top)}px`;
    if (begins !== told(list)) list.style.setProperty(TOP, begins);
  }, []);
  useEffect(() => {
    if (element.current && told(element.current) === '') {
      measure();
      return undefined;
    }
    const frame = requestAnimationFrame(measure);
    return () => cancelAnimationFrame(frame);
  });
  useEffect(() => {
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [measure]);
  return element;
}
