import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';

interface PlaceLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  /** Where it leads, as the address has it: "/sessions", "/council/deputies?open=new". */
  readonly place: string;
}

/**
 * A link that always leads to the same place. The router's own works out where it leads, and whether one is there, for
 * every address anew; the rail and the home screen have two dozen of them, which the first screen would wait for.
 */
export function PlaceLink({ place, ...others }: PlaceLinkProps) {
  const router = useRouter();
  // Fetched while the hand is on its way; what fails here is told when the screen is really asked for.
  const fetchAhead = () => {
    void router.preloadRoute({ to: place.split('?')[0] ?? place }).catch(() => undefined);
  };
  const go = (event: MouseEvent) => {
    // Another tab or window is the browser's matter.
    if (event.ctrlKey || event.shiftKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    void router.navigate({ href: place });
  };
  return <a {...others} href={`#${place}`} onClick={go} onMouseEnter={fetchAhead} onFocus={fetchAhead} />;
}
