import { notifications, Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.layer.css';
import { useEffect } from 'react';
import { NOTICES_AT_ONCE } from '../api/notices';
import { ShellHints } from './shell-hints';

/** What no first screen shows: notices and hints. They come once it stands, before anybody can have asked for them. */
export function LateParts() {
  useNoticeKey();
  usePaletteReady();
  return (
    <>
      {/* In the line on top of the window, between the name of the screen and its state: the one place without buttons. */}
      <Notifications position="top-center" containerWidth={416} limit={NOTICES_AT_ONCE} />
      <ShellHints />
    </>
  );
}

/** The first screen stands and has what it asked for. */
const SETTLED_MS = 300;

/** Whoever presses Ctrl+K types on at once: what is fetched only then would lose the first letters. */
function usePaletteReady(): void {
  useEffect(() => {
    const waiting = window.setTimeout(() => {
      // What fails here is asked for again, and told, when the palette is opened.
      import('./command-palette').catch(() => undefined);
    }, SETTLED_MS);
    return () => window.clearTimeout(waiting);
  }, []);
}

/** Alt+0 takes the notices away, without a mouse and from any field. */
function useNoticeKey(): void {
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.code !== 'Digit0') return;
      event.preventDefault();
      notifications.clean();
    };
    window.addEventListener('keydown', close);
    return () => window.removeEventListener('keydown', close);
  }, []);
}
