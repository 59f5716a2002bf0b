import { Button, Group, Text } from '@mantine/core';
import { showNotice } from '../api/notices';

/** What engines say when a part of the program is not where the page looks for it. */
const MISSING_PART =
  /dynamically imported module|importing a module script failed|error loading dynamically|unable to preload/iu;

export const isMissingPart = (error: unknown): boolean =>
  error instanceof Error && MISSING_PART.test(error.message);

export const NEW_PROGRAM = 'Chương trình đã được cập nhật; bấm F5 để tải lại.';

/** Sent by Vite's import() (https://vite.dev/guide/build#load-error-handling). */
const EVENT = 'vite:preloadError';

/**
 * A page that stayed open over an update asks for parts by names that are no longer there: F1, a screen, a dialog would
 * just not come. The page is not reloaded by itself, because of what stands typed in it; whoever reloads is asked where
 * something is unsaved. Where the program does not answer at all, its banner says so (connection-banner.tsx).
 */
export function tellOfNewProgram(reload: () => void = () => window.location.reload()): () => void {
  const missing = (): void => {
    void answers().then((does) => {
      if (does) tell(reload);
    });
  };
  window.addEventListener(EVENT, missing);
  return () => window.removeEventListener(EVENT, missing);
}

/** What was asked for once is not fetched again; whoever asks once more is told once more. */
export const tellMissingPart = (): boolean => window.dispatchEvent(new Event(EVENT));

const answers = (): Promise<boolean> =>
  fetch('./', { method: 'GET', cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );

const ID = 'new-program';

function tell(reload: () => void): void {
  // One is enough, however many parts are missing; it stays until the page is loaded anew.
  showNotice({
    id: ID,
    color: 'amber',
    withBorder: true,
    autoClose: false,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{NEW_PROGRAM}</Text>
        <Button size="compact-sm" flex="none" onClick={reload}>
          Tải lại
        </Button>
      </Group>
    ),
  });
}
