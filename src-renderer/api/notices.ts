import { notifications } from '@mantine/notifications';
import { errorMessage, type AppError } from '@shared/contract/error-messages';

/** Read at a glance; what must be read in full has longer. */
const DONE_MS = 4_000;
const ERROR_MS = 12_000;

let lastDone: string | null = null;

/** A short word that something worked; for work whose result is not visible anyway. The next one takes its place. */
export function showDone(message: string): void {
  if (lastDone !== null) notifications.hide(lastDone);
  lastDone = notifications.show({ message, color: 'lake', withBorder: true, autoClose: DONE_MS });
}

export function showError(error: AppError): void {
  notifications.show({ message: errorMessage(error), color: 'red', withBorder: true, autoClose: ERROR_MS });
}
