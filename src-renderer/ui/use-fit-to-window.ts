import { useEffect, useRef, type RefObject } from 'react';

/**
 * Tells a list how far down the window it begins, so that it ends where the window ends: headings and sums stay in sight
 * and only the rows scroll. What stands above may wrap or grow, so it is measured after every drawing.
 */
export function useFitToWindow(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    function measure(): void {
      const list = element.current;
      if (!list) return;
      const top = list.getBoundingClientRect().top + window.scrollY;
      // A list that begins far down belongs to a page that scrolls as a whole.
      const begins = top > window.innerHeight * 0.6 ? 0 : top;
      list.style.setProperty('--grid-top', `${Math.round(begins)}px`);
    }
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  });
  return element;
}
