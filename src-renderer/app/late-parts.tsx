import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.layer.css';
import { ShellHints } from './shell-hints';

/** What no first screen shows: notices and hints. They come once it stands, before anybody can have asked for them. */
export function LateParts() {
  return (
    <>
      <Notifications position="bottom-right" autoClose={6000} limit={4} />
      <ShellHints />
    </>
  );
}
