import { notifications, notificationsStore, type NotificationData } from '@mantine/notifications';
import { errorMessage, type AppError } from '@shared/contract/error-messages';

/** Read at a glance; what must be read in full has longer. */
const DONE_MS = 4_000;
const ERROR_MS = 12_000;

/** As many as fit into the line on top of the window. */
export const NOTICES_AT_ONCE = 2;

/** What stays until somebody answers it goes last, a refusal before it, then what merely tells that something worked. */
const weight = (notice: NotificationData): number =>
  notice.autoClose === false ? 2 : notice.color === 'red' ? 1 : 0;

/**
 * Shows a notice at once. By itself the list would make it wait until one of those before has gone: whoever works quickly
 * would read of each step when the next but one is done. The one that stood longest makes room instead.
 */
export function showNotice(notice: NotificationData): string {
  const { notifications: shown, queue } = notificationsStore.getState();
  const others = [...shown, ...queue].filter(({ id }) => id !== notice.id);
  const surplus = others.length - (NOTICES_AT_ONCE - 1);
  const giveWay = others.toSorted((one, other) => weight(one) - weight(other));
  for (const { id } of giveWay.slice(0, Math.max(0, surplus))) if (id !== undefined) notifications.hide(id);
  return notifications.show(notice);
}

let lastDone: string | null = null;

/** A short word that something worked; for work whose result is not visible anyway. The next one takes its place. */
export function showDone(message: string): void {
  if (lastDone !== null) notifications.hide(lastDone);
  lastDone = showNotice({ message, color: 'lake', withBorder: true, autoClose: DONE_MS });
}

export function showError(error: AppError): void {
  showNotice({ message: errorMessage(error), color: 'red', withBorder: true, autoClose: ERROR_MS });
}
