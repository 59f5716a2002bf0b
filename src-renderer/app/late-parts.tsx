import { notifications, Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.layer.css';
import { useEffect } from 'react';
import { ShellHints } from './shell-hints';

/** What no first screen shows: notices and hints. They come once it stands, before anybody can have asked for them. */
export function LateParts() {
  useNoticeKey();
  return (
    <>
      {/* In the line on top of the window, between the name of the screen and its state: the one place without buttons. */}
      <Notifications position="top-center" containerWidth={416} limit={2} />
      <ShellHints />
    </>
  );
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
