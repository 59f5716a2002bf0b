import { notifications } from '@mantine/notifications';
import { errorMessage, type AppError } from '@shared/contract/error-messages';

/** A short word that something worked; for work whose result is not visible anyway. */
export function showDone(message: string): void {
  notifications.show({ message, color: 'lake', withBorder: true });
}

export function showError(error: AppError): void {
  notifications.show({ message: errorMessage(error), color: 'red', withBorder: true, autoClose: 12_000 });
}
